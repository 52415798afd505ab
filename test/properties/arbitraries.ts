/** Random indicator sets and data files for the laws: small, sound, and using every kind of rule and node. */
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { IndicatorSet } from '../../src/model/indicatorSet.ts';
import { setOf } from '../scoring.ts';

export interface Column {
  header: string;
  /** Texts of a cell; a later one of `ladder` is never worse than an earlier one. */
  ladder: string[];
  mayNotApply: boolean;
}

export interface World {
  yaml: string;
  set: IndicatorSet;
  columns: Column[];
  units: string[];
  /** Cells by unit and column: a step of the column's ladder, −1 empty, −2 not applicable. */
  cells: number[][];
}

const NAMES = [
  'Hà Nội',
  'Huế',
  'Cần Thơ',
  'Đà Nẵng',
  'Quảng Ninh',
  'Bến Tre',
  'Hòa Bình',
  'Lai Châu',
  'Sơn La',
];

interface LeafKind {
  rule: (points: number | undefined) => Record<string, unknown>;
  inputs?: boolean;
  ladder: string[];
}

const result = (share: number, points: number | undefined) =>
  points === undefined ? { share } : { points: share * points };

/** Shares as decimals, so that half of them have no exact binary form. */
const SHARES = ['0', '0.07', '0.1', '0.3', '0.35', '0.6', '0.7', '0.77', '1'];

const ABSOLUTE: LeafKind[] = [
  { rule: () => ({ kind: 'ratio' }), ladder: SHARES },
  {
    rule: () => ({ kind: 'ratio', unit: 'percent', 'full-at': 0.8 }),
    ladder: ['0', '7', '12,5%', '61', '79.9', '80', '100'].map((x) => x.replace(',', '.')),
  },
  { rule: () => ({ kind: 'yes-no' }), ladder: ['không', 'có'] },
  {
    rule: (p) => ({ kind: 'choice', options: { none: 0, deputy: result(0.5, p), chief: result(1, p) } }),
    ladder: ['none', 'deputy', 'chief'],
  },
  {
    rule: (p) => ({
      kind: 'steps',
      steps: [
        { from: 4, ...result(1, p) },
        { above: 2, ...result(0.75, p) },
        { from: 1, ...result(0.25, p) },
      ],
      else: 0,
    }),
    ladder: ['0', '0.9', '1', '2', '2.5', '4', '9'],
  },
  {
    rule: (p) => ({ kind: 'count', each: result(0.2, p), cap: result(0.9, p) }),
    ladder: ['0', '1', '2', '4', '5', '12'],
  },
  {
    rule: () => ({ kind: 'linear', low: 20, high: 85 }),
    ladder: ['-5', '20', '20.1', '50', '84.99', '85', '200'],
  },
  {
    rule: () => ({ kind: 'linear', low: 20, high: 85, direction: 'lower-is-better' }),
    ladder: ['200', '85', '50.5', '20', '3'],
  },
  {
    rule: () => ({ kind: 'linear', low: 100, high: 75_000, log: true }),
    ladder: ['0', '100', '3829', '75000', '80000'],
  },
];

const RELATIVE: LeafKind[] = [
  { rule: () => ({ kind: 'relative', method: 'best', constant: 'bottom' }), ladder: ['0', '0.5', '2', '4'] },
  {
    rule: () => ({ kind: 'relative', method: 'min-max', constant: 'exclude' }),
    ladder: ['1', '2', '2.5', '7'],
  },
  {
    rule: () => ({ kind: 'relative', method: 'min-max', direction: 'lower-is-better', constant: 'full' }),
    ladder: ['9', '3', '2', '1.1'],
  },
  {
    rule: () => ({ kind: 'relative', method: 'percentile', constant: 'full' }),
    ladder: ['1', '2', '3', '4'],
  },
  {
    rule: () => ({ kind: 'relative', method: 'min-max', reference: { min: 0, max: 10 }, clamp: true }),
    ladder: ['-1', '0', '4', '10', '12'],
  },
];

const QUOTIENT: LeafKind = { rule: () => ({ kind: 'ratio' }), inputs: true, ladder: SHARES };

export interface Wanted {
  kind: 'points' | 'weighted';
  relative: boolean;
  aggregates?: string[];
  scale?: [number, number];
}

