/** One cell's way to its score: text as read → number → branch → value → points. The column scorer has to agree with it. */
import { collectProblems, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type CellReader, type MarkEvidence, readerFor } from '../model/cells.ts';
import { CELL } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { tokenReader } from '../model/tokens.ts';
import { RULES } from '../rules/index.ts';
import type { Population } from '../rules/rule.ts';
import type { Mark } from '../source/number.ts';

export type CellText = { cell: string } | { a: string; b: string };

export interface CellTrace {
  /** The text or texts as read. */
  read: string[];
  /** What the rule was given: a number, a quotient, 1 or 0 for yes or no, the place of a label. */
  number?: number;
  /** Why there is no number: missing, not-applicable, or a problem of the cell. */
  without?: 'missing' | 'not-applicable' | 'invalid';
  problems: Diagnostic[];
  branch?: string;
  value?: number;
  /** In points sets. */
  points?: number;
}

/**
 * Scores the cell of one leaf on its own.
 * @param population the other units, for relative rules
 * @throws nothing: what is wrong with the text is in `problems`
 */
export function scoreCell(
  set: IndicatorSet,
  at: number,
  text: CellText,
  population?: Population,
  mark?: Mark,
): CellTrace {
  const node = set.nodes[at];
  const problems = collectProblems();
  const evidence: MarkEvidence = { known: mark ?? set.decimal, first: {} };
  const texts = 'cell' in text ? [text.cell] : [text.a, text.b];
  const readers = texts.map((one, i): CellReader => {
    const input = 'cell' in text ? undefined : 'ab'[i];
    const column = { target: at, code: node.code, header: node.code, field: i, form: 'raw' as const, input };
    const reader = readerFor(set, column, tokenReader(set), evidence, '', problems, 1);
    reader.read(one, 1, i);
    return reader;
  });
  const columns = readers.map((reader) => reader.done());
  const trace: CellTrace = { read: texts, problems: problems.list() };
  const cells = columns.map((column) => column.cells[0]);
  if (cells.includes(CELL.invalid)) return { ...trace, without: 'invalid' };
  if (cells.includes(CELL.notApplicable)) return { ...trace, without: 'not-applicable' };
  if (cells.includes(CELL.missing)) return { ...trace, without: 'missing' };
  const [first, second] = columns.map((column) => column.numbers[0]);
  const number = second === undefined ? first : (first / second) * node.quotient!.per;
  if (!Number.isFinite(number)) return { ...trace, without: 'invalid' };
  const found = RULES[node.rule!.kind].trace(node.rule!.params, number, population, set.scale);
  if (found === undefined) return { ...trace, number, without: 'invalid' };
  const points = node.points === undefined ? undefined : found.value * node.points;
  return { ...trace, number, ...found, points };
}
