/** What an account says of units that a crosswalk merged: where each begins, and what is not told apart in it. */
import type { Account, UnitAccount } from '../analyse/account.ts';
import type { Lang } from '../rules/rule.ts';
import { laterSet, type Print } from './accountPrint.ts';
import { type AccountWord, word } from './accountWords.ts';
import { sayPart } from './mergedParts.ts';
import { levelName } from './words.ts';

/** "Phú Thọ: DTI 0.5500 (of Phú Thọ alone, on the old borders) → 0.5300 (merged from …) → 0.6000 (+0.0500)". */
export function mergedHead(account: Account, one: UnitAccount, print: Print, lang: Lang): string | undefined {
  const { unit, before, after, merger } = one;
  if (merger === undefined || account.after.mergedFrom !== undefined) return undefined;
  const { parts, merged, predecessor } = merger;
  return word(predecessor === undefined ? 'whyHeadRebuilt' : 'whyHeadMerged', lang, {
    unit: unit.name,
    code: laterSet(account).index.code,
    before: print.value(before),
    predecessor: predecessor?.name ?? '',
    merged: print.value(merged),
    parts: parts.map((part) => sayPart(part, lang)).join(' + '),
    after: print.value(after),
    change: print.say(print.units(after) - print.units(before)),
  });
}

/** @param units those that are shown */
export function mergedNotes(account: Account, units: readonly UnitAccount[], lang: Lang): string[] {
  const { before, after, merged } = account;
  if (before.mergedFrom === undefined) return [];
  const named = (key: AccountWord, list: readonly string[]) =>
    list.length === 0 ? [] : [word(key, lang, { n: list.length, units: list.join(', ') })];
  const known = units.filter(({ effects }) => effects !== undefined);
  const touched = known.filter(({ merger }) => merger !== undefined);
  const carried = known.filter((one) => one.carried !== undefined);
  const levels = (merged?.levels ?? []).map((level) => levelName(level, lang)).join(', ');
  const names = touched.map(({ unit }) => unit.name);
  const begin = touched
    .filter(({ merger }) => merger!.predecessor === undefined)
    .map(({ unit }) => unit.name);
  return [
    ...(after.mergedFrom === undefined
      ? [word('whyMergerReading', lang), ...named('whyMergedStart', begin)]
      : [word('whyMergedBoth', lang)]),
    ...named(
      'whyCarried',
      carried.map(({ unit, carried }) => `${unit.name} = ${sayPart(carried!, lang)}`),
    ),
    ...(names.length === 0 || levels === ''
      ? []
      : [word('whyMergedLevel', lang, { levels, n: names.length, units: names.join(', ') })]),
    ...placesNote(account, lang),
  ];
}

/** The two lists of ranks are of different units, and only one of them has later ranks to hold against. */
function placesNote({ before, units }: Account, lang: Lang): string[] {
  if (units.every(({ rank }) => rank === undefined)) return [];
  const ranked = (rank: Float64Array) => rank.reduce((n, one) => (Number.isNaN(one) ? n : n + 1), 0);
  const [n, old] = [before, before.mergedFrom!.side].map(({ columns }) => ranked(columns[0].rank));
  return [word('whyPlacesNew', lang, { n, old })];
}