/** A world of one set and one data file. */
export function worlds(wanted: Wanted): fc.Arbitrary<World> {
  const kinds = wanted.relative ? [...ABSOLUTE, ...RELATIVE, QUOTIENT] : [...ABSOLUTE, QUOTIENT];
  const leaf = fc.record({
    kind: fc.constantFrom(...kinds),
    size: fc.integer({ min: 1, max: 40 }),
    mayNotApply: fc.boolean(),
    missing: fc.constantFrom('zero', 'exclude', undefined),
  });
  const main = fc.record({
    leaves: fc.array(leaf, { minLength: 1, maxLength: 4 }),
    aggregate: fc.constantFrom(...(wanted.aggregates ?? ['arithmetic'])),
    best: fc.boolean(),
    scored: fc.constantFrom(true, true, true, false),
    minCoverage: fc.constantFrom(undefined, undefined, 0.5),
  });
  return fc
    .record({
      mains: fc.array(main, { minLength: 1, maxLength: 4 }),
      missing: fc.constantFrom('zero', 'exclude'),
      indexAggregate: fc.constantFrom(...(wanted.aggregates ?? ['arithmetic'])),
      minCoverage: fc.constantFrom(undefined, undefined, 0.3),
      ties: fc.constantFrom('min', 'min', 'dense'),
      units: fc.integer({ min: 1, max: NAMES.length }),
      seed: fc.infiniteStream(fc.integer({ min: 0, max: 999 })),
    })
    .map((shape) => {
      const points = wanted.kind === 'points';
      const columns: Column[] = [];
      const size = (x: number) => (points ? { points: x } : { weight: x });
      const children = shape.mains.map((written, m) => {
        const best = points && written.best && written.leaves.length > 1;
        const largest = Math.max(...written.leaves.map((one) => one.size));
        const total = written.leaves.reduce((sum, one) => sum + one.size, 0);
        // The first main is always scored, so that the index has something to stand on.
        const scored = m === 0 || written.scored;
        return {
          code: `${m + 1}`,
          ...size(points ? (best ? largest : total) : written.leaves[0].size),
          ...(scored ? {} : { scored: false }),
          ...(best ? { aggregate: 'best' } : points ? {} : { aggregate: written.aggregate }),
          ...(written.minCoverage === undefined ? {} : { 'min-coverage': written.minCoverage }),
          children: written.leaves.map((one, l) => {
            const code = `${m + 1}.${l + 1}`;
            const { kind } = one;
            columns.push({
              header: kind.inputs ? `${code}:` : code,
              ladder: kind.ladder,
              mayNotApply: one.mayNotApply,
            });
            return {
              code,
              ...size(one.size),
              ...(one.mayNotApply ? { 'may-not-apply': true } : {}),
              ...(one.missing === undefined || !points ? {} : { missing: one.missing }),
              ...(kind.inputs ? { inputs: { a: { name: 'a', whole: false }, b: { name: 'b' } } } : {}),
              rule: kind.rule(points ? one.size : undefined),
            };
          }),
        };
      });
      const yaml = stringify({
        format: 1,
        id: 'random',
        title: 'Random',
        provenance: 'synthetic',
        ...(wanted.scale === undefined ? {} : { scale: wanted.scale }),
        // A missing value may only count as zero where no geometric mean collapses on it.
        missing: points ? shape.missing : 'exclude',
        index: {
          code: 'IDX',
          ...(points ? {} : { aggregate: shape.indexAggregate }),
          ...(shape.minCoverage === undefined ? {} : { 'min-coverage': shape.minCoverage }),
        },
        ranking: { ties: shape.ties },
        children,
        views: [{ code: 'VIEW', of: ['1'] }],
      });
      const units = NAMES.slice(0, shape.units);
      const draw = () => shape.seed.next().value as number;
      const cells = units.map(() =>
        columns.map((column) => {
          const chance = draw();
          if (chance < 60) return -1;
          if (chance < 120 && column.mayNotApply) return -2;
          return draw() % column.ladder.length;
        }),
      );
      return { yaml, set: setOf(yaml), columns, units, cells };
    });
}

/** The data file; `rows` and `columns` give their order. A quotient's share is written as share · 100 of 100. */
export function csvOf(
  world: World,
  rows = world.units.map((_, i) => i),
  order = world.columns.map((_, i) => i),
): string {
  const quotient = (i: number) => world.columns[i].header.endsWith(':');
  const head = [
    'unit',
    ...order.flatMap((i) =>
      quotient(i)
        ? [`${world.columns[i].header}a`, `${world.columns[i].header}b`]
        : [world.columns[i].header],
    ),
  ];
  const lines = rows.map((row) => [
    world.units[row],
    ...order.flatMap((i) => {
      const step = world.cells[row][i];
      const text = step === -1 ? '' : step === -2 ? 'KAD' : world.columns[i].ladder[step];
      if (!quotient(i)) return [text];
      return step < 0 ? [text, ''] : [String(Number((Number(text) * 100).toFixed(6))), '100'];
    }),
  ]);
  return `${[head, ...lines].map((cells) => cells.join(',')).join('\n')}\n`;
}

/** A world with orders of its rows and columns that differ from those it is written in. */
export function shuffled(
  world: fc.Arbitrary<World>,
): fc.Arbitrary<{ world: World; rows: number[]; columns: number[] }> {
  const order = (length: number) =>
    fc.shuffledSubarray(
      Array.from({ length }, (_, i) => i),
      { minLength: length },
    );
  return world.chain((one) =>
    fc.record({ world: fc.constant(one), rows: order(one.units.length), columns: order(one.columns.length) }),
  );
}
