/**
 * Comparisons and merged rankings of runs: byte for byte what `dti compare` writes, and the numbers of `dti merge`.
 * The figures themselves are checked where these commands are; here only one is added up by hand.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import * as z from 'zod';
import { manifestSchema } from '../src/model/manifestDocument.ts';
import { resultsSchema } from '../src/model/resultsDocument.ts';
import { dti } from './host.ts';

const CASES = join(import.meta.dirname, 'cases/compare');
const SAMPLES = join(import.meta.dirname, '../samples');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function folderWith(from: string, runs: object[], more: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'dti-compared-'));
  folders.push(folder);
  cpSync(from, folder, { recursive: true });
  rmSync(join(folder, 'dti.config.yaml'), { force: true });
  for (const [name, text] of Object.entries(more)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'runs.yaml'), stringify({ runs }));
  return folder;
}

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

async function run(folder: string, cwd = folder): Promise<void> {
  const { code, stderr } = await dti(['run', '--config', join(folder, 'runs.yaml')], { cwd });
  expect(code, stderr).toBe(0);
}

/** What the command writes, called where the configuration lies. */
async function compared(folder: string, args: string[]): Promise<string> {
  const file = `by-command.${args.includes('--long') ? 'csv' : 'txt'}`;
  const { code, stderr } = await dti(['compare', ...args, '-o', file, '--no-config'], { cwd: folder });
  expect(code, stderr).toBe(0);
  return read(folder, file);
}

/** Every way to show a comparison, as an output of a run and as flags of the command. */
const SHOWN: [output: object, flags: string[]][] = [
  [{ format: 'table' }, []],
  [{ format: 'csv' }, ['--format', 'csv']],
  [{ format: 'json' }, ['--format', 'json']],
  [{ format: 'md', lang: 'vi' }, ['--format', 'md', '--lang', 'vi']],
  [{ format: 'csv', long: true }, ['--long']],
  [{ format: 'csv', by: '2' }, ['--by', '2', '--format', 'csv']],
  [{ format: 'json', common: true }, ['--common', '--format', 'json']],
  [{ format: 'table', common: true, lang: 'vi' }, ['--common', '--lang', 'vi']],
];

const outputs = (list: readonly [object, string[]][]) =>
  list.map(([output], i) => ({ file: `out/${i}`, report: 'compare', ...output }));

async function expectSame(
  folder: string,
  list: readonly [object, string[]][],
  args: string[],
): Promise<void> {
  for (const [i, [, flags]] of list.entries())
    expect(read(folder, `out/${i}`), flags.join(' ')).toBe(await compared(folder, [...args, ...flags]));
}

