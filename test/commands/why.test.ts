/** The account of change as it is read: from two files to the text, in both languages and every format. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dti } from '../host.ts';

const folder = mkdtempSync(join(tmpdir(), 'dti-why-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SET = `format: 1
id: made-up
title: { vi: Bộ ví dụ, en: Made-up set }
provenance: synthetic
missing: zero
index: { code: IDX, points: 100, print: { as: points, decimals: 2 } }
children:
  - code: "1"
    name: { vi: Hạ tầng, en: Infrastructure }
    points: 60
    children:
      - { code: "1.1", name: { vi: Một, en: First }, points: 30, rule: { kind: ratio } }
      - { code: "1.2", name: { vi: Hai, en: Second }, points: 30, may-not-apply: true, rule: { kind: ratio } }
  - { code: "2", name: { vi: Nhân lực, en: People }, points: 40, rule: { kind: ratio } }
`;
const FILES: Record<string, string> = {
  'set.yaml': SET,
  'before.csv': 'unit,1.1,1.2,2\nHuế,0.3333,0.5,0.5\nHà Nội,0.6,0.6,0.6\nCần Thơ,0.5,0.4,0.6\n',
  'after.csv': 'unit,1.1,1.2,2\nHuế,0.7777,KAD,0.6\nHà Nội,0.6,0.6,0.6\nĐà Nẵng,0.9,0.9,0.9\n',
  'ranks.csv': 'unit,rank\nHuế,1\nHà Nội,2\n',
};
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);

function why(options: Record<string, string> = {}, before = 'before.csv') {
  const flags = Object.entries({ set: 'set.yaml', ...options }).flatMap(([flag, value]) => [
    `--${flag}`,
    value,
  ]);
  return dti(['compare', before, 'after.csv', '--why', '--no-config', ...flags], { cwd: folder, width: 80 });
}

describe('the account of change', () => {
  it('shows all units in tables', async () => {
    const { code, stdout } = await why({});
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "Comparable with caution: the same rules of scoring (made-up); different units: 2
        on both sides, 1 only before, 1 only after

      Made-up set: Why did it change? before.csv → after.csv – SYNTHETIC DATA, not
        official figures

      Unit    Before  After  Change  Own data  Missing or n/a  Rounding
      Huế      45.00  67.62  +22.62    +21.05           +1.57      0.00
      Hà Nội   60.00  60.00    0.00      0.00            0.00      0.00

      Unit    Own data most in
      Huế     1.1 +16.19
      Hà Nội  –

      Why did the rank change?

      Unit     Rank  Moved  Own progress  Others' progress  Entries, exits
      Huế     3 → 2     ▲1            ▲1                 =               =
      Hà Nội  1 → 3     ▼2             =                ▼1              ▼1

      Each cause: by how much the value changes when it alone does, as the mean over
        all orders of the causes (Shapley). The parts add up to the change.
      Only after (1): Đà Nẵng
      Only before (1): Cần Thơ
      "
    `);
  });

  it('shows one unit in full, in Vietnamese', async () => {
    const { stdout } = await why({ unit: 'hue', lang: 'vi' });
    expect(stdout).toMatchInlineSnapshot(`
      "So sánh được, cần thận trọng: cùng quy tắc chấm (made-up); đơn vị khác nhau: 2
        chung, 1 chỉ có trước, 1 chỉ có sau

      Bộ ví dụ: Vì sao thay đổi? before.csv → after.csv – SỐ LIỆU GIẢ LẬP, không phải
        số liệu chính thức

      Huế: IDX 45,00 → 67,62 (+22,62), hạng 3 → 2 (▲1)
      Chủ yếu: số liệu của đơn vị ở 1.1 (+16,19); số liệu của đơn vị ở 2 (+4,86);
        thiếu hoặc không áp dụng (+1,57)

      Nguyên nhân                  IDX
      Số liệu của đơn vị        +21,05
      Thiếu hoặc không áp dụng   +1,57
      Làm tròn                    0,00
      Thay đổi                  +22,62

      Thiếu hoặc không áp dụng ở một bên (1): 1.2

      Số liệu của đơn vị, theo chỉ số

      Mã   Phần đóng góp  Tên
      1           +16,19  Hạ tầng
      1.1         +16,19  Một
      2            +4,86  Nhân lực
                  +21,05  Tổng số liệu của đơn vị

      Hạng: do tiến bộ của đơn vị, so với các đơn vị khác như trước: ▲1; do tiến bộ
        của các đơn vị khác: =; do đơn vị vào, ra: =.
      Đã vượt qua (1): Hà Nội
      Mới vào, xếp trên (1): Đà Nẵng
      Đã ra, từng xếp trên (1): Cần Thơ

      Mỗi nguyên nhân: giá trị đổi bao nhiêu nếu chỉ nguyên nhân đó đổi, lấy trung
        bình qua mọi thứ tự các nguyên nhân (giá trị Shapley). Các phần cộng lại bằng
        thay đổi.
      "
    `);
    expect(stdout).not.toMatch(/\b(own|data|change|missing|rules|rank|rounding)\b/i);
  });

  it('prints sums that close, with what rounding leaves over', async () => {
    const { stdout } = await why({ unit: 'Huế' });
    const parts = [...stdout.matchAll(/^(Own data|Missing or n\/a|Rounding|Change) +([+−]?)([\d.]+)$/gm)];
    const cents = parts.map(
      ([, , sign, digits]) => Math.round(Number(digits) * 100) * (sign === '−' ? -1 : 1),
    );
    expect(cents).toHaveLength(4);
    expect(cents[0] + cents[1] + cents[2]).toBe(cents[3]);
  });

  it('adds up to the billionth in JSON and in CSV', async () => {
    const { units } = JSON.parse((await why({ format: 'json' })).stdout);
    const k = (x: number) => Math.round(x * 1e9);
    for (const { change, causes, rounding } of units)
      expect(k(causes.own) + k(causes.missing) + k(rounding)).toBe(k(change));
    const rows = (await why({ format: 'csv', unit: 'Huế' })).stdout.trim().split('\n');
    const value = (what: string) => k(Number(rows.find((row) => row.split(',')[2] === what)!.split(',')[4]));
    expect(value('own') + value('missing') + value('rounding')).toBe(value('change'));
  });

  it('takes no ranks alone: without cells there are no causes', async () => {
    const { code, stdout, stderr } = await why({}, 'ranks.csv');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('compare/why-data');
  });

  it('names what is near to a unit that it does not know', async () => {
    const { code, stdout, stderr } = await why({ unit: 'Hà Nộ' });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Hà Nội');
  });
});
