/**
 * Words of score reports and of sets, in both languages: what `dti score` needs. The words of other commands are in
 * moreWords.ts; messages about problems live in the catalogue of diagnostics.
 */
import type { Lang } from '../rules/rule.ts';
import { REPORT_WORDS } from './reportWords.ts';
import { SET_WORDS } from './setWords.ts';

export const WORDS = { ...REPORT_WORDS, ...SET_WORDS } as const;

export type Word = keyof typeof WORDS;

/** A word or sentence, its `{arguments}` filled in. */
export const word = speaker(WORDS);

/** Speaks from a table of words; what `dti score` does not say is kept in tables of its own (moreWords.ts). */
export function speaker<Words extends Record<string, Record<Lang, string>>>(words: Words) {
  return (key: keyof Words, lang: Lang, args: Record<string, string | number> = {}): string =>
    words[key][lang].replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}

const LEVELS: Record<string, Record<Lang, [one: string, many: string]>> = {
  group: { vi: ['nhóm', 'nhóm'], en: ['group', 'groups'] },
  main: { vi: ['chỉ số chính', 'chỉ số chính'], en: ['main', 'mains'] },
  pillar: { vi: ['trụ cột', 'trụ cột'], en: ['pillar', 'pillars'] },
  indicator: { vi: ['chỉ số thành phần', 'chỉ số thành phần'], en: ['indicator', 'indicators'] },
  subgroup: { vi: ['nhóm con', 'nhóm con'], en: ['subgroup', 'subgroups'] },
  criterion: { vi: ['tiêu chí', 'tiêu chí'], en: ['criterion', 'criteria'] },
  index: { vi: ['chỉ số tổng', 'chỉ số tổng'], en: ['index', 'index'] },
  view: { vi: ['góc nhìn', 'góc nhìn'], en: ['view', 'views'] },
};

/** The name of a level; levels a set makes up itself keep their own word. */
export function levelName(level: string, lang: Lang, count: 'one' | 'many' = 'many'): string {
  return LEVELS[level]?.[lang][count === 'one' ? 0 : 1] ?? level;
}
