/** Lines about single nodes and views that tell two sets apart; setDiffText.ts puts them into sections. */
import type { Pair, SetDiff } from '../analyse/setDiff.ts';
import type { Difference } from '../analyse/setDifferences.ts';
import type { Target } from '../analyse/setTies.ts';
import { type IndicatorSet, inLang, type Text } from '../model/indicatorSet.ts';
import { type Lang, say } from '../rules/rule.ts';
import { nodeLine } from './setText.ts';
import { type SettingWord, sayValue, word } from './settingValues.ts';
import { word as common, levelName } from './words.ts';

/** A line of a section, and what stands below it, further in. */
export interface Entry {
  text: string;
  below?: string[];
}

export function fromTo(from: string, to: string): string {
  return `${from} → ${to}`;
}

/** Old and new on one line where they are short, below each other where they are not. */
export function change(what: string, from: string, to: string, lang: Lang): Entry {
  const line = `${what}: ${fromTo(from, to)}`;
  if (line.length <= 76) return { text: line };
  return { text: what, below: [`${word('before', lang)}: ${from}`, `${word('after', lang)}: ${to}`] };
}

/** A text in both versions; where only the other language changed, in that one. */
export function sayTexts(from: Text, to: Text, lang: Lang): [from: string, to: string] {
  const [one, other] = [inLang(from, lang), inLang(to, lang)];
  if (one !== other) return [one || word('none', lang), other || word('none', lang)];
  const second = lang === 'vi' ? 'en' : 'vi';
  return [`(${second}) ${inLang(from, second)}`, `(${second}) ${inLang(to, second)}`];
}

export function setEntry({ a, b }: SetDiff, { what, from, to }: Difference, lang: Lang): Entry {
  const name = word(`what_${what}` as SettingWord, lang);
  if (what === 'title') return change(name, ...sayTexts(from as Text, to as Text, lang), lang);
  return change(name, sayValue(what, from, { set: a, lang }), sayValue(what, to, { set: b, lang }), lang);
}

export function loneEntry(set: IndicatorSet, { at, below }: SetDiff['added'][number], lang: Lang): Entry {
  const node = set.nodes[at];
  const under = word('underCode', lang, { code: set.nodes[node.parent].code });
  return {
    text: `${nodeLine(set, node, lang)}, ${under}`,
    below: below.map((one) => nodeLine(set, set.nodes[one], lang)),
  };
}

function targetLine(set: IndicatorSet, target: Target, lang: Lang): string {
  if (target.what === 'view')
    return `${set.views[target.at].code} ${inLang(set.views[target.at].name, lang)}`;
  const node = set.nodes[target.at];
  const size =
    set.kind === 'points'
      ? `${say(node.points!, lang)} ${common('points', lang).toLowerCase()}`
      : `${common('weight', lang).toLowerCase()} ${say(node.weight, lang)}`;
  return `${node.code} ${inLang(node.name, lang)} (${size})`;
}

/** Always from A to B; the words say which way time went. */
export function regroupedEntry(
  diff: SetDiff,
  { ties, a, b }: SetDiff['regrouped'][number],
  lang: Lang,
): Entry {
  const side = (set: IndicatorSet, targets: Target[]) =>
    targets.map((one) => targetLine(set, one, lang)).join(' + ');
  const kinds = [...new Set(ties.map(({ kind }) => kind))].map((kind) => word(`kind_${kind}`, lang));
  const arrow = diff.ties.newer === 'a' ? '←' : '→';
  const parts = ties.filter(({ kind }) => kind === 'split').map(({ part }) => `${say(part * 100, lang)} %`);
  const how = [...kinds, ...(parts.length > 0 ? [parts.join(' + ')] : [])].join(', ');
  return { text: `${side(diff.a, a)} ${arrow} ${side(diff.b, b)}: ${how}` };
}

export function nameOf({ a, b }: SetDiff, pair: Pair, lang: Lang): string {
  const name = (set: IndicatorSet, { what, at }: Target) =>
    inLang((what === 'node' ? set.nodes : set.views)[at].name, lang);
  return name(b, pair.b) || name(a, pair.a);
}

export function codesOf({ a, b }: SetDiff, pair: Pair): string {
  const code = (set: IndicatorSet, { what, at }: Target) =>
    (what === 'node' ? set.nodes : set.views)[at].code;
  const [from, to] = [code(a, pair.a), code(b, pair.b)];
  return from === to ? to : fromTo(from, to);
}

export function labelOf(diff: SetDiff, pair: Pair, lang: Lang): string {
  return `${codesOf(diff, pair)} ${nameOf(diff, pair, lang)}`.trim();
}

export function viewEntries(
  diff: SetDiff,
  named: (pair: Pair, difference: Difference) => Entry,
  lang: Lang,
): Entry[] {
  const { a, b } = diff;
  const lone = (set: IndicatorSet, at: number): Entry => {
    const view = set.views[at];
    const of = sayValue(
      'of',
      view.of.map(({ node, weight }) => ({ code: set.nodes[node].code, weight })),
      { set, lang },
    );
    return {
      text: `${view.code} ${inLang(view.name, lang)} (${of}): ${word('onlyIn', lang, { set: set.id })}`,
    };
  };
  const pairs = diff.pairs.filter((pair) => pair.a.what === 'view' || pair.b.what === 'view');
  return [
    ...diff.removedViews.map((at) => lone(a, at)),
    ...diff.addedViews.map((at) => lone(b, at)),
    ...pairs.flatMap((pair) =>
      pair.differences.flatMap((difference) => {
        if (difference.what === 'name')
          return [
            change(
              codesOf(diff, pair),
              ...sayTexts(difference.from as Text, difference.to as Text, lang),
              lang,
            ),
          ];
        return ['of', 'form'].includes(difference.what) ? [named(pair, difference)] : [];
      }),
    ),
    ...(diff.reordered.views ? [{ text: word('reorderedViews', lang) }] : []),
  ];
}

export function provenanceEntries({ provenance }: SetDiff, lang: Lang): Entry[] {
  return provenance.map(({ level, field, from, to, count }) => {
    const said = (is: typeof from) => common(is === 'synthetic' ? 'syntheticWord' : is, lang);
    const words = from === to ? word('otherReference', lang) : fromTo(said(from), said(to));
    const what = common(field, lang).toLowerCase();
    const where =
      level === 'view' ? word('viewsLevel', lang) : levelName(level, lang, count === 1 ? 'one' : 'many');
    return { text: `${what}, ${count} ${where}: ${words}` };
  });
}
