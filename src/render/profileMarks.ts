/** How a node or view is called on a unit's page: code, marks for what is not scored or not official, name. */
import type { Dataset } from '../model/dataset.ts';
import { type IndicatorSet, inLang } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import type { Scores } from '../score/results.ts';

export interface Marks {
  unscored: boolean;
  /** True where something of it that was used is editorial or synthetic. */
  ours: boolean;
}

export function marksOf(set: IndicatorSet, { plan }: Dataset, { target }: Scores): Marks {
  // The index is the whole set, whose share of official content has a line of its own.
  if (target === 0) return { unscored: false, ours: false };
  const { origins } = target < 0 ? set.views[-1 - target] : set.nodes[target];
  const rule = target > 0 && set.nodes[target].kind === 'leaf' && plan.sources[target] === 'cells';
  const used = [origins.structure, origins.name, origins.points, ...(rule ? [origins.rule] : [])];
  return {
    unscored: target > 0 && !set.nodes[target].counts,
    ours: used.some(({ is }) => is === 'editorial' || is === 'synthetic'),
  };
}

/** "3.4° Internet access". */
export function sayNode(set: IndicatorSet, data: Dataset, scores: Scores, lang: Lang): string {
  const { target, code } = scores;
  if (target === 0) return code;
  const { unscored, ours } = marksOf(set, data, scores);
  const name = inLang(target < 0 ? set.views[-1 - target].name : set.nodes[target].name, lang);
  return `${code}${unscored ? '*' : ''}${ours ? '°' : ''} ${name}`.trim();
}
