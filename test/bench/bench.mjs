// Whole processes, each paired with `node -e 0` in the same run: medians of wall and cpu time, and their ratios.
// Machines differ and are noisy; the ratios are what to compare. Nothing here is a test.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const BIN = join(ROOT, 'bin/dti.cjs');
const RUNS = Number(process.env.BENCH_RUNS ?? 21);
const { NODE_EXTRA_CA_CERTS: _flattersEveryRatio, ...env } = process.env;
const REPORT = join(import.meta.dirname, 'cpu.cjs');
const folder = mkdtempSync(join(tmpdir(), 'dti-bench-'));

/** 63 units with all scored mains of the shelf set, from the ranks of 2022: invented values, real names. */
function writeProvinces() {
  const ranks = readFileSync(join(ROOT, 'samples/provinces-2022-ranks.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const rows = ranks.map((line, i) =>
    [
      line.split(',')[0],
      2022,
      ...Array.from({ length: 8 }, (_, j) => ((i * 37 + j * 101) % 1000) / 1000),
    ].join(','),
  );
  const path = join(folder, 'provinces.csv');
  writeFileSync(path, `unit,year,1,2,3,4,5,7,8,9\n${rows.join('\n')}\n`);
  return path;
}

const data = writeProvinces();
const own = join(folder, 'own.yaml');
writeFileSync(
  own,
  readFileSync(join(ROOT, 'indicator-sets/dti-province-2021.yaml'), 'utf8').replace(
    'id: dti-province-2021',
    'id: own-set',
  ),
);

const CASES = [
  ['dti --help', [BIN, '--help'], 2],
  ['dti score, 63 units, shelf set', [BIN, 'score', data, '--no-config'], 3.5],
  ['dti score, 63 units, --set', [BIN, 'score', data, '--no-config', '--set', 'dti-province-2021'], 3.5],
  ['dti score, 63 units, own YAML set', [BIN, 'score', data, '--no-config', '--set', own], undefined],
];

/** Wall time of a whole process; with `cpu`, its processor time instead, which the process itself reports as it ends. */
function time(args, cpu) {
  const before = process.hrtime.bigint();
  const options = { env, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' };
  const { status, stderr } = spawnSync(process.execPath, cpu ? ['-r', REPORT, ...args] : args, options);
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stderr}`);
  return cpu ? Number(/cpu-ms ([\d.]+)/.exec(stderr)[1]) : Number(process.hrtime.bigint() - before) / 1e6;
}

const median = (xs) => [...xs].sort((a, b) => a - b)[xs.length >> 1];

console.log(`medians of ${RUNS} paired runs, Node ${process.version}`);
for (const [name, args, bar] of CASES) {
  const parts = ['wall', 'cpu'].map((kind) => {
    const pairs = Array.from({ length: RUNS + 1 }, () => [
      time(args, kind === 'cpu'),
      time(['-e', '0'], kind === 'cpu'),
    ]).slice(1);
    const [mine, bare] = [0, 1].map((i) => median(pairs.map((pair) => pair[i])).toFixed(1));
    return `${kind} ${mine} / ${bare} ms = ${median(pairs.map(([a, b]) => a / b)).toFixed(2)} ×`;
  });
  console.log(`${name}: ${parts.join(', ')}${bar === undefined ? '' : ` (bar ${bar} ×)`}`);
}
rmSync(folder, { recursive: true });
