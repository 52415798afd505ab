/** A set, for people: its tree with points and rules, its views, how much of it is stated, published or ours. */
import { type IndicatorSet, inLang, isRanked, type Node } from '../model/indicatorSet.ts';
import { countProvenance } from '../model/provenance.ts';
import { countLevels, levelsToImport, openLevels, publishedCount, statedCount } from '../model/stated.ts';
import { RULES } from '../rules/index.ts';
import { type Lang, say } from '../rules/rule.ts';
import type { Grid } from './grid.ts';
import { word } from './moreWords.ts';
import { wrapLine } from './table.ts';
import { levelName } from './words.ts';

/**
 * A row a set: its id, years and points, then its title and what it holds, as many lines as they need beside these.
 * @param width columns of the terminal, or of the page where there is none
 */
export function setListGrid(sets: readonly IndicatorSet[], lang: Lang, width: number): Grid {
  const facts = sets.map((set) => [
    set.id,
    sayYears(set.years),
    set.index.points === undefined ? '–' : String(set.index.points),
  ]);
  const head = [word('id', lang), word('years', lang), word('points', lang)];
  const taken = head.map((text, i) => Math.max(text.length, ...facts.map((row) => row[i].length)) + GAP);
  const left = Math.max(
    NARROWEST,
    taken.reduce((sum, columns) => sum - columns, width),
  );
  return {
    head: [...head, word('title', lang)],
    align: ['left', 'left', 'right', 'left'],
    fixed: 1,
    rows: sets.flatMap((set, i) => {
      const texts = [inLang(set.title, lang), countLines(set, lang).join('; ')];
      const [first, ...others] = texts.flatMap((text) => wrapLine(text, left).map((line) => line.trim()));
      return [[...facts[i], first], ...others.map((line) => ['', '', '', line])];
    }),
  };
}

/** Blanks between two columns of a table; and what a column of text is not made narrower than. */
const GAP = 2;
const NARROWEST = 28;

/** "2021–2023" where the years follow each other. */
export function sayYears(years: number[]): string {
  const consecutive = years.length > 2 && years.every((year, i) => i === 0 || year === years[i - 1] + 1);
  return consecutive ? `${years[0]}–${years.at(-1)}` : years.join(', ') || '–';
}

/** "9 mains; 98 indicators stated, 0 here". */
function countLines(set: IndicatorSet, lang: Lang): string[] {
  const counts = countLevels(set);
  const open = openLevels(set);
  return Object.entries(counts).flatMap(([level, here]) => {
    const stated = statedCount(set, level);
    if (stated !== undefined && open.has(level) && stated !== here)
      return [word('stated', lang, { stated, level: levelName(level, lang), here })];
    return here === 0 ? [] : [`${here} ${levelName(level, lang, here === 1 ? 'one' : 'many')}`];
  });
}

export function setLines(set: IndicatorSet, lang: Lang): string[] {
  const lines = [`${set.id}: ${inLang(set.title, lang)}`, `${word('years', lang)}: ${sayYears(set.years)}`];
  if (set.basis !== undefined)
    lines.push(
      `${word('basis', lang)}: ${[set.basis.document, set.basis.date].filter((part) => part !== undefined).join(', ')}`,
    );
  if (set.extends !== undefined) lines.push(`${word('extends', lang)}: ${set.extends.join(' → ')}`);
  lines.push(`${word('counts', lang)}: ${countLines(set, lang).join('; ')}`);
  const toImport = levelsToImport(set);
  for (const { level, stated } of toImport)
    lines.push(`${capital(levelName(level, lang))}: ${word('importAnnex', lang, { stated })}`);
  if (toImport.length > 0) lines.push(`  ${word('importCommand', lang)}`);
  if (!isRanked(set)) lines.push(word('notRanked', lang));
  lines.push('');
  for (const node of set.nodes) lines.push(`${'  '.repeat(node.depth)}${nodeLine(set, node, lang)}`);
  if (set.views.length > 0) lines.push('', `${word('views', lang)}:`);
  for (const view of set.views)
    lines.push(
      `  ${view.code} ${inLang(view.name, lang)}: ${view.of.map(({ node }) => set.nodes[node].code).join(' + ')}`,
    );
  return lines;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** Code, name, points and rule of a node in one line. */
export function nodeLine(set: IndicatorSet, node: Node, lang: Lang): string {
  const notes: string[] = [];
  if (!node.scored) notes.push(word('unscoredNote', lang));
  if (node.kind === 'open') notes.push(word('open', lang));
  for (const [level, stated] of Object.entries(node.expect ?? {})) {
    const name = levelName(level, lang, stated === 1 ? 'one' : 'many');
    notes.push(word('statedBelow', lang, { stated, level: name }));
  }
  if (node.rule !== undefined)
    notes.push(RULES[node.rule.kind].describe(node.rule.params, lang, node.points));
  if (node.kind === 'inner' && !['pool', 'arithmetic'].includes(node.aggregate))
    notes.push(`${word('aggregate', lang)}: ${node.aggregate}`);
  if (node.mayNotApply && node.kind !== 'inner') notes.push(word('mayNotApply', lang));
  const size =
    set.kind === 'points'
      ? `${say(node.points ?? 0, lang)} ${word('points', lang).toLowerCase()}`
      : node.depth === 0
        ? ''
        : `${word('weight', lang).toLowerCase()} ${say(node.weight, lang)}`;
  const name = node.depth === 0 ? '' : ` ${inLang(node.name, lang)}`;
  return [`${node.code}${name}`, size, ...notes].filter((part) => part !== '').join(', ');
}

export function provenanceGrid(set: IndicatorSet, lang: Lang): Grid {
  return {
    head: [
      word('level', lang),
      word('field', lang),
      word('published', lang),
      word('derived', lang),
      word('editorial', lang),
      word('syntheticWord', lang),
    ],
    align: ['left', 'left', 'right', 'right', 'right', 'right'],
    fixed: 2,
    rows: countProvenance(set).map(({ level, field, counts }) => [
      levelName(level, lang),
      word(field, lang),
      String(counts.published),
      String(counts.derived),
      String(counts.editorial),
      String(counts.synthetic),
    ]),
  };
}

/** The resolved tree and the counts by level, for machines. */
export function setJson(set: IndicatorSet): string {
  const counts = countLevels(set);
  const open = openLevels(set);
  const levels = Object.entries(counts).map(([level, here]) => {
    const stated = statedCount(set, level);
    return {
      level,
      here,
      ...(stated === undefined ? {} : { stated }),
      published: publishedCount(set, level),
      complete: !open.has(level),
    };
  });
  return `${JSON.stringify({ schema: 'dti.set/1', counts: levels, points: set.kind === 'points' ? set.nodes[0].points : undefined, set }, undefined, 2)}\n`;
}
