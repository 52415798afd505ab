/** What tells two sets apart, for people: one section a kind of change, code and name on every line. */
import type { Pair, SetDiff } from '../analyse/setDiff.ts';
import type { Difference } from '../analyse/setDifferences.ts';
import { type IndicatorSet, inLang, type Text } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import {
  change,
  codesOf,
  type Entry,
  fromTo,
  labelOf,
  loneEntry,
  nameOf,
  provenanceEntries,
  regroupedEntry,
  sayTexts,
  setEntry,
  viewEntries,
} from './setDiffEntries.ts';
import { ruleBlock } from './setDiffRules.ts';
import { shareLines } from './setDiffShare.ts';
import { sayYears } from './setText.ts';
import { type SettingWord, sayValue, word } from './settingValues.ts';
import { wrapLine } from './table.ts';

const COUNTING = [
  'scored',
  'inputs',
  'aggregate',
  'rescale',
  'missing',
  'mayNotApply',
  'appliesTo',
  'minCoverage',
];
const PLACE = ['under', 'level'];
const TEXTS = ['unitOfMeasure', 'evidence', 'responsible', 'method', 'source'];

/** @param width columns to keep to */
export function setDiffLines(diff: SetDiff, lang: Lang, width: number): string[] {
  const { a, b } = diff;
  const lines = [...headLines(diff, lang)].flatMap((line) => wrapLine(line, width));
  if (diff.identical) return lines;
  for (const { title, entries, count = entries.length } of sections(diff, lang)) {
    if (count === 0) continue;
    lines.push('', ...wrapLine(`${title} (${count})`, width));
    for (const { text, below = [] } of entries) {
      lines.push(...indented(text, 2, width));
      for (const more of below) lines.push(...indented(more, 4, width));
    }
  }
  const shares = shareLines(diff, lang, width);
  return [
    ...lines,
    '',
    ...wrapLine(
      word(a.kind === 'points' && b.kind === 'points' ? 'shareHead' : 'shareHeadWeight', lang),
      width,
    ),
    ...shares,
  ];
}

function indented(text: string, by: number, width: number): string[] {
  return wrapLine(text, width - by).map((line) => `${' '.repeat(by)}${line}`);
}

function headLines(diff: SetDiff, lang: Lang): string[] {
  const { a, b, ties } = diff;
  const head = (set: IndicatorSet) =>
    [`${set.id}: ${inLang(set.title, lang)}`, ...(set.years.length === 0 ? [] : [sayYears(set.years)])].join(
      ', ',
    );
  const lines = [`A  ${head(a)}`, `B  ${head(b)}`];
  if (diff.identical) return [...lines, word(a.id === b.id ? 'sameFile' : 'identical', lang)];
  const [older, newer] = ties.newer === 'a' ? [b.id, a.id] : [a.id, b.id];
  const how = { was: 'tiedByWas', extends: 'tiedByExtends', code: 'tiedByCode' } as const;
  lines.push(word(how[ties.by], lang, { older, newer }));
  if (ties.by === 'was') {
    const kinds = {
      same: 'kindSame',
      revised: 'kindRevised',
      merged: 'kindMerged',
      split: 'kindSplit',
    } as const;
    const counts = Object.entries(kinds)
      .map(([kind, key]) => ({ key, n: ties.list.filter((tie) => tie.kind === kind).length }))
      .filter(({ n }) => n > 0)
      .map(({ key, n }) => word(key, lang, { n }));
    lines.push(`${word('links', lang)}: ${counts.join(', ') || '0'}`);
  }
  return [...lines, word(diff.alike ? 'alike' : 'notAlike', lang)];
}

interface Section {
  title: string;
  entries: Entry[];
  /** Where an entry stands for more than one. */
  count?: number;
}

