/**
 * Runs indicator-sets/README.md, so that the documentation of the format cannot say what the tool does not do.
 *
 * Fenced blocks, by the words after the fence:
 *   yaml NAME.yaml         a complete set, saved under this name; `dti sets lint` finds nothing in it
 *   yaml NAME.yaml wrong   a set that shows a mistake: `dti sets lint` refuses it
 *   yaml NAME.yaml plan    a plan, saved under this name; a command below reads it
 *   csv NAME.csv           a data file, saved under this name
 *   console                "$ dti …" is run in the folder of all these files; below it stands exactly what it prints:
 *                          standard output, then messages. "$ echo $?" prints the exit code of the call above, which is
 *                          0 elsewhere. The note on editorial content is left out. A line that ends in … goes on, a
 *                          … of its own stands for the rest. `UPDATE_DOCS=1 npx vitest run test/formatDocs.test.ts`
 *                          writes the blocks anew: read the diff, and compute it by hand.
 *   yaml leaf, then text   one node, and lines "cell → result" that are scored together as the units of one file: the
 *                          result is points (a value where the leaf has none), "missing", "not applicable" or
 *                          "error CODE". "a = 1, b = 2" are the cells of two inputs, "Xã A: 1" names the unit,
 *                          "(empty)" is an empty cell, and 3.3… goes on.
 * A table whose header says "Key of …" and "Example" lists keys: examples are valid at that place, and a default given
 * as code changes nothing when it is written out. Code such as `2 × 3 = 6` is computed.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import * as z from 'zod';
import { collectProblems } from '../src/diagnostics/diagnostic.ts';
import { jsonSchema } from '../src/model/compile.ts';
import { isExtension, readExtension } from '../src/model/extensionDocument.ts';
import { identityOf } from '../src/model/header.ts';
import type { IndicatorSet } from '../src/model/indicatorSet.ts';
import { planSchema } from '../src/model/planDocument.ts';
import { readDocument, readSet } from '../src/model/readSet.ts';
import { DEFAULT_TOKENS } from '../src/model/tokens.ts';
import { plainK } from '../src/render/numbers.ts';
import { RULE_KINDS } from '../src/rules/index.ts';
import type { RelativeParams } from '../src/rules/relativeParams.ts';
import { STATE } from '../src/score/results.ts';
import { readYaml } from '../src/source/yaml.ts';
import { dti } from './host.ts';
import { problemsOf, scoreText, setOf, sourceOf } from './scoring.ts';

const PATH = join(import.meta.dirname, '..', 'indicator-sets', 'README.md');
const README = readFileSync(PATH, 'utf8');
const FENCE = /^```(.+)\n([\s\S]*?)^```$/gm;

interface Block {
  words: string[];
  text: string;
  start: number;
  line: number;
  /** The last line above that is not blank. */
  above: string;
}

const blocks: Block[] = [...README.matchAll(FENCE)].map((match) => {
  const before = README.slice(0, match.index);
  return {
    words: match[1].split(' '),
    text: match[2],
    start: match.index,
    line: before.split('\n').length,
    above: before.trimEnd().split('\n').at(-1) ?? '',
  };
});
const titled = (block: Block) => `line ${block.line}: ${block.words.join(' ')}`;
const isFile = ({ words }: Block) => /\.(yaml|csv)$/.test(words[1] ?? '');
const plans = blocks.filter((block) => isFile(block) && block.words[2] === 'plan');
const sets = blocks.filter((block) => block.words[0] === 'yaml' && isFile(block) && !plans.includes(block));
const soundSets = sets.filter(({ words }) => words[2] === undefined);
const leaves = blocks.filter(({ words }) => words.join(' ') === 'yaml leaf');
const consoles = blocks.filter(({ words }) => words.join(' ') === 'console');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dti-format-'));
  for (const block of blocks.filter(isFile)) writeFileSync(join(folder, block.words[1]), block.text);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('blocks', () => {
  it('are all of a kind that is run', () => {
    expect(soundSets.length).toBeGreaterThan(10);
    expect(leaves.length).toBeGreaterThan(20);
    expect(consoles.length).toBeGreaterThan(20);
    expect(README.match(/^```/gm)).toHaveLength(blocks.length * 2);
    const cells = leaves.map((leaf) => blocks[blocks.indexOf(leaf) + 1]);
    for (const block of blocks) {
      const known =
        sets.includes(block) ||
        plans.includes(block) ||
        leaves.includes(block) ||
        consoles.includes(block) ||
        (block.words[0] === 'csv' && isFile(block)) ||
        (block.words.join(' ') === 'text' && cells.includes(block));
      expect(known, titled(block)).toBe(true);
    }
  });

  it('have a file name of their own, which the text or a command says', () => {
    const names = blocks.filter(isFile).map(({ words }) => words[1]);
    expect(new Set(names).size).toBe(names.length);
    const commands = consoles.map(({ text }) => text).join('\n');
    for (const block of blocks.filter(isFile)) {
      const said = block.above.includes(`\`${block.words[1]}\``) || commands.includes(` ${block.words[1]}`);
      expect(said, titled(block)).toBe(true);
    }
  });
});

