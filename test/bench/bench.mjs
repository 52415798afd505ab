// Whole processes, each paired with `node -e 0` in the same run: medians of wall and cpu time, and their ratios.
// Machines differ and are noisy; the ratios are what to compare. Nothing here is a test.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { writeXlsx } from 'hucre/xlsx';

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

const SYNTHETIC = join(ROOT, 'samples/synthetic-provinces-2022.csv');
/** The synthetic provinces as a workbook: what is a number in the file is one in the sheet. */
async function writeSheet() {
  const [head, ...rows] = parse(readFileSync(SYNTHETIC, 'utf8'));
  const cells = rows.map((row) => row.map((text) => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text)));
  const path = join(folder, 'provinces.xlsx');
  writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Số liệu', rows: [head, ...cells] }] }));
  return path;
}

/** The account of change between two years of 63 × 98, all units: read, score, 2^causes scenarios, print. */
const YEARS = ['samples/synthetic-provinces-2021.csv', 'samples/synthetic-provinces-2022.csv'];

/** A cost for every item of the sample: invented. */
function writeCosts() {
  const [header] = parse(readFileSync(SYNTHETIC, 'utf8'), { to: 1 });
  const codes = [...new Set(header.slice(2, -1).map((text) => text.split(':')[0]))];
  const path = join(folder, 'costs.yaml');
  const costs = codes.map((code, i) => `  - { code: "${code}", fixed: ${10 + ((i * 37) % 23)} }`);
  writeFileSync(path, `format: 1\ncosts:\n${costs.join('\n')}\n`);
  return path;
}

/** The questions of one unit, on 63 × 98. */
const UNIT = 'Quảng Ninh';
const asked = (command, ...rest) => [BIN, command, SYNTHETIC, ...rest, '--no-config'];

const CASES = [
  ['dti --help', [BIN, '--help'], 2],
  ['dti score, 63 units, shelf set', [BIN, 'score', data, '--no-config'], 3.5],
  ['dti score, 63 units, --set', [BIN, 'score', data, '--no-config', '--set', 'dti-province-2021'], 3.5],
  ['dti score, 63 × 98, shelf set', [BIN, 'score', SYNTHETIC, '--no-config'], 3.5],
  ['dti score, 63 × 98, --set', [BIN, 'score', SYNTHETIC, '--no-config', '--set', 'dti-province-2021'], 3.5],
  ['dti score, 63 × 98 as .xlsx, shelf set', [BIN, 'score', await writeSheet(), '--no-config'], undefined],
  ["one unit's score explained, 63 × 98", asked('explain', UNIT), 5],
  ["one item's score explained, 63 × 98", asked('explain', UNIT, '3.2'), 5],
  ["one unit's page, 63 × 98", asked('profile', UNIT), 5],
  ['what a unit lost, 63 × 98', asked('gaps', UNIT), 5],
  ['what all units lost, 63 × 98', asked('gaps'), 5],
  ['what if a figure changed, 63 × 98', asked('what-if', UNIT, '--change', '3.2=85%'), 5],
  ['what it takes, fewest indicators, 63 × 98', asked('what-if', UNIT, '--target-rank', '10'), 5],
  [
    'what it takes, least cost, 63 × 98',
    asked('what-if', UNIT, '--target-rank', '10', '--cheapest', '--scenarios', writeCosts()),
    undefined,
  ],
  ['why did it change, 63 × 98, all units', [BIN, 'compare', ...YEARS, '--why', '--no-config'], 10],
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

/** n rows with a finished value of four decimals for each of the 98 sub-indicators. */
function writeLarge(n) {
  const header = readFileSync(SYNTHETIC, 'utf8').split('\n', 1)[0].split(',').slice(2, -1);
  const codes = [
    ...new Set(header.map((text) => text.split(':')[0]).filter((code) => !/^3\.5\./.test(code))),
  ];
  codes.splice(codes.indexOf('3.4') + 1, 0, '3.5');
  const path = join(folder, `large-${n}.csv`);
  const file = openSync(path, 'w');
  writeSync(file, `unit,year,${codes.map((code) => `${code}@value`).join(',')}\n`);
  for (let i = 0; i < n; i++) {
    const values = codes.map((_, j) => (((i * 7919 + j * 104_729) % 9973) / 10_000).toFixed(4));
    writeSync(file, `Xã ${i},2022,${values.join(',')}\n`);
  }
  closeSync(file);
  return { path, columns: codes.length, size: statSync(path).size };
}

const seconds = {};
for (const n of [10_000, 100_000]) {
  const { path, columns, size } = writeLarge(n);
  const args = [
    BIN,
    'score',
    path,
    '--no-config',
    '--set',
    'dti-province-2021',
    '--format',
    'csv',
    '-o',
    join(folder, 'out.csv'),
  ];
  const before = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['-r', REPORT, ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  seconds[n] = Number(process.hrtime.bigint() - before) / 1e9;
  const memory = Number(/rss-kib (\d+)/.exec(stderr)[1]) * 1024;
  const figures = [
    `${(size / 1e6).toFixed(0)} MB`,
    `${seconds[n].toFixed(2)} s`,
    `${Math.round(n / seconds[n])} rows/s`,
    `peak memory ${(memory / 1e6).toFixed(0)} MB`,
  ];
  console.log(
    `${n} × ${columns}: ${figures.join(', ')} = ${(memory / size).toFixed(2)} × the file${n === 100_000 ? ' (bar 4 ×)' : ''}`,
  );
}
console.log(
  `10,000 → 100,000 rows: ${(seconds[100_000] / seconds[10_000]).toFixed(1)} × the time (bar 12 ×)`,
);
rmSync(folder, { recursive: true });
