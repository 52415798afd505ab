// Makes the code cache of one file of the build: node codeCache.mjs NAME, once the rest of dist/ is there. The cache holds what
// some calls have compiled. A process for each, because a call would otherwise fill every cache that is made after it.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [A, B] = [2021, 2022].map((year) => `samples/synthetic-provinces-${year}.csv`);

/**
 * Which calls fill the code cache of which file; of one that has none here, functions are compiled as they are called.
 * {folder} is thrown away afterwards.
 */
const CALLS = {
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
  unitQuestions: [
    ['explain', B, 'quang ninh'],
    ['explain', B, 'quang ninh', '3.2', '--lang', 'vi'],
    ['profile', B, 'quang ninh'],
    ['gaps', B, 'quang ninh'],
    ['what-if', B, 'quang ninh', '--change', '3.2=85%'],
    ['what-if', B, 'quang ninh', '--target-rank', '10'],
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

const [, , name] = process.argv;
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
for (const call of CALLS[name] ?? []) {
  const args = call.map((arg) => arg.replace('{folder}', folder));
  const code = await run(call[0] === '--help' ? args : [...args, '--no-config'], nowhere);
  if (code !== 0) throw new Error(`dti ${args.join(' ')} ended with ${code}`);
}
rmSync(folder, { recursive: true });
load(name);
// The main file is loaded before bin/dti.cjs sets its flag, the others after it.
if (name !== 'main') takeTime();
// Whole or not at all: the caches are made side by side, and one may be loaded while another is written.
const whole = `${cacheOf(name)}.tmp`;
writeFileSync(whole, loaded.get(name).script.createCachedData());
renameSync(whole, cacheOf(name));
