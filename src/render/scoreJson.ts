/** Results → JSON, schema dti.results/1. Fixed order of keys; numbers are k / 1e9; a status instead of null. */
import {
  bandOf,
  columnsOf,
  groupMembers,
  orderRows,
  reportGroups,
  type Selection,
} from '../analyse/report.ts';
import { hashUnits } from '../model/fingerprint.ts';
import { hasMovingPopulation, isRanked } from '../model/indicatorSet.ts';
import { isSynthetic, mergedNotesOf, type Results, type Scores } from '../score/results.ts';
import { statusOf } from './status.ts';

export interface JsonOptions {
  toolVersion: string;
  statistics: boolean;
}

/** Yields the document piece by piece, one unit a line, so that a large result is never one string. */
export function* renderJson(results: Results, selection: Selection, options: JsonOptions): Generator<string> {
  const head = JSON.stringify(headOf(results, selection, options), undefined, 2);
  // The units follow inside the same object.
  yield `${head.slice(0, head.lastIndexOf('\n}'))},\n  "units": [`;
  const rows = groupMembers(results).flatMap((members) => orderRows(results, members, selection));
  const columns = columnsOf(results, selection);
  const claims = new Map<number, string[]>();
  for (const { target, row } of results.notApplicable)
    claims.set(row, [...(claims.get(row) ?? []), results.set.nodes[target].code]);
  for (const [i, row] of rows.entries()) {
    yield `${i === 0 ? '' : ','}\n    ${JSON.stringify(unitOf(results, columns, claims, selection, row))}`;
  }
  yield '\n  ]\n}\n';
}

function headOf(results: Results, selection: Selection, options: JsonOptions): object {
  const { set, data } = results;
  const columns = columnsOf(results, selection);
  return {
    schema: 'dti.results/1',
    tool: `dti ${options.toolVersion}`,
    set: { id: set.id, title: set.title, kind: set.kind, years: set.years },
    index: { code: set.index.code, points: set.index.points, print: set.index.print },
    synthetic: isSynthetic(results),
    merged: mergedOf(results),
    movingPopulation: hasMovingPopulation(set),
    ruleSemantics: set.ruleSemantics,
    fingerprint: {
      scoring: set.fingerprint.scoring,
      content: set.fingerprint.content,
      units: hashUnits(data.units.map((unit, row) => `${unit}\t${data.years[row]}`)),
    },
    layer: data.plan.columns.find((column) => column.layer !== undefined)?.layer,
    columns: columns.map((scores) => columnOf(results, scores)),
    groups: reportGroups(results, selection).map((report) => ({
      ...(report.group.year === 0 ? {} : { year: report.group.year }),
      ...(report.group.block === '' ? {} : { block: report.group.block }),
      units: report.group.count,
      // Without a ranking there is nothing to hold a mean against.
      ...(isRanked(set) ? { ranked: report.summary.n, ...statisticsOf(report.summary) } : { ranked: 0 }),
      bands: report.bands.map((band) => ({ name: band.name, count: band.count })),
      ...(options.statistics
        ? {
            statistics: report.statistics([results.index, ...columns]).map((row) => ({
              code: row.code,
              n: row.n,
              missing: row.missing,
              ...statisticsOf(row),
              ...(set.scale === undefined ? {} : { atFull: row.atFull, atZero: row.atZero }),
            })),
          }
        : {}),
    })),
  };
}

/** Undefined, and so left out, where the units are those of the data. */
function mergedOf({ data: { merged } }: Results): object | undefined {
  if (merged === undefined) return undefined;
  const { crosswalk, method, weights, incomplete } = merged;
  return { crosswalk, method, weights, incomplete };
}

function columnOf({ set }: Results, scores: Scores): object {
  if (scores.target < 0) {
    const view = set.views[-1 - scores.target];
    return {
      code: view.code,
      kind: 'view',
      name: view.name,
      of: view.of.map(({ node }) => set.nodes[node].code),
    };
  }
  const node = set.nodes[scores.target];
  return {
    code: node.code,
    kind: node.kind,
    level: node.level,
    name: node.name,
    points: node.points,
    scored: node.counts,
  };
}

/** Leaves out what does not exist: a mean of no units, a standard deviation of one. */
function statisticsOf(summary: {
  n: number;
  mean: number;
  median: number;
  sd: number;
  min: number;
  max: number;
}): object {
  const entries = (['mean', 'median', 'sd', 'min', 'max'] as const).filter(
    (key) => !Number.isNaN(summary[key]),
  );
  return Object.fromEntries(entries.map((key) => [key, Math.round(summary[key]) / 1e9]));
}

function unitOf(
  results: Results,
  columns: Scores[],
  claims: Map<number, string[]>,
  { within }: Selection,
  row: number,
): object {
  const { set, data, index } = results;
  const band = bandOf(results, row);
  return {
    unit: data.units[row],
    ...(data.names[row] === '' ? {} : { name: data.names[row] }),
    ...(data.years[row] === 0 ? {} : { year: data.years[row] }),
    ...(data.blocks[row] === '' ? {} : { block: data.blocks[row] }),
    ...(data.regions[row] === '' ? {} : { region: within?.regions[row].vi ?? data.regions[row] }),
    ...(within === undefined || Number.isNaN(within.rank[row])
      ? {}
      : { rankInRegion: within.rank[row], rankedInRegion: within.ranked[row] }),
    ...scoreOf(results, index, row),
    ...(band === undefined ? {} : { band: set.bands[band].name }),
    ...noteOf(results, row),
    ...(claims.has(row) ? { notApplicable: claims.get(row) } : {}),
    scores: columns.map((scores) => ({ code: scores.code, ...scoreOf(results, scores, row) })),
  };
}

function noteOf(results: Results, row: number): { note?: string } {
  const note = mergedNotesOf(results)?.[row] ?? '';
  return note === '' ? {} : { note };
}

export function scoreOf(results: Results, scores: Scores, row: number): object {
  const figures: [string, number][] = [
    ['value', scores.k[row] / 1e9],
    ['rank', scores.rank[row]],
    ['points', (scores.points?.[row] ?? Number.NaN) / 1e9],
    ['max', (scores.max?.[row] ?? Number.NaN) / 1e9],
    ['coverage', Math.round(scores.coverage[row] * 1e9) / 1e9],
    ['lower', (scores.bounds?.lower[row] ?? Number.NaN) / 1e9],
    ['upper', (scores.bounds?.upper[row] ?? Number.NaN) / 1e9],
    ['rankBest', scores.bounds?.best[row] ?? Number.NaN],
    ['rankWorst', scores.bounds?.worst[row] ?? Number.NaN],
  ];
  return {
    status: statusOf(results, scores, row),
    ...Object.fromEntries(figures.filter(([, x]) => !Number.isNaN(x))),
  };
}
