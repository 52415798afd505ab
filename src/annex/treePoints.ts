/** The points of an annex's tree: every item has some, groups are the sum of their items, and what is stated must agree. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { tidy } from '../model/checked.ts';
import { nano } from '../rules/rule.ts';
import { type Grid, placeIn } from '../source/grid.ts';
import type { AnnexColumns } from './columns.ts';
import type { PointsReading } from './points.ts';
import type { AnnexRows } from './rows.ts';
import type { AnnexNode } from './tree.ts';

export interface NodePoints {
  points: number;
  /** 0 points in the annex: collected, not scored. */
  scored: boolean;
  /** True where the annex states no points of this node and they are the sum of those below it. */
  summed: boolean;
}

/** An item of 0 points needs some of its own to be valued against; one is as good as any. */
const PRIVATE_POINTS = 1;

/** @returns the points of every node; all that does not add up is reported at its cell */
export function settlePoints(
  grid: Grid,
  columns: AnnexColumns,
  roots: readonly AnnexNode[],
  totals: AnnexRows['totals'],
  problems: Problems,
): Map<AnnexNode, NodePoints> {
  const settled = new Map<AnnexNode, NodePoints>();
  // Where a row could not be read, a sum that lacks it is no mistake of its own.
  const broken = problems.hasErrors();
  const at = (row: number) => placeIn(grid, row, columns.at.points!);
  const sumOf = (nodes: readonly AnnexNode[]): number =>
    nodes.reduce((sum, node) => {
      const { points, scored } = settled.get(node)!;
      return scored ? sum + points : sum;
    }, 0);
  const settle = (node: AnnexNode): void => {
    const stated = statedOf(node.entry?.points);
    for (const child of node.children) settle(child);
    if (node.entry?.points.kind === 'bad')
      problems.add(
        'annex/bad-points',
        { code: node.code, value: node.entry.points.text },
        at(node.entry.row),
      );
    if (node.children.length === 0) settled.set(node, leafPoints(node, stated));
    else settled.set(node, innerPoints(node, stated));
    if (!settled.get(node)!.scored) scoreInside(node);
  };
  /** Below a node that is not scored nothing can enter the index: its parts are scored inside it, so that it has a value. */
  const scoreInside = (node: AnnexNode): void => {
    if (node.children.some((child) => settled.get(child)!.scored)) return;
    for (const child of node.children) settled.set(child, { ...settled.get(child)!, scored: true });
    if (node.children.length > 0)
      settled.set(node, { ...settled.get(node)!, points: tidy(sumOf(node.children)) });
  };
  const leafPoints = (node: AnnexNode, stated: number[]): NodePoints => {
    const row = node.entry?.row ?? 0;
    if (stated.length === 0 && (node.entry?.points.kind ?? 'none') === 'none')
      problems.add('annex/no-points', { code: node.code, name: node.name }, at(row));
    if (stated.length > 1)
      problems.add('annex/bad-points', { code: node.code, value: textOf(node.entry?.points) }, at(row));
    const [points] = stated;
    return {
      points: points === 0 ? PRIVATE_POINTS : (points ?? Number.NaN),
      scored: points !== 0,
      summed: false,
    };
  };
  const innerPoints = (node: AnnexNode, stated: number[]): NodePoints => {
    const sum = tidy(sumOf(node.children));
    const nothing = node.children.every((child) => !settled.get(child)!.scored);
    const scored = !(stated.length === 1 && stated[0] === 0) && !(nothing && stated.length === 0);
    const agrees = stated.some((points) => nano(points) === nano(sum));
    // What is not scored has only private points; a sum that lacks a part says so at that part.
    if (stated.length > 0 && scored && !agrees && Number.isFinite(sum) && !broken) {
      const args = { code: node.code, points: stated[0], sum, parts: sayParts(node.children, settled) };
      problems.add('annex/points-sum', args, at(node.entry!.row));
    }
    return { points: sum, scored, summed: stated.length === 0 };
  };
  for (const root of roots) settle(root);
  if (roots.every((root) => !settled.get(root)!.scored))
    problems.add('annex/nothing-scored', {}, at(columns.headerRow));
  for (const { row, name, points } of totals) {
    if (points.kind === 'bad') problems.add('annex/bad-points', { code: name, value: points.text }, at(row));
  }
  if (broken) return settled;
  const total = tidy(sumOf(roots));
  for (const { row, points } of totals) {
    const stated = statedOf(points);
    if (stated.length > 0 && Number.isFinite(total) && !stated.some((one) => nano(one) === nano(total)))
      problems.add(
        'annex/total',
        { points: stated[0], sum: total, parts: sayParts(roots, settled) },
        at(row),
      );
  }
  return settled;
}

function statedOf(points: PointsReading | undefined): number[] {
  return points?.kind === 'number' ? points.values : [];
}

function textOf(points: PointsReading | undefined): string {
  return points === undefined || points.kind === 'none' ? '' : points.text;
}

/** "1.1 10 + 1.2 20 …", so that the missing part shows. */
function sayParts(nodes: readonly AnnexNode[], settled: ReadonlyMap<AnnexNode, NodePoints>): string {
  const parts = nodes
    .filter((node) => settled.get(node)!.scored)
    .map((node) => `${node.code}: ${settled.get(node)!.points}`);
  return parts.length > 12 ? `${parts.slice(0, 11).join(' + ')} + …` : parts.join(' + ');
}

/**
 * Lines below an item that has points, none of which has any, describe the item: they become text of its method.
 * @returns the nodes whose lines were folded
 */
export function foldDescriptions(roots: readonly AnnexNode[]): AnnexNode[] {
  const folded: AnnexNode[] = [];
  const hasPoints = (node: AnnexNode): boolean =>
    (node.entry?.points.kind ?? 'none') !== 'none' || node.children.some(hasPoints);
  const visit = (node: AnnexNode): void => {
    const described = node.entry?.points.kind === 'number' && node.children.length > 0;
    if (described && !node.children.some(hasPoints)) {
      const lines = node.children.flatMap(linesOf);
      node.entry!.method = joined([node.entry!.method, ...lines.map(({ method }) => method)]);
      node.entry!.evidence = joined([node.entry!.evidence, ...lines.map(({ evidence }) => evidence)]);
      node.children = [];
      folded.push(node);
    } else node.children.forEach(visit);
  };
  roots.forEach(visit);
  return folded;
}

/** What a line and those below it say: names and methods as text of a method, evidence as evidence. */
function linesOf({ code, name, entry, children }: AnnexNode): { method: string; evidence: string }[] {
  const method = joined([`${code} ${name}`.trim(), entry?.method ?? '']);
  return [{ method, evidence: entry?.evidence ?? '' }, ...children.flatMap(linesOf)];
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
