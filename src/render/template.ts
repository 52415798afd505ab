/** A collection sheet → CSV, or the sheets of a workbook: the table to fill in, a guide to its columns, the answers to choose from. */
import { stringify } from 'csv-stringify/sync';
import type { Answers, Collection, CollectionColumn } from '../model/collection.ts';
import { inLang, type Node, type Provenance, type ProvenanceField } from '../model/indicatorSet.ts';
import { editorialContent } from '../model/provenance.ts';
import { RULES } from '../rules/index.ts';
import { type Lang, say } from '../rules/rule.ts';
import { word } from './moreWords.ts';
import type { List, OutCell, OutSheet } from './xlsx.ts';

/**
 * With a byte order mark, without which Vietnamese Excel takes UTF-8 for something else; every text in quotation marks, so
 * that no sign in a name is taken for a separator; names that begin like a formula with an apostrophe.
 */
export function renderTemplateCsv(collection: Collection, lang: Lang): string {
  const rows = tableOf(collection, lang).map((row) => row.map((cell) => cell ?? ''));
  return stringify(rows, { bom: true, quoted_string: true, quoted_empty: false, escape_formulas: true });
}

/** How many columns say who and when. */
function identityWidth({ set, year }: Collection): number {
  return 1 + (year === undefined ? 0 : 1) + (set.blocks === undefined ? 0 : 1);
}

function tableOf(collection: Collection, lang: Lang): OutCell[][] {
  const { set, columns, rows, year } = collection;
  const identity = (unit: string, when: OutCell, block: string): OutCell[] => [
    unit,
    ...(year === undefined ? [] : [when]),
    ...(set.blocks === undefined ? [] : [block]),
  ];
  const head = identity(word('unit', lang), word('year', lang), set.blocks ?? '');
  return [
    [...head, ...columns.map(({ header }) => header)],
    ...rows.map(({ unit }) => [
      ...identity(unit.name, year === 0 || year === undefined ? null : year, unit.block ?? ''),
      ...columns.map(() => null),
    ]),
  ];
}

const UNIT_WIDTH = 30;
const IDENTITY_WIDTH = 12;
const DATA_WIDTH = 18;
/** Rows with a list where the set names no units. */
const OPEN_ROWS = 200;

export function templateSheets(collection: Collection, lang: Lang): OutSheet[] {
  const { columns, rows } = collection;
  const width = identityWidth(collection);
  const choices = columns.filter(({ answers }) => answers.as === 'words');
  const otherwise = {
    title: word('otherAnswerTitle', lang),
    text: word('otherAnswer', lang, { sheet: word('sheetAnswers', lang) }),
  };
  const count = rows.length === 0 ? OPEN_ROWS : rows.length;
  const lists = choices.map((column, i): List => {
    const offers = {
      sheet: word('sheetAnswers', lang),
      column: i,
      first: 1,
      last: wordsOf(column.answers).length,
    };
    return { column: width + columns.indexOf(column), rows: count, offers, otherwise };
  });
  const { years } = collection.set;
  if (collection.year === 0)
    lists.push({
      column: 1,
      rows: count,
      offers: years,
      otherwise: { ...otherwise, text: word('otherYear', lang, { years: years.join(', ') }) },
    });
  const data: OutSheet = {
    name: word('sheetData', lang),
    widths: [UNIT_WIDTH, ...Array(width - 1).fill(IDENTITY_WIDTH), ...columns.map(() => DATA_WIDTH)],
    rows: tableOf(collection, lang),
    head: 0,
    frozen: { rows: 1, columns: 1 },
    texts: [0],
    grey: rows.flatMap(({ outside }, i) =>
      [...outside].map((column) => ({ row: i + 1, column: width + columns.indexOf(column) })),
    ),
    lists,
  };
  const answers: OutSheet = {
    name: word('sheetAnswers', lang),
    widths: choices.map(() => UNIT_WIDTH),
    rows: transpose(choices.map(({ header, answers }) => [header, ...wordsOf(answers)])),
    head: 0,
    frozen: { rows: 1, columns: 0 },
    texts: choices.map((_, i) => i),
    grey: [],
    lists: [],
  };
  return [data, guideSheet(collection, lang), ...(choices.length === 0 ? [] : [answers])];
}

function wordsOf(answers: Answers): string[] {
  return answers.as === 'words' ? [...answers.words, ...answers.besides] : [];
}

function transpose(columns: readonly string[][]): OutCell[][] {
  const longest = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: longest }, (_, row) => columns.map((column) => column[row] ?? null));
}