function sections(diff: SetDiff, lang: Lang): Section[] {
  const { a, b, ties, pairs } = diff;
  const older = ties.newer === 'a' ? b : a;
  const nodes = pairs.filter((pair) => pair.a.what === 'node' && pair.b.what === 'node');
  const about = (whats: string[], entry: (pair: Pair, difference: Difference) => Entry, of = nodes) =>
    of.flatMap((pair) =>
      pair.differences
        .filter(({ what }) => whats.includes(what))
        .map((difference) => entry(pair, difference)),
    );
  const label = (pair: Pair) => labelOf(diff, pair, lang);
  const plain = (pair: Pair, { from, to }: Difference): Entry => ({
    text: `${label(pair)}: ${fromTo(sayValue('points', from, { set: a, lang }), sayValue('points', to, { set: b, lang }))}`,
  });
  const named = (pair: Pair, { what, from, to }: Difference): Entry =>
    change(
      `${label(pair)}: ${word(`what_${what}` as SettingWord, lang)}`,
      sayValue(what, from, { set: a, lang }),
      sayValue(what, to, { set: b, lang }),
      lang,
    );
  const texts = nodes.flatMap((pair) => {
    const whats = pair.differences
      .filter(({ what }) => TEXTS.includes(what))
      .map(({ what }) => word(`what_${what}` as SettingWord, lang));
    return whats.length === 0 ? [] : [{ text: `${label(pair)}: ${whats.join(', ')}` }];
  });
  const alone = (title: 'diffRemoved' | 'diffAdded', set: IndicatorSet, list: SetDiff['added']): Section => ({
    title: word(title, lang, { set: set.id }),
    entries: list.map((one) => loneEntry(set, one, lang)),
    count: list.reduce((sum, { below }) => sum + 1 + below.length, 0),
  });
  return [
    {
      title: word('diffLost', lang),
      entries: ties.lost.map((link) => ({ text: word('lost', lang, { ...link, older: older.id }) })),
    },
    { title: word('diffSet', lang), entries: diff.set.map((one) => setEntry(diff, one, lang)) },
    alone('diffRemoved', a, diff.removed),
    alone('diffAdded', b, diff.added),
    {
      title: word('diffRegrouped', lang),
      entries: diff.regrouped.map((one) => regroupedEntry(diff, one, lang)),
    },
    {
      title: word('diffRevised', lang),
      entries: pairs.filter(({ kind }) => kind === 'revised').map((pair) => ({ text: label(pair) })),
    },
    {
      title: word('diffCode', lang),
      entries: about(
        ['code'],
        (pair, { from, to }) => ({ text: `${fromTo(String(from), String(to))} ${nameOf(diff, pair, lang)}` }),
        pairs,
      ),
    },
    {
      title: word('diffName', lang),
      entries: about(['name'], (pair, { from, to }) =>
        change(codesOf(diff, pair), ...sayTexts(from as Text, to as Text, lang), lang),
      ),
    },
    { title: word('diffPoints', lang), entries: about(['points'], plain) },
    { title: word('diffWeight', lang), entries: about(['weight'], plain) },
    {
      title: word('diffRule', lang),
      entries: about(['rule'], (pair) => ({ text: label(pair), below: ruleBlock(a, b, pair, lang) })),
    },
    { title: word('diffCounting', lang), entries: about(COUNTING, named) },
    {
      title: word('diffPlace', lang),
      entries: [
        ...about(PLACE, named),
        ...diff.reordered.nodes.map((at) => ({
          text: `${at === 0 ? b.index.code : `${b.nodes[at].code} ${inLang(b.nodes[at].name, lang)}`}: ${word('reorderedIn', lang)}`,
        })),
      ],
    },
    { title: word('diffViews', lang), entries: viewEntries(diff, named, lang) },
    { title: word('diffTexts', lang), entries: [...texts, ...about(['expect', 'was'], named, pairs)] },
    { title: word('diffProvenance', lang), entries: provenanceEntries(diff, lang) },
  ];
}