describe('a comparison of a run is what dti compare writes', () => {
  const why: [object, string[]][] = [
    [{ format: 'table', why: true }, ['--why']],
    [{ format: 'json', why: true }, ['--why', '--format', 'json']],
    [{ format: 'csv', why: true, units: ['A'] }, ['--why', '--format', 'csv', '--unit', 'A']],
    [{ format: 'md', units: ['b'] }, ['--format', 'md', '--unit', 'b']],
  ];

  it('with a file that is scored by the set of the run, from any folder', async () => {
    const all = [...SHOWN, ...why];
    const folder = folderWith(join(CASES, 'two-years'), [
      { name: 'r', data: 'd21.csv', set: 'old.yaml', 'compare-with': 'd20.csv', outputs: outputs(all) },
    ]);
    await run(folder, tmpdir());
    await expectSame(folder, all, ['d20.csv', 'd21.csv', '--set', 'old.yaml']);
  });

  it('with a file of another set, and with another run by its name', async () => {
    const now = { name: 'now', data: 'd22.csv', set: 'new.yaml' };
    for (const earlier of ['d20.csv@old.yaml', 'then']) {
      const folder = folderWith(join(CASES, 'linked'), [
        { name: 'then', data: 'd20.csv', set: 'old.yaml', outputs: ['out/then.csv'] },
        { ...now, 'compare-with': earlier, outputs: outputs([...SHOWN, ...why]) },
      ]);
      await run(folder);
      await expectSame(folder, [...SHOWN, ...why], ['d20.csv@old.yaml', 'd22.csv@new.yaml']);
    }
  });

  it('with a result, and with ranks of which nothing says by which rules they were made', async () => {
    for (const earlier of ['d20.json', 'r20.csv']) {
      // Ranks alone have no codes and no nodes.
      const plain = (flags: string[]) => !flags.includes('--by') && !flags.includes('--common');
      const shown = SHOWN.filter(([, flags]) => earlier === 'd20.json' || plain(flags));
      const now = { name: 'now', data: 'd22.csv', set: 'new.yaml', 'compare-with': earlier };
      const folder = folderWith(join(CASES, 'linked'), [{ ...now, outputs: outputs(shown) }], {
        'r20.csv': 'unit,rank,year\nA,1,2020\nB,2,2020\n',
      });
      const args = ['score', 'd20.csv', '--set', 'old.yaml', '--level', 'all', '-o', 'd20.json'];
      await dti(args, { cwd: folder });
      await run(folder);
      await expectSame(folder, shown, [earlier, 'd22.csv@new.yaml']);
    }
  });

  it('of two years of one file, each a run', async () => {
    const lines = (text: string) => text.trimEnd().split('\n');
    const both = [
      ...lines(read(join(CASES, 'two-years'), 'd20.csv')),
      ...lines(read(join(CASES, 'two-years'), 'd21.csv')).slice(1),
    ];
    const of = (year: number) => ({ name: `of-${year}`, data: 'both.csv', set: 'old.yaml', year });
    const folder = folderWith(
      join(CASES, 'two-years'),
      [
        { ...of(2021), 'compare-with': 'of-2020', outputs: outputs([...SHOWN, ...why]) },
        { ...of(2020), outputs: ['out/then.csv'] },
      ],
      { 'both.csv': `${both.join('\n')}\n` },
    );
    await run(folder);
    await expectSame(folder, [...SHOWN, ...why], ['both.csv', '--set', 'old.yaml']);
  });

  it('of old units beside new ones: by the crosswalk of the run, or as the earlier run shows them', async () => {
    const merging = { crosswalk: 'gop.yaml', method: 'weighted-mean', weights: 'dân số' };
    const then = { name: 'then', data: 'data.csv', set: 'old.yaml', outputs: ['out/then.csv'] };
    const now = { name: 'now', data: 'next.csv', set: 'new.yaml', outputs: outputs(SHOWN) };
    for (const runs of [
      [then, { ...now, ...merging, 'compare-with': 'data.csv@old.yaml' }],
      [then, { ...now, ...merging, 'compare-with': 'then' }],
      [
        { ...then, ...merging },
        { ...now, 'compare-with': 'then' },
      ],
    ]) {
      const folder = folderWith(join(CASES, 'crosswalk-weighted'), runs);
      await run(folder);
      const flags = ['--crosswalk', 'gop.yaml', '--method', 'weighted-mean', '--weights', 'dân số'];
      await expectSame(folder, SHOWN, ['data.csv@old.yaml', 'next.csv@new.yaml', ...flags]);
    }
  });

  it('of two years that both have the old units: both are put on the new ones, the rankings too', async () => {
    const later = read(join(CASES, 'crosswalk-weighted'), 'data.csv')
      .replaceAll(',2023,', ',2024,')
      .replace('0.8', '0.9');
    const then = {
      name: 'then',
      data: 'data.csv',
      set: 'old.yaml',
      crosswalk: 'gop.yaml',
      outputs: ['out/then.csv'],
    };
    const now = {
      name: 'now',
      data: 'later.csv',
      set: 'old.yaml',
      crosswalk: 'gop.yaml',
      outputs: [...outputs(SHOWN), 'out/now.csv'],
    };
    for (const earlier of ['then', 'data.csv']) {
      const folder = folderWith(
        join(CASES, 'crosswalk-weighted'),
        [then, { ...now, 'compare-with': earlier }],
        {
          'later.csv': later,
        },
      );
      await run(folder);
      const files = ['data.csv', 'later.csv', '--set', 'old.yaml'];
      await expectSame(folder, SHOWN, [...files, '--crosswalk', 'gop.yaml']);
      expect(parse(read(folder, 'out/now.csv')).map(([, unit]: string[]) => unit)).toEqual([
        'unit',
        'Vùng Bắc',
        'Vùng Nam',
      ]);
    }
  });
});

