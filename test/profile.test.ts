/** `dti profile` as a whole: it agrees with `dti score`, the README shows what it prints, and pages are all written or none. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../src/cli.ts';
import { dti } from './host.ts';
import { columnsIn } from './profiling.ts';

const ROOT = join(import.meta.dirname, '..');
const SAMPLE = join(ROOT, 'samples/synthetic-provinces-2022.csv');
const folders: string[] = [];

function folder(): string {
  folders.push(mkdtempSync(join(tmpdir(), 'dti-pages-')));
  return folders[folders.length - 1];
}

afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true });
});

describe('dti profile', () => {
  it('says of every unit what dti score says', async () => {
    const pages = folder();
    const args = ['profile', SAMPLE, '--all', '-o', pages, '--format', 'json'];
    expect(await dti(args)).toMatchObject({ code: 0, stdout: '' });
    const { stdout } = await dti([
      'score',
      SAMPLE,
      '--format',
      'json',
      '--level',
      'all',
      '--bounds',
      '--within',
      'region',
    ]);
    const results = JSON.parse(stdout);
    const files = readdirSync(pages);
    expect(files).toHaveLength(63);
    for (const file of files) {
      const page = JSON.parse(readFileSync(join(pages, file), 'utf8'));
      const unit = results.units.find((one: { unit: string }) => one.unit === page.unit.unit);
      const same = (own: Record<string, unknown>, there: Record<string, unknown>) => {
        for (const key of ['status', 'value', 'rank', 'points', 'max', 'coverage'])
          expect(own[key], `${file} ${key}`).toBe(there[key]);
      };
      same(page.score, unit);
      for (const key of ['lower', 'upper', 'rankBest', 'rankWorst']) expect(page.score[key]).toBe(unit[key]);
      expect([page.rankInRegion, page.rankedInRegion]).toEqual([unit.rankInRegion, unit.rankedInRegion]);
      expect(page.fingerprint).toEqual(results.fingerprint);
      for (const score of [...page.scores, ...page.items])
        same(
          score,
          unit.scores.find(({ code }: { code: string }) => code === score.code),
        );
      for (const near of [...page.neighbours.above, ...page.neighbours.tied, ...page.neighbours.below]) {
        const other = results.units.find((one: { unit: string }) => one.unit === near.unit);
        expect([near.rank, near.value]).toEqual([other.rank, other.value]);
        expect(near.distance).toBeCloseTo(other.value - unit.value, 9);
        expect(near.points).toBeCloseTo(near.distance * unit.max, 5);
      }
      expect(page.score.mean).toBe(results.groups[0].mean);
    }
  });

  it('the README shows what it prints', async () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const [, call, shown] = /\$ npx (dti profile .*)\n([\s\S]*?)\n…\n```/.exec(readme)!;
    const args = [...call.slice(4).matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
    const { stdout } = await dti(args, { cwd: ROOT });
    expect(stdout.startsWith(`${shown}\n`)).toBe(true);
  });

  it('fits 80 columns without a terminal, in both languages, however names are encoded', async () => {
    const text = readFileSync(SAMPLE, 'utf8');
    for (const form of ['NFC', 'NFD'] as const) {
      const data = join(folder(), 'data.csv');
      writeFileSync(data, text.normalize(form));
      for (const lang of ['vi', 'en']) {
        const { stdout, code } = await dti(['profile', data, 'thua thien hue', '--lang', lang]);
        expect(code).toBe(0);
        for (const line of stdout.split('\n')) expect(columnsIn(line), line).toBeLessThanOrEqual(80);
      }
    }
  });

  it('is as narrow as the terminal, and no wider than a page', async () => {
    const widest = async (width: number) => {
      const { stdout } = await dti(['profile', SAMPLE, 'Quảng Ninh'], { width });
      return Math.max(...stdout.split('\n').map(columnsIn));
    };
    expect(await widest(44)).toBeLessThanOrEqual(44);
    expect(await widest(200)).toBeLessThanOrEqual(80);
    expect(await widest(200)).toBeGreaterThan(70);
  });

  it('has no English in Vietnamese', async () => {
    const { stdout } = await dti(['profile', SAMPLE, 'Ninh Thuận', '--lang', 'vi']);
    const words = stdout.match(
      /\b(the|of|and|rank|value|mean|best|above|below|units?|missing|items?|band)\b/gi,
    );
    expect(words).toBeNull();
  });
});

describe('pages of all units', () => {
  const all = (pages: string, ...more: string[]) => dti(['profile', SAMPLE, '--all', '-o', pages, ...more]);

  it('replace files of their names and touch nothing else', async () => {
    const pages = folder();
    writeFileSync(join(pages, 'notes.txt'), 'mine');
    writeFileSync(join(pages, '22-quang-ninh.md'), 'old');
    expect((await all(pages)).code).toBe(0);
    expect(readFileSync(join(pages, 'notes.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(pages)).toHaveLength(64);
    const { stdout } = await dti(['profile', SAMPLE, 'Quảng Ninh', '--format', 'md']);
    expect(readFileSync(join(pages, '22-quang-ninh.md'), 'utf8')).toBe(stdout);
  });

  it('are written all or none', async () => {
    const pages = folder();
    // A folder where a page should be: the others must not appear either.
    mkdirSync(join(pages, '96-ca-mau.md'));
    const { code, stderr } = await all(pages);
    expect([code, readdirSync(pages)]).toEqual([2, ['96-ca-mau.md']]);
    expect(stderr).toContain('error profile/cannot-write: cannot write "96-ca-mau.md"');
  });

  it('are not written where anything is wrong with the data or the earlier year', async () => {
    const pages = join(folder(), 'pages');
    expect((await all(pages, '--before', 'nowhere.csv')).code).toBe(2);
    expect((await all(pages, '--before', SAMPLE.replace('2022', '2021'), '--year', '2023')).code).toBe(1);
    expect(existsSync(pages)).toBe(false);
  });

  it('make the folder, and say how many they are on a terminal', async () => {
    const pages = join(folder(), 'a/b');
    const { stdout, code } = await dti(['profile', SAMPLE, '--all', '-o', pages], { width: 80 });
    expect([code, stdout]).toEqual([0, `Pages written to ${pages}: 63\n`]);
    expect(readdirSync(pages)).toHaveLength(63);
  });

  it('show progress on a terminal once two seconds have passed, and nothing elsewhere', async () => {
    let seconds = 0;
    let shown = '';
    const write = (text: string) => {
      shown += text;
    };
    const stream = { write, isTTY: true, columns: 80 };
    const call = async (progress: object | undefined) => {
      shown = '';
      const host = { cwd: folder(), env: {}, out: () => {}, err: () => {}, width: undefined, colour: false };
      const readStdin = () => Buffer.of();
      const args = ['profile', SAMPLE, '--all', '-o', 'pages'];
      expect(await run(args, { ...host, readStdin, progress: progress as never })).toBe(0);
      return shown;
    };
    expect(await call(undefined)).toBe('');
    expect(await call({ stream, seconds: () => 1 })).toBe('');
    expect(await call({ stream, seconds: () => (seconds += 1.5) })).toContain('/63 ');
  });
});
