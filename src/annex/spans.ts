/** Thresholds as method texts word them ("từ 80% trở lên", "dưới 50%", "4 lần/năm") → steps, where they leave no gap. */
import { numberIn } from './clauses.ts';

/** From `low` to `high`; an end belongs to the span where `…In` says so. `exact` is a bare number. */
export interface Span {
  low: number;
  lowIn: boolean;
  high: number;
  highIn: boolean;
  exact: boolean;
  percent: boolean;
  /** What is counted, empty where the label does not say. */
  unit: string;
}

const N = String.raw`(\d+(?:[.,]\d+)?)\s*(%?)`;
/** Words of what is counted: "lần/năm", "cuộc họp". */
const U = String.raw`((?:\s*[\p{L}/]+){0,4}?)`;
const LOWER = new RegExp(`^(từ|>=|≥|tối thiểu|ít nhất|trên|>|hơn)\\s*${N}${U}(?:\\s+trở lên)?$`, 'u');
const LOWER_AFTER = new RegExp(`^${N}${U}\\s+trở lên$`, 'u');
const UPPER = new RegExp(`^(dưới|<|ít hơn|đến|<=|≤|không quá)\\s*${N}${U}$`, 'u');
const UPPER_AFTER = new RegExp(`^(?:từ )?${N}${U}\\s+trở xuống$`, 'u');
const BOTH = new RegExp(`^(từ|>=|≥|trên|>|)\\s*${N}${U}\\s*(?:đến|tới|-|–)\\s*(dưới|<|)\\s*${N}${U}$`, 'u');
const BARE = new RegExp(`^${N}${U}$`, 'u');

/**
 * What annexes count, one by one, and so in one scale. Any other word (triệu, tuần, và đúng hạn …) may change what the
 * number means.
 */
const COUNTED =
  /^(?:(?:lần|cuộc|cuộc họp|buổi|phiên|phiên họp|kỳ|hội nghị|lớp|lớp tập huấn|văn bản|kế hoạch|ngày|tháng|tin|tin bài|tin, bài|bài|chuyên mục|dịch vụ|hồ sơ|ứng dụng|phần mềm|nền tảng|hệ thống|mô hình|sáng kiến|người|cán bộ|thôn|xã|đơn vị|điểm cầu|nội dung|tiêu chí)(?: ?\/ ?năm| trong năm| một năm)?)?$/u;

const WHOLE_LINE = { low: -Infinity, lowIn: false, high: Infinity, highIn: false };

/** @returns the span a label means, undefined where it means none */
export function readSpan(label: string): Span | undefined {
  const text = label
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:nếu|tỷ lệ|tỉ lệ|đạt|số lượng) )+/, '');
  const make = (ends: Partial<Span>, percent: string, words: string): Span | undefined => {
    const unit = words.trim();
    if (!COUNTED.test(unit) || (percent === '%' && unit !== '')) return undefined;
    return { ...WHOLE_LINE, exact: false, ...ends, percent: percent === '%', unit };
  };
  const upperAfter = UPPER_AFTER.exec(text);
  if (upperAfter !== null)
    return make({ high: value(upperAfter[1]), highIn: true }, upperAfter[2], upperAfter[3]);
  const both = BOTH.exec(text);
  if (both !== null) {
    const [, from, low, percent, words, to, high, otherPercent, otherWords] = both;
    if (percent !== '' && otherPercent === '') return undefined;
    if (words.trim() !== '' && words.trim() !== otherWords.trim()) return undefined;
    const ends = {
      low: value(low),
      lowIn: !['trên', '>'].includes(from),
      high: value(high),
      highIn: to === '',
    };
    return make(ends, otherPercent, otherWords);
  }
  const lower = LOWER.exec(text);
  if (lower !== null) {
    const ends = { low: value(lower[2]), lowIn: !['trên', '>', 'hơn'].includes(lower[1]) };
    return make(ends, lower[3], lower[4]);
  }
  const lowerAfter = LOWER_AFTER.exec(text);
  if (lowerAfter !== null)
    return make({ low: value(lowerAfter[1]), lowIn: true }, lowerAfter[2], lowerAfter[3]);
  const upper = UPPER.exec(text);
  if (upper !== null) {
    const ends = { high: value(upper[2]), highIn: !['dưới', '<', 'ít hơn'].includes(upper[1]) };
    return make(ends, upper[3], upper[4]);
  }
  const bare = BARE.exec(text);
  if (bare === null) return undefined;
  const n = value(bare[1]);
  return make({ low: n, lowIn: true, high: n, highIn: true, exact: true }, bare[2], bare[3]);
}