describe('a run with a crosswalk', () => {
  const merging = { name: 'merged', data: 'data.csv', set: 'old.yaml', crosswalk: 'gop.yaml' };

  it('ranks the merged units, to the last digit those of dti merge, with every method', async () => {
    for (const method of ['mean', 'weighted-mean', 'sum', 'best']) {
      const weights = method === 'weighted-mean' ? { weights: 'dân số' } : {};
      const folder = folderWith(join(CASES, 'crosswalk-weighted'), [
        { ...merging, method, ...weights, outputs: ['out/m.csv', 'out/m.json'] },
      ]);
      await run(folder);
      const flags = [
        '--crosswalk',
        'gop.yaml',
        '--method',
        method,
        ...(weights.weights ? ['--weights', weights.weights] : []),
      ];
      const args = ['merge', 'data.csv', '--set', 'old.yaml', ...flags, '--no-config'];
      const { stdout } = await dti([...args, '--format', 'json'], { cwd: folder });
      const byMerge = JSON.parse(stdout).units.map(
        (unit: { unit: string; value: number; rank: number; scores: object[] }) => [
          unit.unit,
          unit.value,
          unit.rank,
          unit.scores,
        ],
      );
      const results = resultsSchema(z).parse(JSON.parse(read(folder, 'out/m.json')));
      const figures = ({
        status,
        value,
        rank,
        code,
      }: {
        status: string;
        value?: number;
        rank?: number;
        code: string;
      }) => ({ code, status, value, rank });
      expect(
        results.units.map((unit) => [unit.unit, unit.value, unit.rank, unit.scores.map(figures)]).sort(),
      ).toEqual(byMerge.sort());
      // And what dti score makes of the merged file, but for the last digits that a file cannot hold.
      await dti([...args, '-o', 'again.csv'], { cwd: folder });
      const scored = await dti(
        ['score', 'again.csv', '--set', 'new.yaml', '--format', 'json', '--no-config'],
        { cwd: folder },
      );
      for (const unit of JSON.parse(scored.stdout).units) {
        const own = results.units.find((one) => one.unit === unit.unit)!;
        expect(own.rank).toBe(unit.rank);
        expect(Math.abs(own.value! - unit.value)).toBeLessThan(5e-9);
      }
    }
  });

  it('by hand: a weighted mean of the first main, and every output says that it was merged', async () => {
    const folder = folderWith(join(CASES, 'crosswalk-weighted'), [
      {
        ...merging,
        method: 'weighted-mean',
        weights: 'dân số',
        outputs: [
          'out/m.csv',
          'out/m.json',
          'out/m.txt',
          { file: 'out/m.md', lang: 'vi' },
          { file: 'out/l.csv', long: true },
        ],
      },
    ]);
    await run(folder);
    // Huyện An 0.5 with 300 inhabitants, and 0.4 of Huyện Bình, 0.8 with 100: (0.5 · 300 + 0.8 · 40) / 340 = 182 / 340.
    const [north] = parse(read(folder, 'out/m.csv'), { columns: true }) as Record<string, string>[];
    expect(Number(north['1@value'])).toBeCloseTo(182 / 340, 9);
    const note = 'synthetic; merged by weighted mean from Huyện An, Huyện Bình (0.4)';
    expect([north.unit, north.note]).toEqual(['Vùng Bắc', note]);
    expect(read(folder, 'out/l.csv').split('\n')[1]).toContain(note);
    const results = resultsSchema(z).parse(JSON.parse(read(folder, 'out/m.json')));
    expect(results.merged).toEqual({
      crosswalk: 'gop',
      method: 'weighted-mean',
      weights: 'dân số',
      incomplete: [],
    });
    expect(results.units[0].note).toBe('merged by weighted mean from Huyện An, Huyện Bình (0.4)');
    expect(read(folder, 'out/m.txt')).toContain('on the new units (gop)');
    expect(read(folder, 'out/m.txt')).toContain(
      'Merged values are computed here; they are not published results.',
    );
    expect(read(folder, 'out/m.md')).toContain('không phải kết quả được công bố');
    // Read back, it is still no published result.
    const again = await dti(['compare', 'out/m.json', 'next.csv@new.yaml', '--no-config'], { cwd: folder });
    expect(again.stdout).toContain('the values of out/m.json are merged from old units by gop');
  });

  it('on the shipped provinces: 34 of 63, by an id of the shelf', async () => {
    const data = 'synthetic-provinces-2022.csv';
    const folder = folderWith(SAMPLES, [
      {
        name: 'm',
        data,
        set: 'dti-province-2021',
        crosswalk: 'vietnam-2025',
        outputs: [{ file: 'out.json', level: 'index' }],
      },
    ]);
    await run(folder);
    const args = [
      'merge',
      data,
      '--set',
      'dti-province-2021',
      '--crosswalk',
      'vietnam-2025',
      '--format',
      'json',
    ];
    const merge = JSON.parse((await dti([...args, '--no-config'], { cwd: folder })).stdout);
    const figures = (units: { unit: string; value?: number; rank?: number }[]) =>
      units.map(({ unit, value, rank }) => `${unit} ${value} ${rank}`).sort();
    const results = resultsSchema(z).parse(JSON.parse(read(folder, 'out.json')));
    expect(results.units).toHaveLength(34);
    expect(figures(results.units)).toEqual(figures(merge.units));
  });
});

