/** One number a unit out of a column that no set knows, such as the population: the weights of a mean. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { readCsv } from '../source/csv.ts';
import { fold } from '../source/fold.ts';
import { nearest } from '../source/nearest.ts';
import { type Mark, readNumber } from '../source/number.ts';
import { type TextSource, withoutGuard } from '../source/text.ts';
import { type Dataset, unitLabel } from './dataset.ts';
import { isLong } from './header.ts';

/** @returns one weight a row of the data; undefined where there is no such column or a row has none, which is in `problems` */
export function readWeights(
  source: TextSource,
  column: string,
  data: Dataset,
  mark: Mark | undefined,
  problems: Problems,
): Float64Array | undefined {
  const rowAt = new Map(Array.from(data.lines, (line, row) => [line, row]));
  const weights = new Float64Array(data.rows).fill(Number.NaN);
  let field: number | undefined;
  let sound = true;
  readCsv(source, problems, (cells, line, kinds) => {
    if (field === undefined) {
      const heads = cells.map((cell) => withoutGuard(cell.normalize('NFC').trim()));
      // In a long file a column holds one number an indicator, not one a unit.
      field = isLong(cells) ? -1 : heads.findIndex((head) => fold(head) === fold(column));
      if (field >= 0) return;
      sound = false;
      const known = heads.filter((head) => head !== '' && !isLong(cells));
      const args = {
        column,
        near: nearest(column, known).join(', '),
        known: known.length > 24 ? `${known.slice(0, 24).join(', ')} …` : known.join(', ') || '–',
      };
      problems.add('usage/unknown-weights', args, { file: source.name, line, col: 1 });
      return;
    }
    const row = rowAt.get(line);
    if (!sound || row === undefined) return;
    const text = (cells[field] ?? '').trim();
    const reading = text === '' ? undefined : readNumber(text, kinds?.[field] === 'number' ? '.' : mark);
    const weight = reading?.kind === 'number' && !reading.percent ? reading.value : Number.NaN;
    weights[row] = weight;
    if (!(weight > 0))
      problems.add(
        'merge/bad-weight',
        { unit: unitLabel(data, row), value: text },
        { file: source.name, line, field },
      );
  });
  return sound && !problems.hasErrors() ? weights : undefined;
}
