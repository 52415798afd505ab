/**
 * An office's sheet of self-assessed and verified points, or values of a weighted set → one long table of data a layer.
 * Every cell keeps its place in the sheet, and its figure is read by the same code as in any data file.
 */
import type { Code, Problems } from '../diagnostics/diagnostic.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { isSynthetic } from '../model/units.ts';
import { fold, foldPlain } from '../source/fold.ts';
import { type Grid, type GridCell, type GridRow, placeIn } from '../source/grid.ts';
import { TOTAL } from './apartRows.ts';
import { readPoints } from './points.ts';
import type { ReviewColumns } from './reviewColumns.ts';
import { type Itemised, itemReader, settleItems } from './reviewItems.ts';
import { LAYER_ROLES, type LayerRole } from './reviewRoles.ts';
import { isNumbering } from './rows.ts';

export interface SheetFacts {
  /** Whose points these are, where no column says so. */
  unit?: string;
  year?: number;
}

const EMPTY: GridCell = { kind: 'text', text: '' };

/**
 * @returns a long table (unit, indicator, value) for each layer that has a column; problems stand at the cells of the sheet
 */
export function readReviewSheet(
  set: IndicatorSet,
  grid: Grid,
  columns: ReviewColumns,
  facts: SheetFacts,
  problems: Problems,
): Partial<Record<LayerRole, Grid>> {
  const { at } = columns;
  const code = at.code!;
  const roles = LAYER_ROLES.filter((role) => at[role] !== undefined);
  const cell = (row: number, col: number | undefined): GridCell =>
    col === undefined ? EMPTY : (grid.rows[row].cells[col] ?? EMPTY);
  const reader = itemReader(set, grid, problems);
  const items: Itemised[] = [];
  const totals: Itemised[] = [];
  for (let row = columns.lastHeaderRow + 1; row < grid.rows.length; row++) {
    const { cells } = grid.rows[row];
    const first = cells.find(({ text }) => text !== '');
    if (first === undefined || isNumbering(cells, row - columns.lastHeaderRow)) continue;
    // A long sheet repeats its head on every page.
    if (foldPlain(cell(row, code).text) === foldPlain(columns.headers.code!)) continue;
    const unit = facts.unit ?? unitAt(grid, row, at.unit!);
    const scored = roles.some((role) => /\d/.test(cell(row, at[role]).text));
    const name = cell(row, at.name).text;
    const total = [cell(row, code), cell(row, at.name)].some(({ text }) => TOTAL.test(foldPlain(text)));
    if (total || TOTAL.test(foldPlain(first.text))) {
      // The sum of one unit is checked; that of all units together belongs to nobody.
      if (unit !== '' && !TOTAL.test(foldPlain(unit))) totals.push({ row, unit, codes: [set.index.code] });
      continue;
    }
    const reading = reader.read(cell(row, code), name, row, code);
    if (reading.kind === 'none' && scored)
      problems.add('review/no-code', { name: name.trim() }, placeIn(grid, row, code));
    if (reading.kind === 'part' && scored)
      problems.add('review/part-unread', { code: reading.text, set: set.id }, placeIn(grid, row, code));
    if (reading.kind !== 'codes') continue;
    if (unit === '') problems.add('data/no-unit', {}, placeIn(grid, row, at.unit!));
    else items.push({ row, unit, codes: reading.codes });
  }
  // Where a unit has several sums, they are sums of parts, and nothing says of which.
  const sums = totals.filter(({ unit }) => totals.filter((other) => other.unit === unit).length === 1);
  items.push(...sums);
  settleItems(grid, items, code, problems);
  checkItems(set, grid, columns, items, problems);
  const synthetic = grid.rows.some((_, row) => isSynthetic(cell(row, at.note).text));
  return Object.fromEntries(
    roles.map((role) => [role, layerOf(set, grid, columns, at[role]!, items, { ...facts, synthetic })]),
  );
}

/** The unit of a row; of a merged range, the text that the sheet shows over all its rows. */
function unitAt(grid: Grid, row: number, col: number): string {
  const over = grid.merges.find(
    ({ top, bottom, left, right }) => left <= col && col <= right && top <= row && row <= bottom,
  );
  return (grid.rows[over?.top ?? row].cells[over?.left ?? col] ?? EMPTY).text.trim();
}

