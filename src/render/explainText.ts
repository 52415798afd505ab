/** One unit's score explained, for people: what was asked, then level by level up to the index. */

import type { Explanation } from '../analyse/explainUnit.ts';
import type { Combination, Explained, Operand } from '../analyse/explanation.ts';
import { unitLabel } from '../model/dataset.ts';
import { type IndicatorSet, inLang } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { isSynthetic, type Results } from '../score/results.ts';
import { sayGroup } from './explainFigures.ts';
import { nodeLines } from './explainNode.ts';
import { partsGrid, viewsGrid } from './explainTables.ts';
import { word } from './explainWords.ts';
import { POINTS, VALUES } from './formula.ts';
import { figure } from './printed.ts';
import type { Layout } from './scoreText.ts';

export interface ExplainTextOptions extends Layout {
  lang: Lang;
  /** Of the page, for tables; undefined: as wide as they get. */
  width: number | undefined;
  /** `main`: parts without parts of their own are lines of a table and nothing more. */
  level: 'main' | 'all';
}

export function renderExplanation(
  results: Results,
  row: number,
  explanation: Explanation,
  options: ExplainTextOptions,
): string {
  const { lang } = options;
  const { asked, above, views } = explanation;
  const path = [asked, ...above];
  const sections = [
    ...sectionsOf(results, row, asked, options),
    ...above.map((node, i) => levelUp(results, row, path[i], node, options)),
    ...(views.length === 0 ? [] : [viewsSection(results, row, views, options)]),
  ];
  const notes = notesOf(results, row, asked, options).flatMap(options.line);
  const head = [
    ...options.title(titleOf(results, row, lang)),
    '',
    ...options.line(sayBasis(results.set, lang)),
  ];
  const parts = [head, ...sections, ...(notes.length > 0 ? [notes] : [])];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** How to read the tables, and how to go on from them. */
function notesOf(
  { data }: Results,
  row: number,
  { children }: Explained,
  { lang, level }: ExplainTextOptions,
): string[] {
  if (children.length === 0) return [];
  const example = `dti explain … "${unitLabel(data, row)}" ${children[0].code}`;
  return [word('explainLegend', lang), ...(level === 'all' ? [] : [word('explainGoOn', lang, { example })])];
}

/** By which set, and on what decision. */
function sayBasis({ id, basis }: IndicatorSet, lang: Lang): string {
  if (basis === undefined) return word('explainSet', lang, { set: id });
  const date = basis.date === undefined ? '' : ` (${basis.date})`;
  return word('explainSetBasis', lang, { set: id, basis: `${basis.document}${date}` });
}

/** What is invented says so first. */
function titleOf(results: Results, row: number, lang: Lang): string {
  const { set, data } = results;
  const group = sayGroup(data, data.groupOf[row]);
  const title = `${inLang(set.title, lang)}${group === '' ? '' : `, ${group}`}: ${unitLabel(data, row)}`;
  return isSynthetic(results) ? `${word('synthetic', lang)}: ${title}` : title;
}

function headOf({ set }: Results, { target, code }: Explained, lang: Lang): string {
  if (target === 0) return code;
  return `${code} ${inLang(target < 0 ? set.views[-1 - target].name : set.nodes[target].name, lang)}`.trim();
}

/** A node with the table of its parts, and then every part that has parts of its own or is shown in full. */
function sectionsOf(results: Results, row: number, node: Explained, options: ExplainTextOptions): string[][] {
  const { lang, width } = options;
  const { children } = node;
  const table = children.length === 0 ? [] : options.grid(partsGrid(results, row, node, width, lang));
  const own = [
    ...options.title(headOf(results, node, lang)),
    '',
    ...nodeLines(results, row, node, lang).flatMap(options.line),
    ...(table.length === 0 ? [] : ['', ...table]),
  ];
  const shown = children.filter((child) => options.level === 'all' || child.children.length > 0);
  return [own, ...shown.flatMap((child) => sectionsOf(results, row, child, options))];
}

/** The node above, and what the one below is in it. */
function levelUp(
  results: Results,
  row: number,
  below: Explained,
  node: Explained,
  options: ExplainTextOptions,
): string[] {
  const { lang } = options;
  return [
    ...options.title(headOf(results, node, lang)),
    '',
    ...[...nodeLines(results, row, node, lang), ...partLine(below, node, lang)].flatMap(options.line),
  ];
}

function partLine(below: Explained, { arithmetic, code: above }: Explained, lang: Lang): string[] {
  const { code } = below;
  // The line before has said that it does not count, or that there is nothing to count in.
  if (below.unscored === code || arithmetic === undefined) return [];
  const of = arithmetic.operation === 'rescale' ? arithmetic.of : arithmetic;
  if (!('operands' in of)) return [];
  const operand = of.operands.find(({ target }) => target === below.target);
  return [
    operand === undefined
      ? word('explainPart_none', lang, { code, above })
      : sayPart(of, operand, above, lang),
  ];
}

function sayPart(of: Combination, operand: Operand, above: string, lang: Lang): string {
  const { code, part, counts, weight, value } = operand;
  const print = (x: number) => figure(x, VALUES, lang).text;
  const whole = print(of.result);
  switch (of.operation) {
    case 'best':
    case 'min': {
      const other = of.operands.find((one) => one.counts)!.code;
      return word(counts ? 'explainPart_chosen' : 'explainPart_passed', lang, { code, above, other });
    }
    case 'geometric':
      return word('explainPart_factor', lang, { code, above, part: print(part!) });
    case 'harmonic':
      return word('explainPart_harmonic', lang, { code, above, part: print(weight! / value) });
    default:
      if (of.points === undefined)
        return word('explainPart_summand', lang, { code, above, part: print(part!), whole });
      return word('explainPart_points', lang, {
        code,
        above,
        part: figure(part!, POINTS, lang).text,
        whole: figure(of.points, POINTS, lang).text,
      });
  }
}

function viewsSection(
  results: Results,
  row: number,
  views: readonly Explained[],
  options: ExplainTextOptions,
): string[] {
  const { lang, width } = options;
  return [
    ...options.title(word('views', lang)),
    '',
    ...options.grid(viewsGrid(results, row, views, width, lang)),
  ];
}
