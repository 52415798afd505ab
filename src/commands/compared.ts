/** From sides to the report of a comparison: what can be compared, what is demanded of it, and how it is shown. */
import { isScored } from '../analyse/accountBases.ts';
import { type CompareOptions, type Comparison, compareSides, type Obstacle } from '../analyse/comparison.ts';
import { joinKeys } from '../analyse/joinUnits.ts';
import { toolVersion } from '../io.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { matchTyped } from '../model/registry.ts';
import { sayLacking } from '../render/commonText.ts';
import { renderCompareCsv, renderSeries } from '../render/compareCsv.ts';
import { renderCompareJson } from '../render/compareJson.ts';
import { renderComparison } from '../render/compareText.ts';
import type { CompareTextOptions } from '../render/compareTitle.ts';
import { sayReasons, word } from '../render/compareWords.ts';
import { MARKDOWN } from '../render/scoreText.ts';
import { wrapLine } from '../render/table.ts';
import { renderHistory } from '../render/unitHistory.ts';
import type { Lang } from '../rules/rule.ts';
import { nearest } from '../source/nearest.ts';
import type { Format } from './output.ts';
import type { Session } from './session.ts';
import type { Sides } from './sides.ts';
import { demandCells, sayAccount } from './why.ts';

/** What is compared of sides that are loaded, and how it is shown. */
export interface ComparedOptions {
  output?: string;
  by?: string;
  unit?: string;
  common?: boolean;
  long?: boolean;
  requireComparable?: boolean;
  why?: boolean;
}

/** How a comparison is shown. Without `output` a table is as wide as the terminal. */
export interface Asked {
  format: Format;
  /** Sets that may stand between those of the sides. */
  others: readonly IndicatorSet[];
  /** The language of the report; messages have the session's. */
  lang: Lang;
  options: ComparedOptions;
}

/** @returns the report; undefined where the sides cannot be compared as is asked, which is in the session's problems */
export async function sayCompared(
  session: Session,
  loaded: Sides,
  asked: Asked,
): Promise<string | undefined> {
  const { options, others, lang } = asked;
  if (options.why === true) demandCells(session, loaded, options);
  const comparison = compare(session, loaded, { by: options.by, common: options.common, others });
  if (comparison === undefined) return undefined;
  if (options.requireComparable === true) demandComparable(session, comparison);
  else if (options.why === true) demandChange(session, comparison);
  const unit = options.unit === undefined ? undefined : unitTyped(session, loaded, options.unit);
  if (session.problems.hasErrors()) return undefined;
  const speaking = { ...session, lang };
  return options.why === true
    ? renderWhy(speaking, comparison, { ...asked, unit })
    : render(speaking, comparison, { ...asked, unit });
}

/** @returns undefined where nothing can be compared; the session's problems say why */
function compare(
  session: Session,
  { sides, registries }: Sides,
  options: CompareOptions,
): Comparison | undefined {
  const comparison = compareSides(sides, registries, options);
  if ('why' in comparison) {
    report(session, comparison);
    return undefined;
  }
  // Only what can be compared has an earlier and a later.
  for (const { before, after, comparability } of comparison.pairs) {
    const [a, b] = [sides[before], sides[after]];
    if (comparability.verdict === 'not-comparable' || after !== before + 1) continue;
    if (a.year === 0 || b.year === 0 || a.year <= b.year) continue;
    const args = { first: a.file, yearFirst: a.year, second: b.file, yearSecond: b.year };
    session.problems.add('compare/years-order', args, { file: '' });
    break;
  }
  followed(session, comparison);
  return session.problems.hasErrors() ? undefined : comparison;
}

function report({ problems, lang }: Session, obstacle: Obstacle): void {
  if (obstacle.why === 'unknown-code') {
    const { label, columns } = obstacle.side;
    const codes = columns.map(({ code }) => code);
    const known = codes.length > 24 ? `${codes.slice(0, 24).join(', ')} …` : codes.join(', ');
    problems.add(
      'compare/unknown-code',
      { label, code: obstacle.wanted, near: nearest(obstacle.wanted, codes).join(', '), known },
      { file: '' },
    );
    return;
  }
  const [before, after] = [obstacle.before.label, obstacle.after.label];
  if (obstacle.why === 'code-unlinked')
    problems.add('compare/code-unlinked', { code: obstacle.code, before, after }, { file: '' });
  else
    problems.add('compare/nothing-common', { before, after, what: sayLacking(obstacle, lang) }, { file: '' });
}

