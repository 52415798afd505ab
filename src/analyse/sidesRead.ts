/** Sides that were not scored here: results that were written earlier, and ranks alone. */
import { hasMovingPopulation, type IndicatorSet, isRanked } from '../model/indicatorSet.ts';
import type { RanksFile } from '../model/readRanks.ts';
import type { ResultsDocument } from '../model/readResult.ts';
import { mergedNote } from '../model/units.ts';
import { toK } from '../score/results.ts';
import { fold } from '../source/fold.ts';
import { madeOf, type Side, type SideColumn, type SideSet, type SideUnit } from './side.ts';

type ResultUnit = ResultsDocument['units'][number];

/**
 * The sides of a result, one a year.
 * @param whole the set that made it, where it can be had
 */
export function sidesOfDocument(
  document: ResultsDocument,
  file: string,
  whole: IndicatorSet | undefined,
  keyOf: (unit: string, name?: string) => string,
): Side[] {
  const { index, set, fingerprint } = document;
  const merged = mergedBy(document);
  const about: SideSet = {
    id: set.id,
    title: set.title,
    kind: set.kind,
    index,
    ranked: whole === undefined ? document.groups.some(({ ranked }) => ranked > 0) : isRanked(whole),
    movingPopulation: document.movingPopulation,
    ruleSemantics: document.ruleSemantics,
    fingerprint: { scoring: fingerprint.scoring, content: fingerprint.content },
    whole,
  };
  return byYear(document.units, ({ year }) => year ?? 0).map(([year, rows, several]) => {
    const units = rows.map(
      ({ unit, name, block, region, note }): SideUnit => ({
        key: keyOf(unit, name),
        name: name ?? unit,
        block: block ?? '',
        region: region ?? '',
        ...madeOf(mergedNote(note ?? '')),
      }),
    );
    const column = (
      head: Pick<SideColumn, 'code' | 'kind' | 'name' | 'level' | 'points'>,
      scoreOf: (row: ResultUnit) => { value?: number; rank?: number } | undefined,
    ): SideColumn => ({
      ...head,
      k: Float64Array.from(rows, (row) => toK(scoreOf(row)?.value ?? Number.NaN)),
      rank: Float64Array.from(rows, (row) => scoreOf(row)?.rank ?? Number.NaN),
    });
    const groups = document.groups.filter((group) => (group.year ?? 0) === year);
    const scored = groups.reduce((sum, group) => sum + group.units, 0);
    const inBlocks =
      whole === undefined ? groups.some(({ block }) => block !== undefined) : whole.blocks !== undefined;
    const rankedIn = new Map<string, number>();
    for (const { block, ranked } of groups) {
      const key = inBlocks ? fold(block ?? '') : '';
      rankedIn.set(key, (rankedIn.get(key) ?? 0) + ranked);
    }
    return {
      file,
      label: several ? `${file} (${year})` : file,
      year,
      from: 'result',
      set: about,
      units,
      columns: [
        column({ code: index.code, kind: 'index', name: set.title, points: index.points }, (row) => row),
        ...document.columns.map(({ code, kind, name, level, points }) =>
          column({ code, kind: kind === 'view' ? 'view' : 'node', name, level, points }, (row) =>
            row.scores.find((score) => score.code === code),
          ),
        ),
      ],
      synthetic: document.synthetic,
      ...(merged === undefined ? {} : { crosswalk: merged }),
      inBlocks,
      ...(scored > rows.length ? { unitsOf: scored, rankedIn } : {}),
    };
  });
}

/** How its units were made of older ones, where they were. */
function mergedBy({ merged }: ResultsDocument): Side['crosswalk'] {
  if (merged === undefined) return undefined;
  const { crosswalk, method, weights } = merged;
  return { crosswalk, method, ...(weights === undefined ? {} : { weights }) };
}

/**
 * The sides of a file of ranks, one a year; they have columns without values.
 * @param set the set by which the ranks were made, where the user says so
 */
export function sidesOfRanks(
  { codes, rows, inBlocks, synthetic }: RanksFile,
  file: string,
  set: IndicatorSet | undefined,
  keyOf: (unit: string, name?: string) => string,
): Side[] {
  return byYear(rows, ({ year }) => year).map(([year, own, several]) => {
    const units = own.map(
      ({ unit, name, block, region, merged }): SideUnit => ({
        key: keyOf(unit, name),
        name: name === '' ? unit : name,
        block,
        region,
        ...madeOf(merged),
      }),
    );
    const lowest = own.reduce(
      (most, { ranks }) => ranks.reduce((last, rank) => Math.max(last, Number.isNaN(rank) ? 0 : rank), most),
      0,
    );
    const columns = codes.map((code, i): SideColumn => {
      const node = set?.nodes.find((one) => one.code === code);
      const view = set?.views.find((one) => one.code === code);
      return {
        code: code === '' ? (set?.index.code ?? '') : code,
        kind: code === '' || code === set?.index.code ? 'index' : view === undefined ? 'node' : 'view',
        name: (code === '' ? set?.title : (node ?? view)?.name) ?? {},
        level: node?.level,
        k: new Float64Array(own.length).fill(Number.NaN),
        rank: Float64Array.from(own, ({ ranks }) => ranks[i]),
      };
    });
    return {
      file,
      label: several ? `${file} (${year})` : file,
      year,
      from: 'ranks',
      ...(set === undefined
        ? {}
        : {
            set: {
              id: set.id,
              title: set.title,
              kind: set.kind,
              index: set.index,
              ranked: isRanked(set),
              movingPopulation: hasMovingPopulation(set),
              ruleSemantics: set.ruleSemantics,
              fingerprint: set.fingerprint,
              whole: set,
            },
          }),
      units,
      columns,
      synthetic,
      inBlocks,
      // Nobody is 25th of four: such a list is a part of the ranking.
      ...(lowest > own.length ? { unitsOf: Math.floor(lowest) } : {}),
    };
  });
}

function byYear<Row>(
  rows: readonly Row[],
  yearOf: (row: Row) => number,
): [year: number, rows: Row[], several: boolean][] {
  const years = [...new Set(rows.map(yearOf))].sort((a, b) => a - b);
  return years.map((year) => [year, rows.filter((row) => yearOf(row) === year), years.length > 1]);
}
