/** Merged units → a table for a terminal or Markdown: each new unit with its rank, and the old ones it was made of with theirs. */
import type { MergedUnit } from '../analyse/mergePlan.ts';
import { sayLacks } from '../analyse/mergePlan.ts';
import { restsOf } from '../analyse/mergeRests.ts';
import type { Merged } from '../analyse/mergeResults.ts';
import { type GroupReport, reportGroups } from '../analyse/report.ts';
import { isRanked } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import type { Grid } from './grid.ts';
import { sayPart } from './mergedParts.ts';
import { type Word, word } from './moreWords.ts';
import { formatColumn, formatK, formatRank } from './numbers.ts';
import type { TextOptions } from './scoreText.ts';
import { summaryLines, titleOf } from './summary.ts';

export interface MergeTextOptions extends Omit<TextOptions, 'statistics' | 'marks'> {
  /** The column of weights, where there is one. */
  weights?: string;
}

/** @param others the same by other methods, shown side by side */
export function renderMerge(merged: Merged, others: readonly Merged[], options: MergeTextOptions): string {
  const { lang } = options;
  const { plan, results } = merged;
  const { set } = results;
  const parts = reportGroups(results, { level: 'index' }).map((report) => {
    const { crosswalk } = plan;
    const title = word('mergedTitle', lang, {
      title: titleOf(results, report, lang),
      crosswalk: crosswalk.id,
    });
    const beside = others.length === 0 ? [] : ['', ...options.grid(methodGrid(merged, others, report, lang))];
    return [
      ...options.title(title),
      '',
      ...options.grid(mergeGrid(merged, report, lang)),
      ...beside,
      '',
      ...summaryLines(results, report, lang).flatMap(options.line),
    ];
  });
  const methods = [merged, ...others].map(({ method }) => method);
  const notes = [
    ...howMerged(merged, others, options),
    ...(isRanked(set) ? [word('oldReading', lang)] : []),
    ...(methods.length > 1 ? [word(isRanked(set) ? 'allMethodsReading' : 'allMethodsNotRanked', lang)] : []),
    word('mergeNote', lang),
  ].flatMap(options.line);
  return `${[...parts.flatMap((lines, i) => (i > 0 ? ['', ...lines] : lines)), '', ...notes].join('\n')}\n`;
}

/** How units were merged, where, by which crosswalk, and which of them lack something. */
export function howMerged(
  merged: Merged,
  others: readonly Merged[],
  options: Pick<MergeTextOptions, 'lang' | 'weights'>,
): string[] {
  const { lang } = options;
  const { plan, results } = merged;
  const codes = plan.mains.map((at) => results.set.nodes[at].code).join(', ');
  return [
    word('mergeMethod', lang, { method: sayMethod(merged.method, options) }),
    ...(merged.method === 'sum' ? [] : [word('mergedAt', lang, { codes })]),
    ...[merged, ...others].filter(({ method }) => method === 'sum').flatMap((one) => restLine(one, lang)),
    crosswalkLine(merged, lang),
    ...lackLines(plan.units, lang),
  ];
}

function sayMethod(
  method: Merged['method'],
  { lang, weights }: Pick<MergeTextOptions, 'lang' | 'weights'>,
): string {
  return word(`method-${method}`, lang, { column: weights ?? '' });
}

