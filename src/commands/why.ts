/** Why did it change? The account of change of two sides that were scored here, below what makes them comparable, in any format. */
import { accountOf } from '../analyse/account.ts';
import { isScored, type ScoredSide } from '../analyse/accountBases.ts';
import type { Comparability } from '../analyse/comparable.ts';
import { accountCsv, accountJson } from '../render/accountData.ts';
import { renderAccount } from '../render/accountText.ts';
import { sayReasons, sayVerdict } from '../render/compareWords.ts';
import { MARKDOWN } from '../render/scoreText.ts';
import { renderGrid, wrapLine } from '../render/table.ts';
import type { Lang } from '../rules/rule.ts';
import type { Session } from './session.ts';
import type { Sides } from './sides.ts';

/** An account needs the cells of exactly two sides, and is of the whole index. */
export function demandCells(
  { problems }: Session,
  { sides }: Sides,
  flags: { by?: string; common?: boolean; long?: boolean },
): void {
  if (sides.length !== 2) problems.add('compare/why-two', { count: sides.length }, { file: '' });
  for (const side of sides)
    if (!isScored(side)) problems.add('compare/why-data', { label: side.label }, { file: '' });
  for (const flag of ['by', 'common', 'long'] as const)
    if (flags[flag] !== undefined) problems.add('compare/why-alone', { flag: `--${flag}` }, { file: '' });
}

export interface WhyOutput {
  format?: 'table' | 'md' | 'json' | 'csv';
  lang: Lang;
  width: number | undefined;
}

/** @param wanted the key of one unit, which is shown in full */
export function sayAccount(
  before: ScoredSide,
  after: ScoredSide,
  comparability: Comparability,
  wanted: string | undefined,
  { format, lang, width }: WhyOutput,
): string {
  const account = accountOf(before, after, wanted === undefined ? undefined : new Set([wanted]));
  const { verdict, reasons } = comparability;
  if (format === 'csv') return accountCsv(account, { verdict, reasons: sayReasons(reasons, 'en') });
  if (format === 'json') {
    const said = reasons.map((reason) => ({
      vi: sayReasons([reason], 'vi'),
      en: sayReasons([reason], 'en'),
    }));
    const document = { ...accountJson(account), comparable: { verdict, reasons: said } };
    return `${JSON.stringify(document, undefined, 2)}\n`;
  }
  const head = `${wrapLine(sayVerdict(comparability, lang), width).join('\n')}\n\n`;
  const detail = wanted === undefined ? 'tables' : 'units';
  if (format === 'md') return `${head}${renderAccount(account, detail, { lang, ...MARKDOWN })}`;
  const line = (text: string) => wrapLine(text, width);
  const grid = (one: Parameters<typeof renderGrid>[0]) => renderGrid(one, width);
  return `${head}${renderAccount(account, detail, { lang, grid, title: line, line, width })}`;
}
