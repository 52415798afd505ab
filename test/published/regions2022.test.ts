/**
 * Ranks inside regions, by the 63 official ranks of 2022 (dti.gov.vn/xep-hang-2022, samples/provinces-2022-ranks.csv).
 * The values of most provinces are not published, so each gets 64 − rank points of 63, which keeps the order and the ties.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rankInRegions } from '../../src/analyse/regionRank.ts';
import { dti } from '../host.ts';
import { readAs, shelfRegistry } from '../registries.ts';

const RANKS = readFileSync(join(import.meta.dirname, '../../samples/provinces-2022-ranks.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([unit, , rank]) => ({ unit, rank: Number(rank) }));

const folder = mkdtempSync(join(tmpdir(), 'dti-regions-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(
  join(folder, 'set.yaml'),
  [
    'format: 1',
    'id: order-of-2022',
    'title: Order of 2022',
    'provenance: synthetic',
    'units: vietnam-provinces-63',
    'index: { code: X }',
    'children: [ { code: "1", name: Order, points: 63, rule: { kind: given } } ]',
  ].join('\n'),
);
writeFileSync(
  join(folder, 'data.csv'),
  `unit,1\n${RANKS.map(({ unit, rank }) => `${unit},${64 - rank}`).join('\n')}\n`,
);

const score = (...more: string[]) =>
  dti(['score', 'data.csv', '--set', 'set.yaml', '--format', 'csv', '--level', 'index', ...more], {
    cwd: folder,
  });

/** unit → rank of 63, region, rank in the region. */
async function ranked(...more: string[]): Promise<Map<string, [number, string, number]>> {
  const lines = (await score('--within', 'region', ...more)).stdout.trim().split('\n').slice(1);
  return new Map(
    lines
      .map((line) => line.split(','))
      .map(([rank, unit, , , region, own]) => [unit, [+rank, region, +own]]),
  );
}

describe('ranks inside the six regions, 2022', () => {
  it('Bến Tre, 51st, is 10th of 13 in the Mekong delta: an outside number, as the province reported it', async () => {
    expect((await ranked()).get('Bến Tre')).toEqual([51, 'Đồng bằng sông Cửu Long', 10]);
    const { stdout } = await dti(
      [
        'score',
        'data.csv',
        '--set',
        'set.yaml',
        '--within',
        'region',
        '--unit',
        'ben tre',
        '--level',
        'index',
      ],
      { cwd: folder },
    );
    expect(stdout).toContain('10/13 Mekong Delta');
  });

  it('Bình Phước, 12th, is 2nd of 6 in Đông Nam Bộ: our own arithmetic', async () => {
    // TP. Hồ Chí Minh 2, Bình Phước 12, Bình Dương 19, Bà Rịa - Vũng Tàu 28, Tây Ninh 40, Đồng Nai 43.
    const found = await ranked();
    expect(found.get('Bình Phước')).toEqual([12, 'Đông Nam Bộ', 2]);
    expect([...found.values()].filter(([, region]) => region === 'Đông Nam Bộ').length).toBe(6);
  });

  it('the ranks themselves, through the same function', () => {
    const { units } = shelfRegistry('vietnam-provinces-63');
    const read = readAs(shelfRegistry('vietnam-provinces-63'));
    const regions = RANKS.map(({ unit }) => units.find(({ name }) => name === read(unit))!.region!);
    const keys = Float64Array.from(RANKS, ({ rank }) => -rank);
    const { rank, ranked: of } = rankInRegions(keys, new Int32Array(63), regions, 'min');
    const at = (unit: string) => RANKS.findIndex((row) => row.unit === unit);
    expect([rank[at('Bến Tre')], of[at('Bến Tre')]]).toEqual([10, 13]);
    expect([rank[at('Bình Phước')], of[at('Bình Phước')]]).toEqual([2, 6]);
    // Thanh Hóa and Yên Bái, both 15th, are in different regions; each counts only those ahead in its own.
    expect(rank[at('Thanh Hóa')]).toBe(3);
  });

  it('changes no score and no other rank, whatever is shown', async () => {
    const plain = (await score()).stdout.trim().split('\n');
    const within = (await score('--within', 'region')).stdout.trim().split('\n');
    const without = within.map((line) =>
      line
        .split(',')
        .filter((_, i) => i !== 4 && i !== 5)
        .join(','),
    );
    expect(without).toEqual(plain);
    const all = await ranked();
    for (const [unit, found] of await ranked('--top', '20')) expect(found).toEqual(all.get(unit));
    for (const [unit, found] of await ranked('--unit', 'Cà Mau')) expect(found).toEqual(all.get(unit));
  });

  it('reads back: the region is identity, the rank in it is passed over', async () => {
    for (const more of [[], ['--long']]) {
      const { stdout } = await score('--within', 'region', ...more);
      writeFileSync(join(folder, 'result.csv'), stdout);
      const again = await dti(
        [
          'score',
          'result.csv',
          '--set',
          'set.yaml',
          '--strict',
          '--within',
          'region',
          '--format',
          'csv',
          '--level',
          'index',
        ],
        { cwd: folder },
      );
      const cells = (text: string) =>
        text
          .trim()
          .split('\n')
          .map((line) => line.split(',').slice(0, 6).join());
      expect(cells(again.stdout)).toEqual(cells((await score('--within', 'region')).stdout));
      expect(again.code).toBe(0);
    }
  });
});
