/** The workbooks under test/cases are those that fixtures.ts makes; `UPDATE_CASES=1` writes them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { FIXTURES } from './fixtures.ts';

const ROOT = join(import.meta.dirname, '../cases');

for (const [path, bytes] of Object.entries(FIXTURES)) {
  it(path, () => {
    const file = join(ROOT, path);
    if (process.env.UPDATE_CASES === '1') {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    expect(
      existsSync(file) && readFileSync(file).equals(Buffer.from(bytes)),
      'differs from fixtures.ts',
    ).toBe(true);
  });
}

it('makes every workbook there is', () => {
  const found = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.xlsx?$/.test(path),
  );
  expect(found.filter((path) => !(path in FIXTURES) && !path.includes('/out/'))).toEqual([]);
});
