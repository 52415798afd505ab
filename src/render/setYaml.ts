/** A proposed set → the YAML file a person goes on writing: short maps on one line, codes in quotation marks, to-do comments. */
import { Document, isMap, isScalar, isSeq, type Node, type Pair, Scalar, visit } from 'yaml';
import type { Proposal, ProposedNode } from '../annex/propose.ts';
import type { Lang } from '../rules/rule.ts';
import { word } from './moreWords.ts';

const WIDTH = 120;

/** Maps that stay on one line where they fit. */
const SHORT = [
  'name',
  'title',
  'basis',
  'index',
  'print',
  'expect',
  'levels',
  'years',
  'provenance',
  'structure',
  'points',
  'rule',
  'inputs',
  'a',
  'b',
  'label',
  'method',
  'evidence',
  'responsible',
  'source',
  'unit-of-measure',
];

/** Lists and maps whose entries take a line each. */
const ENTRIES = ['steps', 'options'];

export function setYaml({ set, nodes }: Proposal, annex: string, lang: Lang): string {
  const document = new Document(set, { aliasDuplicateObjects: false });
  const open = new Set<ProposedNode>(
    nodes
      .filter(({ proposed, recognised }) => proposed.rule !== undefined && recognised === undefined)
      .map(({ proposed }) => proposed),
  );
  const byCode = new Map([...open].map((node) => [node.code, node]));
  visit(document, {
    Pair(_key, pair) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      // 1.10 without quotation marks would be the number 1.1.
      if (key === 'code' && isScalar(pair.value)) pair.value.type = Scalar.QUOTE_DOUBLE;
      if (ENTRIES.includes(key) && (isMap(pair.value) || isSeq(pair.value)))
        for (const item of pair.value.items) setFlow(isMap(item) ? item : (item as Pair).value);
      if (SHORT.includes(key) && (isMap(pair.value) || isSeq(pair.value)) && fits(pair))
        pair.value.flow = true;
    },
    Map(_key, map) {
      const code = map.get('code');
      const node = typeof code === 'string' ? byCode.get(code) : undefined;
      const rule = map.items.find((pair) => isScalar(pair.key) && pair.key.value === 'rule');
      if (node === undefined || rule === undefined || node.method === undefined) return;
      (rule.key as Scalar).commentBefore = ` ${word('todoRule', lang)}`;
    },
  });
  document.commentBefore = headLines(nodes, set.provenance === 'editorial', annex, open.size, lang)
    .map((line) => ` ${line}`)
    .join('\n');
  const missing = pairOf(document.contents, 'missing');
  if (missing !== undefined) (missing.value as Scalar).comment = ` ${word('missingChoice', lang)}`;
  return document.toString({ lineWidth: WIDTH, flowCollectionPadding: true, indentSeq: true });
}

function headLines(
  nodes: Proposal['nodes'],
  unsourced: boolean,
  annex: string,
  todo: number,
  lang: Lang,
): string[] {
  const items = nodes.filter(({ proposed }) => proposed.rule !== undefined).length;
  return [
    word('yamlMadeFrom', lang, { annex }),
    word('yamlRules', lang, { read: items - todo, todo }),
    ...(unsourced ? [word('yamlUnsourced', lang)] : []),
  ];
}

function pairOf(contents: unknown, key: string): Pair | undefined {
  if (!isMap(contents)) return undefined;
  return contents.items.find((pair) => isScalar(pair.key) && pair.key.value === key) as Pair | undefined;
}

/** Whether a map takes no more than one line, its key and the deepest usual indentation included. */
function fits(pair: Pair): boolean {
  const value = pair.value as Node & { toJSON(): unknown };
  const text = JSON.stringify(value.toJSON());
  return text.length < 104 && !text.includes('\\n');
}

function setFlow(node: unknown): void {
  if (isMap(node)) node.flow = true;
}
