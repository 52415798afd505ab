/** Rules between the fields of a set: sums, counts, codes, views, what may stand under what. One function a rule. */
import { nano } from '../rules/rule.ts';
import { findThresholdFaults } from '../rules/thresholds.ts';
import type { Path, Report } from './buildSet.ts';
import { type Checked, documentAt, tidy } from './checked.ts';
import { checkOrigins } from './checkOrigins.ts';
import { checkTokens } from './checkTokens.ts';
import { checkViews } from './checkViews.ts';
import type { IndicatorSet, Node } from './indicatorSet.ts';
import type { SetDocument } from './setDocument.ts';
import { countBelow, levelsBelow } from './stated.ts';

/** Words a data file uses for something else, so that no indicator may be called so. */
const RESERVED = [
  'value',
  'points',
  'percent',
  'max',
  'rank',
  'coverage',
  'unit',
  'name',
  'year',
  'block',
  'region',
  'note',
  'indicator',
  'status',
];

export function checkSet(set: IndicatorSet, written: SetDocument, paths: Path[], report: Report): void {
  const checked: Checked = { set, written, paths, report };
  checkCodes(checked);
  checkShape(checked);
  if (set.kind === 'points') checkPoints(checked);
  else checkWeighted(checked);
  checkPrint(checked);
  checkExpect(checked);
  checkViews(checked);
  checkBlocks(checked);
  checkTokens(checked);
  checkBands(checked);
  checkOrigins(checked);
}