it('plans say what they are and are read by a command', () => {
  const commands = consoles.map(({ text }) => text).join('\n');
  expect(plans.length).toBeGreaterThan(1);
  for (const { words, text } of plans) {
    expect(commands).toContain(`--plan ${words[1]}`);
    expect(text).toMatch(/synthetic|editorial/);
  }
});

describe('complete sets', () => {
  for (const block of sets) {
    it(titled(block), async () => {
      const { code, stderr } = await dti(['sets', 'lint', block.words[1]], { cwd: folder });
      expect(block.words.slice(2)).toEqual(code === 0 ? [] : ['wrong']);
      if (code === 0) expect(stderr).toBe('');
      // What is invented says so; only what is quoted from a decision may say published.
      expect(block.text).toMatch(/synthetic|editorial/);
    });
  }
});

interface Call {
  command: string;
  /** What the block says that the call prints. */
  stated: string[];
}

function callsOf(block: Block): Call[] {
  const calls: Call[] = [];
  for (const line of block.text.split('\n').slice(0, -1)) {
    if (line.startsWith('$ ')) calls.push({ command: line.slice(2), stated: [] });
    else calls.at(-1)!.stated.push(line);
  }
  return calls;
}

describe('commands', () => {
  const printed = new Map<Block, string>();
  afterAll(() => {
    if (process.env.UPDATE_DOCS !== '1') return;
    const rewritten = README.replace(FENCE, (whole, _words, _text, at: number) => {
      const text = printed.get(blocks.find((block) => block.start === at)!);
      return text === undefined ? whole : `\`\`\`console\n${text}\`\`\``;
    });
    writeFileSync(PATH, rewritten);
  });

  for (const block of consoles) {
    it(titled(block), async () => {
      const found: Call[] = [];
      let last = 0;
      for (const { command, stated } of callsOf(block)) {
        if (command === 'echo $?') {
          found.push({ command, stated: [`${last}`] });
          last = 0;
          continue;
        }
        expect(last, 'exit code of a call that is not followed by echo $?').toBe(0);
        const [call, file] = command.split(' > ');
        const [program, ...args] = call.split(' ');
        expect(program).toBe('dti');
        const { code, stdout, stderr } = await dti(args, { cwd: folder });
        if (file !== undefined) writeFileSync(join(folder, file), stdout);
        const lines = ((file === undefined ? stdout : '') + stderr).split('\n').slice(0, -1);
        found.push({ command, stated: cutAs(withoutEditorialNote(lines), stated) });
        last = code;
      }
      expect(last).toBe(0);
      const text = found.flatMap((call) => [`$ ${call.command}`, ...call.stated]).join('\n');
      printed.set(block, `${text}\n`);
      if (process.env.UPDATE_DOCS !== '1') expect(`${text}\n`).toBe(block.text);
    });
  }
});

