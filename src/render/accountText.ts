/** The account of change, for people: all units in two tables, or one unit in full. */
import type { Account, UnitAccount } from '../analyse/account.ts';
import type { NotMixed } from '../analyse/accountScope.ts';
import { inLang } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { mergedNotes } from './accountMerged.ts';
import { causeName, deepest, laterSet, type Print, printCauses, printOf, sayPlaces } from './accountPrint.ts';
import { accountUnit } from './accountUnit.ts';
import { type AccountWord, word } from './accountWords.ts';
import { sayPlacesOf } from './changeText.ts';
import { word as compareWord } from './compareWords.ts';
import type { Grid } from './grid.ts';
import { formatRank } from './numbers.ts';
import type { TextOptions } from './scoreText.ts';
import { word as reportWord } from './words.ts';

export interface AccountTextOptions extends Pick<TextOptions, 'lang' | 'grid' | 'title' | 'line'> {
  /** Columns of the terminal, where names of indicators are to fit into it. */
  width?: number;
}

/** @param detail each unit in full, instead of all in tables */
export function renderAccount(
  account: Account,
  detail: 'tables' | 'units',
  options: AccountTextOptions,
): string {
  const { lang } = options;
  const print = printOf(account, lang);
  const units = [...account.units].sort((a, b) => order(a) - order(b));
  const explained = units.filter(({ effects }) => effects !== undefined);
  const lines = [...options.title(titleOf(account, lang)), ''];
  if (units.length === 0) lines.push(...options.line(word('whyNone', lang)));
  else if (detail === 'units')
    for (const [i, one] of explained.entries())
      lines.push(...(i > 0 ? [''] : []), ...accountUnit(account, one, print, options));
  else if (explained.length > 0) {
    lines.push(...options.grid(valueGrid(account, explained, print, lang)), '');
    const ranked = explained.filter(({ rank }) => rank !== undefined);
    if (ranked.length > 0)
      lines.push(
        ...options.title(word('whyRanks', lang)),
        '',
        ...aboveTable(lengthLines(ranked, lang).flatMap(options.line)),
        ...options.grid(rankGrid(ranked, lang)),
        '',
      );
  }
  const notes = notesOf(account, units, detail, lang).flatMap(options.line);
  return `${[...lines, ...(detail === 'units' && explained.length > 0 ? [''] : []), ...notes].join('\n')}\n`;
}

/** The highest first; units without a score last. */
function order({ after }: UnitAccount): number {
  return Number.isNaN(after) ? Number.POSITIVE_INFINITY : -after;
}

function titleOf(account: Account, lang: Lang): string {
  const { before, after } = account;
  const title = word('whyTitle', lang, { before: before.label, after: after.label });
  const name = `${inLang(laterSet(account).title, lang)}: ${title}`;
  return before.synthetic || after.synthetic ? `${name} – ${reportWord('synthetic', lang)}` : name;
}

function valueGrid(account: Account, units: readonly UnitAccount[], print: Print, lang: Lang): Grid {
  const { nodes } = laterSet(account);
  const head = [
    word('whyUnit', lang),
    word('whyBefore', lang),
    word('whyAfter', lang),
    word('whyChange', lang),
    ...account.causes.map((cause) => causeName(account, cause, lang)),
    word('whyRounding', lang),
    word('whyMostIn', lang),
  ];
  const rows = units.map((one) => {
    const { change, causes, rounding } = printCauses(account, one, print);
    const [most] = deepest(account, one).sort((a, b) => Math.abs(b.k) - Math.abs(a.k) || a.at - b.at);
    return [
      one.unit.name,
      print.value(one.before),
      print.value(one.after),
      print.say(change),
      ...causes.map(({ units }) => print.say(units)),
      print.say(rounding),
      most === undefined ? '–' : `${nodes[most.at].code} ${print.say(print.units(most.k))}`,
    ];
  });
  return {
    head,
    align: head.map((_, i) => (i === 0 || i === head.length - 1 ? 'left' : 'right')),
    rows,
    fixed: 1,
  };
}

function rankGrid(units: readonly UnitAccount[], lang: Lang): Grid {
  // Where nobody entered or left, there is nothing to say of it.
  const moves = units.some(({ rank }) => rank!.entriesAndExits !== 0);
  const heads: AccountWord[] = ['whyUnit', 'whyRank', 'whyMoved', 'whyRankOwn', 'whyRankOthers'];
  if (moves) heads.push('whyRankUnits');
  return {
    head: heads.map((one) => word(one, lang)),
    align: heads.map((_, i) => (i === 0 ? 'left' : 'right')),
    rows: units.map(({ unit, rank }) => {
      const { before, after, own, others, entriesAndExits } = rank!;
      const places = [before - after, own, others, ...(moves ? [entriesAndExits] : [])];
      return [
        unit.name,
        `${formatRank(before, lang)} → ${formatRank(after, lang)}`,
        ...places.map((one) => sayPlaces(one, lang)),
      ];
    }),
    fixed: 1,
  };
}

/** Among how many units the places are, once for each block where it is not as many before as after. */
function lengthLines(units: readonly UnitAccount[], lang: Lang): string[] {
  const lines = units.flatMap(({ unit, rank }) =>
    sayPlacesOf(rank!.placesOf, lang).map((text) =>
      unit.block === '' ? text : `${compareWord('ofBlock', lang, { block: unit.block })}. ${text}`,
    ),
  );
  return [...new Set(lines)];
}

/** In Markdown a table that follows a line at once is not read as one. */
function aboveTable(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [...lines, ''];
}

/** What holds for merged units as for the others is said once. */
function isOther(merged: NotMixed | undefined, { a, b }: NotMixed): boolean {
  return merged !== undefined && JSON.stringify([merged.a, merged.b]) !== JSON.stringify([a, b]);
}

function notesOf(
  account: Account,
  units: readonly UnitAccount[],
  detail: 'tables' | 'units',
  lang: Lang,
): string[] {
  const named = (key: AccountWord, names: readonly string[]) =>
    names.length === 0 ? [] : [word(key, lang, { n: names.length, units: names.join(', ') })];
  const namesOf = (fits: (one: UnitAccount) => boolean) => units.filter(fits).map(({ unit }) => unit.name);
  const apart = (key: AccountWord, notMixed: NotMixed) =>
    (['a', 'b'] as const).flatMap((side) => {
      const { label } = side === 'a' ? account.before : account.after;
      const codes = notMixed[side].join(', ');
      return codes === '' ? [] : [word(key, lang, { label, codes })];
    });
  return [
    ...(units.some(({ effects }) => effects !== undefined) ? [word('whyReading', lang)] : []),
    ...mergedNotes(account, units, lang),
    ...named(
      'whyWithout',
      namesOf(({ effects }) => effects === undefined),
    ),
    ...named(
      'whyWhole',
      namesOf(({ effects, divided }) => effects !== undefined && !divided),
    ),
    ...(detail === 'tables'
      ? named(
          'whyEntered',
          account.entered.map(({ name }) => name),
        )
      : []),
    ...(detail === 'tables'
      ? named(
          'whyLeft',
          account.left.map(({ name }) => name),
        )
      : []),
    ...apart('whyNotMixed', account.notMixed),
    ...(isOther(account.merged?.notMixed, account.notMixed)
      ? apart('whyNotMixedMerged', account.merged!.notMixed)
      : []),
  ];
}