/** A code that was another one before is announced. */
function followed({ problems }: Session, { sides, columns, by }: Comparison): void {
  if (by === undefined) return;
  for (let at = sides.length - 1; at > 0; at--) {
    const [code, was] = [columns[at].code, columns[at - 1].code];
    if (code === was) continue;
    const args = { code, after: sides[at].label, was, before: sides[at - 1].label };
    problems.add('note/code-followed', args, { file: '' });
  }
}

function demandComparable({ problems, lang }: Session, { sides, pairs }: Comparison): void {
  for (const { before, after, comparability } of pairs) {
    const { verdict, reasons } = comparability;
    if (verdict === 'comparable') continue;
    problems.add(
      'compare/not-comparable',
      {
        before: sides[before].label,
        after: sides[after].label,
        verdict: word(verdict, lang).toLowerCase(),
        reasons: sayReasons(reasons, lang),
      },
      { file: '' },
    );
  }
}

/** Values that are not taken from each other have no change that could have causes. */
function demandChange({ problems, lang }: Session, { sides, pairs }: Comparison): void {
  for (const { before, after, comparability } of pairs) {
    if (comparability.verdict !== 'not-comparable') continue;
    problems.add(
      'compare/why-not-comparable',
      {
        before: sides[before].label,
        after: sides[after].label,
        reasons: sayReasons(comparability.reasons, lang),
      },
      { file: '' },
    );
  }
}

/** The unit a person types, by any name that a file or a registry has for it. */
function unitTyped(
  { problems }: Session,
  { sides, registries }: Sides,
  typed: string,
): { key: string; name: string } | undefined {
  const units = [...sides].reverse().flatMap((side) => side.units);
  const keyOf = joinKeys([...new Set(registries.filter((registry) => registry !== undefined))]);
  const known = units.find(({ key }) => key === keyOf(typed));
  if (known !== undefined) return known;
  const { found, typed: plain } = matchTyped(
    typed,
    units.map(({ name }) => name),
  );
  const keys = [...new Set(found.map((at) => units[at].key))];
  const names = [...new Set(found.map((at) => units[at].name))];
  if (keys.length === 0) {
    const near = nearest(typed, new Set(units.map(({ name }) => name))).join(', ');
    problems.add('usage/unknown-unit', { unit: typed, near }, { file: '' });
    return undefined;
  }
  if (keys.length > 1) {
    problems.add('usage/ambiguous-unit', { unit: typed, names: names.join(', ') }, { file: '' });
    return undefined;
  }
  if (plain) problems.add('note/unit-typed', { typed, unit: names[0] }, { file: '' });
  return units[found[0]];
}

function renderWhy(session: Session, comparison: Comparison, { format, unit, options }: Wanted): string {
  const [before, after] = comparison.sides.filter(isScored);
  const { lang, host } = session;
  const width = options.output === undefined ? host.width : undefined;
  return sayAccount(before, after, comparison.pairs[0].comparability, unit?.key, { format, lang, width });
}

interface Wanted extends Asked {
  unit?: { key: string; name: string };
}

async function render(
  { lang, host }: Session,
  comparison: Comparison,
  { format, unit, others, options }: Wanted,
): Promise<string> {
  const shown = (key: string) => unit === undefined || key === unit.key;
  if (format === 'csv')
    return options.long === true
      ? renderSeries(comparison, others, shown)
      : renderCompareCsv(comparison, shown);
  if (format === 'json') return renderCompareJson(comparison, toolVersion(), shown);
  const { renderGrid } = await import('../render/table.ts');
  const width = options.output === undefined ? host.width : undefined;
  const wrap = (text: string) => wrapLine(text, width);
  const terminal = {
    grid: (grid: Parameters<typeof renderGrid>[0]) => renderGrid(grid, width),
    title: wrap,
    line: wrap,
  };
  const style: CompareTextOptions = { lang, ...(format === 'md' ? MARKDOWN : terminal) };
  return unit === undefined ? renderComparison(comparison, style) : renderHistory(comparison, unit, style);
}