/** A row a part; what belongs to the whole new unit stands beside its first. */
function mergeGrid(merged: Merged, report: GroupReport, lang: Lang): Grid {
  const { plan, results } = merged;
  const { set, index } = results;
  const old = plan.results.index;
  const ranked = isRanked(set);
  const now = formatColumn(set, index, report.rows, lang);
  const shown = [
    ...report.rows.map((row) => ({ unit: merged.units[row], value: now.get(row)!, rank: index.rank[row] })),
    ...incompleteOf(plan.units, report).map((unit) => ({ unit, value: '–', rank: Number.NaN })),
  ];
  const oldRows = shown.flatMap(({ unit }) =>
    unit.parts.flatMap(({ row }) => (row === undefined ? [] : [row])),
  );
  const before = formatColumn(set, old, oldRows, lang);
  const { code } = set.index;
  const columns: { head: string; align: 'left' | 'right'; ranks: boolean }[] = [
    { head: word('rank', lang), align: 'right', ranks: true },
    { head: word('newUnit', lang), align: 'left', ranks: false },
    { head: code, align: 'right', ranks: false },
    { head: word('oldUnit', lang), align: 'left', ranks: false },
    { head: word('oldValue', lang, { code }), align: 'right', ranks: false },
    { head: word('oldRank', lang), align: 'right', ranks: true },
  ];
  const rows = shown.flatMap(({ unit, value, rank }) =>
    unit.parts.map(({ row, ...part }, i) => [
      ...(i === 0 ? [formatRank(rank, lang), unit.name, value] : ['', '', '']),
      sayPart(part, lang),
      row === undefined ? word('notInFile', lang) : before.get(row)!,
      row === undefined ? '–' : formatRank(old.rank[row], lang),
    ]),
  );
  const keep = <T>(cells: readonly T[]) => cells.filter((_, i) => ranked || !columns[i].ranks);
  return {
    head: keep(columns.map(({ head }) => head)),
    align: keep(columns.map(({ align }) => align)),
    rows: rows.map(keep),
    fixed: ranked ? 2 : 1,
  };
}

function incompleteOf(units: readonly MergedUnit[], { group }: GroupReport): MergedUnit[] {
  return units.filter(
    ({ complete, year, block }) =>
      !complete && year === group.year && (group.block === '' || block === group.block),
  );
}

/** Values and ranks under every method, in the order of the first. */
function methodGrid(merged: Merged, others: readonly Merged[], report: GroupReport, lang: Lang): Grid {
  const all = [merged, ...others];
  const { set } = merged.results;
  const texts = all.map(({ results }) => formatColumn(set, results.index, report.rows, lang));
  return {
    head: [word('newUnit', lang), ...all.map(({ method }) => word(`short-${method}`, lang))],
    align: ['left', ...all.map(() => 'right' as const)],
    rows: report.rows.map((row) => [
      merged.units[row].name,
      ...all.map(({ results }, i) => {
        const text = texts[i].get(row)!;
        return isRanked(set) ? `${text} (${formatRank(results.index.rank[row], lang)})` : text;
      }),
    ]),
    fixed: 1,
  };
}

function crosswalkLine({ plan }: Merged, lang: Lang): string {
  const { id, origin, units } = plan.crosswalk;
  const is = word((origin.is === 'synthetic' ? 'syntheticWord' : origin.is) as Word, lang);
  const said = origin.reference === undefined ? is : `${is}: ${origin.reference.document}`;
  const old = new Set(units.flatMap(({ parts }) => parts.map(({ key }) => key))).size;
  return word('mergeCrosswalk', lang, { id, origin: said, old, now: units.length });
}

function restLine(merged: Merged, lang: Lang): string[] {
  const rests = restsOf(merged).filter((one) => one !== undefined);
  if (rests.length === 0) return [];
  const range = (list: number[]) => {
    const [low, high] = [Math.min(...list), Math.max(...list)].map((x) =>
      formatK(Math.round(x * 1e9), Number.isInteger(x) ? 0 : 2, lang),
    );
    return low === high ? low : `${low}–${high}`;
  };
  const args = {
    inputs: range(rests.map(({ inputs }) => inputs)),
    shares: range(rests.map(({ shares }) => shares)),
  };
  return [word(merged.results.set.kind === 'points' ? 'restPoints' : 'restIndicators', lang, args)];
}

function lackLines(units: readonly MergedUnit[], lang: Lang): string[] {
  const line = (key: 'incompleteUnits' | 'usedIncomplete', complete: boolean) => {
    const list = units.filter((unit) => unit.lacks.length > 0 && unit.complete === complete);
    const label = ({ name, year }: MergedUnit) =>
      new Set(units.map((unit) => unit.year)).size > 1 ? `${name} ${year}` : name;
    return list.length === 0
      ? []
      : [`${word(key, lang)}: ${list.map((unit) => `${label(unit)}: ${sayLacks(unit.lacks)}`).join('; ')}`];
  };
  return [...line('incompleteUnits', false), ...line('usedIncomplete', true)];
}
