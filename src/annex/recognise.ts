/**
 * The method text of an item → its rule, where the text leaves no doubt. A wrong rule is worse than none: whatever is not
 * understood to the last word stays `given`, with the text beside it.
 */
import { foldPlain } from '../source/fold.ts';
import { type Case, clausesOf, numberIn, readCase, takeDefinitions } from './clauses.ts';
import { joinSpans, readSpan, type Span } from './spans.ts';

export type WrittenRule = { kind: string } & Record<string, unknown>;

export interface Recognised {
  rule: WrittenRule;
  inputs?: { a: WrittenInput; b: WrittenInput; per?: number };
  /** "4 lần: 20" was read as "4 and more". */
  atLeast?: true;
}

interface WrittenInput {
  name: { vi: string };
  whole?: false;
}

/** Words of formulas that none of the forms below has: a best unit, a mean, deductions, bonuses, coefficients, cut texts. */
const BEYOND =
  /lớn nhất|cao nhất|tốt nhất|nhỏ nhất|thấp nhất|trung bình|bình quân|chuẩn hóa|trừ|giảm|phạt|cộng thêm|điểm cộng|thưởng|hệ số|quy đổi|chưa đủ|…|\.\.\.|[-–−] ?\d/iu;

/** More than one thing, or more than one of it. */
const MANY =
  /(?:^| )(?:và|cộng|hoặc|mỗi|từng|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|chục|trăm|cặp|đôi|nhóm)(?: |$)/iu;

/** What one would rather have fewer of: a text that counts it may mean points lost, and does not always say so. */
const UNWANTED =
  /vi phạm|lỗi|sự cố|chậm|trễ|muộn|quá hạn|không|chưa|thiếu|mất|sai|bị|tồn đọng|khiếu nại|phản ánh/iu;

/** @returns undefined where the text cannot be read with certainty */
export function recogniseRule(text: string, points: number): Recognised | undefined {
  if (BEYOND.test(text.normalize('NFC'))) return undefined;
  const { a, b, asShare, unclear, rest } = takeDefinitions(clausesOf(text));
  if (unclear === true) return undefined;
  // One of the two alone is half a formula.
  if ((a === undefined) !== (b === undefined) || rest.length === 0) return undefined;
  const inputs = a === undefined ? undefined : { a: inputOf(a), b: inputOf(b!) };
  return (
    readRatio(rest, points, inputs, asShare === true ? 'named' : 'letters') ??
    (inputs === undefined ? (readYesNo(rest, points) ?? readCount(rest, points)) : undefined) ??
    // Named letters alone do not say which divides which.
    (inputs === undefined || asShare === true ? readSteps(rest, points, inputs) : undefined) ??
    (inputs === undefined ? readChoice(rest, points) : undefined)
  );
}

/** Counts are whole; money, areas and speeds need not be. */
function inputOf(name: string): WrittenInput {
  const counted = /^(?:tổng )?số (?!tiền|vốn|chi|kinh phí|thu)/iu.test(name);
  return counted ? { name: { vi: name } } : { name: { vi: name }, whole: false };
}

type Inputs = Recognised['inputs'];

const FORMULA =
  /^(?:(?:số )?(?:điểm|kết quả) *= *)?(?:tỷ lệ|tỉ lệ)? *(\(?a *\/ *b\)?)? *[×x*] *(?:(?:số )?điểm tối đa|([\d.,]+)(?: điểm)?)$/u;

