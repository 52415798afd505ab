/** Codes that a spreadsheet has made numbers of: 4.1 that was 4.10. Order decides where it leaves one reading, nothing else does. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { type Grid, placeIn } from '../source/grid.ts';
import type { CodeReading } from './codes.ts';
import type { AnnexColumns } from './columns.ts';
import type { AnnexRow } from './rows.ts';

export interface WaitingCode {
  entry: AnnexRow;
  reading: Extract<CodeReading, { kind: 'number' }>;
}

interface Sibling {
  entry: AnnexRow;
  parent: readonly string[];
  /** What the last segment may be; a text has one reading only. */
  last: number[];
  text: string;
}

/** Gives each code the only reading that the order of its siblings leaves, or reports it. */
export function settleCodes(
  grid: Grid,
  columns: AnnexColumns,
  rows: readonly AnnexRow[],
  waiting: readonly WaitingCode[],
  problems: Problems,
): void {
  const col = columns.at.code ?? columns.at.name!;
  for (const run of siblingsOf(rows, waiting)) {
    takeDuplicates(run);
    const settled = goingOn(run, settleRun(run.map(({ last }) => last)));
    run.forEach(({ entry, parent, last, text }, i) => {
      if (last.length === 1 && entry.code !== undefined && !isLost(run, i)) return;
      const found = last.length === 1 && entry.code !== undefined ? undefined : settled[i];
      if (found !== undefined) {
        entry.code = { kind: 'path', segments: [...parent, String(found)] };
        if (last.length > 1) entry.settled = true;
        return;
      }
      const codes = [last[0], last[1] ?? last[0] * 10].map((n) => [...parent, n].join('.'));
      problems.add(
        'annex/number-code',
        { value: text, one: codes[0], other: codes[1] },
        placeIn(grid, entry.row, col),
      );
    });
  }
}

/** A zero is only put back where it goes on from the row before: 4.2 and then 4.1 are rather two rows that changed places. */
function goingOn(run: readonly Sibling[], settled: (number | undefined)[]): (number | undefined)[] {
  return settled.map((found, i) => {
    const putBack = found !== undefined && found !== run[i].last[0];
    return putBack && found !== (settled[i - 1] ?? Number.NaN) + 1 ? undefined : found;
  });
}

/** Rows of one parent below one head, in the order of the annex. */
function siblingsOf(rows: readonly AnnexRow[], waiting: readonly WaitingCode[]): Sibling[][] {
  const readings = new Map(waiting.map(({ entry, reading }) => [entry, reading]));
  const runs = new Map<string, Sibling[]>();
  let scope = 0;
  for (const entry of rows) {
    const reading = readings.get(entry);
    if (entry.code?.kind === 'head') scope++;
    const segments = entry.code?.kind === 'path' ? entry.code.segments : undefined;
    if (reading === undefined && (segments === undefined || segments.length < 2)) continue;
    const parent = reading?.parent ?? segments!.slice(0, -1);
    const last = reading?.last ?? [Number(segments!.at(-1))];
    const key = `${scope} ${parent.join('.')}`;
    const text = reading?.text ?? segments!.join('.');
    runs.set(key, [...(runs.get(key) ?? []), { entry, parent, last, text }]);
  }
  return [...runs.values()];
}

/** A text that stands a second time, where ten times as much fits between its neighbours, has been a number once. */
function takeDuplicates(run: Sibling[]): void {
  run.forEach((own, i) => {
    const [n] = own.last;
    const seen = run.slice(0, i).some(({ last }) => last.length === 1 && last[0] === n);
    const before = run[i - 1]?.last.at(-1);
    if (own.last.length === 1 && seen && isLost(run, i) && before === n * 10 - 1) own.last = [n, n * 10];
  });
}

/** True where a code stands too late for what it says, and with a zero at its end would stand in its place. */
function isLost(run: readonly Sibling[], i: number): boolean {
  const [n] = run[i].last;
  const before = run[i - 1]?.last.at(-1);
  const after = run[i + 1]?.last.at(-1) ?? Number.POSITIVE_INFINITY;
  return before !== undefined && n < before && n < 10 && n * 10 > before && n * 10 < after;
}

/**
 * The order of an annex is the order of its codes, so 4.1 after 4.9 was 4.10; where two readings keep the order, only a
 * numbering without gaps from 1 decides.
 * @param run the possible last segments of each sibling, in order
 * @returns the last segment, undefined where more than one reading (or none) is left
 */
export function settleRun(run: readonly (readonly number[])[]): (number | undefined)[] {
  const forward: number[][] = [];
  for (const [i, candidates] of run.entries()) {
    forward.push(candidates.filter((c) => i === 0 || forward[i - 1].some((before) => before < c)));
  }
  const left: number[][] = new Array(run.length);
  for (let i = run.length - 1; i >= 0; i--) {
    left[i] = forward[i].filter((c) => i === run.length - 1 || left[i + 1].some((after) => c < after));
  }
  if (left.every((candidates, i) => candidates.includes(i + 1))) return run.map((_, i) => i + 1);
  return left.map((candidates) => (candidates.length === 1 ? candidates[0] : undefined));
}
