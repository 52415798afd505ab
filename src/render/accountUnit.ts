/** One unit's account of change in full: its causes, its own data down the tree, its rank with the names of its rivals. */

import type { Account, UnitAccount } from '../analyse/account.ts';
import { inLang } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { toK } from '../score/results.ts';
import { mergedHead } from './accountMerged.ts';
import { causeName, deepest, laterSet, type Print, printCauses, sayPlaces } from './accountPrint.ts';
import type { AccountTextOptions } from './accountText.ts';
import { type AccountWord, word } from './accountWords.ts';
import { sayPlacesOf } from './changeText.ts';
import type { Grid } from './grid.ts';
import { formatRank } from './numbers.ts';
import { shorten } from './shorten.ts';
import { columnsOf } from './table.ts';

/** How many causes a sentence names. */
const MOST_NAMED = 3;
/** Shorter, a name says nothing. */
const LEAST_NAME = 10;

export function accountUnit(
  account: Account,
  one: UnitAccount,
  print: Print,
  options: AccountTextOptions,
): string[] {
  const { lang } = options;
  const { rank } = one;
  const own = ownGrid(account, one, print, options);
  return [
    ...options.line(headOf(account, one, print, lang)),
    ...options.line(mainly(account, one, print, lang)),
    '',
    ...options.grid(causeGrid(account, one, print, lang)),
    ...missingLine(account, one, lang).flatMap((text) => ['', ...options.line(text)]),
    ...(own.rows.length > 1
      ? ['', ...options.title(word('whyOwnTitle', lang)), '', ...options.grid(own)]
      : []),
    ...(rank === undefined ? [] : ['', ...rankLines(rank, lang).flatMap(options.line)]),
  ];
}

function headOf(account: Account, one: UnitAccount, print: Print, lang: Lang): string {
  const { unit, before, after, rank } = one;
  const head =
    mergedHead(account, one, print, lang) ??
    word('whyHead', lang, {
      unit: unit.name,
      code: laterSet(account).index.code,
      before: print.value(before),
      after: print.value(after),
      change: print.say(print.units(after) - print.units(before)),
    });
  if (rank === undefined) return head;
  const places = sayPlaces(rank.before - rank.after, lang);
  const ranks = { before: formatRank(rank.before, lang), after: formatRank(rank.after, lang), places };
  const key = account.before.mergedFrom === undefined ? 'whyHeadRank' : 'whyRankNew';
  return `${head}, ${word(key, lang, ranks)}`;
}

/** The largest parts, whichever way they point. */
function mainly(account: Account, one: UnitAccount, print: Print, lang: Lang): string {
  const { nodes } = laterSet(account);
  const parts = deepest(account, one).map(({ at, k }) => ({
    k,
    say: word('whyOwnIn', lang, { code: nodes[at].code, part: print.say(print.units(k)) }),
  }));
  for (const cause of account.causes) {
    const k = toK(one.effects![cause]);
    const name = causeName(account, cause, lang);
    const said = { cause: name.charAt(0).toLowerCase() + name.slice(1), part: print.say(print.units(k)) };
    if (cause !== 'own') parts.push({ k, say: word('whyCauseIs', lang, said) });
  }
  const named = parts
    .filter(({ k }) => print.units(k) !== 0)
    .sort((a, b) => Math.abs(b.k) - Math.abs(a.k))
    .slice(0, MOST_NAMED);
  if (named.length === 0) return word('whyUnchanged', lang);
  return word('whyMainly', lang, { list: named.map(({ say }) => say).join('; ') });
}

function causeGrid(account: Account, one: UnitAccount, print: Print, lang: Lang): Grid {
  const { change, causes, rounding } = printCauses(account, one, print);
  return {
    head: [word('whyCause', lang), laterSet(account).index.code],
    align: ['left', 'right'],
    rows: [
      ...causes.map(({ cause, units }) => [causeName(account, cause, lang), print.say(units)]),
      [word('whyRounding', lang), print.say(rounding)],
      [word('whyChange', lang), print.say(change)],
    ],
    fixed: 1,
  };
}

function missingLine(account: Account, { missingAt }: UnitAccount, lang: Lang): string[] {
  const { nodes } = laterSet(account);
  const codes = missingAt.map((at) => nodes[at].code).join(', ');
  return missingAt.length === 0 ? [] : [word('whyMissingAt', lang, { n: missingAt.length, codes })];
}

/** Every node whose part can be seen in print, and after what is below it the rounding that closes its sum. */
function ownGrid(
  account: Account,
  { own, effects }: UnitAccount,
  print: Print,
  { lang, width }: AccountTextOptions,
): Grid {
  const { nodes } = laterSet(account);
  const rows: string[][] = [];
  const units = (at: number) => print.units(toK(at === 0 ? effects!.own : own[at]));
  const seen = (at: number): boolean => units(at) !== 0 || nodes[at].children.some(seen);
  const add = (code: string, part: number, name: string) => rows.push([code, print.say(part), name]);
  const down = (at: number): void => {
    const { children, code } = nodes[at];
    for (const child of children) {
      if (!seen(child)) continue;
      add(nodes[child].code, units(child), inLang(nodes[child].name, lang));
      down(child);
    }
    if (children.every((child) => toK(own[child]) === 0)) return;
    const rest = print.units(toK(own[at] - children.reduce((sum, child) => sum + own[child], 0)));
    if (rest !== 0) add('', rest, word('whyUndivided', lang, { code }));
    const rounding = units(at) - rest - children.reduce((sum, child) => sum + units(child), 0);
    if (rounding !== 0) add('', rounding, word('whyRoundingIn', lang, { code }));
  };
  down(0);
  add('', units(0), word('whyOwnAll', lang));
  const head = [word('whyCode', lang), word('whyPart', lang), word('whyName', lang)];
  const [codes, parts] = [0, 1].map((at) => Math.max(...[head, ...rows].map((row) => columnsOf(row[at]))));
  // Beside a code and a part, what is left of the line.
  const room = width === undefined ? undefined : Math.max(LEAST_NAME, width - codes - parts - 4);
  return {
    head,
    align: ['left', 'right', 'left'],
    rows: rows.map(([code, part, name]) => [code, part, shorten(name, room)]),
    fixed: 2,
  };
}

function rankLines(rank: NonNullable<UnitAccount['rank']>, lang: Lang): string[] {
  const named = (key: AccountWord, units: readonly string[]) =>
    units.length === 0 ? [] : [word(key, lang, { n: units.length, units: units.join(', ') })];
  return [
    word('whyRankLine', lang, {
      own: sayPlaces(rank.own, lang),
      others: sayPlaces(rank.others, lang),
      units: sayPlaces(rank.entriesAndExits, lang),
    }),
    ...sayPlacesOf(rank.placesOf, lang),
    ...named('whyPassed', rank.passed),
    ...named('whyPassedBy', rank.passedBy),
    ...named('whyEnteredAhead', rank.enteredAhead),
    ...named('whyLeftAhead', rank.leftFromAhead),
  ];
}
