/** Merged units as a data file that `dti score` reads back: what was merged, by code; the rest is computed from it again. */
import { stringify } from 'csv-stringify/sync';
import type { MergedUnit } from '../analyse/mergePlan.ts';
import type { Merged } from '../analyse/mergeResults.ts';
import type { MergedColumn } from '../analyse/mergeValues.ts';
import { CELL } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { NO_SCORE } from '../model/tokens.ts';
import type { Lang } from '../rules/rule.ts';
import { isSynthetic } from '../score/results.ts';
import { word } from './moreWords.ts';

type Cell = string | number;

interface Field {
  head: string;
  cell(unit: number): Cell;
}

/** Units that lack something are not in it: an empty cell would be scored as whatever the set makes of it. */
export function renderMergedFile(merged: Merged, lang: Lang): string {
  const { set, data } = merged.results;
  const fields: Field[] = [
    { head: 'unit', cell: (i) => data.units[i] },
    ...(data.years.some((year) => year !== 0)
      ? [{ head: 'year', cell: (i: number) => data.years[i] || '' }]
      : []),
    ...(set.blocks === undefined ? [] : [{ head: set.blocks, cell: (i: number) => data.blocks[i] }]),
    ...(data.regions.some((region) => region !== '')
      ? [{ head: 'region', cell: (i: number) => data.regions[i] }]
      : []),
    ...merged.columns.flatMap((column) => fieldsOf(set, column)),
    { head: 'note', cell: (i) => noteOf(merged, merged.units[i], lang) },
  ];
  const rows = merged.units.map((_, i) => fields.map(({ cell }) => cell(i)));
  // Numbers go to the writer as numbers: as text, a negative one would be taken for a formula.
  return stringify([fields.map(({ head }) => head), ...rows], {
    escape_formulas: true,
    cast: { number: exactNumber },
  });
}

function fieldsOf(set: IndicatorSet, column: MergedColumn): Field[] {
  const { code, points } = set.nodes[column.at];
  const { values, cells, max, inputs } = column;
  const word = (i: number): Cell => {
    if (cells[i] === CELL.notApplicable) return set.tokens.notApplicable[0] ?? '';
    return cells[i] === CELL.missing ? '' : NO_SCORE;
  };
  if (inputs !== undefined && areInputsExact(set, column))
    return (['a', 'b'] as const).map((input) => ({
      head: `${code}:${input}`,
      cell: (i) => (Number.isNaN(inputs[input][i]) ? word(i) : inputs[input][i]),
    }));
  const maximum = {
    head: `${code}@max`,
    cell: (i: number): Cell =>
      cells[i] === CELL.notApplicable || cells[i] === CELL.noScore
        ? ''
        : Number.isNaN(max[i])
          ? (points ?? '')
          : max[i],
  };
  return [
    { head: `${code}@value`, cell: (i) => (cells[i] === CELL.number ? values[i] : word(i)) },
    ...(max.some((own) => !Number.isNaN(own)) ? [maximum] : []),
  ];
}

/** Inputs can be written where each unit has them, or has nothing to score, and where they are as whole as the set wants them. */
function areInputsExact({ nodes }: IndicatorSet, { at, cells, inputs }: MergedColumn): boolean {
  const { a, b } = nodes[at].quotient!;
  return cells.every((cell, i) => {
    const [top, bottom] = [inputs!.a[i], inputs!.b[i]];
    if (Number.isNaN(top)) return cell === CELL.notApplicable || cell === CELL.missing;
    return (!a.whole || Number.isInteger(top)) && (!b.whole || Number.isInteger(bottom));
  });
}

/** Every digit, so that the file scores exactly as what was reported; one more where three would leave two readings. */
function exactNumber(x: number): string {
  const text = String(x).includes('e') ? x.toFixed(20) : String(x);
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

function noteOf(merged: Merged, unit: MergedUnit, lang: Lang): string {
  const from = sayOrigin(merged, unit, lang);
  return isSynthetic(merged.plan.results) ? `${word('syntheticNote', lang)}; ${from}` : from;
}

/** "merged by mean from A, B", or "from A" where nothing was merged. */
export function sayOrigin({ method }: Merged, { parts }: MergedUnit, lang: Lang): string {
  const names = parts
    .filter(({ row }) => row !== undefined)
    .map(({ name, part }) => (part === 1 ? name : `${name} (${part})`))
    .join(', ');
  return parts.length === 1
    ? word('keptFrom', lang, { parts: names })
    : word('mergedFrom', lang, { parts: names, method: word(`by-${method}`, lang) });
}
