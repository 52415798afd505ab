/** The sets that `dti sets new` writes: sound as they are, and scored as their comments say, by hand. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dti } from './host.ts';
import { scoreText, setOf } from './scoring.ts';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'dti-new-'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

// 1.1 yes 10; 1.2 20·(30/50)/0.8 = 15; 1.3 two meetings 5; 2.1 three articles 6; 2.2 in part 10; 2.3 does not apply, so 46
// of 70 points. Second row: 0 + 20 + 10 + 10 (seven articles, at most 10) + 20 + 21 = 81 of 100.
const POINTS = `đơn vị,1.1,1.2:a,1.2:b,1.3,2.1,2.2,2.3
Xã A,có,30,50,2,3,Một phần,KAD
Xã B,không,45,50,4,7,day-du,21
`;
// 1.1 (60 − 20)/80 = 50 of 100, (92 − 20)/80 = 90; 1.2 least and greatest of the file: 0 and 100, so 1 is (3·50 + 0)/4 =
// 37.5 and (3·90 + 100)/4 = 92.5. 2.1 (21 − 6)/20 = 75 and (21 − 16)/20 = 25; 2.2 as given; 2 is (75 + 45)/2 = 60, and 25
// alone, because a missing value is left out. Together (2·37.5 + 60)/3 = 45 and (2·92.5 + 25)/3 = 70.
const WEIGHTED = `đơn vị,1.1,1.2,2.1,2.2
Xã A,60,4,6,45
Xã B,92 %,20,16,
`;

describe.each(['vi', 'en'])('dti sets new --lang %s', (lang) => {
  it.each([
    ['points', POINTS, [46, 81]],
    ['weighted', WEIGHTED, [45, 70]],
  ])('writes a sound %s set, marked as invented', async (kind, csv, expected) => {
    const file = `${kind}-${lang}.yaml`;
    const written = await dti(['sets', 'new', '-o', file, '--kind', kind, '--lang', lang], { cwd });
    expect(written).toMatchObject({ code: 0, stderr: '' });
    expect(await dti(['sets', 'lint', file], { cwd })).toMatchObject({ code: 0, stderr: '' });
    const yaml = readFileSync(join(cwd, file), 'utf8');
    expect(yaml).toContain(`id: ${kind}-${lang}\n`);
    expect(yaml.split('\n')[0]).toBe('# yaml-language-server: $schema=schema.json');
    // Every line of comment is in one of the two languages; no place for one is left open.
    expect(yaml).not.toMatch(/^ *# ?\{/m);
    const { at } = scoreText(setOf(yaml), csv);
    const found = ['Xã A', 'Xã B'].map((unit) => (kind === 'points' ? at(unit).points : at(unit).k / 1e9));
    expect(found).toEqual(expected);
    writeFileSync(join(cwd, 'data.csv'), csv);
    const { code, stdout } = await dti(['score', 'data.csv', '--set', file], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('SYNTHETIC DATA');
  });
});

it('the two languages differ in comments alone', async () => {
  for (const kind of ['points', 'weighted']) {
    const [vi, en] = await Promise.all(
      ['vi', 'en'].map(async (lang) => (await dti(['sets', 'new', '--kind', kind, '--lang', lang])).stdout),
    );
    expect(setOf(vi).fingerprint).toEqual(setOf(en).fingerprint);
    expect(vi).not.toBe(en);
  }
});

it('never writes over a file', async () => {
  writeFileSync(join(cwd, 'mine.yaml'), 'mine');
  expect((await dti(['sets', 'new', '-o', 'mine.yaml'], { cwd })).code).toBe(2);
  expect(readFileSync(join(cwd, 'mine.yaml'), 'utf8')).toBe('mine');
});
