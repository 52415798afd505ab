/** What is compared under `--common`, for people: by which set, which nodes, how much of each set, how they are put together. */
import type { Lacking } from '../analyse/commonSides.ts';
import type { Joint, LeftOut } from '../analyse/commonTree.ts';
import type { Comparison, Pair } from '../analyse/comparison.ts';
import type { Share } from '../analyse/setShare.ts';
import type { Side } from '../analyse/side.ts';
import type { Linked } from '../analyse/sideLinks.ts';
import { type Lang, say } from '../rules/rule.ts';
import { word } from './commonWords.ts';
import { formatShare } from './numbers.ts';
import { levelName } from './words.ts';

export function commonLines({ sides }: Comparison, { common, before, after }: Pair, lang: Lang): string[] {
  if (common === undefined) return [];
  if (common.linked === undefined || common.maxima === 'own') return [word('commonOwn', lang)];
  const both = { before: sides[before], after: sides[after] };
  const id = (side: Side) => side.set?.id ?? side.label;
  const { linked, maxima } = common;
  const set = both[maxima].set!;
  const list = (links: readonly LeftOut[]) => links.map((link) => sayLeftOut(link, lang)).join('; ');
  return [
    word(`common_${set.kind}_${maxima}`, lang, { set: set.id }),
    word('commonShare', lang, {
      levels: linked.levels.map((level) => levelName(level, lang)).join(', '),
      list: linked.list.map(sayLink).join(', '),
      a: sayShare(linked.before, both.before, lang),
      b: sayShare(linked.after, both.after, lang),
      before: id(both.before),
      after: id(both.after),
    }),
    ...(linked.joints.length === 0
      ? []
      : [
          word('commonJoints', lang, {
            set: set.id,
            list: linked.joints.map((joint) => sayJoint(joint, lang)).join('; '),
          }),
        ]),
    ...(linked.leftOut.length === 0 ? [] : [word('commonLeftOut', lang, { list: list(linked.leftOut) })]),
    ...(linked.unusable === undefined
      ? []
      : [
          word('commonUnusable', lang, {
            set: id(both[linked.unusable.maxima]),
            list: list(linked.unusable.leftOut),
          }),
        ]),
  ];
}

/** Why there is nothing in common. */
export function sayLacking(lacking: Lacking, lang: Lang): string {
  if (lacking.why !== 'no-aggregate') return word(lacking.why, lang);
  return word('no-aggregate', lang, {
    list: lacking.leftOut.map((link) => sayLeftOut(link, lang)).join('; '),
  });
}

function sayShare({ tied, of }: Share, side: Side, lang: Lang): string {
  const args = { tied: say(tied, lang), of: say(of, lang), share: formatShare(tied, of, lang) };
  return word(side.set?.kind === 'points' ? 'sharePoints' : 'shareWeight', lang, args);
}

function sayLink(link: Linked): string {
  const [was, is] = [link.before.join(' + '), link.after.join(' + ')];
  return was === is ? is : `${was} → ${is}`;
}

function sayLeftOut(link: LeftOut, lang: Lang): string {
  return word(`link_${link.why}`, lang, { link: sayLink(link), code: link.code, set: link.set });
}

function sayJoint({ code, aggregate, of }: Joint, lang: Lang): string {
  // Points sets have no joints, so that it is one of the means.
  const mean = aggregate as 'arithmetic' | 'geometric' | 'harmonic' | 'min';
  return word('commonJoint', lang, { code, aggregate: word(`mean_${mean}`, lang), of: of.join(', ') });
}