/** Where the block says that a line or the output goes on, only what it states is kept. */
function cutAs(lines: string[], stated: string[]): string[] {
  const kept = stated.at(-1) === '…' ? [...lines.slice(0, stated.length - 1), '…'] : lines;
  return kept.map((line, i) => {
    const start = stated[i]?.endsWith('…') ? stated[i].slice(0, -1) : undefined;
    return start !== undefined && line.startsWith(start) ? stated[i] : line;
  });
}

function withoutEditorialNote(lines: string[]): string[] {
  const isNote = (line: string | undefined) => /^note (plan-)?editorial:/.test(line ?? '');
  const isHint = (line: string) => line.startsWith('  hint:');
  return lines.filter((line, i) => !isNote(line) && !(isHint(line) && isNote(lines[i - 1])));
}

interface CellLine {
  unit: string;
  cells: Record<string, string>;
  result: string;
}

function readCellLine(line: string, code: string, at: number): CellLine {
  const [left, result] = line.split('→').map((part) => part.trim());
  const inputs = /^a =(.*), b =(.*)$/.exec(left);
  const named = /^(.+?): (.*)$/.exec(left);
  const bare = named?.[2] ?? left;
  return {
    unit: named?.[1] ?? `unit ${at}`,
    cells:
      inputs === null
        ? { [code]: bare === '(empty)' ? '' : bare }
        : { [`${code}:a`]: inputs[1].trim(), [`${code}:b`]: inputs[2].trim() },
    result,
  };
}

function csvOf(lines: CellLine[]): string {
  const headers = Object.keys(lines[0].cells);
  const row = (unit: string, cells: string[]) => [unit, ...cells].map((cell) => `"${cell}"`).join(',');
  return [row('unit', headers), ...lines.map((line) => row(line.unit, Object.values(line.cells)))].join('\n');
}

/** Digits that go on match from their beginning; all others are the whole number. */
function sameNumber(stated: string, found: string): boolean {
  return stated.endsWith('…') ? found.startsWith(stated.slice(0, -1)) : found === stated;
}

function setOfLeaf(block: Block): IndicatorSet {
  const head = { format: 1, id: 'leaf', title: 'Leaf', provenance: 'synthetic', missing: 'exclude' };
  return setOf(stringify({ ...head, index: { code: 'INDEX' }, children: [parse(block.text)] }));
}

describe('rules, cell by cell', () => {
  for (const block of leaves) {
    it(titled(block), () => {
      const set = setOfLeaf(block);
      const { code } = set.nodes[1];
      const lines = blocks[blocks.indexOf(block) + 1].text
        .trimEnd()
        .split('\n')
        .map((line, i) => readCellLine(line, code, i));
      expect(lines.length).toBeGreaterThan(1);
      const scored = lines.filter(({ result }) => !result.startsWith('error '));
      const { at } = scoreText(set, csvOf(scored));
      for (const line of scored) {
        const { state, points, k } = at(line.unit, code);
        const number = plainK(set.kind === 'points' ? Math.round(points * 1e9) : k);
        const found =
          state === STATE.excluded ? 'missing' : state === STATE.notApplicable ? 'not applicable' : number;
        expect(sameNumber(line.result, found), `${JSON.stringify(line)}: ${found}`).toBe(true);
      }
      for (const line of lines.filter((one) => !scored.includes(one))) {
        const [first] = problemsOf(set, csvOf([...scored, line])).filter((one) => one.severity === 'error');
        expect(`error ${first?.code}`, JSON.stringify(line)).toBe(line.result);
      }
    });
  }

  it('show every kind of rule, every relative method and every aggregate', () => {
    const others = Object.fromEntries(soundSets.map(({ words, text }) => [`./${words[1]}`, text]));
    const all = [...soundSets.map(({ text }) => setOf(text, others)), ...leaves.map(setOfLeaf)];
    const nodes = all.flatMap((set) => set.nodes);
    const kinds = new Set(nodes.map(({ rule }) => rule?.kind));
    expect(RULE_KINDS.filter((kind) => !kinds.has(kind) || !README.includes(`### \`${kind}\``))).toEqual([]);
    const methods = new Set(nodes.map(({ rule }) => (rule?.params as RelativeParams | undefined)?.method));
    expect([...methods].filter((method) => method !== undefined).sort()).toEqual(
      optionsOf('method').filter((method) => README.includes(`**\`${method}\`**`)),
    );
    expect([...methods].length - 1).toBe(optionsOf('method').length);
    const aggregates = new Set(
      nodes.filter(({ kind }) => kind === 'inner').map(({ aggregate }) => aggregate),
    );
    expect([...aggregates].sort()).toEqual([...optionsOf('aggregate'), 'pool'].sort());
    expect(nodes.some(({ rescale }) => rescale !== undefined)).toBe(true);
  });
});