function checkCodes({ set, paths, report }: Checked): void {
  const first = new Map<string, string>();
  const check = (code: string, path: Path) => {
    const other = first.get(code);
    if (other !== undefined) report('set/duplicate-code', { code }, path);
    first.set(code, code);
    if (RESERVED.includes(code.toLowerCase()) || /[\s@:,;"]/.test(code))
      report('set/bad-code', { code }, path);
  };
  set.nodes.forEach((node, i) => {
    check(node.code, [...paths[i], 'code']);
  });
  set.views.forEach((view, i) => {
    check(view.code, ['views', i, 'code']);
  });
}

function checkShape({ set, written, paths, report }: Checked): void {
  set.nodes.forEach((node, i) => {
    if (i === 0) return;
    const doc = documentAt(written, paths[i]);
    if (doc.rule !== undefined && doc.children !== undefined)
      report('set/rule-and-children', { code: node.code }, [...paths[i], 'rule']);
    if (doc.inputs !== undefined) {
      const numeric =
        doc.rule !== undefined && ['ratio', 'steps', 'linear', 'relative'].includes(doc.rule.kind);
      if (!numeric) report('set/inputs-here', { code: node.code }, [...paths[i], 'inputs']);
      if (doc.rule?.kind === 'ratio' && doc.inputs.per !== undefined) {
        report('set/bad-parameter', { what: 'per', expected: '#noPer' }, [...paths[i], 'inputs', 'per']);
      }
      if (doc.inputs['zero-denominator'] === 'not-applicable' && !node.mayNotApply) {
        report('set/needs-may-not-apply', { code: node.code }, [...paths[i], 'inputs', 'zero-denominator']);
      }
    }
  });
}

function checkPoints({ set, written, paths, report }: Checked): void {
  const { nodes, index } = set;
  for (const [i, node] of nodes.entries()) {
    if (i === 0) continue;
    if (node.points === undefined || Number.isNaN(node.points)) {
      // Beside weights, which are reported, no points can be expected.
      const weighted = documentAt(written, paths[i]).weight !== undefined;
      if (!weighted) report('set/no-points', { code: node.code }, paths[i]);
      continue;
    }
    if (node.points === 0) report('set/zero-points', { code: node.code }, [...paths[i], 'points']);
    else if (node.aggregate === 'best') {
      for (const child of node.children) {
        const points = nodes[child].points ?? 0;
        if (points > node.points)
          report('set/best-case-beyond', { code: nodes[child].code, points, full: node.points }, [
            ...paths[child],
            'points',
          ]);
      }
    } else if (node.kind === 'inner') {
      const sum = sumScored(nodes, node);
      if (nano(sum) !== nano(node.points))
        report('set/points-sum', { code: node.code, points: node.points, sum: tidy(sum) }, [
          ...paths[i],
          'points',
        ]);
    }
  }
  const total = sumScored(nodes, nodes[0]);
  if (index.points !== undefined && Number.isFinite(total) && nano(total) !== nano(index.points)) {
    report('set/points-sum', { code: index.code, points: index.points, sum: tidy(total) }, [
      'index',
      'points',
    ]);
  }
}

/** The points of the scored children; NaN where one states none, which is reported on its own. */
function sumScored(nodes: Node[], node: Node): number {
  return node.children
    .filter((child) => nodes[child].scored)
    .reduce((sum, child) => sum + (nodes[child].points ?? Number.NaN), 0);
}

function checkWeighted({ set, paths, report }: Checked): void {
  const { nodes, scale } = set;
  nodes.forEach((node, i) => {
    const meanOfRatios = node.aggregate === 'geometric' || node.aggregate === 'harmonic';
    if (scale === undefined) {
      if (meanOfRatios)
        report('set/unbounded-mean', { code: node.code, aggregate: `#${node.aggregate}` }, paths[i]);
      if (node.missing === 'zero' && (i === 0 || nodes[node.parent].missing !== 'zero'))
        report('set/unbounded-missing', {}, i === 0 ? ['missing'] : [...paths[i], 'missing']);
      if (node.quotient?.zeroDenominator === 'zero') {
        report(
          'set/bad-parameter',
          {
            what: 'zero-denominator: zero',
            expected: '#noZero',
          },
          [...paths[i], 'inputs', 'zero-denominator'],
        );
      }
      return;
    }
    if (!meanOfRatios || scale.low > 0) return;
    if (scale.low < 0)
      report('set/unbounded-mean', { code: node.code, aggregate: `#${node.aggregate}` }, paths[i]);
    for (const below of descendants(nodes, i)) {
      const leaf = nodes[below];
      const floor = (leaf.rule?.params as { floor?: number } | undefined)?.floor ?? 0;
      // An inner node has no floor; it only comes to nothing where something below it may be left out.
      const bare =
        leaf.kind !== 'inner' || descendants(nodes, below).some((one) => nodes[one].missing !== 'zero');
      if (leaf.missing === 'zero' && floor <= 0 && bare) {
        report(
          'set/zero-under-geometric',
          { code: leaf.code, above: node.code, aggregate: `#${node.aggregate}` },
          paths[below],
        );
      }
    }
  });
  if (set.index.print.as === 'points' && set.index.points === undefined) {
    report('set/bad-parameter', { what: 'print: { as: points }', expected: '#indexPoints' }, [
      'index',
      'print',
    ]);
  }
}

/** All nodes below one, in tree order. */
function descendants(nodes: readonly Node[], at: number): number[] {
  const found: number[] = [];
  for (const child of nodes[at].children) found.push(child, ...descendants(nodes, child));
  return found;
}

/** A percentage of a scale that does not run from 0 to 1 would be neither the value nor its share. */
function checkPrint({ set, report }: Checked): void {
  const { scale, index } = set;
  if (index.print.as === 'percent' && !(scale?.low === 0 && scale.high === 1)) {
    report('set/bad-parameter', { what: 'print: { as: percent }', expected: '#percentScale' }, [
      'index',
      'print',
    ]);
  }
}

function checkExpect({ set, paths, report }: Checked): void {
  const compare = (at: number, level: string, expected: number, path: Path): void => {
    const { count, complete } = countBelow(set, at, level);
    // Below an open node that says nothing the number is stated: only too many can be seen.
    if (complete ? count !== expected : count > expected)
      report('set/expect', { what: level, expected, found: count }, [...path, level]);
  };
  set.nodes.forEach((node, at) => {
    for (const [key, expected] of Object.entries(node.expect ?? {})) {
      const known = levelsBelow(set, node.level);
      const path = [...paths[at], 'expect'];
      if (known.includes(key)) compare(at, key, expected, path);
      else
        report('set/expect-here', { code: node.code, level: key, known: known.join(', ') }, [...path, key]);
    }
  });
  for (const [key, expected] of Object.entries(set.expect)) {
    if (key === 'points') {
      const total = set.kind === 'points' ? sumScored(set.nodes, set.nodes[0]) : (set.index.points ?? 0);
      if (nano(total) !== nano(expected))
        report('set/expect', { what: '#points', expected, found: tidy(total) }, ['expect', key]);
    } else if (!set.levels.includes(key)) {
      report('set/unknown-level', { level: key, known: set.levels.join(', ') }, ['expect', key]);
    } else compare(0, key, expected, ['expect']);
  }
}

function checkBlocks({ set, written, paths, report }: Checked): void {
  if (set.blocks !== undefined) return;
  paths.forEach((path, i) => {
    if (i > 0 && documentAt(written, path)['applies-to'] !== undefined) {
      report(
        'set/bad-parameter',
        {
          what: 'applies-to',
          expected: '#blocksKey',
        },
        [...path, 'applies-to'],
      );
    }
  });
}

function checkBands({ set, report }: Checked): void {
  for (const fault of findThresholdFaults(set.bands)) {
    report(
      'set/bad-parameter',
      {
        what: `band ${fault.index + 1}`,
        expected: '#bandOrder',
      },
      ['bands', fault.index],
    );
  }
}
