/** The examples of `dti compare` and `dti explain` in the README are what the program prints. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dti } from './host.ts';

const ROOT = join(import.meta.dirname, '..');

it('the README shows what dti compare and dti explain print', async () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const examples = [...readme.matchAll(/^\$ npx dti ((?:compare|explain) .*)\n([\s\S]*?)^```/gm)];
  expect(examples.length).toBeGreaterThan(1);
  for (const [, line, printed] of examples) {
    const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
    expect((await dti([...args, '--no-config'], { cwd: ROOT })).stdout).toBe(printed);
  }
});
