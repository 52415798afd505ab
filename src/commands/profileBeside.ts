/** `dti profile --before FILE`: the earlier year that stands beside the pages. */
import { type Beside, putBeside, sideBefore } from '../analyse/beside.ts';
import { doubledUnits } from '../analyse/joinUnits.ts';
import { type Side, sidesOfResults } from '../analyse/side.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { type DataOptions, usedPart } from './load.ts';
import type { ScoredFile } from './oneUnit.ts';
import type { Session } from './session.ts';
import { setsBetween } from './setsBetween.ts';
import { loadSide, rekeySides } from './sides.ts';

/**
 * Reads the earlier file and finds what stands beside a row: of several years the latest before the row's own.
 * @param rows the rows there will be pages of; −1 is none
 * @returns undefined where it cannot be had, which is reported
 */
export async function findBeside(
  session: Session,
  { results, data, registry }: ScoredFile,
  rows: readonly number[],
  options: DataOptions & { before: string },
): Promise<((row: number) => Beside | undefined) | undefined> {
  const { problems } = session;
  // The year chooses rows of the one file; the other is read as this one is in everything else.
  const found = await loadSide(session, options.before, { ...options, year: undefined });
  if (found === undefined || problems.hasErrors()) return undefined;
  const years = [...new Set(rows.filter((row) => row >= 0).map((row) => data.years[row]))];
  const known = new Map<number, Beside>();
  for (const now of sidesOfResults(results, registry).filter(({ year }) => years.includes(year))) {
    const before = sideBefore(found.sides, now.year);
    if (before === undefined) continue;
    const registries = [found.registry, registry] as const;
    const { sides } = rekeySides({ sides: [before, now], registries: [...registries] });
    const others = await setsBetween(session, sides);
    reportDoubled(session, sides);
    const beside = putBeside(sides[0], sides[1], registries, others);
    known.set(now.year, { ...beside, earlier: usedEarlier(beside) });
  }
  if (known.size === 0 && years.length > 0) {
    const own = found.sides.map(({ year }) => year).sort((a, b) => a - b);
    const args = { before: options.before, years: own.join(', '), year: Math.min(...years) };
    problems.add('profile/before-later', args, { file: '' });
  }
  return (row) => known.get(data.years[row]);
}

/** Nothing where the pages say it of the same set already. */
function usedEarlier({ before, now }: Beside): IndicatorSet | undefined {
  const whole = before.set?.whole;
  if (whole === undefined || whole.fingerprint.content === now.set?.fingerprint.content) return undefined;
  if (before.scored !== undefined) return usedPart(whole, before.scored.results.data);
  const codes = new Set(before.columns.map(({ code }) => code));
  return { ...whole, nodes: whole.nodes.filter(({ code }, at) => at === 0 || codes.has(code)) };
}

function reportDoubled({ problems }: Session, sides: readonly Side[]): void {
  for (const side of sides)
    for (const pair of doubledUnits(side)) problems.add('compare/doubled-unit', pair, { file: side.file });
}
