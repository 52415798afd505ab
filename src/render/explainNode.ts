/** One node explained in lines: its figures, its cells and rule, the arithmetic, what was missing and what that did. */
import type {
  Arithmetic,
  Combination,
  Effect,
  Explained,
  PopulationUse,
  RuleUse,
} from '../analyse/explanation.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { RULES } from '../rules/index.ts';
import { type Lang, nano, say } from '../rules/rule.ts';
import type { Results } from '../score/results.ts';
import { sayCell, sayCheck } from './explainCells.ts';
import { figureLines, publishedLine, resultForm, sourcesLine, whyLine } from './explainFigures.ts';
import { type ExplainWord, word } from './explainWords.ts';
import {
  combined,
  maximumFormula,
  POINTS,
  pointsGap,
  quotientFormula,
  type ResultForm,
  resultOf,
  ruled,
} from './formula.ts';
import { type Equation, equation, figure, over, raw, times } from './printed.ts';

export function nodeLines(results: Results, row: number, node: Explained, lang: Lang): string[] {
  const { set } = results;
  return [
    ...figureLines(results, row, node, lang),
    ...(node.why === undefined ? [] : [whyLine(results, node, lang)]),
    ...(node.why?.is === 'dropped' && node.why.population !== undefined
      ? [populationLine(node.why.population, undefined, lang)]
      : []),
    ...sourceLines(set, node, lang),
    ...(node.arithmetic === undefined ? [] : arithmeticLines(results, row, node, node.arithmetic, lang)),
    ...(node.figures === undefined ? [] : publishedLine(results, row, node, lang)),
    ...node.checks.map((cell) => sayCheck(cell, lang)),
    ...effectLines(set, node, lang),
    ...(node.target < 0 ? [word('explainView', lang)] : []),
    ...(node.unscored === node.code ? [word('explainUnscored', lang, { code: node.code })] : []),
  ];
}

/** Where the node's fields come from, its cells, and its rule, unless that is said with what it did. */
function sourceLines(set: IndicatorSet, { target, cells, arithmetic }: Explained, lang: Lang): string[] {
  return [
    // Of the index and its structure the basis of the set speaks.
    ...(target === 0 ? [] : [sourcesLine(set, target, lang)]),
    ...cells.map((cell) => sayCell(set, cell, lang)),
    ...(arithmetic?.operation === 'rule' ? [] : ruleLine(set, target, lang)),
  ];
}

function ruleLine(set: IndicatorSet, target: number, lang: Lang): string[] {
  const { rule, points } = target < 0 ? { rule: undefined, points: undefined } : set.nodes[target];
  if (rule === undefined) return [];
  return [word('explainRule', lang, { rule: RULES[rule.kind].describe(rule.params, lang, points) })];
}

/** An equation, and the line that closes it. */
function closed({ text, rounding }: Equation, lang: Lang): string[] {
  return [text, ...(rounding === undefined ? [] : [word('explainRounding', lang, { sum: rounding })])];
}

function arithmeticLines(
  results: Results,
  row: number,
  node: Explained,
  arithmetic: Arithmetic,
  lang: Lang,
): string[] {
  const { set } = results;
  const form = resultForm(results, row, node.target, lang);
  switch (arithmetic.operation) {
    case 'missing':
      return [];
    case 'given':
      return givenLines(results, row, node, arithmetic, lang);
    case 'rule': {
      const { quotient, number, rule, result } = arithmetic;
      const max = set.kind === 'points' ? set.nodes[node.target].points : undefined;
      const equation = ruled(rule, result, max, lang);
      const value = max === undefined ? undefined : resultOf(overMax(node, lang), result, form, lang);
      return [
        ...(quotient === undefined || number === undefined
          ? []
          : relabel(
              closed(quotientFormula(quotient, number, lang), lang),
              'explainQuotient',
              'formula',
              lang,
            )),
        ...ruleLine(set, node.target, lang),
        ...ruleLines(rule, lang),
        ...(equation === undefined ? [] : closed(equation, lang)),
        ...(value === undefined ? [] : closed(value, lang)),
      ];
    }
    case 'rescale': {
      const { of, rule, result } = arithmetic;
      const equation = ruled(rule, result, undefined, lang);
      return [
        ...relabel(combinationLines(of, form, lang), 'explainBeforeRescale', 'formula', lang),
        word('explainRule', lang, { rule: RULES.relative.describe(rule.params, lang) }),
        ...ruleLines(rule, lang),
        ...(equation === undefined ? [] : closed(equation, lang)),
      ];
    }
    default:
      return combinationLines(arithmetic, form, lang);
  }
}

/** A word before the first of several lines. */
function relabel(
  [first, ...rest]: readonly string[],
  key: ExplainWord,
  argument: string,
  lang: Lang,
): string[] {
  return [word(key, lang, { [argument]: first }), ...rest];
}

function overMax({ figures }: Explained, lang: Lang) {
  return over(figure(figures!.points! / 1e9, POINTS, lang), figure(figures!.max! / 1e9, POINTS, lang));
}

