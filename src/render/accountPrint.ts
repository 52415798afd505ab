/** Parts of a change in print: rounded one by one in the form of the later set, with what rounding leaves over. */
import type { Account, Cause, UnitAccount } from '../analyse/account.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { printFactor } from '../score/rank.ts';
import { toK } from '../score/results.ts';
import { word } from './accountWords.ts';
import { printedUnits, sayUnits, sayValue } from './changeText.ts';
import { formatRank } from './numbers.ts';

/** Says and adds what is printed, in units of the last decimal. */
export interface Print {
  units(k: number): number;
  say(units: number): string;
  value(k: number): string;
}

export function laterSet({ after }: Account): IndicatorSet {
  return after.set!.whole!;
}

export function printOf(account: Account, lang: Lang): Print {
  const set = laterSet(account);
  const { as, decimals } = set.index.print;
  const form = { decimals, factor: printFactor(set, 0), percent: as === 'percent' };
  return {
    units: (k) => printedUnits(k, form),
    say: (units) => sayUnits(units, form, lang),
    value: (k) => sayValue(k, form, lang),
  };
}

export function sayPlaces(places: number, lang: Lang): string {
  return places === 0 ? '=' : `${places > 0 ? '▲' : '▼'}${formatRank(Math.abs(places), lang)}`;
}

export function causeName(account: Account, cause: Cause, lang: Lang): string {
  return word(
    cause === 'maxima' && laterSet(account).kind === 'weighted' ? 'whyWeights' : `why_${cause}`,
    lang,
  );
}

export interface PrintedCauses {
  /** Units of the last decimal. */
  change: number;
  causes: { cause: Cause; units: number }[];
  rounding: number;
}

/** The causes of a unit that has an account. */
export function printCauses(account: Account, one: UnitAccount, print: Print): PrintedCauses {
  const change = print.units(one.after) - print.units(one.before);
  const causes = account.causes.map((cause) => ({ cause, units: print.units(toK(one.effects![cause])) }));
  return { change, causes, rounding: change - causes.reduce((sum, { units }) => sum + units, 0) + 0 };
}

/** Nodes at which own data changed something and nothing below them does: the deepest that can be named. */
export function deepest(account: Account, { own }: UnitAccount): { at: number; k: number }[] {
  const { nodes } = laterSet(account);
  return nodes.flatMap(({ children }, at) => {
    const k = toK(own[at]);
    return k !== 0 && children.every((child) => toK(own[child]) === 0) ? [{ at, k }] : [];
  });
}
