/**
 * The collection sheet of a set: one column for everything an office has to fill in, headed so that the sheet reads back
 * without edits, and the units it is for.
 */
import { RULES } from '../rules/index.ts';
import type { Lang, Reads, Scale } from '../rules/rule.ts';
import { fold } from '../source/fold.ts';
import { keyReader } from './columnKey.ts';
import { type IndicatorSet, inLang, type Node } from './indicatorSet.ts';
import type { Registry, RegistryUnit } from './registry.ts';

/** What may stand in the cells of a column. */
export type Answers =
  /** Words, the first of several spellings each; `besides` may stand there too. */
  | { as: 'words'; words: string[]; besides: string[] }
  | { as: 'whole'; besides: string[] }
  | { as: 'number'; besides: string[] }
  | { as: 'share' | 'percent'; besides: string[] }
  | { as: 'points'; most: number; besides: string[] }
  | { as: 'value'; scale?: Scale; besides: string[] };

export interface CollectionColumn {
  header: string;
  /** The header without the name: CODE, CODE:input or CODE@points. */
  key: string;
  node: Node;
  name: string;
  unitOfMeasure: string;
  answers: Answers;
}

export interface CollectionRow {
  unit: RegistryUnit;
  /** Columns that do not apply to the unit's block. */
  outside: Set<CollectionColumn>;
}

export interface Collection {
  set: IndicatorSet;
  columns: CollectionColumn[];
  rows: CollectionRow[];
  /** The year of every row; 0 where each row has to say its own; undefined where the set knows no years. */
  year?: number;
}

export function collectionOf(
  set: IndicatorSet,
  registry: Registry | undefined,
  lang: Lang,
  year: number | undefined,
): Collection {
  const keys = keyReader(set);
  const headerOf = (key: string, name: string): string => {
    const plain = name.normalize('NFC').replace(/\s+/g, ' ').trim();
    const [code, form] = key.split('@');
    const header = form === undefined ? `${code} ${plain}` : `${code} ${plain} @${form}`;
    // A name may hold what means something in a header. Then the code stands alone.
    const read = (text: string) => JSON.stringify(keys.read(text));
    return plain !== '' && read(header) === read(key) ? header : key;
  };
  const columns = set.nodes.flatMap((node): CollectionColumn[] => {
    if (node.kind === 'inner') return [];
    return entriesOf(set, node, lang).map((entry) => ({
      ...entry,
      node,
      header: headerOf(entry.key, entry.name),
    }));
  });
  const rows = (registry?.units ?? []).map((unit) => ({
    unit,
    outside: new Set(columns.filter(({ node }) => isOutside(node, unit.block))),
  }));
  const known = year ?? (set.years.length === 1 ? set.years[0] : undefined);
  return { set, columns, rows, year: known ?? (set.years.length === 0 ? undefined : 0) };
}

/** The columns of one leaf or open node, without their headers. */
function entriesOf(
  set: IndicatorSet,
  node: Node,
  lang: Lang,
): Pick<CollectionColumn, 'key' | 'name' | 'unitOfMeasure' | 'answers'>[] {
  const besides = node.mayNotApply ? set.tokens.notApplicable.slice(0, 1) : [];
  const own = {
    key: node.code,
    name: inLang(node.name, lang),
    unitOfMeasure: inLang(node.unitOfMeasure ?? {}, lang),
  };
  if (node.kind === 'open') {
    const key = `${node.code}@${set.kind === 'points' ? 'points' : 'value'}`;
    return [{ ...own, key, answers: resultOf(set, node, besides) }];
  }
  if (node.quotient === undefined) return [{ ...own, answers: answersOf(set, node, lang, besides) }];
  const { a, b } = node.quotient;
  return [a, b].map((input, i) => ({
    key: `${node.code}:${i === 0 ? 'a' : 'b'}`,
    name: inLang(input.name, lang),
    unitOfMeasure: inLang(input.unitOfMeasure ?? {}, lang),
    answers: { as: input.whole ? 'whole' : 'number', besides },
  }));
}

function answersOf(set: IndicatorSet, node: Node, lang: Lang, besides: string[]): Answers {
  const rule = node.rule!;
  if (rule.kind === 'given') return resultOf(set, node, besides);
  const reads: Reads = RULES[rule.kind].reads(rule.params);
  if (reads.as === 'yes-no') {
    // Words that every set knows.
    const words = lang === 'vi' ? ['có', 'không'] : ['yes', 'no'];
    return { as: 'words', words, besides };
  }
  if (reads.as === 'label') {
    const words = reads.labels.map(({ code, names }) => names[lang === 'vi' ? 0 : names.length - 1] ?? code);
    return { as: 'words', words, besides };
  }
  if (reads.shifted === true) return { as: 'percent', besides };
  return { as: reads.unit ?? (reads.whole ? 'whole' : 'number'), besides };
}

/** A finished result: points in points sets, else a value on the scale. */
function resultOf(set: IndicatorSet, node: Node, besides: string[]): Answers {
  return set.kind === 'points'
    ? { as: 'points', most: node.points ?? 0, besides }
    : { as: 'value', scale: set.scale, besides };
}

function isOutside(node: Node, block: string | undefined): boolean {
  if (block === undefined || node.appliesTo === undefined) return false;
  return !node.appliesTo.some((own) => fold(own) === fold(block));
}
