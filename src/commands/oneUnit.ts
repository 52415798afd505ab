/** Opens a data file for a question about one unit: the file scored in full, its cells kept, and the row that is meant. */
import { type Dataset, unitLabel } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { Registry } from '../model/registry.ts';
import type { Results } from '../score/results.ts';
import type { ScoreOptions } from '../score/scoreSet.ts';
import type { TextSource } from '../source/text.ts';
import { type DataOptions, scoreSource } from './load.ts';
import { openData } from './openData.ts';
import type { Session } from './session.ts';
import { rowsOfUnit } from './typedUnits.ts';

/** A file scored with every node kept and its cells still in it. */
export interface ScoredFile {
  /** For reading a cell once more, as it was written. */
  source: TextSource;
  set: IndicatorSet;
  data: Dataset;
  results: Results;
  registry?: Registry;
}

/**
 * @param wanted beside the scores: what missing values leave open (of all nodes, or of those `boundsFor` asks for), figures before rounding
 * @param keep which nodes are ranked and reported, where not all are
 * @returns undefined where anything is wrong with the file; it is in the session's problems
 */
export async function openScored(
  session: Session,
  path: string,
  options: DataOptions,
  wanted: Pick<ScoreOptions, 'bounds' | 'boundsFor' | 'unrounded'>,
  keep: (set: IndicatorSet) => ScoreOptions['keep'] = () => () => true,
): Promise<ScoredFile | undefined> {
  const source = await openData(session, path, options.sheet);
  if (source === undefined || session.problems.hasErrors()) return undefined;
  const scoring = { ...wanted, consume: false };
  const { set, data, results, registry } = await scoreSource(session, source, options, keep, scoring);
  if (set === undefined || data === undefined || results === undefined || session.problems.hasErrors())
    return undefined;
  return { source, set, data, results, registry };
}

/**
 * The one row a person means by a unit's name, typed with or without diacritics.
 * @returns undefined where there is none or several; the problem says which
 */
export function rowOfUnit(
  session: Session,
  { data, registry }: ScoredFile,
  typed: string,
): number | undefined {
  const rows = rowsOfUnit(session, data, registry, typed);
  if (session.problems.hasErrors()) return undefined;
  if (rows.length === 1) return rows[0];
  const years = [...new Set(rows.map((row) => data.years[row]))].sort((a, b) => a - b);
  session.problems.add(
    'usage/unit-years',
    { unit: unitLabel(data, rows[0]), years: years.join(', '), last: years.at(-1)! },
    { file: '' },
  );
  return undefined;
}
