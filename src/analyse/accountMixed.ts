/** What a mixed scenario is scored by: the tree of one set with the points and weights of one of the two, its cells given at atoms. */
import type { Dataset } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { NodeSource } from '../model/plan.ts';
import type { RelativeParams } from '../rules/relativeParams.ts';
import type { Which } from './accountPairs.ts';
import type { Mix } from './accountScenario.ts';
import type { Stage } from './accountStage.ts';

/** Points and weights of one set on the tree of the other. The index of a unit that has one on both sides is never withheld. */
export function mixedSet({ halves, joint }: Stage, mix: Mix): IndicatorSet {
  const { set } = halves[mix.rules];
  const other = mix.maxima === mix.rules ? undefined : halves[mix.maxima].set;
  const twins = joint.twins[mix.rules];
  const nodes = set.nodes.map((node, at) => {
    const twin = other?.nodes[twins.get(at) ?? -1];
    const size = twin === undefined || other!.kind !== set.kind ? node : twin;
    return {
      ...node,
      points: size.points,
      weight: size.weight,
      rescale: undefined,
      minCoverage: at === 0 ? undefined : node.minCoverage,
    };
  });
  return { ...set, nodes };
}

export function planOf(
  stage: Stage,
  rules: Which,
): Pick<Dataset, 'plan' | 'columns' | 'byTarget' | 'checks'> {
  const { set, data } = stage.halves[rules];
  const { plan } = data;
  const atoms = new Set(stage.joint.atoms[rules].map(({ at }) => at));
  const sources = plan.sources.map(
    (source, at): NodeSource => (atoms.has(at) ? 'given' : set.nodes[at].counts ? source : 'skipped'),
  );
  return { plan: { ...plan, sources }, columns: [], byTarget: new Map(), checks: [] };
}

export function rescaleOf(set: IndicatorSet): Map<number, RelativeParams> {
  return new Map(
    set.nodes.flatMap(({ rescale }, at) => (rescale === undefined ? [] : [[at, rescale] as const])),
  );
}
