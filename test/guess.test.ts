/** Which set a file belongs to, with the whole shelf to choose from: the samples, and a plain file for every set. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { IndicatorSet } from '../src/model/indicatorSet.ts';
import { dti } from './host.ts';

const ROOT = join(import.meta.dirname, '..');
const SHELF = join(ROOT, 'indicator-sets');
const ids = readdirSync(SHELF)
  .filter((name) => name.endsWith('.yaml') && !name.includes('.examples.'))
  .map((name) => name.replace('.yaml', ''));

const guessed = async (args: string[], stdin = '') => {
  const { code, stderr } = await dti(['score', '--level', 'index', ...args], { stdin });
  return code === 0 ? /set-guessed: scored by (\S+)/.exec(stderr)?.[1] : stderr;
};

it.each([
  ['provinces-2022-published.csv', 'dti-province-2021'],
  ['synthetic-provinces-2021.csv', 'dti-province-2021'],
  ['synthetic-provinces-2022.csv', 'dti-province-2021'],
  ['synthetic-binh-dinh-departments-2023.csv', 'binh-dinh-department-2023'],
  ['synthetic-binh-dinh-districts-2023.csv', 'binh-dinh-district-2023'],
])('%s is scored by %s', async (sample, id) => {
  expect(await guessed([join(ROOT, 'samples', sample)])).toBe(id);
});

/** Names of a set's units: three of its registry, or one that nobody lists. */
function unitsOf({ units }: IndicatorSet): string[] {
  if (units === undefined) return ['Xã A'];
  const registry = parse(readFileSync(join(SHELF, 'units', `${units}.yaml`), 'utf8')) as {
    units: (string | { name: string })[];
  };
  return registry.units.slice(-3).map((unit) => (typeof unit === 'string' ? unit : unit.name));
}

/** Sets that only a year tells from others: columns that others have too, and no list of units. */
const UNDATED: Record<string, string> = {
  'tay-ninh-commune-2025': 'dti-ministry-2021, tay-ninh-commune-2025',
};

describe.each(ids)('%s', (id) => {
  it('is recognised by values of its first level, with the year and without', async () => {
    const { stdout } = await dti(['sets', 'show', id, '--format', 'json']);
    const { set } = JSON.parse(stdout) as { set: IndicatorSet };
    const scored = set.nodes.filter((node) => node.level === 'main' && node.counts);
    const nodes = scored.length > 0 ? scored : set.nodes.filter((node) => node.depth === 1);
    const header = nodes.map(({ code }) => `"${code}@value"`).join(',');
    const cells = nodes.map(() => '0.5').join(',');
    const file = (year: string, head: string) =>
      [`đơn vị${head},${header}`, ...unitsOf(set).map((unit) => `"${unit}"${year},${cells}`)].join('\n');
    expect(await guessed(['-'], file(`,${set.years.at(-1)}`, ',năm'))).toBe(id);
    const undated = await guessed(['-'], file('', ''));
    if (id in UNDATED) expect(undated).toContain(`several indicator sets fit this file: ${UNDATED[id]}`);
    else expect(undated).toBe(id);
  });
});

it('takes no list of provinces or departments for one of communes, dated or not', async () => {
  const file = (head: string, year: string, units: string[]) =>
    [`Đơn vị${head},1,2,3,4,5,6`, ...units.map((unit) => `${unit}${year},1,1,1,1,1,1`)].join('\n');
  for (const [units, registry] of [
    [['Hà Nội', 'Hai Phong'], 'vietnam-provinces-63'],
    [['Sở Y tế', 'Sở Tư pháp'], 'binh-dinh-departments'],
  ] as const)
    for (const [head, year] of [
      ['', ''],
      [',Năm', ',2025'],
    ])
      expect(await guessed(['-'], file(head, year, [...units]))).toMatch(
        new RegExp(`tay-ninh-commune-2025 has these columns but no list of units.*${registry}`),
      );
  // One namesake among communes proves nothing.
  expect(await guessed(['-'], file(',Năm', ',2025', ['Long An', 'Xã A', 'Xã B']))).toBe(
    'tay-ninh-commune-2025',
  );
  expect(await guessed(['-'], file('', '', ['Bộ Y tế', 'Bộ Tư pháp']))).toBe('dti-ministry-2021');
});

it('asks which set is meant where columns without a year are pillars of one set and views of others', async () => {
  const file = (head: string) => `đơn vị${head},CQS,KTS,XHS\n`;
  const row = (unit: string, year: string) => `${unit}${year},0.4,0.4,0.4\n`;
  expect(await guessed(['-'], file('') + row('Hà Nội', ''))).toContain(
    '--set dti-province-2020  --set dti-province-2021  --set dti-province-2024',
  );
  expect(await guessed(['-'], file(',năm') + row('Hà Nội', ',2020'))).toBe('dti-province-2020');
  // Gone since the merger of 2025: its list is the older one.
  expect(await guessed(['-'], file('') + row('Bắc Giang', ''))).toMatch(
    /--set dti-province-2020 {2}--set dti-province-2021$/m,
  );
});

it('knows units that are typed without diacritics, and leaves a set alone whose registry knows none', async () => {
  const pillars = (unit: string) => `don vi,nam,CQS,KTS,XHS\n${unit},2020,0.4449,0.3668,0.4052\n`;
  expect(await guessed(['-'], pillars('Bac Ninh'))).toBe('dti-province-2020');
  expect(await guessed(['-'], pillars('Huyện A'))).toContain('vietnam-provinces-63 has none of the units');
});

it('says of the nearest three sets why they do not fit, and of the others how many there are', async () => {
  const { code, stderr } = await dti(['score', '-'], {
    stdin: 'đơn vị,1,2,3,4,5,6,7,12\nA,1,1,1,1,1,1,1,1\n',
  });
  expect(code).toBe(2);
  const hint = stderr.split('\n').find((line) => line.startsWith('  hint:'))!;
  expect(hint.split(';')).toHaveLength(5);
  expect(hint).toContain(`and ${ids.length - 3} more that fit less`);
  expect(hint.length).toBeLessThan(260);
});
