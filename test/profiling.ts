/** Pages of units from a set and a data file given as texts. */
import { type Profile, profiler } from '../src/analyse/profile.ts';
import type { IndicatorSet } from '../src/model/indicatorSet.ts';
import { renderProfile, textPage } from '../src/render/profileText.ts';
import type { Lang } from '../src/rules/rule.ts';
import { scoreText } from './scoring.ts';

export function profilesOf(set: IndicatorSet, csv: string): (unit: string) => Profile {
  const { results } = scoreText(set, csv, { bounds: true });
  const make = profiler(results, undefined);
  return (unit) => make(results.data.units.indexOf(unit));
}

export function pageOf(profile: Profile, width: number, lang: Lang = 'en'): string {
  return renderProfile(profile, { lang, layout: textPage(width), used: profile.results.set });
}

/** Columns of a line of Vietnamese or of bars: every composed letter takes one. */
export function columnsIn(line: string): number {
  return [...line.normalize('NFC').replace(/\p{M}/gu, '')].length;
}

export const codesOf = (list: readonly { scores: { code: string } }[]) =>
  list.map(({ scores }) => scores.code);