function checkItems(
  set: IndicatorSet,
  grid: Grid,
  { at }: ReviewColumns,
  items: readonly Itemised[],
  problems: Problems,
): void {
  const seen = new Map<string, number>();
  const told = new Set<string>();
  for (const { row, unit, code } of items) {
    if (code === undefined) continue;
    const node = set.nodes.find((one) => one.code === code)!;
    const key = `${fold(unit)}\t${code}`;
    const before = seen.get(key);
    if (before !== undefined) {
      const args = { unit, code, line: grid.rows[before].line, longer: `${code}0` };
      problems.add('review/duplicate-item', args, placeIn(grid, row, at.code!));
    }
    seen.set(key, before ?? row);
    const stated = at.points === undefined ? undefined : readPoints(grid.rows[row].cells[at.points] ?? EMPTY);
    const own = stated?.kind === 'number' ? stated : undefined;
    const place = at.points === undefined ? undefined : placeIn(grid, row, at.points);
    // Said once an item, however many units the sheet has.
    const say = (problem: Code, args: Record<string, string | number>) => {
      if (!told.has(code)) problems.add(problem, args, place!);
      told.add(code);
    };
    if (set.kind === 'weighted') {
      // A value is held to the scale where it is read, as in any data file; 8 of 10 points would pass for 8 of 100.
      const { low, high } = set.scale ?? { low: '−∞', high: '∞' };
      if (own !== undefined && !own.values.some((value) => value === 0 || value === high))
        say('review/other-scale', { code, stated: own.text, set: set.id, low, high });
      continue;
    }
    const points = node.points ?? 0;
    for (const role of LAYER_ROLES) {
      const col = at[role];
      const reading = col === undefined ? undefined : readPoints(grid.rows[row].cells[col] ?? EMPTY);
      if (reading?.kind !== 'number' || reading.values.some((value) => value <= points + 1e-9)) continue;
      const args = { unit, code, number: reading.text, role: `#layer-${role}`, points };
      problems.add('review/above-points', args, placeIn(grid, row, col!));
    }
    // A sum of items that may not apply, and an item that does not, may well say the unit's own maximum.
    if (own === undefined || mayShrink(set, code)) continue;
    if (!own.values.some((value) => value === 0 || Math.abs(value - points) < 1e-9))
      say('review/points-differ', { code, stated: own.text, points, set: set.id });
  }
}

function mayShrink({ nodes }: IndicatorSet, code: string): boolean {
  const top = nodes.findIndex((node) => node.code === code);
  const below = (at: number): boolean =>
    nodes[at].children.some(
      (child) => nodes[child].mayNotApply || nodes[child].appliesTo !== undefined || below(child),
    );
  return below(top);
}

function layerOf(
  set: IndicatorSet,
  grid: Grid,
  { at, headerRow }: ReviewColumns,
  col: number,
  items: readonly Itemised[],
  facts: SheetFacts & { synthetic: boolean },
): Grid {
  const width = Math.max(...grid.rows.map(({ cells }) => cells.length));
  const unitCol = facts.unit === undefined ? at.unit! : width;
  const [yearCol, noteCol] = [width + 1, width + 2];
  const form = set.kind === 'points' ? 'points' : 'value';
  const inner = new Set(set.nodes.filter(({ kind }) => kind === 'inner').map((node) => node.code));
  const make = (line: number, texts: [col: number, cell: GridCell | string][]): GridRow => {
    const cells: GridCell[] = Array.from({ length: width + 3 }, () => EMPTY);
    for (const [to, own] of texts) cells[to] = typeof own === 'string' ? { kind: 'text', text: own } : own;
    return { line, cells };
  };
  const year = facts.year === undefined ? '' : String(facts.year);
  const head = make(grid.rows[headerRow].line, [
    [unitCol, 'unit'],
    [at.code!, 'indicator'],
    [col, 'value'],
    [yearCol, year === '' ? '' : 'year'],
    // The last column is always headed: it keeps the others inside the table.
    [noteCol, 'note'],
  ]);
  const rows = items.flatMap(({ row, unit, code }) => {
    const own = grid.rows[row].cells[col] ?? EMPTY;
    // A heading without a subtotal says nothing about what is below it.
    if (code === undefined || (inner.has(code) && own.kind === 'text' && own.text.trim() === '')) return [];
    return [
      make(grid.rows[row].line, [
        [unitCol, unit],
        [at.code!, `${code}@${form}`],
        [col, own],
        [yearCol, year],
        [noteCol, facts.synthetic ? 'synthetic' : ''],
      ]),
    ];
  });
  return { file: grid.file, sheet: grid.sheet, rows: [head, ...rows], merges: [] };
}
