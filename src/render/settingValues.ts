/** The value of anything a set may say, in words. */
import {
  type Band,
  type IndicatorSet,
  inLang,
  type Node,
  type Quotient,
  type Text,
} from '../model/indicatorSet.ts';
import { RULES } from '../rules/index.ts';
import { type Lang, say } from '../rules/rule.ts';
import { sayThreshold } from '../rules/thresholds.ts';
import { SET_DIFF_WORDS } from './setDiffWords.ts';
import { sayYears } from './setText.ts';
import { SETTING_WORDS } from './settingWords.ts';
import { word as common, levelName, speaker } from './words.ts';

const WORDS = { ...SETTING_WORDS, ...SET_DIFF_WORDS };
export const word = speaker(WORDS);
export type SettingWord = keyof typeof WORDS;

/** What a value means, with the set it belongs to: rules are said in its points. */
export interface Speaking {
  set: IndicatorSet;
  lang: Lang;
}

type Say = (value: never, speaking: Speaking) => string;

const text: Say = (value: Text, { lang }) => inLang(value, lang);
const keyword: Say = (value: string, { lang }) => sayKeyword(value, lang);
const number: Say = (value: number, { lang }) => say(value, lang);
const yesNo: Say = (value: boolean, { lang }) => word(value ? 'yes' : 'no', lang);
const share: Say = (value: number, { lang }) => `${say(value * 100, lang)} %`;
const list: Say = (value: string[]) => value.map((one) => `"${one}"`).join(', ');

const SAY: Record<string, Say> = {
  title: text,
  name: text,
  unitOfMeasure: text,
  evidence: text,
  responsible: text,
  method: text,
  source: text,
  years: (value: number[]) => sayYears(value),
  basis: (value: NonNullable<IndicatorSet['basis']>) =>
    [value.document, value.date, value.issuer, value.url].filter((part) => part !== undefined).join(', '),
  setKind: keyword,
  scale: (value: 'unbounded' | { low: number; high: number }, { lang }) =>
    typeof value === 'string'
      ? sayKeyword(value, lang)
      : `${say(value.low, lang)} … ${say(value.high, lang)}`,
  indexPoints: number,
  indexAggregate: keyword,
  indexMinCoverage: share,
  print: (value: IndicatorSet['index']['print'], { lang }) =>
    `${sayKeyword(value.as, lang)}, ${word('decimals', lang, { n: value.decimals })}`,
  missing: keyword,
  missingTokens: list,
  notApplicableTokens: list,
  yesTokens: list,
  noTokens: list,
  ranking: (value: IndicatorSet['ranking'], { lang }) =>
    value === 'none'
      ? word('ranking_none', lang)
      : [
          word(`ties_${value.ties}`, lang),
          ...(value.decimals === undefined ? [] : [word('decimals', lang, { n: value.decimals })]),
        ].join('; '),
  bands: (value: Band[], { lang }) =>
    value.map((band) => `${sayThreshold(band, (x) => say(x, lang))}: ${inLang(band.name, lang)}`).join('; '),
  levels: (value: string[], { lang }) => value.map((level) => levelName(level, lang)).join(', '),
  level: (value: string, { lang }) => levelName(value, lang, 'one'),
  expect: (value: Record<string, number>, { lang }) =>
    Object.entries(value)
      .map(([level, count]) =>
        level === 'points'
          ? `${say(count, lang)} ${common('points', lang).toLowerCase()}`
          : `${say(count, lang)} ${levelName(level, lang, count === 1 ? 'one' : 'many')}`,
      )
      .join(', '),
  ruleSemantics: number,
  points: number,
  weight: number,
  scored: yesNo,
  mayNotApply: yesNo,
  minCoverage: share,
  aggregate: keyword,
  appliesTo: (value: string[]) => value.join(', '),
  inputs: sayInputs as Say,
  indexRescale: sayRescale as Say,
  rescale: sayRescale as Say,
  form: (value: 'node' | 'view', { lang }) => word(value === 'node' ? 'nodeForm' : 'viewForm', lang),
  of: (value: { code: string; weight: number }[], { lang }) =>
    value.map(({ code, weight }) => (weight === 1 ? code : `${code} × ${say(weight, lang)}`)).join(' + '),
  was: (value: Node['was']) => value.map(({ code }) => code).join(' + '),
};

