/**
 * Golden cases: every folder under test/cases that holds a `cmd`. It is run in a copy of the folder; standard output,
 * messages, exit code and the files in `out/` must be as committed. `UPDATE_CASES=1 npm test` rewrites them: read the diff.
 * A line "FILE SIZE" in `pad` makes the copy of a file as large as it would be too large to commit.
 */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dti } from './host.ts';

const ROOT = join(import.meta.dirname, 'cases');
const UPDATE = process.env.UPDATE_CASES === '1';

const cases = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('/cmd'))
  .map(dirname)
  .sort();

/** Words of a command line; quotation marks keep blanks together. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
}

describe('golden cases', () => {
  it('are found', () => {
    expect(cases.length).toBeGreaterThan(20);
  });

  for (const name of cases) {
    it(name, async () => {
      const folder = join(ROOT, name);
      const copy = mkdtempSync(join(tmpdir(), 'dti-case-'));
      try {
        cpSync(folder, copy, { recursive: true, filter: (path) => path !== join(folder, 'out') });
        if (existsSync(join(folder, 'pad'))) {
          const [file, size] = words(readFileSync(join(folder, 'pad'), 'utf8'));
          appendFileSync(join(copy, file), 'm'.repeat(Number(size) - statSync(join(copy, file)).size));
        }
        const stdinFile = join(folder, 'stdin.txt');
        const args = words(readFileSync(join(folder, 'cmd'), 'utf8'));
        const result = await dti(args, {
          cwd: copy,
          stdin: existsSync(stdinFile) ? readFileSync(stdinFile) : undefined,
        });
        const clean = (text: string) =>
          text.replaceAll(copy, 'CASE').replaceAll(join(import.meta.dirname, '..'), 'DTI');
        const found: Record<string, string> = {
          'stdout.txt': clean(result.stdout),
          'stderr.txt': clean(result.stderr),
          exit: `${result.code}\n`,
        };
        const outs = existsSync(join(folder, 'out')) ? readdirSync(join(folder, 'out')) : [];
        for (const out of outs) {
          // What is written into a folder out/ lies there; what is written beside the inputs is committed there.
          const written = [join(copy, 'out', out), join(copy, out)].find(existsSync);
          found[join('out', out)] = written === undefined ? '(no such file)' : readFileSync(written, 'utf8');
        }
        if (UPDATE) for (const [file, text] of Object.entries(found)) writeFileSync(join(folder, file), text);
        for (const [file, text] of Object.entries(found)) {
          expect(text, `${name}/${file}`).toBe(readFileSync(join(folder, file), 'utf8'));
        }
      } finally {
        rmSync(copy, { recursive: true });
      }
    });
  }
});
