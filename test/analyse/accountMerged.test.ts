/**
 * The account of change over a merger, on the made file of test/cases/compare/why-merged (invented units, data and
 * crosswalk), worked out by hand; and which part of a merged unit counts as the one it was.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { predecessorOf } from '../../src/analyse/predecessor.ts';
import { collectProblems } from '../../src/diagnostics/diagnostic.ts';
import { resolveCrosswalk } from '../../src/model/crosswalk.ts';
import { readCrosswalkCsv } from '../../src/model/crosswalkDocument.ts';
import { dti } from '../host.ts';
import { registryOf } from '../registries.ts';
import { sourceOf } from '../scoring.ts';

const CASE = join(import.meta.dirname, '../cases/compare/why-merged');

interface Unit {
  unit: string;
  before: { value: number };
  after: { value: number };
  change: number;
  causes: Record<string, number>;
  rounding: number;
  ownData: { code: string; part: number }[];
  missingAt: string[];
  mergedFrom?: { value: number; startsAt: string };
  rank: { before: number; after: number };
}

async function accountOf(...flags: string[]) {
  return accountIn(CASE, ...flags);
}

async function accountIn(folder: string, ...flags: string[]) {
  const files = ['data.csv@old.yaml', 'next.csv@new.yaml', '--crosswalk', 'gop.yaml'];
  const args = ['compare', ...files, '--why', '--format', 'json', '--no-config', ...flags];
  const { code, stdout, stderr } = await dti(args, { cwd: folder });
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('error')]);
  const document = JSON.parse(stdout);
  return { document, unit: (name: string) => (document.units as Unit[]).find((one) => one.unit === name)! };
}

describe('the account of the made file', () => {
  it('begins at the own value of the part that has the name', async () => {
    const { document, unit } = await accountOf();
    expect(document.causes).toEqual(['merger', 'own', 'missing']);
    // Huyện An before: main 2 is (40 · .6 + 20 · .3)/60 = .5, the index .4 · .5 + .6 · .5 = .5. Huyện Bình: main 2 is
    // (36 + 12)/60 = .8, the index .8. Merged: mains .65 and .65, the index .65: merger .15.
    // After: main 2 is (32 + 16)/60 = .8, the index .4 · .7 + .6 · .8 = .76. Own data: .4 · (.7 − .65) = .02 in 1,
    // .6 · (.8 − .65) = .09 in 2, which merged values do not divide further. .5 + .15 + .11 = .76.
    expect(unit('Huyện An')).toMatchObject({
      mergedFrom: { value: 0.65, startsAt: 'predecessor', predecessor: { unit: 'Huyện An', value: 0.5 } },
      before: { value: 0.5 },
      after: { value: 0.76 },
      change: 0.26,
      causes: { merger: 0.15, own: 0.11, missing: 0 },
      rounding: 0,
      ownData: [
        { code: '1', part: 0.02 },
        { code: '2', part: 0.09 },
      ],
    });
  });

  it('begins at the merged value where no part has the name', async () => {
    // Huyện Châu: 2.1 does not apply, main 2 is .4; Huyện Dương: main 2 is (12 + 12)/60 = .4. Merged: mains .4 and .4.
    // After: .4 · .6 + .6 · .5 = .54. Own data: .4 · .2 = .08 in 1, .6 · .1 = .06 in 2.
    expect((await accountOf()).unit('Vùng Nam')).toMatchObject({
      mergedFrom: { value: 0.4, startsAt: 'merged' },
      before: { value: 0.4 },
      after: { value: 0.54 },
      causes: { merger: 0, own: 0.14, missing: 0 },
      ownData: [
        { code: '1', part: 0.08 },
        { code: '2', part: 0.06 },
      ],
    });
  });

  it('is of the cells themselves where a unit was not merged, whatever its name was', async () => {
    const { unit } = await accountOf();
    // Huyện Em: .4 in all, then 1 .5, 2.2 .6 and 2.1 does not apply: (40 · .5 + 20 · .6)/60 = .533333.
    // Own data first: (20 + 16 + 12)/100 = .48, then .533333; missing first: (16 + 8)/60 = .4, then .533333.
    // Own (.08 + .133333)/2 = .106667; missing (0 + .053333)/2 = .026667; in whole billionths 1 too many.
    expect(unit('Huyện Em')).toMatchObject({
      before: { value: 0.4 },
      after: { value: 0.533333333 },
      causes: { merger: 0, own: 0.106666667, missing: 0.026666667 },
      rounding: -1e-9,
      missingAt: ['2.1'],
    });
    // Huyện Phú became Vùng Phú: .6 · 40/60 · (.6 − .3) = .12, all of it in 2.1.
    expect(unit('Vùng Phú')).toMatchObject({
      takenOver: { unit: 'Huyện Phú', part: 1 },
      before: { value: 0.54 },
      after: { value: 0.66 },
      causes: { merger: 0, own: 0.12, missing: 0 },
      ownData: [
        { code: '2', part: 0.12 },
        { code: '2.1', part: 0.12 },
      ],
    });
  });

  it('has places among the new units, before as after', async () => {
    const { document, unit } = await accountOf();
    // Before: .65, .54, .4 and .4; after: .76, .66, .54 and .533333.
    const names = ['Huyện An', 'Vùng Phú', 'Vùng Nam', 'Huyện Em'];
    expect(names.map((name) => [unit(name).rank.before, unit(name).rank.after])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [3, 4],
    ]);
    expect(document.before.rebuilt).toEqual({ crosswalk: 'gop', method: 'mean' });
    expect(document.comparable.verdict).toBe('with-caution');
  });

  it('puts what other rules below a merged node changed wholly under rules', async () => {
    const { document, unit } = await accountIn(`${CASE}-rules`);
    // 2.1 earns all from .8 on: main 2 of Huyện An is (40 · 1 + 20 · .8)/60 = .933333, the index .28 + .56 = .84.
    // Own data in 1 as before, .02; in 2 nothing tells rules from data: .6 · (.933333 − .65) = .17.
    expect(unit('Huyện An')).toMatchObject({
      before: { value: 0.5 },
      after: { value: 0.84 },
      causes: { merger: 0.15, own: 0.02, missing: 0, rules: 0.17 },
    });
    // Vùng Phú has its cells: 2.1 .3 → .6, of .8 instead of 1: .4 · (.3 → .375, .6 → .75).
    // Own (.4 · .3 + .4 · .375)/2 = .135; rules (.4 · .075 + .4 · .15)/2 = .045.
    expect(unit('Vùng Phú').causes).toEqual({ merger: 0, own: 0.135, missing: 0, rules: 0.045 });
    expect(document.merged.wholeUnderRules).toEqual({ before: ['2'], after: ['2'] });
    expect(document.wholeUnderRules).toEqual({ before: [], after: [] });
  });

  it.each(['en', 'vi'])('fits 80 columns (%s)', async (lang) => {
    const files = ['data.csv@old.yaml', 'next.csv@new.yaml', '--crosswalk', 'gop.yaml', '--why'];
    const { stdout } = await dti(['compare', ...files, '--lang', lang, '--no-config'], {
      cwd: CASE,
      width: 80,
    });
    const widths = stdout.split('\n').map((line) => [...line.normalize('NFC')].length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(80);
    expect(widths.length).toBeGreaterThan(20);
  });

  it('takes the best of the parts with another method', async () => {
    // Mains .8 and .8: merger .3, and own data .4 · (.7 − .8) + .6 · (.8 − .8) = −.04.
    expect((await accountOf('--method', 'best')).unit('Huyện An')).toMatchObject({
      before: { value: 0.5 },
      causes: { merger: 0.3, own: -0.04, missing: 0 },
    });
  });
});

describe('the part a merged unit was', () => {
  const old = registryOf(
    'province',
    '  - { code: "10", name: Lào Cai }\n  - { code: "15", name: Yên Bái }\n  - { code: "46", name: Thừa Thiên - Huế }\n  - { code: "45", name: Quảng Trị }\n  - { code: "70", name: Bình Phước }\n  - { code: "75", name: Đồng Nai }\n',
  );
  const now = registryOf(
    'province',
    '  - { code: "15", name: Lào Cai }\n  - { code: "46", name: TP. Huế, aliases: [Thừa Thiên - Huế] }\n  - { code: "75", name: Miền Đông }\n',
  );
  const problems = collectProblems();
  const rows =
    'Lào Cai,Lào Cai\nYên Bái,Lào Cai\nThừa Thiên - Huế,TP. Huế\nQuảng Trị,TP. Huế\nBình Phước,Miền Đông\nĐồng Nai,Miền Đông\n';
  const written = readCrosswalkCsv(sourceOf(`old,new\n${rows}`, 'c.csv'), problems)!;
  const crosswalk = resolveCrosswalk(written, old, now, problems)!;
  const find = (name: string, parts: string[]) => {
    const at = predecessorOf(crosswalk, name, parts);
    return at === undefined ? undefined : parts[at];
  };

  it('is the one with its name, though another has its code', () => {
    expect(find('Lào Cai', ['Yên Bái', 'Lào Cai'])).toBe('Lào Cai');
  });

  it('is one with an alias of it, or else the one with its code', () => {
    expect(find('TP. Huế', ['Quảng Trị', 'Thừa Thiên - Huế'])).toBe('Thừa Thiên - Huế');
    expect(find('Miền Đông', ['Bình Phước', 'Đồng Nai'])).toBe('Đồng Nai');
  });

  it('is none where it is not among its parts', () => {
    expect(find('Lào Cai', ['Quảng Trị', 'Bình Phước'])).toBeUndefined();
    expect(find('Miền Đông', ['Lào Cai', 'Yên Bái'])).toBeUndefined();
  });
});
