/** Asks "what if" of a set and a data file given as texts. */
import { type Changed, scoreChanged } from '../src/analyse/whatIfScore.ts';
import { collectProblems, type Diagnostic } from '../src/diagnostics/diagnostic.ts';
import type { IndicatorSet } from '../src/model/indicatorSet.ts';
import type { ReadOptions } from '../src/model/readData.ts';
import { type Scored, scoreText } from './scoring.ts';

export interface Asked {
  before: Scored;
  changed: Changed | undefined;
  problems: Diagnostic[];
}

/** @param changes unit, then changes as they are typed: { A: ['3.2=0.85'] } */
export function askChanges(
  set: IndicatorSet,
  csv: string,
  changes: Record<string, string[]>,
  options: ReadOptions & { bounds?: boolean } = {},
): Asked {
  const before = scoreText(set, csv, options);
  const { data } = before.results;
  const specs = Object.entries(changes).flatMap(([unit, texts]) =>
    texts.map((text) => {
      const at = text.indexOf('=');
      const place = { file: '', flag: `--change ${text}` };
      return { row: data.units.indexOf(unit), key: text.slice(0, at), text: text.slice(at + 1), place };
    }),
  );
  const problems = collectProblems();
  const changed = scoreChanged(set, data, specs, { bounds: options.bounds === true }, problems);
  return { before, changed, problems: problems.list() };
}