/** "Điểm = tỷ lệ × điểm tối đa", "a/b × điểm tối đa", and full marks from a threshold on. */
function readRatio(
  clauses: readonly string[],
  points: number,
  inputs: Inputs,
  quotientAs: 'named' | 'letters',
): Recognised | undefined {
  if (clauses.length === 1) {
    const found = FORMULA.exec(clauses[0].toLowerCase().replace(/\s+/g, ' '));
    if (found === null || !/a *\/ *b|tỷ lệ|tỉ lệ/.test(found[0])) return undefined;
    if (found[2] !== undefined && numberIn(found[2]) !== points) return undefined;
    const quotient = found[1] !== undefined || quotientAs === 'named';
    // Inputs that the formula does not use, or a formula that uses more than is named: not understood.
    if (inputs !== undefined && !quotient) return undefined;
    return { rule: { kind: 'ratio' }, inputs: quotient ? (inputs ?? unnamedInputs()) : undefined };
  }
  if (clauses.length !== 2) return undefined;
  const full = readCase(clauses[0], points);
  const span = full === undefined ? undefined : readSpan(full.label);
  const below =
    /^dưới ([\d.,]+) ?%:(?: *(?:số )?điểm *=)? *(?:tỷ lệ|tỉ lệ|\(?a *\/ *b\)?) *\/ *([\d.,]+) ?% *[×x*] *(?:số )?điểm tối đa$/u.exec(
      clauses[1].toLowerCase().replace(/\s+/g, ' '),
    );
  if (span === undefined || below === null || full!.result !== points) return undefined;
  const same = span.percent && span.lowIn && span.high === Infinity && span.low === numberIn(below[1]);
  if (!same || span.low !== numberIn(below[2]) || span.low <= 0 || span.low > 100) return undefined;
  return { rule: { kind: 'ratio', 'full-at': Number(`${span.low}e-2`) }, inputs };
}

function unnamedInputs(): NonNullable<Inputs> {
  return { a: { name: { vi: 'Tử số (a)' }, whole: false }, b: { name: { vi: 'Mẫu số (b)' }, whole: false } };
}

const YES = ['co', 'dat', 'roi', 'da co'];
const NO = ['khong', 'khong dat', 'chua', 'khong co', 'chua co'];

function readYesNo(clauses: readonly string[], points: number): Recognised | undefined {
  const [yes, no] = clauses.map((clause) => readCase(clause, points));
  if (clauses.length !== 2 || yes === undefined || no === undefined) return undefined;
  if (!YES.includes(foldPlain(yes.label)) || !NO.includes(foldPlain(no.label))) return undefined;
  if (yes.result !== points || no.result >= points) return undefined;
  return { rule: { kind: 'yes-no', ...(no.result === 0 ? {} : { no: { points: no.result } }) } };
}

const EACH =
  /^mỗi ([^\d+%]+?)(?: được| đạt|:| =)? ?([\d.,]+) điểm(?:,| nhưng|, nhưng)? (?:tối đa|không quá|nhiều nhất)(?: là)? (?:([\d.,]+)(?: điểm)?|(?:số )?điểm tối đa)$/u;
const EACH_AFTER =
  /^([\d.,]+) điểm (?:cho )?mỗi ([^\d+%]+?), ?(?:tối đa|không quá|nhiều nhất)(?: là)? (?:([\d.,]+)(?: điểm)?|(?:số )?điểm tối đa)$/u;

/** "Mỗi lớp 1 điểm, tối đa 5": the most that can be earned is the item's points, or the text speaks of something else. */
function readCount(clauses: readonly string[], points: number): Recognised | undefined {
  const text = clauses.join(', ').toLowerCase().replace(/\s+/g, ' ');
  const found = EACH.exec(text);
  const after = found === null ? EACH_AFTER.exec(text) : null;
  const [each, most, what] =
    found === null ? [after?.[1], after?.[3], after?.[2]] : [found[2], found[3], found[1]];
  if (each === undefined || !/^[\p{L} /]+$/u.test(what!)) return undefined;
  if (MANY.test(what!) || UNWANTED.test(what!)) return undefined;
  const worth = numberIn(each);
  const cap = most === undefined ? points : numberIn(most);
  if (worth === undefined || worth <= 0 || worth > points || cap !== points) return undefined;
  return { rule: { kind: 'count', each: { points: worth } } };
}

/** All that is left over, whatever it is. */
const ELSE = [
  'con lai',
  'khac',
  'truong hop khac',
  'truong hop con lai',
  'cac truong hop con lai',
  'cac truong hop khac',
];

