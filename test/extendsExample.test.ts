/** indicator-sets/examples/extends-commune.yaml, computed by hand. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dti } from './host.ts';
import { scoreText, setOf } from './scoring.ts';

const FOLDER = join(import.meta.dirname, '../indicator-sets/examples');
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

describe('the example of a set that extends another', () => {
  const set = setOf(read('extends-commune.yaml'), {
    './extends-commune-base.yaml': read('extends-commune-base.yaml'),
  });
  const { at } = scoreText(set, read('extends-commune.csv'));

  it('gives the points computed by hand', () => {
    // Commune 1: 1.1 yes 10; 1.2 20·12/20 = 12; 2.1 10·(3/10)/0.5 = 6; 2.2 four, of 20: 10; 3.1 25·(240/400)/0.8 = 18.75;
    // 3.3 yes 15. Together 71.75. The view NEN: (22 + 16 + 15) of (30 + 30 + 15) = 53/75.
    expect(at('Xã Ví Dụ 1').points).toBe(71.75);
    expect(at('Xã Ví Dụ 1', 'NEN').k).toBe(Math.round((53 / 75) * 1e9));
    // Commune 2: 0 + 18 + 10 (0.6 passes 0.5) + 20 + 25·0.3/0.8 = 9.375 + 0 = 57.375.
    expect(at('Xã Ví Dụ 2').points).toBe(57.375);
    // Commune 3: 10 + 15 + 10·(1/8)/0.5 = 2.5 + nothing reported, zero as the base says + 25·0.75/0.8 = 23.4375 + 15 = 65.9375.
    expect(at('Xã Ví Dụ 3').points).toBe(65.9375);
    expect(at('Xã Ví Dụ 3').coverage).toBeCloseTo(0.8, 9);
    expect([1, 2, 3].map((i) => at(`Xã Ví Dụ ${i}`).rank)).toEqual([1, 3, 2]);
  });

  it('lints clean, beside its base, and scores as a user would', async () => {
    const files = ['extends-commune.yaml', 'extends-commune-base.yaml'].map((name) => join(FOLDER, name));
    expect(await dti(['sets', 'lint', ...files])).toMatchObject({ code: 0, stderr: '' });
    const { stdout } = await dti(['score', join(FOLDER, 'extends-commune.csv'), '--set', files[0]]);
    expect(stdout).toContain('71.75/100');
    expect(stdout).toContain('SYNTHETIC');
  });

  it('can be extended in its turn, from anywhere', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'dti-extends-'));
    const base = join(FOLDER, 'extends-commune.yaml');
    const text = `format: 1\nid: third\ntitle: Third (example)\nextends: ${JSON.stringify(base)}\nchange: { "1.1": { name: Other } }\n`;
    writeFileSync(join(cwd, 'third.yaml'), text);
    const args = ['score', join(FOLDER, 'extends-commune.csv'), '--set', 'third.yaml', '--format', 'json'];
    const { code, stdout } = await dti(args, { cwd });
    rmSync(cwd, { recursive: true });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).fingerprint.scoring).toBe(set.fingerprint.scoring);
  });
});
