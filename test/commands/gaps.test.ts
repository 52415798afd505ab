/** `dti gaps` on terminals: no line breaks, however names are written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { dti } from '../host.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');
const CALLS: [file: string, ...args: string[]][] = [
  ['provinces-2022-published.csv', 'quang ninh'],
  ['provinces-2022-published.csv'],
  ['synthetic-provinces-2022.csv', 'thua thien hue', '--share', '1'],
  ['synthetic-provinces-2022.csv', '--share', '1'],
  ['synthetic-binh-dinh-departments-2023.csv', 'so y te', '--share', '1'],
  ['synthetic-binh-dinh-departments-2023.csv'],
];

const widthOf = (line: string) => stringWidth(line.normalize('NFC'));

describe('a terminal of 80 columns', () => {
  for (const [file, ...args] of CALLS) {
    it(`${file} ${args.join(' ')}`, async () => {
      const text = readFileSync(join(SAMPLES, file), 'utf8');
      for (const lang of ['vi', 'en']) {
        const outputs: string[] = [];
        for (const form of ['NFC', 'NFD'] as const) {
          const { code, stdout } = await dti(['gaps', '-', ...args, '--lang', lang], {
            stdin: text.normalize(form),
            width: 80,
          });
          expect(code).toBe(0);
          for (const line of stdout.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(80);
          // One table, not several that repeat its first columns.
          const head = stdout.split('\n').filter((line) => /(Full|Đủ điểm)( |$)/.test(line.trim()));
          expect(head.filter((line) => /^(Code|Mã) /.test(line))).toHaveLength(1);
          outputs.push(stdout.normalize('NFC'));
        }
        // Figures stand in the same places, whichever way the letters are made.
        expect(outputs[1]).toBe(outputs[0]);
      }
    });
  }
});

it('a narrow terminal cuts the table and repeats the code', async () => {
  const sample = join(SAMPLES, 'provinces-2022-published.csv');
  const { stdout } = await dti(['gaps', sample, 'Quảng Ninh', '--top', '2'], { width: 40 });
  for (const line of stdout.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(40);
  expect(stdout).toContain(`
Code  Name
9     Digital society activity
8     Digital economy activity

Code       Lost   DTI +  Sum %  Full
9     82.43/150  0.0824   27.7   0/5
8     61.44/150  0.0614   48.3   0/5

Code  Best
9     TP. Đà Nẵng
8     TP. Đà Nẵng
`);
});

it('the README shows how the output begins', async () => {
  const root = join(SAMPLES, '..');
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, line, printed] = /^\$ npx dti (gaps .*)\n([\s\S]*?)^…\n```/m.exec(readme)!;
  const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
  const { stdout } = await dti([...args, '--no-config'], { cwd: root });
  expect(stdout.slice(0, printed.length)).toBe(printed);
});
