/** Runs of a configuration: the same bytes from anywhere, all files or none, and a manifest that obeys its schema. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { run } from '../src/cli.ts';
import { manifestSchema } from '../src/model/manifestDocument.ts';
import { dti } from './host.ts';

const SAMPLES = join(import.meta.dirname, '../samples');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The samples without their results, in a folder of any name. */
function samples(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dti-runs-'));
  folders.push(folder);
  cpSync(SAMPLES, folder, { recursive: true, filter: (path) => !path.endsWith('results') });
  return folder;
}

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('dti run', () => {
  const committed = filesIn(join(SAMPLES, 'results'));

  it('writes what is committed, byte for byte, from any folder and in any language', async () => {
    const [here, there] = [samples(), samples()];
    expect((await dti(['run'], { cwd: here })).code).toBe(0);
    const args = ['run', '--config', join(there, 'dti.config.yaml'), '--lang', 'en'];
    expect((await dti(args, { cwd: tmpdir(), env: { LANG: 'vi_VN.UTF-8' } })).code).toBe(0);
    expect(filesIn(join(here, 'results'))).toEqual(committed);
    expect(filesIn(join(there, 'results'))).toEqual(committed);
  });

  it('writes a manifest that obeys its schema', async () => {
    const { stdout } = await dti(['sets', 'schema', 'manifest']);
    expect(JSON.parse(stdout).properties.schema.const).toBe('dti.manifest/1');
    const manifest = manifestSchema(z).parse(JSON.parse(committed['manifest.json']));
    expect(manifest.runs.map(({ units }) => units.list.length)).toEqual([5, 63, 63, 34, 21]);
    expect(committed['manifest.json']).not.toContain(join(SAMPLES, '..'));
  });

  it('records what a set was built on and an own registry; both are inputs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dti-runs-'));
    folders.push(folder);
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    const head = 'format: 1\ntitle: { vi: Ví dụ, en: Example }\nprovenance: synthetic\n';
    const leaf = (code: string) =>
      `{ code: "${code}", name: { vi: A, en: A }, points: 5, rule: { kind: given } }`;
    write(
      'base.yaml',
      `${head}id: base\nindex: { code: VD }\nmissing: zero\nchildren: [${leaf('1')}, ${leaf('2')}]\n`,
    );
    write(
      'own.yaml',
      'format: 1\nid: own\nextends: base.yaml\ntitle: { vi: Riêng, en: Own }\nunits: units.yaml\n',
    );
    write(
      'units.yaml',
      'format: 1\nid: units\ntitle: { vi: Xã, en: Communes }\nprovenance: synthetic\nunits: [{ name: Xã A }]\n',
    );
    write('data.csv', 'unit,1,2\nXã A,1,2\n');
    write('dti.config.yaml', 'runs: [{ name: a, data: data.csv, set: own.yaml, outputs: [a.csv] }]\n');
    const { code, stderr } = await dti(['run'], { cwd: folder });
    expect(code, stderr).toBe(0);
    const [{ inputs }] = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).runs;
    expect(inputs.map(({ file }: { file: string }) => file)).toEqual([
      'data.csv',
      'base.yaml',
      'own.yaml',
      'units.yaml',
    ]);
  });

  it('writes the same when it runs one by one', async () => {
    const folder = samples();
    for (const { name } of JSON.parse(committed['manifest.json']).runs.toReversed()) {
      expect((await dti(['run', name], { cwd: folder })).code).toBe(0);
    }
    expect(filesIn(join(folder, 'results'))).toEqual(committed);
  });

  it('leaves no file and no trace of one where one cannot be written', async () => {
    const folder = samples();
    mkdirSync(join(folder, 'results/synthetic-departments-2023.txt'), { recursive: true });
    expect((await dti(['run'], { cwd: folder })).code).toBe(2);
    expect(readdirSync(join(folder, 'results'))).toEqual(['synthetic-departments-2023.txt']);
  });

  it('never guesses a set, though the columns would tell', async () => {
    const folder = samples();
    const config = join(folder, 'dti.config.yaml');
    writeFileSync(config, readFileSync(config, 'utf8').replace('    set: dti-province-2021\n', ''));
    const { code, stderr } = await dti(['run'], { cwd: folder });
    expect([code, stderr.match(/lỗi run\/no-set/g)?.length]).toEqual([1, 1]);
  });

  it('shows progress on a terminal once two seconds have passed, and nothing elsewhere', async () => {
    let seconds = 0;
    let shown = '';
    const write = (text: string) => {
      shown += text;
    };
    const stream = { write, isTTY: true, columns: 80 };
    const call = async (progress: object | undefined) => {
      shown = '';
      const host = { cwd: samples(), env: {}, out: () => {}, err: () => {}, width: undefined, colour: false };
      const readStdin = () => Buffer.of();
      expect(await run(['run'], { ...host, readStdin, progress: progress as never })).toBe(0);
      return shown;
    };
    expect(await call(undefined)).toBe('');
    expect(await call({ stream, seconds: () => 1 })).toBe('');
    expect(await call({ stream, seconds: () => (seconds += 1.5) })).toContain('synthetic-departments-2023');
  });
});
