/** An annex as an office keeps it → a proposed set and what was made of every row. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { type Grid, placeIn } from '../source/grid.ts';
import { type AnnexColumns, findColumns } from './columns.ts';
import { type AnnexFacts, type Proposal, proposeSet } from './propose.ts';
import type { Role } from './roles.ts';
import { type AnnexRow, type AnnexRows, readRows } from './rows.ts';
import { type AnnexNode, buildTree } from './tree.ts';
import { foldDescriptions, type NodePoints, settlePoints } from './treePoints.ts';

export interface Imported extends Proposal {
  grid: Grid;
  columns: AnnexColumns;
  points: Map<AnnexNode, NodePoints>;
  passed: AnnexRows['passed'];
  /** Headings for which no place was found. */
  unplaced: AnnexRow[];
  /** Items whose lines without points became text of their method. */
  folded: AnnexNode[];
  /** True where codes carry the head before them, because the numbering begins anew under each. */
  prefixed: boolean;
}

/**
 * @param chosen headers the user names for a role
 * @returns undefined where anything is wrong; problems stand at the cells of the annex
 */
export function importAnnex(
  grid: Grid,
  chosen: Partial<Record<Role, string>>,
  facts: AnnexFacts,
  problems: Problems,
): Imported | undefined {
  if (problems.hasErrors()) return undefined;
  const columns = findColumns(grid, chosen, problems);
  if (columns === undefined || problems.hasErrors()) return undefined;
  const { rows, totals, passed } = readRows(grid, columns, problems);
  const { roots, unplaced, prefixed } = buildTree(grid, columns, rows, problems);
  const folded = foldDescriptions(roots);
  if (roots.length === 0 && !problems.hasErrors()) problems.add('annex/no-rows', {}, { file: grid.file });
  if (roots.length === 0) return undefined;
  const points = settlePoints(grid, columns, roots, totals, problems);
  if (problems.hasErrors()) return undefined;
  const title = facts.title ?? titleOf(grid, columns.headerRow) ?? facts.id;
  const proposal = proposeSet(roots, points, facts, title);
  checkIndexCode(proposal, grid, columns, problems);
  if (problems.hasErrors()) return undefined;
  return { ...proposal, grid, columns, points, passed, unplaced, folded, prefixed };
}

/** A title among the lines above the header, where one says so. */
function titleOf(grid: Grid, headerRow: number): string | undefined {
  const texts = grid.rows
    .slice(0, headerRow)
    .flatMap(({ cells }) => cells.map(({ text }) => text.normalize('NFC').replace(/\s+/g, ' ').trim()))
    .filter((text) => text !== '');
  return texts.find((text) => /(?:^|\s)(?:bộ )?(?:chỉ số|tiêu chí)/iu.test(text));
}

function checkIndexCode(
  { set, nodes }: Proposal,
  grid: Grid,
  columns: AnnexColumns,
  problems: Problems,
): void {
  const same = nodes.find(({ proposed }) => proposed.code === set.index.code);
  if (same === undefined) return;
  const place = placeIn(grid, same.node.entry?.row ?? columns.headerRow, columns.at.code ?? columns.at.name!);
  problems.add('annex/index-code', { code: set.index.code }, place);
}
