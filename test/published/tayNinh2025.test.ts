/**
 * The commune annex of Tây Ninh (names, groups and points as published; 62 items, 960 points, the sum of its list): the
 * set on the shelf is what the import makes of it, and the figures are those of the list, added up by hand.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { dti } from '../host.ts';
import { setOf } from '../scoring.ts';

const ROOT = join(import.meta.dirname, '../..');
const ANNEX = join(ROOT, 'samples/annex-commune-tay-ninh-2025.csv');
const shipped = readFileSync(join(ROOT, 'indicator-sets/tay-ninh-commune-2025.yaml'), 'utf8');
const withoutComments = (yaml: string) => yaml.replace(/^#.*\n/gm, '').trimStart();

describe('tay-ninh-commune-2025', () => {
  it('is what the import writes, to the letter', async () => {
    const { code, stdout } = await dti([
      ...['sets', 'import', ANNEX, '--id', 'example', '--year', '2025'],
      ...['--title', 'Bộ chỉ số chuyển đổi số cấp xã, tỉnh Tây Ninh'],
      ...['--reference', 'Bản mẫu công khai của một xã, tỉnh Tây Ninh, 2025'],
    ]);
    expect(code).toBe(0);
    expect(withoutComments(stdout).replace('id: example', 'id: tay-ninh-commune-2025')).toBe(
      withoutComments(shipped),
    );
  });

  const set = setOf(shipped);
  const rows = parse(readFileSync(ANNEX), { columns: true }) as Record<string, string>[];
  const nodeOf = (code: string) => set.nodes.find((node) => node.code === code)!;

  it('has every code, name and number of points of the list, at its own depth', () => {
    expect(rows).toHaveLength(62);
    for (const row of rows) {
      const node = nodeOf(row.code);
      expect(node, row.code).toMatchObject({
        points: Number(row.max_points),
        level: 'indicator',
        kind: 'leaf',
      });
      expect(node.name.vi).toBe(row.name_vi.normalize('NFC').replace(/\s+/g, ' ').trim());
      expect(node.rule?.kind).toBe('given');
      expect(node.origins.points).toMatchObject({ is: 'published' });
    }
    expect(set.nodes.filter(({ level }) => level === 'indicator')).toHaveLength(62);
    expect(nodeOf('4.1').depth).toBe(2);
    expect(nodeOf('4.22.1').depth).toBe(3);
  });

  it('has 6 groups and 960 points, and makes 4.22 of its eleven parts', () => {
    // 1: 6 × 10 + 20 = 80. 2: 30 + 3 × 20 + 10 = 100. 3: 4 × 20 + 2 × 10 = 100. 4: 4.1 to 4.9 are 8 × 20 + 10 = 170, 4.10 to
    // 4.21 are 12 × 10 = 120, 4.22 is 230, together 520. 5: 4 × 20 = 80. 6: 8 × 10 = 80. In all 960.
    const groups = set.nodes.filter(({ level }) => level === 'group');
    expect(groups.map(({ code, points }) => [code, points])).toEqual([
      ['1', 80],
      ['2', 100],
      ['3', 100],
      ['4', 520],
      ['5', 80],
      ['6', 80],
    ]);
    expect(set.index.points).toBe(960);
    // 9 × 20 + 30 + 20 = 230.
    expect(nodeOf('4.22')).toMatchObject({ points: 230, level: 'subgroup', name: {} });
    expect(nodeOf('4.22').origins.structure).toEqual({ is: 'derived' });
    expect(nodeOf('4.22').children).toHaveLength(11);
  });
});
