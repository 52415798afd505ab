/** Calls to be pasted: quoted so that a shell reads what was meant, and broken only where it may be. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { callOf, wrapCall } from '../../src/render/call.ts';

/** What a shell makes of a line. */
const argumentsOf = (line: string): string[] =>
  execFileSync('sh', ['-c', `dti() { printf '%s\\n' "$@"; }; ${line}`])
    .toString()
    .trimEnd()
    .split('\n');

describe('callOf', () => {
  it.each([
    'Quảng Ninh',
    'B "x" $HOME',
    "Krông A'Na",
    'a\\',
    'a\\\\b "c"',
    '`date` !!',
    'C:\\số liệu\\tệp.csv',
  ])('is read by a shell as it was meant: %s', (name) => {
    const parts = callOf({ path: name, unit: name, flags: [['--sheet', name], ['--allow-absent']] }, [
      ['--change', `3=${name}`],
    ]);
    const read = ['what-if', name, name, '--sheet', name, '--allow-absent', '--change', `3=${name}`];
    expect(argumentsOf(parts.join(' '))).toEqual(read);
    expect(argumentsOf(wrapCall(parts, 30).join('\n'))).toEqual(read);
  });

  it('puts names that look like flags behind two hyphens', () => {
    const parts = callOf({ path: 'd.csv', unit: '-Cà Mau', flags: [['--year', 2024]] }, [
      ['--change', '1=2'],
    ]);
    expect(parts.join(' ')).toBe('dti what-if --year 2024 --change 1=2 -- d.csv "-Cà Mau"');
  });
});