function combinationLines(of: Combination, form: ResultForm, lang: Lang): string[] {
  const equation = combined(of, form, lang);
  const gap = pointsGap(of, lang);
  const chosen = of.operands.find(({ counts }) => counts);
  const zero = of.operands.filter(({ value }) => nano(value) <= 0).map(({ code }) => code);
  const choosing = of.operation === 'best' || of.operation === 'min';
  return [
    ...(equation === undefined
      ? [word('explainZeroed', lang, { codes: zero.join(', ') })]
      : closed(equation, lang)),
    ...(gap === undefined ? [] : [word('explainRoundingPoints', lang, { sum: gap })]),
    ...(choosing && of.operands.length > 1
      ? [word(`explainCounts_${of.operation as 'best' | 'min'}`, lang, { code: chosen!.code })]
      : []),
  ];
}

/** A result that the file gives: nothing but its form and, in points sets, what it is of. */
function givenLines(
  results: Results,
  row: number,
  node: Explained,
  { form, number, result }: Extract<Arithmetic, { operation: 'given' }>,
  lang: Lang,
): string[] {
  const { set } = results;
  const { kind } = set.nodes[node.target];
  const key = kind === 'inner' ? 'explainGiven' : kind === 'open' ? 'explainOpen' : 'explainFinished';
  const head = word(key, lang, { form: word(`explainGivenForm_${form}`, lang) });
  if (set.kind === 'weighted') return [head];
  const print = resultForm(results, row, node.target, lang);
  const { points, max } = node.figures!;
  if (form === 'points') return [head, ...closed(resultOf(overMax(node, lang), result, print, lang), lang)];
  const earned = times(raw(number, lang), figure(max! / 1e9, POINTS, lang));
  return [head, ...closed(equation(earned, figure(points! / 1e9, POINTS, lang), POINTS, lang), lang)];
}

function ruleLines(rule: RuleUse, lang: Lang): string[] {
  const own = RULES[rule.kind].sayBranch?.(rule.params, rule.branch, lang);
  const branch = own ?? word(`branch_${rule.branch}` as ExplainWord, lang);
  const worse = rule.branch === 'percentile' ? rule.arithmetic.top[0] : undefined;
  return [
    word('explainBranch', lang, { branch }),
    ...(rule.population === undefined ? [] : [populationLine(rule.population, worse, lang)]),
  ];
}

const STATISTICS = ['n', 'min', 'max', 'mean', 'sd'] as const;

/** The statistics by which a relative rule can be computed again; of a percentile also how many units are worse. */
function populationLine(population: PopulationUse, worse: number | undefined, lang: Lang): string {
  const { year, block, frozen, reference, referenceUnit } = population;
  const where = [...(year === 0 ? [] : [String(year)]), ...(block === '' ? [] : [block])].join(', ');
  const list = STATISTICS.filter((name) => !Number.isNaN(population[name])).map((name) => {
    const said = word(`explainStatistic_${name}`, lang, { x: raw(population[name], lang).text });
    return frozen.includes(name) ? said + word('explainFrozen', lang) : said;
  });
  if (referenceUnit !== undefined)
    list.push(word('explainReference', lang, { unit: referenceUnit, x: raw(reference, lang).text }));
  if (worse !== undefined) list.push(word('explainWorse', lang, { n: say(worse, lang) }));
  return word('explainPopulation', lang, {
    where: where === '' ? word('explainAllUnits', lang) : where,
    list: list.join('; '),
  });
}

const EFFECTS = ['zero', 'excluded', 'not-applicable', 'dropped', 'no-score', 'smaller'] as const;

/** What was missing or does not apply, and in points sets how the maximum came about. */
function effectLines(set: IndicatorSet, node: Explained, lang: Lang): string[] {
  const { effects, figures, target } = node;
  const lines = EFFECTS.flatMap((is) => {
    const those = effects.filter((one) => one.is === is);
    return those.length === 0 ? [] : [word(`effect_${is}`, lang, { list: sayEffects(set, is, those, lang) })];
  });
  const leaving = effects.filter(({ is }) => is !== 'zero').map(({ points }) => points!);
  if (set.kind === 'weighted' || leaving.length === 0 || node.arithmetic === undefined) return lines;
  const full =
    target < 0
      ? set.views[-1 - target].of.reduce((sum, { node: at }) => sum + set.nodes[at].points!, 0)
      : set.nodes[target].points!;
  const { text, rounding } = maximumFormula(full, leaving, figures!.max! / 1e9, lang);
  return [
    ...lines,
    word('explainMaximum', lang, { sum: text }),
    ...(rounding === undefined ? [] : [word('explainRounding', lang, { sum: rounding })]),
  ];
}

function sayEffects(set: IndicatorSet, is: Effect['is'], effects: readonly Effect[], lang: Lang): string {
  if (set.kind === 'weighted') {
    const list = effects
      .map(({ code, weight, within }) =>
        word('effectWeight', lang, { code, weight: raw(weight!, lang).text, within }),
      )
      .join(', ');
    return is === 'zero' ? list : word('effectWeights', lang, { list });
  }
  const list = effects
    .map(({ code, points }) => `${code} (${figure(points!, POINTS, lang).text})`)
    .join(', ');
  const sum = figure(
    effects.reduce((total, { points }) => total + points!, 0),
    POINTS,
    lang,
  ).text;
  return is === 'zero' ? word('effectLost', lang, { list, sum }) : list;
}
