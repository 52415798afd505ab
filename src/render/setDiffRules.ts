/** A rule before and after, in words; where one sentence stands for both, what it leaves out. */
import type { Pair } from '../analyse/setDiff.ts';
import { canonical } from '../model/fingerprint.ts';
import type { IndicatorSet, Node } from '../model/indicatorSet.ts';
import type { ChoiceParams } from '../rules/choice.ts';
import { RULES } from '../rules/index.ts';
import { type Lang, say, sayResult } from '../rules/rule.ts';
import { sayParams, word } from './settingValues.ts';
import { word as common } from './words.ts';

export function ruleBlock(a: IndicatorSet, b: IndicatorSet, pair: Pair, lang: Lang): string[] {
  const [one, other] = [a.nodes[pair.a.at], b.nodes[pair.b.at]];
  const [before, after] = [one, other].map((node) => sentence(node, lang));
  // Results stated in points may read alike and be another share of full marks.
  const full = before === after && one.points !== other.points;
  const said = (node: Node, text: string) => [
    text,
    ...(full ? [outOf(node, lang)] : []),
    ...beside(one, other, node, lang),
  ];
  return [
    `${word('before', lang)}: ${said(one, before).join('; ')}`,
    `${word('after', lang)}: ${said(other, after).join('; ')}`,
  ];
}

function sentence(node: Node, lang: Lang): string {
  if (node.kind === 'inner') return word('childrenRule', lang);
  if (node.rule === undefined) return common('open', lang);
  return RULES[node.rule.kind].describe(node.rule.params, lang, node.points);
}

function outOf(node: Node, lang: Lang): string {
  return word('ofPoints', lang, { n: say(node.points!, lang) });
}

/** Parameters that the sentence does not tell: those in which the two differ, or what is special in rules of two kinds. */
function beside(one: Node, other: Node, node: Node, lang: Lang): string[] {
  if (node.rule === undefined) return [];
  if (one.rule?.kind !== other.rule?.kind)
    return sayParams(node.rule.kind, node.rule.params as object, lang, 'unusual');
  const told = ({ rule }: Node) => sayParams(rule!.kind, rule!.params as object, lang);
  const [before, after] = [told(one), told(other)];
  const own = told(node).filter((text) => !before.includes(text) || !after.includes(text));
  if (node.rule.kind !== 'choice') return own;
  const alike = sentence(one, lang) === sentence(other, lang);
  const [from, to] = [one, other].map(({ rule }) => canonical(rule!.params));
  return alike && from !== to ? [...own, answers(node, lang)] : own;
}

/** All that a cell may say, whatever the language. */
function answers(node: Node, lang: Lang): string {
  const { options } = node.rule!.params as ChoiceParams;
  const said = options.map(
    ({ code, names, share }) => `${[code, ...names].join(' / ')}: ${sayResult(share, lang, node.points)}`,
  );
  return `${word('param_options', lang)}: ${said.join('; ')}`;
}
