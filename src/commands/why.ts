/** Why did it change? The account of change of two sides that were scored here, in any format. */
import { accountOf, type ScoredSide } from '../analyse/account.ts';
import { accountCsv, accountJson } from '../render/accountData.ts';
import { renderAccount } from '../render/accountText.ts';
import { MARKDOWN } from '../render/scoreText.ts';
import { renderGrid, wrapLine } from '../render/table.ts';
import type { Lang } from '../rules/rule.ts';

export interface WhyOutput {
  format?: 'table' | 'md' | 'json' | 'csv';
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
