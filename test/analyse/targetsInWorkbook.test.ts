/** A plan held against a workbook: percentages as the sheet stores them, problems at their cells. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dti } from '../host.ts';
import { cell, type MadeCell, makeWorkbook } from '../sheets/workbook.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dti-targets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const PLAN = `
format: 1
id: workbook
title: Kế hoạch
provenance: synthetic
deadline: "2024-12-31"
targets:
  - { id: online, name: A, measure: Hồ sơ trực tuyến, at-least: 80 % }
  - { id: classes, name: B, measure: Số lớp, at-least: 4 }
`;

async function targets(rows: MadeCell[][], ...options: string[]) {
  writeFileSync(join(folder, 'plan.yaml'), PLAN);
  writeFileSync(
    join(folder, 'data.xlsx'),
    makeWorkbook({ name: 'Số liệu', rows: [['Đơn vị', 'Hồ sơ trực tuyến', 'Số lớp'], ...rows] }),
  );
  return dti(['targets', 'data.xlsx', '--plan', 'plan.yaml', ...options], { cwd: folder });
}

it('reads percentages as the sheet stores them', async () => {
  const { code, stdout } = await targets(
    [
      ['Xã A', cell.percent(0.7996, 2), 4],
      ['Xã B', cell.percent(0.8), 3],
      ['Xã C', null, 'KAD'],
    ],
    '--format',
    'csv',
  );
  expect(code).toBe(0);
  const lines = stdout.split('\n').filter((line) => line.startsWith('Xã'));
  expect(
    lines.map((line) =>
      line
        .split(',')
        .filter((_, i) => [0, 2, 7, 8, 9].includes(i))
        .join(' '),
    ),
  ).toEqual([
    'Xã C online no-figure  ',
    'Xã C classes not-applicable  ',
    'Xã A online missed 79.96 0.04',
    'Xã A classes reached 4 ',
    'Xã B online reached 80 ',
    'Xã B classes missed 3 1',
  ]);
});

it('says in which cell something is wrong', async () => {
  const { code, stderr } = await targets([
    ['Xã A', cell.percent(0.7996, 2), cell.error('#N/A')],
    ['Xã B', 0.8, 3],
    ['Xã C', cell.percent(1.2), 3],
  ]);
  expect(code).toBe(1);
  expect(stderr).toContain('data.xlsx:Số liệu!C2: error sheet/error-cell');
  expect(stderr).toContain('data.xlsx:Số liệu!B3: error plan/mixed-percent');
});
