/** Wrong usage: every reason for which a value is refused is said in Vietnamese too, and so is every mistake. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sayReason, sayUsage } from '../src/render/usageText.ts';
import { dti } from './host.ts';

const CLI = join(import.meta.dirname, '../src/cli');

it('every reason in src/cli has a translation', () => {
  const reasons = readdirSync(CLI).flatMap((name) =>
    [...readFileSync(join(CLI, name), 'utf8').matchAll(/InvalidArgumentError\(\s*(['`"])(.*?)\1/gs)].map(
      ([, , text]) => text.replace(/\$\{.*?\}/g, 'a, b'),
    ),
  );
  expect(reasons.length).toBeGreaterThan(5);
  expect(reasons.filter((text) => sayReason(text) === undefined)).toEqual([]);
});

it('a name with a quotation mark, a bracket or a line end in it is said as it was typed', async () => {
  for (const name of ["--it's", '--a{1}$&', "--x' is invalid. no"]) {
    const { stderr } = await dti(['score', 'a.csv', name, '--lang', 'vi']);
    expect(stderr).toBe(`lỗi: không có tùy chọn '${name}'\n(xem --help để biết cách dùng lệnh này)\n`);
  }
});

it('what the parser may say one day is said as it says it', () => {
  expect(sayUsage('commander.other', 'error: something new', 'vi')).toBe(
    'error: something new\n(xem --help để biết cách dùng lệnh này)\n',
  );
});
