/** Scores a set and a data file given as texts, and reads single figures out of the result. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { collectProblems, type Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { compileSet } from '../src/model/compile.ts';
import type { IndicatorSet } from '../src/model/indicatorSet.ts';
import { type ReadOptions, readData } from '../src/model/readData.ts';
import type { Bases } from '../src/model/resolveSet.ts';
import { findScores, type Results, type Scores } from '../src/score/results.ts';
import { scoreSet } from '../src/score/scoreSet.ts';
import type { TextSource } from '../src/source/text.ts';

export function sourceOf(text: string | Uint8Array, name = 'data.csv'): TextSource {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return { name, pieces: () => [bytes] };
}

const REGISTRIES = readdirSync(join(import.meta.dirname, '../indicator-sets/units')).map((name) =>
  name.replace('.yaml', ''),
);

/**
 * Compiles a set; a test's own mistake shows as the list of problems.
 * @param others files that it may extend, by name
 */
export function setOf(yaml: string, others: Record<string, string> = {}): IndicatorSet {
  const problems = collectProblems();
  const bases: Bases = {
    find: (wanted) =>
      wanted in others
        ? { source: sourceOf(others[wanted], wanted), taken: [] }
        : { near: [], known: Object.keys(others), why: '' },
    identify: (name) => name,
    resolved: new Map(),
  };
  const set = compileSet(
    sourceOf(yaml, 'set.yaml'),
    {
      taken: [],
      registries: REGISTRIES,
      bases,
    },
    problems,
  );
  if (set === undefined) throw new Error(say(problems.list()));
  return set;
}

function say(list: readonly Diagnostic[]): string {
  return list
    .map(
      ({ code, args, place }) => `${place.line}:${place.col ?? place.field} ${code} ${JSON.stringify(args)}`,
    )
    .join('\n');
}

export interface Scored {
  results: Results;
  problems: Diagnostic[];
  /** A unit's figures at a code; the index where no code is given. */
  at(
    unit: string,
    code?: string,
  ): {
    k: number;
    points: number;
    max: number;
    rank: number;
    coverage: number;
    state: number;
    scores: Scores;
    row: number;
  };
}

export function scoreText(
  set: IndicatorSet,
  csv: string,
  options: ReadOptions & { bounds?: boolean } = {},
): Scored {
  const problems = collectProblems();
  const data = readData(set, undefined, sourceOf(csv), options, problems);
  if (data === undefined || problems.hasErrors()) throw new Error(say(problems.list()));
  const results = scoreSet(set, data, { keep: () => true, bounds: options.bounds === true }, problems);
  if (problems.hasErrors()) throw new Error(say(problems.list()));
  return {
    results,
    problems: problems.list(),
    at(unit, code = set.index.code) {
      const row = data.units.indexOf(unit);
      const scores = findScores(results, code)!;
      return {
        k: scores.k[row],
        points: (scores.points?.[row] ?? Number.NaN) / 1e9,
        max: (scores.max?.[row] ?? Number.NaN) / 1e9,
        rank: scores.rank[row],
        coverage: scores.coverage[row],
        state: scores.states[row],
        scores,
        row,
      };
    },
  };
}

/** The problems of a file that cannot be scored. */
export function problemsOf(set: IndicatorSet, csv: string, options: ReadOptions = {}): Diagnostic[] {
  const problems = collectProblems();
  const data = readData(set, undefined, sourceOf(csv), options, problems);
  if (data !== undefined && data.plan.columns.length > 0)
    scoreSet(set, data, { keep: () => true, bounds: false }, problems);
  return problems.list();
}
