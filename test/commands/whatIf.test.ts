/** `dti what-if` on a narrow terminal, with names in either Unicode form, and in Vietnamese. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dti } from '../host.ts';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLE = join(ROOT, 'samples/synthetic-provinces-2022.csv');
const folder = mkdtempSync(join(tmpdir(), 'dti-what-if-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CHANGES = ['3.2=85%', '3.3=60', '1.6=-', '4.9=KAD', '2.3=truoc nam', '6.1=', '3.5.3=có'].flatMap(
  (text) => ['--change', text],
);

const ask = (...args: string[]) =>
  dti(['what-if', ...args, '--set', 'dti-province-2021', '--no-config'], { cwd: folder, width: 80 });

/** Letters and their marks take one column together. */
const columns = (line: string) => [...line.normalize('NFC')].length;

function writeScenarios(): string {
  const path = join(folder, 'plans.yaml');
  const changes = '[ { code: "3.2", value: 85% }, { unit: hai phong, code: "1.1", value: khong } ]';
  const names = ['mở rộng', 'kịch bản thứ hai, tên dài', 'ba', 'bốn', 'kịch bản thứ năm', 'sáu'];
  const scenarios = names.map((name) => `  - { name: "${name}", changes: ${changes} }`);
  writeFileSync(path, `format: 1\nunit: Quảng Ninh\nscenarios:\n${scenarios.join('\n')}\n`);
  return path;
}

describe('dti what-if', () => {
  it('fits 80 columns in both languages, whatever the form of the names', async () => {
    const scenarios = writeScenarios();
    for (const form of ['NFC', 'NFD'] as const) {
      const data = join(folder, `${form}.csv`);
      writeFileSync(data, readFileSync(SAMPLE, 'utf8').normalize(form));
      for (const lang of ['vi', 'en']) {
        for (const rest of [CHANGES, ['--scenarios', scenarios]]) {
          const { code, stdout } = await ask(data, 'Quảng Ninh'.normalize(form), '--lang', lang, ...rest);
          expect(code).toBe(0);
          for (const line of stdout.split('\n')) expect(columns(line), line).toBeLessThanOrEqual(80);
          expect(stdout).not.toMatch(/\p{Cc}\[/u);
        }
      }
    }
  });

  it('gives the same answer whatever the form of the names', async () => {
    const answers = await Promise.all(
      (['NFC', 'NFD'] as const).map(async (form) => {
        const data = join(folder, `same-${form}.csv`);
        writeFileSync(data, readFileSync(SAMPLE, 'utf8').normalize(form));
        return (await ask(data, 'quảng ninh'.normalize(form), ...CHANGES)).stdout.normalize('NFC');
      }),
    );
    expect(answers[1]).toBe(answers[0]);
  });

  it('has no English left in Vietnamese', async () => {
    const english =
      /\b(what|if|as is|change|rank|points|of|unit|units|no|effect|coverage|missing|scenario|the)\b/i;
    for (const rest of [CHANGES, ['--scenarios', writeScenarios()]]) {
      const { stdout } = await ask(SAMPLE, 'Quảng Ninh', '--lang', 'vi', ...rest);
      expect(stdout).not.toMatch(english);
    }
  });
});
