// Makes one code cache, of what some calls have compiled: node codeCache.mjs NAME, once the rest of dist/ is built. A process
// of its own for each, because code that one call compiled would otherwise be in the cache of every other.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [A, B] = [2021, 2022].map((year) => `samples/synthetic-provinces-${year}.csv`);

/** Which calls fill the code cache of a file of the build. {folder} is thrown away afterwards. */
export const CALLS = {
  main: [['--help'], ['score', B]],
  data: [
    ['score', B],
    ['score', B, '--set', 'dti-province-2021', '--format', 'csv'],
    ['score', B, '--format', 'json', '--lang', 'vi'],
  ],
  compare: [
    ['compare', A, B],
    ['compare', A, B, '--why'],
    ['compare', A, B, '--why', '--unit', 'quang ninh', '--lang', 'vi'],
  ],
  more: [
    ['sets', 'list'],
    ['sets', 'show', 'dti-province-2021'],
    ['review', 'samples/synthetic-review-departments-2023.csv', '--set', 'binh-dinh-department-2023'],
  ],
  compile: [['sets', 'lint', 'indicator-sets/dti-province-2021.yaml']],
  xlsx: [['sets', 'template', 'binh-dinh-district-2023', '-o', '{folder}/sheet.xlsx']],
  sheet: [
    ['sets', 'template', 'binh-dinh-district-2023', '-o', '{folder}/sheet.xlsx'],
    ['score', '{folder}/sheet.xlsx'],
  ],
};

const [, called, name] = process.argv;
if (called === fileURLToPath(import.meta.url)) {
  const { cacheOf, load, loaded, takeTime } = createRequire(import.meta.url)('./bin/dti.cjs');
  const { run } = load('main');
  const nowhere = {
    cwd: process.cwd(),
    env: {},
    out() {},
    err() {},
    width: undefined,
    colour: false,
    readStdin: () => Buffer.of(),
  };
  const folder = mkdtempSync(join(tmpdir(), 'dti-build-'));
  for (const call of CALLS[name]) {
    const args = call.map((arg) => arg.replace('{folder}', folder));
    const code = await run(call[0] === '--help' ? args : [...args, '--no-config'], nowhere);
    if (code !== 0) throw new Error(`dti ${args.join(' ')} ended with ${code}`);
  }
  rmSync(folder, { recursive: true });
  if (name !== 'main') takeTime();
  writeFileSync(cacheOf(name), loaded.get(name).script.createCachedData());
}
