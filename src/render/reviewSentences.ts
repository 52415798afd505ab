/** What the figures of a review are of, in sentences below its tables. */
import type { Review } from '../analyse/review.ts';
import { otherMeans } from '../analyse/reviewEffect.ts';
import type { WithoutScore } from '../analyse/reviewLists.ts';
import { hasMovingPopulation, isRanked } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { hasValue, STATE } from '../score/results.ts';
import { LAYERS, sayReview } from './reviewGrid.ts';
import { sayKeyword } from './settingValues.ts';

const NAMED_ITEMS = 12;

export function sayBases(review: Review, lang: Lang): string[] {
  const { set, layers, total } = review;
  const weighted = set.kind === 'weighted';
  const { code } = total;
  return [
    sayReview(weighted ? 'reviewBasesValues' : 'reviewBases', lang, { code }),
    ...(weighted ? [sayDashes(review, lang)] : []),
    sayReview(layers.length > 2 ? 'reviewArrowsFinal' : 'reviewArrows', lang),
    ...sayRanked(review, lang),
    sayReview('reviewRounding', lang),
    ...(hasMovingPopulation(set) ? [sayReview('reviewMoving', lang)] : []),
  ];
}

/** Why an item of a weighted set may have no effect that could be told. */
function sayDashes(review: Review, lang: Lang): string {
  const { set, total } = review;
  const nodes = otherMeans(review).map((at) => {
    const { aggregate, rescale, code } = set.nodes[at];
    const mean = rescale === undefined ? sayKeyword(aggregate, lang) : sayReview('reviewRescaled', lang);
    return `${at === 0 ? set.index.code : code}: ${mean}`;
  });
  return nodes.length === 0
    ? sayReview('reviewDashes', lang)
    : sayReview('reviewDashesMeans', lang, { code: total.code, nodes: nodes.join('; ') });
}

/** Where a layer withholds scores, its ranks are of fewer units. */
function sayRanked({ set, layers, total }: Review, lang: Lang): string[] {
  if (!isRanked(set)) return [];
  return layers.flatMap(({ role }, i) => {
    const states = [...(total.scores[i]?.states ?? [])];
    if (!states.includes(STATE.withheld)) return [];
    const n = states.filter(hasValue).length;
    const layer = sayReview(LAYERS[role], lang);
    const key = n === 0 ? 'reviewNoneRanked' : 'reviewRankedAmong';
    return [sayReview(key, lang, { layer, n, of: states.length, code: total.code })];
  });
}

/** "Verified, Sở Y tế: 2.1, 2.2". */
export function sayWithoutScore(review: Review, { layer, unit, codes }: WithoutScore, lang: Lang): string {
  const named = codes.slice(0, NAMED_ITEMS).join(', ');
  const more = codes.length - NAMED_ITEMS;
  const items = more > 0 ? sayReview('reviewMoreUnits', lang, { units: named, n: more }) : named;
  const label = sayReview(LAYERS[review.layers[layer].role], lang);
  return sayReview('reviewWithoutScoreEntry', lang, { layer: label, unit: unit.name, items });
}
