/** The example of `dti compare` in the README is what the program prints. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dti } from './host.ts';

const ROOT = join(import.meta.dirname, '..');

it('the README shows what dti compare prints', async () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const examples = [...readme.matchAll(/^\$ npx dti (compare .*)\n([\s\S]*?)^```/gm)];
  expect(examples.length).toBeGreaterThan(0);
  for (const [, line, printed] of examples) {
    const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
    expect((await dti([...args, '--no-config'], { cwd: ROOT })).stdout).toBe(printed);
  }
});
