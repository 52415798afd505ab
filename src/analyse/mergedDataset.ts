/** A dataset whose units are the new ones: what is merged goes through the same scoring as any file. */
import type { DataColumn, Dataset } from '../model/dataset.ts';
import type { NodeSource } from '../model/plan.ts';
import { groupRows } from '../model/rowGroups.ts';
import { isSynthetic, type Results } from '../score/results.ts';
import type { MergedUnit } from './mergePlan.ts';

/**
 * @param units one a row
 * @param given nodes that the columns hold; what lies above them is computed, what lies below is not known
 */
export function datasetOf(
  results: Results,
  units: readonly MergedUnit[],
  given: readonly number[],
  columns: DataColumn[],
): Dataset {
  const { set, data } = results;
  const sources: NodeSource[] = set.nodes.map(() => 'skipped');
  for (const at of given) {
    sources[at] = 'given';
    for (let above = set.nodes[at].parent; above >= 0; above = set.nodes[above].parent)
      sources[above] = 'children';
  }
  const blocks = units.map(({ block }) => block);
  // Problems stand where the first of its parts stands.
  const lines = Int32Array.from(units, ({ parts }) => {
    const row = parts.find((part) => part.row !== undefined)?.row;
    return row === undefined ? data.headerLine : data.lines[row];
  });
  const byTarget = new Map<number, DataColumn[]>();
  for (const column of columns) byTarget.set(column.target, [...(byTarget.get(column.target) ?? []), column]);
  return {
    file: data.file,
    rows: units.length,
    headerLine: data.headerLine,
    lines,
    units: units.map(({ name }) => name),
    names: units.map(() => ''),
    regions: units.map(({ region }) => region),
    blocks,
    ...groupRows(
      set,
      units.map(({ year }) => year),
      blocks,
    ),
    columns,
    byTarget,
    checks: [],
    free: [],
    plan: { sources, columns, checks: [], absent: [] },
    synthetic: isSynthetic(results),
    fieldOf: (column, row) => ({ line: lines[row], field: Math.max(0, column.field) }),
  };
}
