/** `dti sets list` on terminals of several widths: no line is broken by the terminal. */
import { expect, it } from 'vitest';
import { dti } from './host.ts';

it.each([undefined, 60, 80, 120])('fits %s columns, and names every set once', async (width) => {
  for (const lang of ['vi', 'en']) {
    const { stdout } = await dti(['sets', 'list', '--lang', lang], { width });
    const lines = stdout.split('\n');
    const widest = Math.max(...lines.map((line) => line.normalize('NFC').length));
    expect(widest).toBeLessThanOrEqual(width ?? 80);
    // A narrow terminal has a second part, with the titles.
    const named = lines.filter((line) => line.startsWith('dti-province-2021 '));
    expect(named.length).toBe(width === 60 ? 2 : 1);
  }
});