/** A value as the set means it; nothing said is said so. */
export function sayValue(what: string, value: unknown, speaking: Speaking): string {
  const { lang } = speaking;
  const said = value === undefined ? '' : (SAY[what]?.(value as never, speaking) ?? String(value));
  return said === '' ? word('none', lang) : said;
}

/** A word of the format in the reader's language; what a set makes up itself stays as it is. */
export function sayKeyword(value: string, lang: Lang): string {
  const key = `value_${value}`;
  return key in SETTING_WORDS ? word(key as SettingWord, lang) : value;
}

function sayInputs(value: Quotient, { lang }: Speaking): string {
  const input = (one: Quotient['a']) =>
    [
      inLang(one.name, lang),
      ...(one.unitOfMeasure === undefined ? [] : [`(${inLang(one.unitOfMeasure, lang)})`]),
      ...(one.whole ? [] : [`(${word('wholeNot', lang)})`]),
    ].join(' ');
  return [
    `${input(value.a)} ÷ ${input(value.b)}`,
    ...(value.per === 1 ? [] : [word('perFactor', lang, { n: say(value.per, lang) })]),
    word('zeroDenominator', lang, { what: sayKeyword(value.zeroDenominator, lang) }),
  ].join('; ');
}

function sayRescale(value: NonNullable<Node['rescale']>, { lang }: Speaking): string {
  return [RULES.relative.describe(value, lang), ...sayParams('relative', value, lang)].join('; ');
}

/** Parameters that the sentence of a rule tells; all others are told beside it. */
const TOLD: Record<keyof typeof RULES, string[]> = {
  given: ['points'],
  'yes-no': ['yes', 'no'],
  choice: ['options'],
  ratio: ['fullAt'],
  steps: ['steps', 'otherwise'],
  count: ['each', 'cap'],
  linear: ['low', 'high', 'lowerIsBetter', 'log'],
  relative: ['method', 'range', 'lowerIsBetter'],
};

/** What most rules of a kind have, so that it need not be said of one alone. */
function isUsual(kind: keyof typeof RULES, key: string, value: unknown): boolean {
  const usual = {
    unit: 'share',
    overOne: 'error',
    clamp: kind === 'linear',
    whole: true,
    all: false,
    sampleSd: false,
  };
  return key in usual && usual[key as keyof typeof usual] === value;
}

/**
 * What the sentence of a rule leaves out, parameter by parameter.
 * @param which all of them, or those that a reader would not expect
 */
export function sayParams(
  kind: keyof typeof RULES,
  params: object,
  lang: Lang,
  which: 'all' | 'unusual' = 'all',
): string[] {
  return Object.entries(params)
    .filter(([key, value]) => value !== undefined && !TOLD[kind].includes(key))
    .filter(([key, value]) => which === 'all' || !isUsual(kind, key, value))
    .map(([key, value]) => `${word(`param_${key}` as SettingWord, lang)}: ${sayParam(key, value, lang)}`);
}

function sayParam(key: string, value: unknown, lang: Lang): string {
  if (key === 'clamp') return sayKeyword(value === true ? 'clamped' : 'error', lang);
  if (typeof value === 'boolean') return word(value ? 'yes' : 'no', lang);
  if (typeof value === 'number') return say(value, lang);
  if (typeof value === 'string') return sayKeyword(value, lang);
  return Object.entries(value as Record<string, number>)
    .map(([name, figure]) => `${word(`stat_${name}` as SettingWord, lang)} ${say(figure, lang)}`)
    .join(', ');
}
