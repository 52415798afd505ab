/** Why did it change? Reads and scores both files, keeping their cells, and prints the account of change. */
import { accountOf, isScored, type ScoredSide } from '../analyse/account.ts';
import { sidesOfResults } from '../analyse/side.ts';
import type { Host } from '../io.ts';
import { matchTyped } from '../model/registry.ts';
import { accountCsv, accountJson } from '../render/accountData.ts';
import { renderAccount } from '../render/accountText.ts';
import { MARKDOWN } from '../render/scoreText.ts';
import { renderGrid, wrapLine } from '../render/table.ts';
import type { Lang } from '../rules/rule.ts';
import { nearest } from '../source/nearest.ts';
import { type DataOptions, scoreSource } from './load.ts';
import { openData } from './openData.ts';
import { closeSession, openSession, type Session } from './session.ts';

export interface WhyOptions extends DataOptions {
  format?: 'table' | 'md' | 'json' | 'csv';
  unit?: string;
}

export async function runWhy(
  host: Host,
  beforePath: string,
  afterPath: string,
  options: WhyOptions,
): Promise<number> {
  const session = await openSession(host, options);
  const sides: ScoredSide[] = [];
  for (const path of [beforePath, afterPath]) {
    const source = await openData(session, path, options.sheet);
    if (source === undefined) continue;
    const scoring = { bounds: false, consume: false };
    const { results, registry } = await scoreSource(session, source, options, () => () => false, scoring);
    if (results !== undefined) sides.push(...sidesOfResults(results, registry).filter(isScored));
  }
  if (sides.length < 2 || session.problems.hasErrors()) return closeSession(session);
  const [before, after] = sides;
  const wanted = options.unit === undefined ? undefined : keyTyped(session, after, options.unit);
  if (session.problems.hasErrors()) return closeSession(session);
  host.out(sayAccount(before, after, wanted, { ...options, lang: session.lang, width: host.width }));
  return closeSession(session);
}

export interface WhyOutput {
  format?: WhyOptions['format'];
  lang: Lang;
  width: number | undefined;
}

/** @param wanted the key of one unit, which is shown in full */
export function sayAccount(
  before: ScoredSide,
  after: ScoredSide,
  wanted: string | undefined,
  { format, lang, width }: WhyOutput,
): string {
  const account = accountOf(before, after, wanted === undefined ? undefined : new Set([wanted]));
  if (format === 'json') return `${JSON.stringify(accountJson(account), undefined, 2)}\n`;
  if (format === 'csv') return accountCsv(account);
  const detail = wanted === undefined ? 'tables' : 'units';
  if (format === 'md') return renderAccount(account, detail, { lang, ...MARKDOWN });
  const line = (text: string) => wrapLine(text, width);
  const grid = (one: Parameters<typeof renderGrid>[0]) => renderGrid(one, width);
  // Beside a code and a part, what is left of the line.
  const nameWidth = width === undefined ? undefined : Math.max(20, width - 24);
  return renderAccount(account, detail, { lang, grid, title: line, line, nameWidth });
}

/** The key of the unit a person typed; what fits none, or several, is reported. */
function keyTyped({ problems }: Session, { units }: ScoredSide, typed: string): string | undefined {
  const names = units.map(({ name }) => name);
  const { found, typed: plain } = matchTyped(typed, names);
  const labels = found.map((at) => names[at]);
  if (found.length === 0)
    problems.add('usage/unknown-unit', { unit: typed, near: nearest(typed, names).join(', ') }, { file: '' });
  else if (found.length > 1)
    problems.add('usage/ambiguous-unit', { unit: typed, names: labels.join(', ') }, { file: '' });
  else if (plain) problems.add('note/unit-typed', { typed, unit: labels[0] }, { file: '' });
  return units[found[0]]?.key;
}
