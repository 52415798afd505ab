/** The lines above and below a score table: title, counts, mean, bands, who claimed what, who is unranked and why. */
import type { GroupReport, Selection } from '../analyse/report.ts';
import { type NoScore, whyNoScore } from '../analyse/whyNoScore.ts';
import { unitLabel } from '../model/dataset.ts';
import { inLang, isRanked } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { isSynthetic, type Results } from '../score/results.ts';
import { fold } from '../source/fold.ts';
import { sayCoverage } from './grid.ts';
import { formatScore, formatShare } from './numbers.ts';
import { word } from './words.ts';

/** The title of a group's table; synthetic data say so first. */
export function titleOf(results: Results, report: GroupReport, lang: Lang): string {
  const { set } = results;
  const parts = [inLang(set.title, lang)];
  if (report.group.year !== 0) parts.push(String(report.group.year));
  if (report.group.block !== '') parts.push(report.group.block);
  return `${isSynthetic(results) ? `${word('synthetic', lang)}: ` : ''}${parts.join(', ')}`;
}

export function summaryLines(results: Results, report: GroupReport, lang: Lang): string[] {
  const ranked = isRanked(results.set);
  const lines: string[] = [];
  const counts = { n: report.rows.length, of: report.group.count };
  if (counts.n < counts.of) lines.push(word(ranked ? 'shown' : 'rowsShown', lang, counts));
  lines.push(...(ranked ? rankedLines(results, report, lang) : [countUnits(results, lang)]));
  const label = (row: number) => labelOf(results, row);
  if (report.notApplicable.length > 0) {
    lines.push(
      `${word('claimed', lang)}: ${report.notApplicable.map(({ row, codes }) => `${label(row)} (${codes.join(', ')})`).join('; ')}`,
    );
  }
  if (report.unranked.length > 0) {
    const head = word(ranked ? 'unranked' : 'withoutScore', lang);
    lines.push(
      `${head}: ${report.unranked.map(({ row }) => `${label(row)} (${sayNoScore(whyNoScore(results, row), lang)})`).join('; ')}`,
    );
  }
  const merged = report.rows.filter((row) => (results.data.mergedNotes?.[row] ?? '') !== '').length;
  if (merged > 0) lines.push(word('rowsMerged', lang, { n: merged }));
  return lines;
}

/** In a table over several years the unit alone would not say which row is meant. */
function labelOf({ set, data }: Results, row: number): string {
  const unit = unitLabel(data, row);
  return isRanked(set) || data.years[row] === 0 ? unit : `${unit} ${data.years[row]}`;
}

/** How many units and years there are. A mean over the years of one unit would say nothing. */
function countUnits({ data }: Results, lang: Lang): string {
  const n = new Set(data.units.map((_, row) => fold(unitLabel(data, row)))).size;
  return data.yearCount > 1
    ? word('yearsNotRanked', lang, { n, years: data.yearCount })
    : word('unitsNotRanked', lang, { n });
}

function rankedLines({ set }: Results, { summary, group, bands }: GroupReport, lang: Lang): string[] {
  const score = (k: number) => formatScore(set, 0, Math.round(k), lang);
  const parts = [word('units', lang, { n: group.count })];
  if (summary.n < group.count) parts.push(word('ranked', lang, { n: summary.n }));
  if (summary.n > 0)
    parts.push(
      word('mean', lang, { x: score(summary.mean) }),
      word('median', lang, { x: score(summary.median) }),
    );
  if (summary.n > 1) parts.push(word('sd', lang, { x: score(summary.sd) }));
  const shares = bands.map(({ count, name }) =>
    word('band', lang, {
      n: count,
      of: summary.n,
      share: formatShare(count, summary.n, lang),
      name: inLang(name, lang),
    }),
  );
  return [parts.join('; '), ...(summary.n > 0 ? shares : [])];
}

export function sayNoScore(reason: NoScore, lang: Lang): string {
  if (reason.why === 'not-applicable') return word('allNotApplicable', lang);
  if (reason.why === 'coverage')
    return word('noScore', lang, {
      coverage: sayCoverage(reason.coverage, lang),
      min: sayCoverage(reason.minimum, lang),
    });
  return reason.why === 'coverage-below'
    ? word('noScoreBelow', lang, { codes: reason.codes.join(', ') })
    : word('noValue', lang);
}

/** What the codes at the head of the columns stand for. */
export function legend(
  results: Results,
  columns: readonly { target: number; code: string }[],
  selection: Selection,
  lang: Lang,
): string[] {
  if (columns.length === 0) return [];
  const { set } = results;
  const entries = columns.map(({ target, code }) =>
    `${code} ${inLang(target < 0 ? set.views[-1 - target].name : set.nodes[target].name, lang)}`.trim(),
  );
  const shown = selection.level === 'all' ? entries.slice(0, 0) : entries;
  const reading = word(isRanked(set) ? 'reading' : 'readingNotRanked', lang);
  return [reading, ...(shown.length === 0 ? [] : [shown.join(' · ')])];
}
