/** Whole billionths → text. The only place that rounds for printing, and it rounds in integers. */
import { type IndicatorSet, isRanked } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { printFactor, roundK } from '../score/rank.ts';

/** k · factor ÷ 1e9 with a fixed number of decimals, rounded half away from zero. */
export function formatK(k: number, decimals: number, lang: Lang, factor = 1): string {
  const rounded = roundK(k, factor, decimals);
  const digits = String(Math.abs(rounded)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction =
    decimals === 0 ? '' : `${lang === 'vi' ? ',' : '.'}${digits.slice(digits.length - decimals)}`;
  return `${rounded < 0 ? '−' : ''}${whole}${fraction}`;
}

/** As many decimals as the number has, up to nine; for machines: a point, an ASCII minus. */
export function plainK(k: number): string {
  const digits = String(Math.abs(k)).padStart(10, '0');
  const fraction = digits.slice(-9).replace(/0+$/, '');
  return `${k < 0 ? '-' : ''}${digits.slice(0, -9)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A share as a percentage with one decimal: 5 of 63 is 7.9. */
export function formatShare(part: number, whole: number, lang: Lang): string {
  return formatK(Math.round((part / whole) * 1e11), 1, lang);
}

export function formatRank(rank: number, lang: Lang): string {
  return Number.isNaN(rank) ? '–' : lang === 'vi' ? String(rank).replace('.', ',') : String(rank);
}

/** A score in the set's published form. */
export function formatScore(
  set: IndicatorSet,
  target: number,
  k: number,
  lang: Lang,
  decimals = set.index.print.decimals,
): string {
  if (Number.isNaN(k)) return '–';
  return `${formatK(k, decimals, lang, printFactor(set, target))}${set.index.print.as === 'percent' ? ' %' : ''}`;
}

/**
 * Scores of one column in the published form. Where two print alike but rank apart, both show as many more digits as
 * tell them apart, so that no table shows two equal figures with different ranks.
 * @param rows rows in the order they are shown
 */
export function formatColumn(
  set: IndicatorSet,
  scores: { target: number; k: Float64Array; rank: Float64Array },
  rows: readonly number[],
  lang: Lang,
): Map<number, string> {
  const texts = new Map<number, string>();
  let open = [...rows];
  for (let decimals = set.index.print.decimals; open.length > 0; decimals++) {
    const byText = new Map<string, number[]>();
    for (const row of open) {
      const text = formatScore(set, scores.target, scores.k[row], lang, decimals);
      texts.set(row, text);
      byText.set(text, [...(byText.get(text) ?? []), row]);
    }
    if (decimals >= 9 || !isRanked(set)) break;
    // Ranks of different groups differ for other reasons; within one, equal text needs equal rank.
    open = [...byText.values()]
      .filter((same) =>
        same.some((row) => scores.k[row] !== scores.k[same[0]] && scores.rank[row] !== scores.rank[same[0]]),
      )
      .flat();
  }
  return texts;
}
