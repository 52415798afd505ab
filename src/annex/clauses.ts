/** The method text of an item, cut into clauses, and the results such clauses state: "1/2 điểm tối đa", "7,5 điểm". */
import { readNumber } from '../source/number.ts';

/** A clause that gives a case and what it earns. */
export interface Case {
  label: string;
  /** In points. */
  result: number;
}

/** Parts of a text that stand for themselves: between semicolons, on lines, in sentences, after "trong đó". */
export function clausesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]*\n[\s\u00a0]*/g, '\n')
    .split(/;|\n|(?<=[\p{L}\d)%])\.\s+(?=\p{Lu})|[,.]?\s*\btrong đó\s*:?/iu)
    .map((part) =>
      part
        .replace(/[ \t\u00a0]+/g, ' ')
        .trim()
        // A bullet; before a digit it is a minus.
        .replace(/^[-–+•*]\s+(?!\d)/, '')
        .replace(/[.,]$/, '')
        .trim(),
    )
    .filter((part) => part !== '');
}

/** "label: result", the result at the end. @returns undefined where the clause has no such form */
export function readCase(clause: string, points: number): Case | undefined {
  const found =
    /^(.+?)\s*(?::|→|=>)\s*([^:]+)$/u.exec(clause) ?? /^(.+?),? (?:thì )?được ([^:]+ điểm)$/u.exec(clause);
  if (found === null) return undefined;
  const result = readResult(found[2], points);
  return result === undefined ? undefined : { label: found[1].trim(), result };
}

const FULL = /^(?:(?:số )?điểm tối đa|tối đa|đủ điểm|toàn bộ (?:số )?điểm)$/;
const NOTHING = /^(?:không (?:có |được |tính )?điểm|không được tính điểm)$/;

/** @returns the result in points; undefined where the text is anything but a result */
export function readResult(text: string, points: number): number | undefined {
  const plain = text.normalize('NFC').toLowerCase().trim();
  if (FULL.test(plain)) return points;
  if (NOTHING.test(plain)) return 0;
  const part = /^(\d+)\s*\/\s*(\d+)(?: (?:số )?điểm tối đa)?$/.exec(plain);
  if (part !== null) {
    const [above, below] = [Number(part[1]), Number(part[2])];
    return below > 0 && above <= below ? (points * above) / below : undefined;
  }
  const share = /^(.+?)\s*%\s*(?:số )?điểm tối đa$/.exec(plain);
  if (share !== null) {
    const percent = numberIn(share[1]);
    return percent === undefined || percent > 100 ? undefined : (points * percent) / 100;
  }
  return numberIn(plain.replace(/\s*(?:điểm|đ)$/, ''));
}

/** A plain number with either decimal mark; anything with two readings is none. */
export function numberIn(text: string): number | undefined {
  const reading = readNumber(text.trim());
  return reading.kind === 'number' && !reading.percent && reading.value >= 0 ? reading.value : undefined;
}

/** What a and b stand for, where the text says so: "a = số văn bản …; b là tổng số văn bản". */
export interface Definitions {
  a?: string;
  b?: string;
  /** The text calls a ÷ b "tỷ lệ", so that a formula may go on with that word. */
  asShare?: true;
  /** A definition that says more than what is counted: a threshold, a deduction, a further term. */
  unclear?: true;
  rest: string[];
}

/** What is counted, in words: no figures, signs or conditions. */
const COUNTED = /^[\p{L} ,()/-]+$/u;
const CONDITION = /(?:^| )(?:nếu|thì|điểm|trừ|giảm|tối đa|mỗi|nhân|chia|cộng|tỷ lệ|tỉ lệ)(?: |$)/iu;

export function takeDefinitions(clauses: readonly string[]): Definitions {
  const found: Definitions = { rest: [] };
  const take = (key: 'a' | 'b', text: string): void => {
    const clean = text.trim();
    if (!COUNTED.test(clean) || CONDITION.test(clean)) found.unclear = true;
    found[key] = clean;
  };
  for (const clause of clauses) {
    // "Tỷ lệ = số văn bản ký số / tổng số văn bản" defines both; with a second slash nobody knows which one divides.
    const quotient = /^(?:tỷ lệ|tỉ lệ) *= *(\p{L}[^/]+?) *\/ *(\p{L}[^/]+)$/iu.exec(clause);
    if (quotient !== null && found.a === undefined && found.b === undefined) {
      take('a', quotient[1]);
      take('b', quotient[2]);
      found.asShare = true;
      continue;
    }
    const definition = /^\(?([ab])\)?\s*(?:=|:|là)\s*(\p{L}.+)$/iu.exec(clause);
    const key = definition?.[1].toLowerCase() as 'a' | 'b' | undefined;
    if (key !== undefined && found[key] === undefined) take(key, definition![2]);
    else found.rest.push(clause);
  }
  // A total above what is counted in it would be a quotient the wrong way round.
  if (/^tổng/i.test(found.a ?? '') && !/^tổng/i.test(found.b ?? '')) found.unclear = true;
  return found;
}
