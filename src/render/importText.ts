/** What an import made of each row of the annex, what it passed over, and what is left to do. */

import type { Imported } from '../annex/importAnnex.ts';
import { ROLES } from '../annex/roles.ts';
import type { PassedWhy } from '../annex/rows.ts';
import { type Lang, say } from '../rules/rule.ts';
import { columnName } from '../source/grid.ts';
import type { Grid } from './grid.ts';
import { type Word, word } from './moreWords.ts';
import { levelName } from './words.ts';

const NAME_WIDTH = 34;
const TEXT_WIDTH = 70;

/** One row an item or group: where it stands, its code, what it was read as, points, rule, name. */
export function importGrid(imported: Imported, lang: Lang): Grid {
  const { nodes, points, grid, columns } = imported;
  const place = (row: number): string => {
    const { line } = grid.rows[row];
    return grid.sheet === undefined
      ? String(line)
      : `${columnName(columns.at.code ?? columns.at.name!)}${line}`;
  };
  return {
    head: [
      word(grid.sheet === undefined ? 'row' : 'cell', lang),
      word('code', lang),
      word('readAs', lang),
      word('points', lang),
      word('rule', lang),
      word('name', lang),
    ],
    align: ['right', 'left', 'left', 'right', 'left', 'left'],
    fixed: 2,
    rows: nodes.map(({ node, proposed, level, recognised }) => [
      node.entry !== undefined
        ? place(node.entry.row)
        : node.from === 'implied'
          ? word('impliedRow', lang)
          : '',
      node.code,
      levelName(level, lang, 'one'),
      // Private points are not the annex's.
      points.get(node)!.scored ? say(points.get(node)!.points, lang) : '0',
      proposed.rule === undefined
        ? ''
        : recognised === undefined
          ? word(proposed.method === undefined ? 'ruleGivenBare' : 'ruleGiven', lang)
          : word(RULE_WORDS[recognised.rule.kind], lang),
      cut(node.name, NAME_WIDTH),
    ]),
  };
}

/** @param file the set that was written */
export function importLines(imported: Imported, annex: string, file: string, lang: Lang): string[] {
  const { set, nodes, columns } = imported;
  const items = nodes.filter(({ proposed }) => proposed.rule !== undefined);
  const todo = items.filter(({ recognised }) => recognised === undefined);
  const criteria = nodes.filter(({ level }) => level === 'criterion').length;
  const counts = [...set.levels, ...(criteria === 0 ? [] : ['criterion'])].map((level) => {
    const n = level === 'criterion' ? criteria : set.expect[level];
    return `${n} ${levelName(level, lang, n === 1 ? 'one' : 'many')}`;
  });
  const used = ROLES.flatMap((role) =>
    columns.headers[role] === undefined ? [] : [`"${columns.headers[role]}"`],
  );
  const lines = [
    word('importCounts', lang, { counts: counts.join(', '), points: say(set.index.points, lang) }),
    word('importRules', lang, { read: items.length - todo.length, todo: todo.length }),
    word('importColumns', lang, { used: used.join(', ') }),
  ];
  if (columns.unused.length > 0)
    lines.push(word('importUnused', lang, { unused: columns.unused.map((text) => `"${text}"`).join(', ') }));
  const passed = sayPassed(imported, lang);
  if (passed !== '') lines.push(word('importPassed', lang, { rows: passed }));
  lines.push(...noteLines(imported, lang));
  const left = todoLines(imported, lang);
  if (left.length > 0) lines.push('', word('todoHead', lang), ...left.map((line) => `- ${line}`));
  return [`${word('importTitle', lang, { annex, file })}`, ...lines, '', word('todoNext', lang, { file })];
}

/** Rules that are read from method texts, as a report names them. */
const RULE_WORDS: Record<string, Word> = {
  'yes-no': 'kindYesNo',
  choice: 'kindChoice',
  ratio: 'kindRatio',
  steps: 'kindSteps',
  count: 'kindCount',
};

const PASSED: Record<PassedWhy, Word> = {
  title: 'passedTitle',
  header: 'passedHeader',
  numbering: 'passedNumbering',
  note: 'passedNote',
  continued: 'passedContinued',
  text: 'passedText',
  total: 'passedTotal',
  'total-without-figure': 'passedTotalBare',
};

/** "1–3 (title), 4 (header)". */
function sayPassed({ passed, unplaced, grid }: Imported, lang: Lang): string {
  const all = [
    ...passed.map(({ row, why }) => ({ row, text: word(PASSED[why], lang) })),
    ...unplaced.map(({ row }) => ({ row, text: word('passedHeading', lang) })),
  ].sort((a, b) => a.row - b.row);
  const runs: { first: number; last: number; text: string; rows: number[] }[] = [];
  for (const { row, text } of all) {
    const run = runs.at(-1);
    if (run !== undefined && run.text === text && row === run.rows.at(-1)! + 1) run.rows.push(row);
    else runs.push({ first: row, last: row, text, rows: [row] });
  }
  const line = (row: number) => grid.rows[row].line;
  return runs
    .map(({ rows, text }) =>
      rows.length === 1 ? `${line(rows[0])} (${text})` : `${line(rows[0])}–${line(rows.at(-1)!)} (${text})`,
    )
    .join(', ');
}

/** What was decided where the annex did not say it outright. */
function noteLines({ nodes, points, folded, prefixed }: Imported, lang: Lang): string[] {
  const lines: string[] = [];
  if (prefixed) {
    const example = nodes.find(({ node }) => node.entry?.code?.kind === 'path')?.node.code ?? '';
    lines.push(word('notePrefixed', lang, { example }));
  }
  for (const { node, recognised } of nodes) {
    const { code, children } = node;
    if (node.from === 'implied') {
      const args = {
        code,
        first: children[0].code,
        last: children.at(-1)!.code,
        points: say(points.get(node)!.points, lang),
      };
      lines.push(word('noteImplied', lang, args));
    }
    if (recognised?.atLeast === true)
      lines.push(word('noteAtLeast', lang, { code, text: cut(node.entry!.method, TEXT_WIDTH) }));
    if (!points.get(node)!.scored) lines.push(word('noteUnscored', lang, { code }));
  }
  const settled = nodes.filter(({ node }) => node.entry?.settled === true).map(({ node }) => node.code);
  if (settled.length > 0) lines.push(word('noteSettled', lang, { codes: settled.join(', ') }));
  for (const { code } of folded) lines.push(word('noteFolded', lang, { code }));
  return lines;
}

function todoLines({ nodes, set }: Imported, lang: Lang): string[] {
  const lines: string[] = [];
  const bare: string[] = [];
  if (set.provenance === 'editorial') lines.push(word('todoBasis', lang));
  for (const { node, proposed, recognised } of nodes) {
    if (node.name === '') lines.push(word('todoUnnamed', lang, { code: node.code }));
    if (proposed.rule === undefined) continue;
    if (recognised === undefined && proposed.method === undefined) bare.push(node.code);
    else if (recognised === undefined)
      lines.push(word('todoMethod', lang, { code: node.code, text: cut(proposed.method!.vi, TEXT_WIDTH) }));
    else if (recognised.inputs?.a.name.vi === 'Tử số (a)')
      lines.push(word('todoInputs', lang, { code: node.code }));
  }
  if (bare.length > 0) lines.push(word('todoNoMethod', lang, { codes: bare.join(', ') }));
  return lines;
}

function cut(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ');
  const letters = [...line];
  return letters.length <= width
    ? line
    : `${letters
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`;
}
