/** Before any merging: which rows make up which new unit, at which nodes values are merged, and what is missing for it. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import type { Crosswalk, NewUnit } from '../model/crosswalk.ts';
import type { Dataset } from '../model/dataset.ts';
import { mainLevel } from '../model/indicatorSet.ts';
import { hasValue, type Results, type Scores, STATE } from '../score/results.ts';
import { assignRows, reportAlready } from './mergeRows.ts';

export interface MergedPart {
  name: string;
  /** What of the old unit goes to the new one; 1 for a whole unit. */
  part: number;
  /** Its row in the old results; undefined where the file has none. */
  row?: number;
}

/** What is missing of a part: some mains, or the whole row where no code is named. */
export interface Lack {
  part: string;
  codes: string[];
}

export interface MergedUnit {
  name: string;
  year: number;
  block: string;
  region: string;
  parts: MergedPart[];
  lacks: Lack[];
  /** False where it gets no score. */
  complete: boolean;
}

export interface MergePlan {
  results: Results;
  crosswalk: Crosswalk;
  /** Nodes whose values are merged, in tree order; what lies above is computed from them. */
  mains: number[];
  /** Nodes that the file itself gives results or cells for: `sum` merges there. */
  sources: number[];
  /** By year, then in the order of the crosswalk. */
  units: MergedUnit[];
}

export interface PlanChoices {
  /** Rows of the results that take part; all otherwise. */
  rows?: readonly number[];
  /** `mean`: a part that is missing is left out, instead of leaving its unit without a score. */
  incomplete?: 'mean';
}

/**
 * @param results with every node kept, from cells that were not given up
 * @returns undefined where the data and the crosswalk do not go together, which is in `problems`
 */
export function planMerge(
  results: Results,
  crosswalk: Crosswalk,
  choices: PlanChoices,
  problems: Problems,
): MergePlan | undefined {
  const { set, data } = results;
  const rows = choices.rows ?? Array.from({ length: data.rows }, (_, row) => row);
  const mains = cutAt(results, (at) => isMain(results, at));
  const sources = cutAt(results, () => false);
  const rowsOf = assignRows(data, rows, crosswalk, problems);
  if (rowsOf === undefined) return undefined;
  if (reportAlready(data, rows, crosswalk, rowsOf, problems)) return undefined;
  const above = mains.filter((at) => hasMainBelow(results, at));
  if (above.length > 0) {
    const codes = above.map((at) => set.nodes[at].code).join(', ');
    problems.add('merge/not-at-mains', { codes }, { file: data.file, line: data.headerLine, col: 1 });
  }
  const years = [...new Set(rows.map((row) => data.years[row]))].sort((a, b) => a - b);
  const units = years.flatMap((year) =>
    crosswalk.units.map((unit) => {
      const parts = unit.parts.map(({ key, name, part }) => ({
        name,
        part,
        row: rowsOf.get(`${key}\t${year}`),
      }));
      const lacks = lacksOf(results, mains, parts);
      const complete = isComplete(results, mains, parts, lacks, choices.incomplete);
      return {
        ...placeOf(results, crosswalk, unit, parts, problems),
        name: unit.name,
        year,
        parts,
        lacks,
        complete,
      };
    }),
  );
  reportLacks(data, units, problems);
  if (!units.some(({ complete }) => complete))
    problems.add('merge/none-complete', { crosswalk: crosswalk.id }, { file: data.file });
  return problems.hasErrors() ? undefined : { results, crosswalk, mains, sources, units };
}

/** The scores of a node that was kept. */
export function scoresAt({ index, nodes }: Results, at: number): Scores {
  return at === 0 ? index : nodes.find(({ target }) => target === at)!;
}

/** A unit of one part is not merged: it keeps what it has. */
export function onlyPart({ parts }: MergedUnit): MergedPart | undefined {
  return parts.length === 1 ? parts[0] : undefined;
}