/** Nothing at all: what lies between nothing and the lowest step is not said, unless that step is the first above nothing. */
const NOTHING = ['khong', 'khong co', 'khong to chuc'];

function readSteps(clauses: readonly string[], points: number, inputs: Inputs): Recognised | undefined {
  const cases = clauses.map((clause) => readCase(clause, points));
  if (cases.length < 2 || cases.some((one) => one === undefined)) return undefined;
  const spans: { span: Span; result: number }[] = [];
  let otherwise: number | undefined;
  let onlyNothing = false;
  for (const { label, result } of cases as Case[]) {
    const span = readSpan(label);
    if (span !== undefined) spans.push({ span, result });
    else if (otherwise === undefined && [...ELSE, ...NOTHING].includes(foldPlain(label))) {
      otherwise = result;
      onlyNothing = NOTHING.includes(foldPlain(label));
    } else return undefined;
  }
  const reachesDown = ({ span }: { span: Span }) =>
    span.percent ? span.low === 0 && !span.lowIn : span.low === 1 || (span.low === 0 && !span.lowIn);
  if (onlyNothing && !spans.some(reachesDown)) return undefined;
  const joined = spans.length === 0 ? undefined : joinSpans(spans, otherwise);
  if (joined === undefined || Math.max(...spans.map(({ result }) => result)) !== points) return undefined;
  const percent = spans[0].span.percent;
  // A quotient compared with bare numbers: per what, the text does not say.
  if (inputs !== undefined && !percent) return undefined;
  const rule: WrittenRule = {
    kind: 'steps',
    ...(percent ? { unit: 'percent' } : {}),
    steps: joined.steps.map(({ span, result }) => ({ ...thresholdOf(span), points: result })),
    else: joined.otherwise === 0 ? 0 : { points: joined.otherwise },
  };
  return {
    rule,
    inputs: inputs && { ...inputs, per: 100 },
    ...(spans.some(({ span }) => span.exact) ? { atLeast: true as const } : {}),
  };
}

function thresholdOf({ low, lowIn, high, highIn }: Span): object {
  const lower = lowIn ? { from: low } : { above: low };
  const upper = highIn ? { 'up-to': high } : { below: high };
  return { ...(low === -Infinity ? {} : lower), ...(high === Infinity ? {} : upper) };
}

/** Words that make of a list of cases a sum, a formula or a threshold. */
const NO_LABEL = /cộng|mỗi|từng|tổng|tỷ lệ|tỉ lệ|số lượng|tương ứng|[\d%×+=<>≥≤]|(?:^| )[ab](?: |$)/iu;

/** Words that a data file uses for a missing value or for what does not apply cannot be answers. */
const NO_ANSWER = ['', 'chua co', 'kad', 'n/a'];

/** One answer out of a list: the first earns all, the last nothing, each less than the one before. */
function readChoice(clauses: readonly string[], points: number): Recognised | undefined {
  const cases = clauses.map((clause) => readCase(clause, points));
  if (cases.length < 2 || cases.some((one) => one === undefined)) return undefined;
  const list = cases as Case[];
  const falling = list.every(({ result }, i) => i === 0 || result < list[i - 1].result);
  if (!falling || list[0].result !== points || list.at(-1)!.result !== 0) return undefined;
  if (list.some(({ label }) => NO_LABEL.test(label) || NO_ANSWER.includes(foldPlain(label))))
    return undefined;
  const codes = list.map(({ label }) => slug(label));
  if (new Set(codes).size < codes.length) return undefined;
  const options = Object.fromEntries(
    list.map(({ label, result }, i) => [codes[i], { points: result, label: { vi: label } }]),
  );
  return { rule: { kind: 'choice', options } };
}

/** "Phó Bí thư/Phó Chủ tịch" → pho-bi-thu-pho-chu-tich. */
export function slug(text: string): string {
  return foldPlain(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}