/** Every part of the JSON Schema that describes an object of named keys. */
function schemaObjects(part: unknown): Record<string, { enum?: string[] }>[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, inner]) => [
    ...(name === 'properties' ? [inner as Record<string, { enum?: string[] }>] : []),
    ...schemaObjects(inner),
  ]);
}

/** The words allowed for a key, wherever it stands. */
function optionsOf(key: string): string[] {
  return [...new Set(schemaObjects(jsonSchema('set')).flatMap((object) => object[key]?.enum ?? []))].sort();
}

type Keys = Record<string, unknown>;
type Place = (keys: Keys) => Keys;

const wholeSet: Place = (keys) => ({
  format: 1,
  id: 'example',
  title: 'Example',
  index: { code: 'INDEX' },
  children: [{ code: 'a', rule: { kind: 'given' } }],
  ...keys,
});
const inNode: Place = (keys) => wholeSet({ children: [{ code: 'a', rule: { kind: 'given' }, ...keys }] });
const inRule =
  (rule: Keys): Place =>
  (keys) =>
    wholeSet({ children: [{ code: 'a', points: 10, rule: { ...rule, ...keys } }] });
const inInputs: Place = (keys) =>
  inNode({
    inputs: { a: { name: 'A' }, b: { name: 'B' }, ...keys },
    rule: { kind: 'linear', low: 0, high: 1 },
  });
const inView: Place = (keys) => wholeSet({ views: [{ code: 'V', of: ['a'], ...keys }] });
const inOrigin: Place = (keys) => wholeSet({ provenance: { points: { is: 'published', ...keys } } });
const extending: Place = (keys) => ({
  format: 1,
  id: 'extending',
  title: 'Example',
  extends: 'base',
  ...keys,
});
const inAddition: Place = (keys) =>
  extending({ add: [{ ...('view' in keys ? {} : { under: 'INDEX', node: { code: 'd' } }), ...keys }] });
const hasResult = (keys: Keys) => 'points' in keys || 'share' in keys;