it('the manifest records both sides, the crosswalk and every file, and only some runs leave the others as they were', async () => {
  const folder = folderWith(join(CASES, 'crosswalk-weighted'), [
    { name: 'then', data: 'data.csv', set: 'old.yaml', outputs: ['out/then.csv'] },
    {
      name: 'now',
      data: 'next.csv',
      set: 'new.yaml',
      'compare-with': 'then',
      crosswalk: 'gop.yaml',
      method: 'best',
      outputs: [{ file: 'out/c.json', report: 'compare', 'require-comparable': false }],
    },
  ]);
  await run(folder);
  const written = read(folder, 'manifest.json');
  const [, now] = manifestSchema(z).strict().parse(JSON.parse(written)).runs;
  expect(now.inputs.map(({ file }) => file)).toEqual([
    'next.csv',
    'cu.yaml',
    'data.csv',
    'gop.yaml',
    'moi.yaml',
    'new.yaml',
    'old.yaml',
  ]);
  expect(now.options).toEqual({ crosswalk: 'gop.yaml', method: 'best', 'compare-with': 'then' });
  expect(now.crosswalk?.id).toBe('gop');
  expect(now.outputs[0].options).toEqual({ format: 'json', report: 'compare', 'require-comparable': false });
  const [earlier, ...none] = now.earlier!;
  expect(none).toEqual([]);
  expect(earlier).toMatchObject({ run: 'then', file: 'data.csv', from: 'data', year: 2023, options: {} });
  // Compared as merged, so on the new units; the sets are two, of one fingerprint.
  expect(earlier.units.list).toEqual(['Vùng Bắc', 'Vùng Nam']);
  expect(earlier.set!.content).not.toBe(now.set.content);
  expect(earlier.set!.scoring).toBe(now.set.scoring);
  const { code } = await dti(['run', 'now', '--config', 'runs.yaml'], { cwd: folder });
  expect([code, read(folder, 'manifest.json')]).toEqual([0, written]);
  expect((await dti(['verify', 'manifest.json', '--no-config'], { cwd: folder })).code).toBe(0);
  writeFileSync(join(folder, 'data.csv'), `${read(folder, 'data.csv')}\n`);
  const touched = await dti(['verify', 'manifest.json', '--no-config'], { cwd: folder });
  expect([touched.code, touched.stderr.match(/manifest\/file-changed/g)?.length]).toEqual([1, 1]);
});

