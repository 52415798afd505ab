/** The figures of a score in one line, where its fields come from, and why there is none. */
import type { Explained, Why } from '../analyse/explanation.ts';
import { type Dataset, unitLabel } from '../model/dataset.ts';
import { type IndicatorSet, isRanked, type Node, type ProvenanceField } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import type { Results } from '../score/results.ts';
import { type ExplainWord, word } from './explainWords.ts';
import { formOf, POINTS, type ResultForm } from './formula.ts';
import { sayCoverage } from './grid.ts';
import { formatColumn, formatK, formatRank, formatScore } from './numbers.ts';
import { sayOrigin } from './origins.ts';
import { decimalsIn, equation, figure, raw, score, times } from './printed.ts';

/** How many units a line names. */
const MOST_TIED = 3;

/** "18.75 of 30 points; value 0.6250; rank 1 of 2 (2022)"; then bounds, where missing items leave any. */
export function figureLines(results: Results, row: number, node: Explained, lang: Lang): string[] {
  const { figures, target } = node;
  if (figures === undefined || Number.isNaN(figures.k)) return [];
  const { k, points, max, coverage, rank, ranked, tied, bounds } = figures;
  const { set, data } = results;
  const parts: string[] = [];
  const print = (x: number) => figure(x / 1e9, POINTS, lang).text;
  if (points !== undefined)
    parts.push(word('explainPoints', lang, { points: print(points), max: print(max!) }));
  const form = set.kind === 'weighted' || set.index.print.as === 'value' ? 'explainValue' : 'explainForm';
  parts.push(word(form, lang, { value: valueText(results, row, node, lang) }));
  if (!Number.isNaN(rank)) {
    const where = sayGroup(data, data.groupOf[row]);
    parts.push(
      `${word('explainRank', lang, { rank: formatRank(rank, lang), of: ranked })}${where === '' ? '' : word('explainIn', lang, { where })}`,
    );
    if (tied.length > 0) parts.push(word('explainTied', lang, { units: someOf(data, tied, lang) }));
  }
  if (coverage < 1) parts.push(word('explainCoverage', lang, { coverage: sayCoverage(coverage, lang) }));
  const open = bounds !== undefined && (bounds.lower !== k || bounds.upper !== k);
  return [parts.join('; '), ...(open ? [boundsLine(set, target, bounds, lang)] : [])];
}

function boundsLine(
  set: IndicatorSet,
  target: number,
  bounds: NonNullable<NonNullable<Explained['figures']>['bounds']>,
  lang: Lang,
): string {
  const { lower, upper, best, worst } = bounds;
  const value = word('explainBounds', lang, {
    low: formatScore(set, target, lower, lang),
    high: formatScore(set, target, upper, lang),
  });
  if (Number.isNaN(best)) return value;
  const ranks = { best: formatRank(best, lang), worst: formatRank(worst, lang) };
  return `${value}; ${word(best === worst ? 'explainRankStays' : 'explainRankBounds', lang, ranks)}`;
}

/** The year and block in which units are ranked. */
export function sayGroup({ groups }: Dataset, group: number): string {
  const { year, block } = groups[group];
  return [...(year === 0 ? [] : [String(year)]), ...(block === '' ? [] : [block])].join(', ');
}

function someOf(data: Dataset, rows: readonly number[], lang: Lang): string {
  const names = rows.slice(0, MOST_TIED).map((row) => unitLabel(data, row));
  const more = rows.length - names.length;
  return [...names, ...(more > 0 ? [word('explainMoreUnits', lang, { n: more })] : [])].join(', ');
}

/** How the results of a node are printed here; of the index, with as many digits as tell it from units that rank apart. */
export function resultForm(results: Results, row: number, target: number, lang: Lang): ResultForm {
  const { set } = results;
  if (set.kind === 'weighted' || target !== 0) return formOf(set, target);
  return formOf(set, target, decimalsIn(publishedText(results, row, lang)));
}

function publishedText(results: Results, row: number, lang: Lang): string {
  const { set, data, index } = results;
  if (!isRanked(set)) return formatScore(set, 0, index.k[row], lang);
  const rows: number[] = [];
  data.groupOf.forEach((group, other) => {
    if (group === data.groupOf[row] && !Number.isNaN(index.k[other])) rows.push(other);
  });
  return formatColumn(set, index, rows, lang).get(row)!;
}

