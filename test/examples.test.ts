/**
 * The worked examples beside the shipped sets (`*.examples.yaml`): each was computed by hand, in a comment above it. The
 * tool has to give the same points, by the column scorer and by the trace.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scoreCell } from '../src/score/trace.ts';
import { setOf } from './scoring.ts';

const SHELF = join(import.meta.dirname, '../indicator-sets');

interface Example {
  code: string;
  cell?: string;
  a?: string;
  b?: string;
  points: number;
}

const sets = readdirSync(SHELF).filter((name) => name.endsWith('.examples.yaml'));

describe.each(sets)('%s', (name) => {
  const set = setOf(readFileSync(join(SHELF, name.replace('.examples', '')), 'utf8'));
  const text = readFileSync(join(SHELF, name), 'utf8');
  const { examples } = parse(text) as { examples: Example[] };
  const nodeOf = (code: string) => set.nodes.findIndex((node) => node.code === code);

  it.each(examples)('$code: $cell $a/$b earns $points', ({ code, cell, a, b, points }) => {
    const found = scoreCell(set, nodeOf(code), a === undefined ? { cell: cell! } : { a, b: b! });
    // Half a unit of the last of nine decimals, which is all a score has.
    expect(Math.abs(found.points! - points)).toBeLessThanOrEqual(5e-10);
  });

  it('shows every kind of rule the set uses and every main', () => {
    const kinds = new Set(set.nodes.map((node) => node.rule?.kind).filter((kind) => kind !== undefined));
    const shown = examples.map(({ code }) => set.nodes[nodeOf(code)]);
    expect([...kinds].filter((kind) => !shown.some((node) => node.rule?.kind === kind))).toEqual([]);
    const mains = set.nodes.filter((node) => node.level === 'main');
    expect(
      mains
        .filter((main) => !shown.some((node) => node.code.startsWith(`${main.code}.`)))
        .map((main) => main.code),
    ).toEqual([]);
  });

  it('has a computation above each example', () => {
    const lines = text.split('\n');
    lines.forEach((line, i) => {
      if (line.trim().startsWith('- {')) expect(lines[i - 1].trim(), `line ${i + 1}`).toMatch(/^#/);
    });
  });
});

it('the three sets use every kind of rule but relative', () => {
  const kinds = new Set(
    sets.flatMap((name) =>
      setOf(readFileSync(join(SHELF, name.replace('.examples', '')), 'utf8')).nodes.map(
        (node) => node.rule?.kind,
      ),
    ),
  );
  expect([...kinds].filter((kind) => kind !== undefined).sort()).toEqual([
    'choice',
    'count',
    'given',
    'linear',
    'ratio',
    'steps',
    'yes-no',
  ]);
});