/** A sound set around the keys of each table. */
const PLACES: Record<string, Place> = {
  'Key of a text': (keys) => wholeSet({ title: { vi: 'Ví dụ', en: 'Example', ...keys } }),
  'Key of the set': wholeSet,
  'Key of `basis`': (keys) => wholeSet({ basis: { document: 'D', ...keys } }),
  'Key of `index`': (keys) => wholeSet({ index: { code: 'INDEX', ...keys } }),
  'Key of `print`': (keys) =>
    wholeSet({ index: { code: 'I', print: { as: 'value', decimals: 4, ...keys } } }),
  'Key of `ranking`': (keys) => wholeSet({ ranking: keys }),
  'Key of a band': (keys) => wholeSet({ bands: [{ name: 'Band', from: 1, ...keys }] }),
  'Key of a node': inNode,
  'Key of `inputs`': inInputs,
  'Key of an input': (keys) => inInputs({ a: { name: 'A', ...keys } }),
  'Key of a view': inView,
  'Key of an entry': (keys) => inView({ of: [{ node: 'a', weight: 1, ...keys }] }),
  'Key of `provenance`': (keys) => inNode({ provenance: keys }),
  'Key of an origin': inOrigin,
  'Key of a reference': (keys) => inOrigin({ reference: { document: 'D', ...keys } }),
  'Key of a link': (keys) =>
    wholeSet({
      follows: 'before',
      provenance: 'published',
      children: [{ code: 'a', was: { code: 'b', ...keys } }],
    }),
  'Key of a set that extends another': extending,
  'Key of an addition': inAddition,
  'Key of several rules': inRule({ kind: 'linear', low: 0, high: 1 }),
  'Key of `yes-no`': inRule({ kind: 'yes-no' }),
  'Key of `choice`': inRule({ kind: 'choice' }),
  'Key of an option': (keys) =>
    inRule({ kind: 'choice' })({ options: { x: hasResult(keys) ? keys : { points: 1, ...keys }, y: 0 } }),
  'Key of `ratio`': inRule({ kind: 'ratio' }),
  'Key of `steps`': inRule({ kind: 'steps', steps: [{ from: 1, points: 1 }], else: 0 }),
  'Key of a step': (keys) =>
    inRule({ kind: 'steps', else: 0 })({
      steps: [{ ...(hasResult(keys) ? { from: 1 } : { points: 1 }), ...keys }],
    }),
  'Key of `count`': inRule({ kind: 'count', each: { points: 1 } }),
  'Key of `linear`': inRule({ kind: 'linear', low: 0, high: 100 }),
  'Key of `relative`': inRule({ kind: 'relative', method: 'best', constant: 'full' }),
  'Key of `reference`': (keys) => inRule({ kind: 'relative', method: 'min-max' })({ reference: keys }),
};

const inPlan: Place = (keys) => ({
  format: 1,
  id: 'example',
  title: 'Example',
  targets: [{ id: 'a', name: 'A', measure: '1', 'at-least': 1 }],
  ...keys,
});
const inTarget: Place = (keys) =>
  inPlan({ targets: [{ id: 'a', name: 'A', measure: '1', 'at-least': 1, ...keys }] });

/** A sound plan around the keys of each table of plans. */
const PLAN_PLACES: Record<string, Place> = {
  'Key of a plan': inPlan,
  'Key of a target': inTarget,
  'Key of `units`': (keys) => inTarget({ units: keys }),
  "Key of a plan's `provenance`": (keys) => inTarget({ provenance: keys }),
};

interface KeyTable {
  title: string;
  rows: { key: string; standard: string; example: string }[];
}