export function valueText(results: Results, row: number, { target, figures }: Explained, lang: Lang): string {
  const { factor, decimals, unit, fixed } = resultForm(results, row, target, lang);
  const text = fixed
    ? formatK(figures!.k, decimals, lang, factor)
    : figure(figures!.k / 1e9, decimals, lang).text;
  return `${text}${unit}`;
}

/** In weighted sets: from the value of the index to the form in which it is published. */
export function publishedLine(
  results: Results,
  row: number,
  { target, figures }: Explained,
  lang: Lang,
): string[] {
  const { set } = results;
  if (set.kind === 'points' || target !== 0 || Number.isNaN(figures!.k)) return [];
  const { decimals: usual, as } = set.index.print;
  const decimals = Math.max(usual, decimalsIn(publishedText(results, row, lang)));
  const factor = as === 'percent' ? 100 : as === 'points' ? (set.index.points ?? 1) : 1;
  const value = figure(figures!.k / 1e9, formOf(set, target).decimals, lang);
  const right = score(figures!.k, factor, decimals, lang);
  const left = factor === 1 ? value : times(value, raw(factor, lang));
  const { text, rounding } = equation(left, right, decimals, lang, as === 'percent' ? ' %' : '');
  const sign = Math.abs(left.value - right.value) < 1e-12 ? '=' : '≈';
  return [
    word('explainPublished', lang, { text: text.replace('=', sign) }),
    ...(rounding === undefined ? [] : [word('explainRounding', lang, { sum: rounding })]),
  ];
}

/** Fields of one origin together: "name, points: published (922/QĐ-BTTTT); rule: editorial". */
export function sourcesLine(set: IndicatorSet, target: number, lang: Lang): string {
  const origins = target < 0 ? set.views[-1 - target].origins : set.nodes[target].origins;
  const byOrigin = new Map<string, string[]>();
  for (const field of fieldsOf(target < 0 ? undefined : set.nodes[target])) {
    const label = field === 'points' && set.kind === 'weighted' ? 'weight' : field;
    const origin = sayOrigin(origins[field], lang);
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), word(label, lang).toLowerCase()]);
  }
  const said = [...byOrigin].map(([origin, fields]) =>
    byOrigin.size === 1 ? origin : word('explainOfFields', lang, { fields: fields.join(', '), origin }),
  );
  return word('explainSources', lang, { list: said.join('; ') });
}

/** A view has no points of its own, and only a leaf has a rule. */
function fieldsOf(node: Node | undefined): ProvenanceField[] {
  const fields: ProvenanceField[] = ['structure', 'name'];
  if (node !== undefined && node.depth > 0) fields.push('points');
  if (node?.kind === 'leaf') fields.push('rule');
  return fields;
}

/** Why there is no score, or one that nobody reported, and what that does. */
export function whyLine({ set }: Results, node: Explained, lang: Lang): string {
  const why = node.why as Why;
  const say = (key: ExplainWord, args: Record<string, string | number> = {}) => word(key, lang, args);
  const weighted = set.kind === 'weighted' ? 'Weighted' : '';
  // What enters no sum leaves none.
  const alone = node.target <= 0 || node.unscored === node.code;
  switch (why.is) {
    case 'missing': {
      const reason = say(`because_${why.how}`);
      if (why.counts === 'nothing')
        return alone ? reason : say(`because_nothing${weighted}`, { why: reason });
      const { k, points, max } = node.figures!;
      const print = (x: number) => figure(x / 1e9, POINTS, lang).text;
      if (points === undefined) return say('because_zeroWeighted', { why: reason, value: print(k) });
      return say('because_zero', { why: reason, points: print(points), lost: print(max! - points) });
    }
    case 'not-applicable': {
      const reason = say(why.how === 'below' ? 'because_allBelow' : `because_${why.how}`);
      return alone ? reason : say(`because_leaves${weighted}`, { why: reason });
    }
    case 'dropped':
      return say('because_dropped');
    case 'no-score':
      if (why.minimum === undefined) return say('because_saidNoScore');
      return say('because_coverage', {
        coverage: sayCoverage(why.coverage!, lang),
        minimum: sayCoverage(why.minimum, lang),
      });
    case 'below-given':
      return say('because_belowGiven', { above: why.above });
    case 'not-read':
      return say('because_notRead');
    case 'parts-unknown':
      return say('because_partsUnknown', { codes: why.codes.join(', ') });
  }
}
