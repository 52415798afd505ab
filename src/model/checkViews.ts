/** Views list nodes of the set, each of them once, and none that is not scored. */
import type { Checked } from './checked.ts';
import type { Node } from './indicatorSet.ts';

export function checkViews({ set, written, report }: Checked): void {
  set.views.forEach((view, v) => {
    view.of.forEach(({ node }, i) => {
      const entry = written.views![v].of[i];
      const code = typeof entry === 'string' ? entry : entry.node;
      const path = ['views', v, 'of', i];
      if (set.kind === 'points' && typeof entry !== 'string') {
        report('set/bad-parameter', { what: 'weight', expected: '#noViewWeights' }, path);
      }
      if (node < 0)
        report(
          'set/view-unknown',
          { view: view.code, code, what: set.views.some((other) => other.code === code) ? 'view' : 'none' },
          path,
        );
      else if (!set.nodes[node].counts) report('set/view-unscored', { view: view.code, code }, path);
      else {
        const others = view.of.filter((_, j) => j !== i).map((other) => other.node);
        const above = ancestors(set.nodes, node).find((ancestor) => others.includes(ancestor));
        if (above !== undefined)
          report('set/view-nested', { view: view.code, code, other: set.nodes[above].code }, path);
        else if (others.slice(0, i).includes(node))
          report('set/view-nested', { view: view.code, code, other: '' }, path);
      }
    });
  });
}

function ancestors(nodes: readonly Node[], at: number): number[] {
  const above: number[] = [];
  for (let parent = nodes[at].parent; parent >= 0; parent = nodes[parent].parent) above.push(parent);
  return above;
}