function value(text: string): number {
  return numberIn(text) ?? Number.NaN;
}

/** True where the second span begins exactly where the first ends, so that no number falls between or into both. */
function meet(lower: Span, upper: Span): boolean {
  return lower.high === upper.low && lower.highIn !== upper.lowIn;
}

export interface Stepped {
  steps: { span: Span; result: number }[];
  otherwise: number;
}

/**
 * Spans with their results → steps in the order the rule wants, and what is left over.
 * @param otherwise the result of "còn lại", where the text has it
 * @returns undefined where a number would fall into a gap or into two spans, or where more is not steadily better or worse
 */
export function joinSpans(
  cases: readonly { span: Span; result: number }[],
  otherwise: number | undefined,
): Stepped | undefined {
  if (cases.some(({ span }) => Number.isNaN(span.low) || Number.isNaN(span.high))) return undefined;
  if (new Set(cases.map(({ span }) => span.percent)).size > 1) return undefined;
  // Three classes or one conference are not steps of one scale.
  if (new Set(cases.map(({ span }) => span.unit).filter((unit) => unit !== '')).size > 1) return undefined;
  const exact = cases.filter(({ span }) => span.exact).length;
  if (exact > 0) return exact === cases.length ? joinCounts(cases, otherwise) : undefined;
  const sorted = [...cases].sort((a, b) => b.span.low - a.span.low);
  const [top] = sorted;
  const bottom = sorted.at(-1)!;
  const openAbove = sorted.every(({ span }) => span.high === Infinity);
  if (!openAbove && !sorted.every(({ span }, i) => i === 0 || meet(span, sorted[i - 1].span)))
    return undefined;
  if (openAbove && new Set(sorted.map(({ span }) => span.low)).size < sorted.length) return undefined;
  if (!isSteady(sorted.map(({ result }) => result))) return undefined;
  const covered = bottom.span.low === -Infinity && (openAbove || top.span.high === Infinity);
  if (covered === (otherwise !== undefined)) return undefined;
  if (!covered) {
    // What is left over must lie on the worse side: nothing in between, nothing beyond the best.
    const worst = Math.min(...sorted.map(({ result }) => result));
    const outside = bottom.span.low > -Infinity ? bottom : top;
    const closed = bottom.span.low > -Infinity && top.span.high < Infinity;
    return closed || otherwise! >= worst || outside.result !== worst
      ? undefined
      : { steps: sorted, otherwise: otherwise! };
  }
  const worst = top.result < bottom.result ? top : bottom;
  const steps = sorted.filter((one) => one !== worst);
  return steps.length === 0 ? undefined : { steps, otherwise: worst.result };
}

/** "4 lần: 20; 3: 15; 2: 10; 1: 5; còn lại: 0": whole numbers down to 1, each meaning at least so many. */
function joinCounts(
  cases: readonly { span: Span; result: number }[],
  otherwise: number | undefined,
): Stepped | undefined {
  const sorted = [...cases].sort((a, b) => b.span.low - a.span.low);
  const zero = sorted.at(-1)!.span.low === 0 ? sorted.pop() : undefined;
  const least = otherwise ?? zero?.result;
  const consecutive = sorted.every(({ span }, i) => span.low === sorted.length - i);
  const results = [...sorted.map(({ result }) => result), least ?? Number.NaN];
  const falling = results.every((result, i) => i === 0 || result < results[i - 1]);
  if (
    sorted.length < 2 ||
    sorted[0].span.percent ||
    !consecutive ||
    !falling ||
    (zero !== undefined && otherwise !== undefined)
  )
    return undefined;
  return {
    steps: sorted.map(({ span, result }) => ({ span: { ...span, high: Infinity, highIn: false }, result })),
    otherwise: least!,
  };
}

/** Strictly rising or strictly falling. */
function isSteady(results: readonly number[]): boolean {
  const rises = results.every((result, i) => i === 0 || result > results[i - 1]);
  const falls = results.every((result, i) => i === 0 || result < results[i - 1]);
  return rises || falls;
}
