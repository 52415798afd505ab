/** Indices that have nothing to do with each other, as one table: values and ranks beside each other, and no differences. */
import type { Comparison } from '../analyse/comparison.ts';
import { printOf, sayValue } from './changeText.ts';
import { type CompareTextOptions, syntheticMark } from './compareTitle.ts';
import { sayVerdict, word } from './compareWords.ts';
import type { Grid } from './grid.ts';
import { formatRank } from './numbers.ts';
import { word as known } from './words.ts';

/** By the first index; units it does not have come last. */
export function besideLines({ sides, columns, pairs }: Comparison, options: CompareTextOptions): string[] {
  const { lang } = options;
  const rows = new Map<string, string>();
  for (const side of [...sides].reverse()) for (const { key, name } of side.units) rows.set(key, name);
  const standings = sides.map((side, i) => {
    const at = new Map(side.units.map(({ key }, row) => [key, row]));
    return (key: string) => {
      const row = at.get(key);
      const { k, rank } = columns[i];
      return row === undefined ? { k: Number.NaN, rank: Number.NaN } : { k: k[row], rank: rank[row] };
    };
  });
  const order = [...rows.keys()].sort((a, b) => {
    const [x, y] = [a, b].map((key) => standings[0](key).rank);
    if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
    return (Number.isNaN(x) ? 0 : x - y) || (a < b ? -1 : a > b ? 1 : 0);
  });
  const short = sides.map((side, i) => `${columns[i].code || side.label} ${side.year || ''}`.trim());
  const head = new Set(short).size === short.length ? short : sides.map(({ label }) => label);
  const grid: Grid = {
    head: [known('unit', lang), ...head.flatMap((name) => [name, known('rank', lang)])],
    align: ['left', ...sides.flatMap((): 'right'[] => ['right', 'right'])],
    rows: order.map((key) => [
      rows.get(key)!,
      ...sides.flatMap((side, i) => {
        const { k, rank } = standings[i](key);
        return [sayValue(k, printOf(side, columns[i]), lang), formatRank(rank, lang)];
      }),
    ]),
    fixed: 1,
  };
  const reasons = new Set(pairs.map(({ comparability }) => sayVerdict(comparability, lang)));
  return [
    ...options.title(`${syntheticMark(sides, lang)}${word('beside', lang)}`),
    ...[...reasons].flatMap(options.line),
    '',
    ...options.grid(grid),
  ];
}