/** What each column asks for, how it is scored, and who answers for it. */
function guideSheet(collection: Collection, lang: Lang): OutSheet {
  const { set, columns, rows } = collection;
  const years =
    set.years.length === 0 ? '' : `, ${word('years', lang).toLowerCase()} ${set.years.join(', ')}`;
  const titles = [
    inLang(set.title, lang),
    `${set.id}${years}`,
    word('howToFill', lang, { sheet: word('sheetData', lang) }),
    ...(rows.some(({ outside }) => outside.size > 0) ? [word('howToFillGrey', lang)] : []),
    ...(editorialContent(set).length === 0
      ? []
      : [word('guideNotOfficial', lang, { column: word('provenance', lang) })]),
  ];
  const parts: { head: string; width: number; of(column: CollectionColumn): OutCell }[] = [
    { head: word('code', lang), width: 14, of: ({ key }) => key },
    { head: word('name', lang), width: 44, of: ({ name }) => name },
    { head: word('maximum', lang), width: 10, of: pointsOf },
    { head: word('rule', lang), width: 44, of: (column) => ruleOf(column, lang) },
    { head: word('answersHead', lang), width: 36, of: ({ answers }) => sayAnswers(answers, lang) },
    { head: word('unitOfMeasure', lang), width: 14, of: ({ unitOfMeasure }) => unitOfMeasure },
    { head: word('method', lang), width: 44, of: ({ node }) => inLang(node.method ?? {}, lang) },
    { head: word('evidence', lang), width: 36, of: ({ node }) => inLang(node.evidence ?? {}, lang) },
    { head: word('responsible', lang), width: 24, of: ({ node }) => inLang(node.responsible ?? {}, lang) },
    { head: word('provenance', lang), width: 24, of: ({ node }) => originsOf(node, lang) },
  ];
  // A column in which nobody has written anything only takes room; points and provenance always say something.
  const told = parts.filter((part) => columns.some((column) => (part.of(column) ?? '') !== ''));
  return {
    name: word('sheetGuide', lang),
    widths: told.map(({ width }) => width),
    rows: [
      ...titles.map((title) => [title]),
      [],
      told.map(({ head }) => head),
      ...columns.map((column) => told.map((part) => part.of(column))),
    ],
    head: titles.length + 1,
    frozen: { rows: titles.length + 2, columns: 1 },
    texts: [0],
    grey: [],
    lists: [],
  };
}

/** A quotient earns its points once, not by each of its inputs; what is not scored has none to earn. */
function pointsOf({ node, key }: CollectionColumn): OutCell {
  return node.counts && key !== `${node.code}:b` ? (node.points ?? null) : null;
}

function ruleOf({ node }: CollectionColumn, lang: Lang): string {
  const rule =
    node.rule === undefined
      ? word('open', lang)
      : RULES[node.rule.kind].describe(node.rule.params, lang, node.points);
  return node.counts ? rule : `${rule} (${word('unscoredNote', lang)})`;
}

function sayAnswers(answers: Answers, lang: Lang): string {
  const [besides] = answers.besides;
  const or = besides === undefined ? [] : [word('answerOr', lang, { word: besides })];
  return [sayKind(answers, lang), ...or].join(', ');
}

function sayKind(answers: Answers, lang: Lang): string {
  switch (answers.as) {
    case 'words':
      return answers.words.join('; ');
    case 'whole':
      return word('answerWhole', lang);
    case 'number':
      return word('answerNumber', lang);
    case 'share':
      return word('answerShare', lang);
    case 'percent':
      return word('answerPercent', lang);
    case 'points':
      return word('answerPoints', lang, { most: say(answers.most, lang) });
    case 'value': {
      const { scale } = answers;
      if (scale === undefined) return word('answerValueFree', lang);
      return word('answerValue', lang, { low: say(scale.low, lang), high: say(scale.high, lang) });
    }
  }
}

const ORIGINS = {
  published: 'published',
  derived: 'derived',
  editorial: 'editorial',
  synthetic: 'syntheticWord',
} as const satisfies Record<Provenance, string>;

/** Where what the sheet says of a column comes from: in one word, or field by field. */
function originsOf(node: Node, lang: Lang): string {
  const fields: ProvenanceField[] = ['name'];
  if (node.points !== undefined) fields.push('points');
  if (node.rule !== undefined) fields.push('rule');
  const say = (field: ProvenanceField) => word(ORIGINS[node.origins[field].is], lang);
  if (new Set(fields.map(say)).size === 1) return say('name');
  return fields.map((field) => `${word(field, lang).toLowerCase()}: ${say(field)}`).join('; ');
}