it('nothing is written where a comparison cannot be made', async () => {
  const folder = folderWith(join(CASES, 'linked'), [
    { name: 'then', data: 'd20.csv', set: 'old.yaml', outputs: ['then.csv'] },
    {
      name: 'now',
      data: 'd22.csv',
      set: 'new.yaml',
      'compare-with': 'then',
      outputs: [{ file: 'c.md', report: 'compare', 'require-comparable': true }],
    },
  ]);
  mkdirSync(join(folder, 'sub'));
  const { code } = await dti(['run', '--config', '../runs.yaml'], { cwd: join(folder, 'sub') });
  expect(code).toBe(3);
  for (const file of ['then.csv', 'c.md', 'manifest.json'])
    expect(() => read(folder, file)).toThrow('ENOENT');
});

describe('dti run --check', () => {
  const runs = [
    {
      name: 'now',
      data: 'next.csv',
      set: 'new.yaml',
      'compare-with': 'data.csv@old.yaml',
      crosswalk: 'gop.yaml',
      outputs: [
        { file: 'c.csv', report: 'compare' },
        { file: 'c.json', report: 'compare', by: '1' },
      ],
    },
  ];

  async function checked(
    change: (folder: string) => void,
    lang = 'en',
  ): Promise<{ code: number; stderr: string }> {
    const folder = folderWith(join(CASES, 'crosswalk-weighted'), runs);
    await run(folder);
    change(folder);
    return dti(['run', '--check', '--config', 'runs.yaml', '--lang', lang], { cwd: folder });
  }

  const edit = (file: string, from: string, to: string) => (folder: string) => {
    const text = read(folder, file);
    expect(text).toContain(from);
    writeFileSync(join(folder, file), text.replace(from, to));
  };

  it('finds nothing where nothing has changed', async () => {
    expect((await checked(() => {})).code).toBe(0);
  });

  it('names the crosswalk, the earlier data, the options, or the edit; the file, the unit and the cell', async () => {
    // Huyện Châu goes north. The first main there, by hand: (0.5 + 0.8) / 2 = 0.65 before, (0.5 + 0.8 + 0.2) / 3 = 0.5 now.
    const moved = edit('gop.yaml', 'old: Huyện Châu, new: Vùng Nam', 'old: Huyện Châu, new: Vùng Bắc');
    const crosswalk = await checked(moved);
    expect([crosswalk.code, crosswalk.stderr]).toEqual([
      1,
      expect.stringMatching(/c\.csv: error check\/cause: .*cause: crosswalk changed \(gop, gop\.yaml\)/),
    ]);
    expect(crosswalk.stderr).toMatch(/c\.csv:2:\d+: error check\/cell-differs: Vùng Bắc, value-before: /);
    expect(crosswalk.stderr).toContain('units[Vùng Bắc].before.value: "0.65" stands here, "0.5" comes out');
    expect((await checked(moved, 'vi')).stderr).toContain(
      'nguyên nhân: bảng chuyển đổi đã đổi (gop, gop.yaml)',
    );
    const data = await checked(edit('data.csv', '300,0.5,', '300,0.6,'));
    expect([data.code, data.stderr]).toEqual([1, expect.stringContaining('cause: input changed (data.csv)')]);
    const options = await checked(
      edit('runs.yaml', 'crosswalk: gop.yaml', 'crosswalk: gop.yaml\n    method: best'),
    );
    expect([options.code, options.stderr]).toEqual([
      1,
      expect.stringContaining('cause: options changed (method)'),
    ]);
    const edited = await checked(edit('c.json', '"rank": 2', '"rank": 1'));
    expect([edited.code, edited.stderr]).toEqual([
      1,
      expect.stringMatching(/units\[Vùng \S+\]\.\w+\.rank: "1"/),
    ]);
  });
});
