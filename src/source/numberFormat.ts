/** What the number format of a cell makes of a value: whether it is shown as a percentage, and whose sign that is. */

/**
 * `sign`: the format's own %, which shows 0.85 as 85 %. `text`: a % written beside the digits as any other text, which
 * shows 85 as 85 %. A format has up to four sections, and only that of the value counts.
 */
export type PercentShown = 'sign' | 'text' | 'none';

interface Section {
  condition?: (x: number) => boolean;
  sign: boolean;
  /** Texts shown with the number. */
  text: string;
  /** It is for texts, not for numbers. */
  forTexts: boolean;
}

/** @param format as the workbook stores it, in the spelling of all languages: `[<=1]0%;0.0"%"` */
export function percentShown(format: string, x: number): PercentShown {
  const section = sectionOf(sectionsIn(format), x);
  if (section === undefined) return 'none';
  if (section.sign) return 'sign';
  return section.text.includes('%') ? 'text' : 'none';
}

/** Without conditions: one for all; two for what is not negative and what is; three for positive, negative and zero. */
function sectionOf(all: readonly Section[], x: number): Section | undefined {
  const forNumbers = all.length > 1 && all.at(-1)!.forTexts ? all.slice(0, -1) : all.slice(0, 3);
  const [first, second, third] = forNumbers;
  if (second === undefined) return first.condition?.(x) === false ? undefined : first;
  if (first.condition?.(x) ?? (third === undefined ? x >= 0 : x > 0)) return first;
  if (third === undefined) return second.condition?.(x) === false ? undefined : second;
  return (second.condition?.(x) ?? x < 0) ? second : third;
}

/** Texts in quotation marks or behind a backslash; what stands in brackets; a place as wide as a sign, or filled with it. */
const PIECE = /"([^"]*)"?|\\(.)|[_*].|\[([^\]]*)\]?|./gs;

function sectionsIn(format: string): Section[] {
  let section = emptySection();
  const sections = [section];
  for (const [piece, quoted, escaped, bracket] of format.matchAll(PIECE)) {
    if (piece === ';') {
      section = emptySection();
      sections.push(section);
    } else if (piece === '%') section.sign = true;
    else if (piece === '@') section.forTexts = true;
    // [$₫-42A] shows a text too, and says of which language it is.
    else if (bracket?.startsWith('$')) section.text += bracket.slice(1).replace(/-[^-]*$/, '');
    else if (bracket !== undefined) section.condition ??= conditionIn(bracket);
    else section.text += quoted ?? escaped ?? '';
  }
  return sections;
}

function emptySection(): Section {
  return { sign: false, text: '', forTexts: false };
}

const COMPARE: Record<string, (x: number, limit: number) => boolean> = {
  '<': (x, limit) => x < limit,
  '<=': (x, limit) => x <= limit,
  '>': (x, limit) => x > limit,
  '>=': (x, limit) => x >= limit,
  '=': (x, limit) => x === limit,
  '<>': (x, limit) => x !== limit,
};

/** Brackets may also hold a colour, a language or a count of hours. */
function conditionIn(bracket: string): Section['condition'] {
  const match = /^\s*(<=|>=|<>|<|>|=)\s*([-+]?[\d.]+(?:e[-+]?\d+)?)\s*$/i.exec(bracket);
  if (match === null) return undefined;
  const limit = Number(match[2]);
  return (x) => COMPARE[match[1]](x, limit);
}
