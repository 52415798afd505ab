/** `dti compare BEFORE AFTER [LATER …]`: years of one index, or several indices, beside each other. */
import { isScored } from '../analyse/account.ts';
import { type CompareOptions, type Comparison, compareSides, type Obstacle } from '../analyse/comparison.ts';
import { joinKeys } from '../analyse/joinUnits.ts';
import type { Side } from '../analyse/side.ts';
import { type Host, toolVersion, writeWhole } from '../io.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { matchTyped } from '../model/registry.ts';
import { renderCompareCsv, renderSeries } from '../render/compareCsv.ts';
import { renderCompareJson } from '../render/compareJson.ts';
import { renderComparison } from '../render/compareText.ts';
import type { CompareTextOptions } from '../render/compareTitle.ts';
import { sayReasons, sayVerdict, word } from '../render/compareWords.ts';
import { MARKDOWN } from '../render/scoreText.ts';
import { wrapLine } from '../render/table.ts';
import { renderHistory } from '../render/unitHistory.ts';
import { nearest } from '../source/nearest.ts';
import { findFollowed } from './bases.ts';
import { type CrosswalkFlags, mergeEarlier } from './compareMerged.ts';
import type { DataOptions } from './load.ts';
import { closeSession, openSession, type Session } from './session.ts';
import { loadSides, type Sides } from './sides.ts';
import { sayAccount } from './why.ts';

type Format = 'table' | 'csv' | 'json' | 'md';

export interface CompareCommandOptions
  extends Omit<DataOptions, 'year' | 'form' | 'checkColumns'>,
    CrosswalkFlags {
  format?: Format;
  output?: string;
  by?: string;
  unit?: string;
  common?: boolean;
  long?: boolean;
  requireComparable?: boolean;
  why?: boolean;
}

export async function runCompare(
  host: Host,
  files: readonly string[],
  options: CompareCommandOptions,
): Promise<number> {
  const session = await openSession(host, options);
  const format = formatOf(session, options);
  if (options.common === true && options.by !== undefined)
    session.problems.add('compare/common-by', {}, { file: '' });
  if (format === undefined || session.problems.hasErrors()) return closeSession(session);
  const read = await loadSides(session, files, { ...options, purpose: purposeOf(options) });
  const loaded = read === undefined ? undefined : await mergeEarlier(session, read, options);
  if (loaded === undefined) return closeSession(session);
  if (options.why === true) demandData(session, loaded, options);
  const others = await setsBetween(session, loaded.sides);
  const comparison = compare(session, loaded, { by: options.by, common: options.common, others });
  if (comparison === undefined) return closeSession(session);
  if (options.requireComparable === true) demandComparable(session, comparison);
  const unit = options.unit === undefined ? undefined : unitTyped(session, loaded, options.unit);
  if (session.problems.hasErrors()) return closeSession(session);
  const text =
    options.why === true
      ? renderWhy(session, comparison, { format, unit, others, options })
      : await render(session, comparison, { format, unit, others, options });
  if (options.output === undefined) host.out(text);
  else {
    const fault = writeWhole(host, options.output, [text]);
    if (fault !== undefined)
      session.problems.add('usage/cannot-write', { file: options.output, why: fault.fault }, { file: '' });
  }
  return closeSession(session);
}

/** Beside other flags, --why is refused later, together with all else that is wrong. */
function purposeOf({ why, by, common, long, crosswalk }: CompareCommandOptions): 'account' | undefined {
  const alone = [by, common, long, crosswalk].every((flag) => flag === undefined);
  return why === true && alone ? 'account' : undefined;
}

const EXTENSIONS: Record<string, Format> = { csv: 'csv', json: 'json', md: 'md', txt: 'table' };

function formatOf(
  { problems }: Session,
  { format, output, long }: CompareCommandOptions,
): Format | undefined {
  const ending = output === undefined ? undefined : /\.([^./]+)$/.exec(output)?.[1].toLowerCase();
  const found =
    format ?? (output === undefined ? (long === true ? 'csv' : 'table') : EXTENSIONS[ending ?? '']);
  if (found === undefined) problems.add('usage/unknown-format', { file: output! }, { file: '' });
  if (long === true && found !== undefined && found !== 'csv')
    problems.add('compare/long-csv', {}, { file: '' });
  return found;
}

/** Sets that those of the sides follow, as far back as they can be found: a link may lead over one of them. */
async function setsBetween(session: Session, sides: readonly Side[]): Promise<IndicatorSet[]> {
  const sets = new Map<string, IndicatorSet>();
  const own = sides.flatMap(({ set, file }) => (set?.whole === undefined ? [] : [{ set: set.whole, file }]));
  for (const { set } of own) sets.set(set.id, set);
  if (new Set(own.map(({ set }) => set.fingerprint.scoring)).size < 2) return [...sets.values()];
  for (const { set, file } of own) {
    for (let at = set; at.follows !== undefined && !sets.has(at.follows); ) {
      const from = session.paths.get(at.id) ?? file;
      const followed = await findFollowed(session, at.follows, from, []);
      if (typeof followed === 'string') break;
      sets.set(followed.id, followed);
      at = followed;
    }
  }
  return [...sets.values()];
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
    problems.add('compare/nothing-common', { before, after, what: word(obstacle.why, lang) }, { file: '' });
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

/** An account needs the cells of exactly two sides; a merged side has none of its own. */
function demandData({ problems }: Session, { sides }: Sides, options: CompareCommandOptions): void {
  if (sides.length !== 2) problems.add('compare/why-two', { count: sides.length }, { file: '' });
  for (const side of sides)
    if (!isScored(side)) problems.add('compare/why-data', { label: side.label }, { file: '' });
  for (const flag of ['by', 'common', 'long', 'crosswalk'] as const)
    if (options[flag] !== undefined) problems.add('compare/why-alone', { flag: `--${flag}` }, { file: '' });
}

/** The account of change, below what makes the sides comparable. */
function renderWhy(session: Session, comparison: Comparison, { format, unit, options }: Wanted): string {
  const [before, after] = comparison.sides.filter(isScored);
  const { lang, host } = session;
  const width = options.output === undefined ? host.width : undefined;
  const account = sayAccount(before, after, unit?.key, { format, lang, width });
  if (format === 'csv') return account;
  const { comparability } = comparison.pairs[0];
  if (format === 'json') {
    const { verdict, reasons } = comparability;
    const said = reasons.map((reason) => ({
      vi: sayReasons([reason], 'vi'),
      en: sayReasons([reason], 'en'),
    }));
    return `${JSON.stringify({ ...JSON.parse(account), comparable: { verdict, reasons: said } }, undefined, 2)}\n`;
  }
  return `${wrapLine(sayVerdict(comparability, lang), width).join('\n')}\n\n${account}`;
}

interface Wanted {
  format: Format;
  unit?: { key: string; name: string };
  others: readonly IndicatorSet[];
  options: CompareCommandOptions;
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
