/** Merged units → CSV and JSON (schema dti.merge/1) for machines. Numbers are k / 1e9, exactly. */
import { stringify } from 'csv-stringify/sync';
import { type Lack, type MergedUnit, sayLacks } from '../analyse/mergePlan.ts';
import { restsOf } from '../analyse/mergeRests.ts';
import type { Merged } from '../analyse/mergeResults.ts';
import { columnsOf } from '../analyse/report.ts';
import { hashUnits } from '../model/fingerprint.ts';
import { isRanked } from '../model/indicatorSet.ts';
import { NO_SCORE } from '../model/tokens.ts';
import { isSynthetic, type Scores, STATE } from '../score/results.ts';
import { plainK } from './numbers.ts';
import { statusOf } from './status.ts';

type Cell = string | number;

/** A row a new unit: value and rank by every method, then the mains and views of the first. */
export function renderMergeCsv(merged: Merged, others: readonly Merged[]): string {
  const { plan, results } = merged;
  const { set } = results;
  const columns = columnsOf(results, { level: 'main' });
  const ranked = isRanked(set);
  const rankHead = (head: string) => (ranked ? [head] : []);
  const synthetic = isSynthetic(results);
  const head = [
    ...rankHead('rank'),
    ...['unit', 'year', 'block', 'value', 'parts', 'lacking'],
    ...others.flatMap(({ method }) => [`value-${method}`, ...rankHead(`rank-${method}`)]),
    ...columns.flatMap(({ code }) => [`${code}@value`, ...rankHead(`${code}@rank`)]),
    ...(synthetic ? ['note'] : []),
  ];
  const rows = plan.units.map((unit) => {
    const row = merged.units.indexOf(unit);
    const rank = (scores: Scores): Cell[] => {
      if (!ranked) return [];
      return [row < 0 || Number.isNaN(scores.rank[row]) ? '' : scores.rank[row]];
    };
    const value = (scores: Scores): Cell => {
      if (row < 0) return NO_SCORE;
      if (scores.states[row] === STATE.notApplicable) return set.tokens.notApplicable[0] ?? '';
      return Number.isNaN(scores.k[row]) ? NO_SCORE : scores.k[row] / 1e9;
    };
    const parts = unit.parts.map(({ name, part }) => (part === 1 ? name : `${name} (${part})`)).join('; ');
    return [
      ...rank(results.index),
      ...[unit.name, unit.year || '', unit.block, value(results.index), parts, sayLacks(unit.lacks)],
      ...others.flatMap((other) => [value(other.results.index), ...rank(other.results.index)]),
      ...columns.flatMap((scores) => [value(scores), ...rank(scores)]),
      ...(synthetic ? ['synthetic'] : []),
    ];
  });
  return stringify([head, ...rows], {
    escape_formulas: true,
    cast: { number: (x) => plainK(Math.round(x * 1e9)) },
  });
}

/** The same for scripts, with the old units' values and ranks beside their new ones. */
export function renderMergeJson(
  merged: Merged,
  others: readonly Merged[],
  options: { toolVersion: string; weights?: string },
): string {
  const { plan, results } = merged;
  const { set } = results;
  const { id, date, origin, from, to } = plan.crosswalk;
  const columns = columnsOf(results, { level: 'main' });
  const rests = [merged, ...others].map((one) => (one.method === 'sum' ? restsOf(one) : undefined));
  const document = {
    schema: 'dti.merge/1',
    tool: `dti ${options.toolVersion}`,
    set: { id: set.id, title: set.title, kind: set.kind },
    index: { code: set.index.code, points: set.index.points, print: set.index.print },
    crosswalk: { id, date, provenance: origin, from: from?.id, to: to?.id },
    method: merged.method,
    weights: options.weights,
    mergedAt: merged.columns.map(({ at }) => set.nodes[at].code),
    synthetic: isSynthetic(results),
    fingerprint: {
      scoring: set.fingerprint.scoring,
      content: set.fingerprint.content,
      units: hashUnits(merged.units.map(({ name, year }) => `${name}\t${year}`)),
    },
    units: plan.units.map((unit) => {
      const row = merged.units.indexOf(unit);
      return {
        unit: unit.name,
        ...(unit.year === 0 ? {} : { year: unit.year }),
        ...(unit.block === '' ? {} : { block: unit.block }),
        parts: partsOf(merged, unit),
        lacking: unit.lacks.map(({ part, codes }: Lack) =>
          codes.length === 0 ? { unit: part } : { unit: part, codes },
        ),
        ...scoreOf(merged, merged.results.index, row),
        methods: [merged, ...others].map((one, i) => ({
          method: one.method,
          ...scoreOf(one, one.results.index, row),
          ...(row < 0 || rests[i]?.[row] === undefined ? {} : { restsOn: rests[i]![row] }),
        })),
        scores:
          row < 0 ? [] : columns.map((scores) => ({ code: scores.code, ...scoreOf(merged, scores, row) })),
      };
    }),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function partsOf({ plan }: Merged, { parts }: MergedUnit): object[] {
  const { index } = plan.results;
  return parts.map(({ name, part, row }) => ({
    unit: name,
    part,
    ...(row === undefined
      ? { status: 'absent' }
      : { status: statusOf(plan.results, index, row), ...figures(index, row) }),
  }));
}

function scoreOf({ results }: Merged, scores: Scores, row: number): object {
  if (row < 0) return { status: 'incomplete' };
  return { status: statusOf(results, scores, row), ...figures(scores, row) };
}

function figures(scores: Scores, row: number): object {
  return {
    ...(Number.isNaN(scores.k[row]) ? {} : { value: scores.k[row] / 1e9 }),
    ...(Number.isNaN(scores.rank[row]) ? {} : { rank: scores.rank[row] }),
  };
}