/** Walks down the known part of the tree and stops where it is told to, or where the file's own figures stand. */
function cutAt({ set, data }: Results, stop: (at: number) => boolean): number[] {
  const found: number[] = [];
  const walk = (at: number): void => {
    const source = data.plan.sources[at];
    if (source === 'skipped') return;
    if (source !== 'children' || stop(at)) found.push(at);
    else for (const child of set.nodes[at].children) walk(child);
  };
  walk(0);
  return found;
}

/** A main, or the top of a branch that has none. */
function isMain(results: Results, at: number): boolean {
  return at > 0 && (results.set.nodes[at].level === mainLevel(results.set) || !hasMainBelow(results, at));
}

function hasMainBelow(results: Results, at: number): boolean {
  const { nodes } = results.set;
  return nodes[at].children.some(
    (child) => nodes[child].level === mainLevel(results.set) || hasMainBelow(results, child),
  );
}

/** True where a node of a row says neither a value nor that it does not apply. */
function isLacking(results: Results, at: number, row: number): boolean {
  const state = scoresAt(results, at).states[row];
  return !hasValue(state) && state !== STATE.notApplicable;
}

function lacksOf(results: Results, mains: readonly number[], parts: readonly MergedPart[]): Lack[] {
  const { nodes } = results.set;
  return parts.flatMap(({ name, row }): Lack[] => {
    if (row === undefined) return [{ part: name, codes: [] }];
    // One part alone is carried over with all that it lacks.
    if (parts.length === 1) return [];
    const codes = mains
      .filter((at) => nodes[at].counts && isLacking(results, at, row))
      .map((at) => nodes[at].code);
    return codes.length === 0 ? [] : [{ part: name, codes }];
  });
}

/** With parts left out, every main still needs one part that says something of it. */
function isComplete(
  results: Results,
  mains: readonly number[],
  parts: readonly MergedPart[],
  lacks: readonly Lack[],
  incomplete: 'mean' | undefined,
): boolean {
  if (lacks.length === 0 || incomplete === undefined) return lacks.length === 0;
  const rows = parts.flatMap(({ row }) => (row === undefined ? [] : [row]));
  return mains
    .filter((at) => results.set.nodes[at].counts)
    .every((at) => rows.some((row) => !isLacking(results, at, row)));
}

/**
 * Block and region: the new registry's; else a block that all parts share, and a region they share where no registry speaks
 * of the new units at all: after a merger the old regions are not those of the new units.
 */
function placeOf(
  { set, data }: Results,
  { to }: Crosswalk,
  unit: NewUnit,
  parts: readonly MergedPart[],
  problems: Problems,
): Pick<MergedUnit, 'block' | 'region'> {
  const shared = (column: readonly string[]) => [
    ...new Set(parts.flatMap(({ row }) => (row === undefined ? [] : [column[row]]))),
  ];
  const only = (list: string[]) => (list.length === 1 ? list[0] : '');
  const blocks = shared(data.blocks);
  if (unit.block === undefined && blocks.length > 1 && set.blocks !== undefined)
    problems.add('merge/blocks-differ', { unit: unit.name, blocks: blocks.join(', ') }, { file: data.file });
  const region = unit.region ?? (to === undefined ? only(shared(data.regions)) : '');
  return { block: unit.block ?? only(blocks), region };
}

function reportLacks(data: Dataset, units: readonly MergedUnit[], problems: Problems): void {
  for (const { name, year, lacks, complete } of units) {
    if (lacks.length === 0) continue;
    const args = { unit: name, year: year === 0 ? '' : year, lacks: sayLacks(lacks) };
    problems.add(complete ? 'merge/incomplete-used' : 'merge/incomplete', args, { file: data.file });
  }
}

/** "Kon Tum; Phú Yên (1, 4)": whole rows by name, single mains behind it. */
export function sayLacks(lacks: readonly Lack[]): string {
  return lacks
    .map(({ part, codes }) => (codes.length === 0 ? part : `${part} (${codes.join(', ')})`))
    .join('; ');
}