const code = (cell: string) => /^`([^`]+)`$/.exec(cell)?.[1] ?? '';

/** Tables of a given first heading, as rows of cells. */
function tablesOf(first: RegExp): string[][][] {
  return README.split('\n\n')
    .map((part) => part.split('\n').filter((line) => line.startsWith('|')))
    .filter((lines) => lines.length > 2 && first.test(lines[0]))
    .map((lines) =>
      lines.map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
    );
}

const keyTables: KeyTable[] = tablesOf(/^\| Key of /).map(([head, , ...rows]) => ({
  title: head[0],
  rows: rows.map(([key, , standard, example]) => ({ key: code(key), standard, example: code(example) })),
}));

describe('keys', () => {
  it('are all in tables, each table at its place', () => {
    const places = [...Object.keys(PLACES), ...Object.keys(PLAN_PLACES)];
    expect(keyTables.map(({ title }) => title).sort()).toEqual(places.sort());
    const keysOf = (table: KeyTable) => table.rows.map(({ key }) => key);
    const shared = keysOf(keyTables.find(({ title }) => title === 'Key of several rules')!);
    const objects = [...schemaObjects(jsonSchema('set')), ...schemaObjects(jsonSchema('plan'))].map(
      (object) => Object.keys(object),
    );
    expect(objects.length).toBeGreaterThan(20);
    // A set that extends another has keys of any set too; a change names keys of a node or of a view.
    const together = [
      ['Key of the set', 'Key of a set that extends another'],
      ['Key of a node', 'Key of a view'],
    ].map((titles) => keyTables.filter(({ title }) => titles.includes(title)).flatMap(keysOf));
    for (const keys of objects) {
      for (const key of keys) expect(README, key).toContain(`\`${key}\``);
      const listed = [...keyTables.map(keysOf), ...together].some((known) =>
        keys.every((key) => [...known, ...shared].includes(key)),
      );
      expect(listed, `no table lists all of: ${keys.join(', ')}`).toBe(true);
    }
  });

  for (const { title, rows } of keyTables.filter(({ title }) => title in PLAN_PLACES)) {
    it(`${title}: examples are valid`, () => {
      for (const { key, example } of rows) {
        const keys = parse(example) as Keys;
        expect(Object.keys(keys), example).toEqual([key]);
        const problems = collectProblems();
        const plan = sourceOf(stringify(PLAN_PLACES[title](keys)));
        readDocument(readYaml(plan, problems)!, planSchema(z), z, problems);
        expect(problems.list(), `${title}: ${example}`).toEqual([]);
      }
    });
  }

  for (const { title, rows } of keyTables.filter(({ title }) => title in PLACES)) {
    it(`${title}: examples are valid, defaults are as stated`, () => {
      const place = PLACES[title];
      for (const { key, standard, example } of rows) {
        const keys = parse(example) as Keys;
        expect(Object.keys(keys), example).toEqual([key]);
        const problems = collectProblems();
        const document = readYaml(sourceOf(stringify(place(keys))), problems)!;
        if (isExtension(document.value)) readExtension(document, z, problems);
        else readSet(document, z, problems);
        expect(problems.list(), `${title}: ${example}`).toEqual([]);
        if (code(standard) === '') continue;
        const written = setOf(stringify(place({ [key]: parse(code(standard)) })));
        expect(written.fingerprint, `${key}: ${standard}`).toEqual(setOf(stringify(place({}))).fingerprint);
      }
    });
  }

  it('of tokens and identity columns are the ones that are read', () => {
    for (const token of Object.values(DEFAULT_TOKENS).flat()) expect(README).toContain(token);
    const [[, , ...rows]] = tablesOf(/^\| Column \| Headers/);
    expect(rows.length).toBe(6);
    for (const [role, headers] of rows) {
      const names = [...headers.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
      for (const name of names.filter((one) => one !== 'blocks')) expect(identityOf(name), name).toBe(role);
    }
  });
});

/** A sum as it is written in the text: + − × ÷ √ and brackets. */
function compute(sum: string): number {
  const signs = sum.match(/[\d.]+|[+−×÷√()]/g) ?? [];
  const factor = (): number => {
    const sign = signs.shift();
    if (sign === '√') return Math.sqrt(factor());
    if (sign !== '(') return Number(sign);
    const inner = total();
    signs.shift();
    return inner;
  };
  const product = (): number => {
    let value = factor();
    while (signs[0] === '×' || signs[0] === '÷')
      value = signs.shift() === '×' ? value * factor() : value / factor();
    return value;
  };
  const total = (): number => {
    let value = product();
    while (signs[0] === '+' || signs[0] === '−')
      value = signs.shift() === '+' ? value + product() : value - product();
    return value;
  };
  return total();
}

describe('figures computed in the text', () => {
  const SUM = /`([\d.\s+−×÷√()]+) = ([\d.]+)`/g;

  it('are right', () => {
    const sums = [...README.matchAll(SUM)];
    expect(sums.length).toBeGreaterThan(40);
    for (const [text, sum, result] of sums) expect(compute(sum), text).toBeCloseTo(Number(result), 11);
  });

  it('stand beside every rule', () => {
    const sections = README.split(/^#{2,3} /m).filter((text) => text.startsWith('`'));
    const without = RULE_KINDS.filter(
      (kind) => !sections.some((text) => text.startsWith(`\`${kind}\``) && text.search(SUM) > 0),
    );
    expect(without).toEqual([]);
  });
});

it('links inside the page lead somewhere', () => {
  const slug = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\d\s-]/gu, '')
      .replaceAll(' ', '-');
  const slugs = [...README.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slug(heading));
  const links = [...README.matchAll(/\]\(#([^)]+)\)/g)].map(([, link]) => link);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !slugs.includes(link))).toEqual([]);
});
