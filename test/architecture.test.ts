/** The house's walls: which folder may import which, which package lives where, and what the pure part never touches. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../src');
const ORDER = [
  'diagnostics',
  'source',
  'rules',
  'model',
  'annex',
  'score',
  'analyse',
  'render',
  'commands',
  'cli',
];

/** Packages by folder. Everything else is closed to packages, so that a library stays behind one door. */
const PACKAGES: Record<string, string[]> = {
  source: ['yaml', 'csv-parse/sync', 'fastest-levenshtein', 'hucre/xlsx', 'fflate'],
  rules: ['zod'],
  model: ['zod', 'node:crypto'],
  render: ['csv-stringify/sync', 'fast-string-width', 'hucre/xlsx', 'fflate', 'yaml'],
  commands: ['chalk', 'cli-progress', 'highs'],
  cli: ['commander'],
  'cli.ts': ['commander'],
  'io.ts': ['node:fs', 'node:path'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }));

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport)\s+'([^']+)'|\bimport\(\s*'([^']+)'/g)].map(
    ([, name, lazy]) => name ?? lazy,
  );
const folderOf = (path: string): string => (path.includes('/') ? path.split('/')[0] : path);
const local = (path: string, name: string): string => normalize(join(dirname(path), name));

describe('architecture', () => {
  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it('imports only from its own folder and from folders to the left: a stage knows nothing of what comes after it', () => {
    const wrong: string[] = [];
    for (const { path, text } of files) {
      const place = ORDER.indexOf(folderOf(path));
      if (place < 0) continue;
      for (const name of importsOf(text).filter((name) => name.startsWith('.'))) {
        const target = folderOf(local(path, name));
        const there = ORDER.indexOf(target);
        // Only the shell may touch files and the environment.
        const allowed =
          there >= 0 ? there <= place : target === 'io.ts' && ['commands', 'cli'].includes(folderOf(path));
        if (!allowed) wrong.push(`${path} → ${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has no cycles of values between files: what is needed to understand one file is never the file itself', () => {
    // Types may refer to each other; they are gone when the program runs.
    const graph = new Map(
      files.map(({ path, text }) => {
        const statements = [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'/gms)];
        return [
          path,
          statements
            .filter(([whole]) => !/^import \{(\s*type [^,}]+,?)+\s*\}/.test(whole))
            .map(([, name]) => local(path, name)),
        ];
      }),
    );
    const cycles: string[] = [];
    const visit = (path: string, trail: string[]): void => {
      if (trail.includes(path)) {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
        return;
      }
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    };
    for (const path of graph.keys()) if (cycles.length === 0) visit(path, []);
    expect(cycles).toEqual([]);
  });

  it('keeps each package behind its door', () => {
    const wrong: string[] = [];
    for (const { path, text } of files) {
      const allowed = PACKAGES[folderOf(path)] ?? [];
      for (const name of importsOf(text))
        if (!name.startsWith('.') && !allowed.includes(name)) wrong.push(`${path} → ${name}`);
    }
    expect(wrong).toEqual([]);
  });

  it('loads zod only for YAML: a set compiled beforehand is scored without it', () => {
    const loaders = files
      .filter(({ text }) => /^import (?!type)[^;]*from 'zod'/m.test(text))
      .map(({ path }) => path);
    expect(loaders).toEqual(['model/compile.ts']);
  });

  it('has no clock, chance, process or console outside io.ts and main.ts: the same input gives the same bytes', () => {
    const wrong = files
      .filter(({ path }) => !['io.ts', 'main.ts'].includes(path))
      .filter(({ text }) =>
        /\bDate\.now|new Date\b(?!\(Date\.UTC)|Math\.random|\bprocess\.|\bconsole\.|toLocale|Intl\.|localeCompare/.test(
          text,
        ),
      );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('has no drawers, default exports or classes', () => {
    expect(
      files.filter(({ path }) => /(utils|helpers|common|types)(\/|\.ts)/.test(path)).map(({ path }) => path),
    ).toEqual([]);
    expect(
      files.filter(({ text }) => /^export default|^(export )?class /m.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });

  it('begins every file with a sentence that says what it is for', () => {
    expect(files.filter(({ text }) => !text.startsWith('/**')).map(({ path }) => path)).toEqual([]);
  });
});
