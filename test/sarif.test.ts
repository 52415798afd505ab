/**
 * What `--diagnostics sarif` writes obeys the JSON Schema of SARIF 2.1.0, as the standard's editors publish it
 * (2.1.0-rtm.5, shipped by @microsoft/jest-sarif): the goldens, and what the cases of other commands have to say.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { dti } from './host.ts';

const CASES = join(import.meta.dirname, 'cases');
const SCHEMA = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);

// A pattern of the schema has a bracket that Unicode patterns do not allow, and its numbers have defaults beside `$ref`.
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv as never);
const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));

function faults(document: unknown): string[] {
  return validate(document) ? [] : validate.errors!.map((one) => `${one.instancePath} ${one.message}`);
}

const commands = readdirSync(CASES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('/cmd'))
  .map((path) => ({ folder: join(CASES, dirname(path)), line: readFileSync(join(CASES, path), 'utf8') }));

describe('SARIF', () => {
  it('the schema is the one of the version that is written, and refuses what is none', () => {
    const empty = { version: '2.1.0', runs: [{ tool: { driver: { name: 'dti' } }, results: [] }] };
    expect(faults(empty)).toEqual([]);
    expect(faults({ ...empty, version: '2.0.0' })).not.toEqual([]);
    expect(faults({ ...empty, runs: [{ results: [] }] })).not.toEqual([]);
    const result = { message: { text: 'x' }, level: 'hint' };
    expect(faults({ ...empty, runs: [{ ...empty.runs[0], results: [result] }] })).not.toEqual([]);
  });

  it('every golden obeys it', () => {
    const goldens = commands.filter(({ line }) => line.includes('--diagnostics sarif'));
    expect(goldens.length).toBeGreaterThan(1);
    for (const { folder } of goldens)
      expect(faults(JSON.parse(readFileSync(join(folder, 'stderr.txt'), 'utf8'))), folder).toEqual([]);
  });

  it('so does what is said of data files, workbooks and registries, in both languages', async () => {
    const wanted = ['validate', 'units-check'].map((name) => join(CASES, name));
    const others = commands.filter(
      ({ folder, line }) =>
        wanted.includes(dirname(folder)) &&
        !line.includes('--diagnostics') &&
        !existsSync(join(folder, 'pad')),
    );
    let results = 0;
    const levels = new Set<string>();
    for (const { folder, line } of others) {
      const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
      const { stderr } = await dti([...args, '--diagnostics', 'sarif'], { cwd: folder });
      // Wrong usage is said by the parser of options, before anything is checked.
      if (!stderr.startsWith('{')) continue;
      const document = JSON.parse(stderr);
      expect(faults(document), folder).toEqual([]);
      results += document.runs[0].results.length;
      for (const { level } of document.runs[0].results) levels.add(level);
    }
    expect(results).toBeGreaterThan(100);
    expect([...levels].sort()).toEqual(['error', 'note', 'warning']);
  });
});
