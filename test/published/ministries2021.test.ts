/**
 * Ministries 2021: bodies with and without public services are ranked apart. Every published value of that year with its
 * published rank (hanoimoi.vn 449294, kinhtedothi.vn); across the blocks the order would be another.
 */
import { describe, expect, it } from 'vitest';
import { dti } from '../host.ts';

const WITH = 'có dịch vụ công';
const WITHOUT = 'không có dịch vụ công';
const PUBLISHED: [unit: string, block: string, value: number, rank: number][] = [
  ['Bộ Tài chính', WITH, 0.6321, 1],
  ['Bộ Kế hoạch và Đầu tư', WITH, 0.6126, 2],
  ['Bảo hiểm xã hội Việt Nam', WITH, 0.5747, 3],
  ['Ngân hàng Nhà nước', WITH, 0.5406, 4],
  ['Bộ Công Thương', WITH, 0.5219, 5],
  ['Viện Hàn lâm KH&CN VN', WITHOUT, 0.4736, 1],
  ['Đài Truyền hình Việt Nam', WITHOUT, 0.4192, 2],
  ['Thông tấn xã Việt Nam', WITHOUT, 0.2737, 3],
  ['Ủy ban Dân tộc', WITHOUT, 0.2046, 4],
  ['Đài Tiếng nói Việt Nam', WITHOUT, 0.1394, 5],
];

interface Ranked {
  groups: { block: string; units: number }[];
  units: { unit: string; block: string; value: number; rank: number }[];
}

async function score(stdin: string): Promise<Ranked> {
  const args = ['score', '-', '--set', 'dti-ministry-2021', '--format', 'json', '--level', 'index'];
  const { code, stdout, stderr } = await dti(args, { stdin });
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as Ranked;
}

describe('ministries 2021', () => {
  const shuffled = [...PUBLISHED].reverse();

  it('have the published ranks inside their blocks, which the registry knows', async () => {
    const rows = shuffled.map(([unit, , value]) => `${unit},2021,${value}`);
    const { units, groups } = await score(`đơn vị,năm,DTI\n${rows.join('\n')}\n`);
    expect(units.map(({ unit, block, value, rank }) => [unit, block, value, rank])).toEqual(PUBLISHED);
    expect(groups.map(({ block, units }) => [block, units])).toEqual([
      [WITH, 5],
      [WITHOUT, 5],
    ]);
  });

  it('have them too where the file says the block', async () => {
    const rows = shuffled.map(([unit, block, value]) => `${unit},${block},2021,${value}`);
    const { units } = await score(`đơn vị,khối,năm,DTI\n${rows.join('\n')}\n`);
    expect(units.map(({ unit, rank }) => [unit, rank])).toEqual(
      PUBLISHED.map(([unit, , , rank]) => [unit, rank]),
    );
  });

  it('of 100 × 5 and 500 points: the sum of the mains over 1000', async () => {
    // By hand: (0.9 + 0.8 + 0.7 + 0.6 + 0.5) · 100 + 0.4 · 500 = 350 + 200 = 550.
    const { units } = await score('đơn vị,năm,1,2,3,4,5,6\nBộ Tư pháp,2021,0.9,0.8,0.7,0.6,0.5,0.4\n');
    expect(units[0].value).toBe(0.55);
  });
});
