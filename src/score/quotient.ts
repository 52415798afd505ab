/** Two inputs → one quotient: a ÷ b · per, with the empty, the token and the zero denominator each judged. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { CELL, type DataColumn, type Dataset, findColumn, unitLabel } from '../model/dataset.ts';
import type { Node } from '../model/indicatorSet.ts';

export interface RawColumn {
  numbers: Float64Array;
  cells: Uint8Array;
  /** Where problems of this leaf are shown. */
  column: DataColumn;
  /** True where the cells are whole numbers, which no rounding stands behind. */
  exact: boolean;
  /** Rows that are worth the bottom of the scale whatever the rule: a zero denominator that the set counts as zero. */
  bottomRows: number[];
}

/** @param own the column `CODE` itself, which beside inputs can only hold "not applicable" */
export function quotientColumn(
  node: Node,
  at: number,
  own: DataColumn | undefined,
  data: Dataset,
  problems: Problems,
): RawColumn {
  const quotient = node.quotient!;
  const a = findColumn(data, at, (column) => column.input === 'a');
  const b = findColumn(data, at, (column) => column.input === 'b');
  const column = a ?? b ?? own!;
  const numbers = new Float64Array(data.rows).fill(Number.NaN);
  const cells = new Uint8Array(data.rows).fill(CELL.missing);
  const raw: RawColumn = { numbers, cells, column, exact: true, bottomRows: [] };
  if (a === undefined || b === undefined) {
    // A file with one of two inputs cannot be scored at all: said once, at the header.
    const { line, field } = { line: data.headerLine, field: column.field };
    problems.add(
      'data/input-absent',
      {
        code: node.code,
        absent: [a, b]
          .map((x, i) => (x === undefined ? `${node.code}:${'ab'[i]}` : ''))
          .filter((x) => x !== '')
          .join(', '),
      },
      { file: data.file, line, field },
    );
    cells.fill(CELL.invalid);
    return raw;
  }
  const add = (
    code: 'data/token-beside-number' | 'data/lone-numerator' | 'data/zero-denominator',
    where: DataColumn,
    row: number,
  ) => {
    const args = { unit: unitLabel(data, row), code: node.code, a: a.numbers[row], b: b.numbers[row] };
    problems.add(code, args, { file: data.file, ...data.fieldOf(where, row) });
    cells[row] = CELL.invalid;
  };
  for (let row = 0; row < data.rows; row++) {
    const top = a.cells[row];
    const bottom = b.cells[row];
    const token = own?.cells[row] ?? CELL.missing;
    if (top === CELL.invalid || bottom === CELL.invalid || token === CELL.invalid) {
      cells[row] = CELL.invalid;
    } else if (top === CELL.notApplicable || bottom === CELL.notApplicable || token === CELL.notApplicable) {
      if (top === CELL.number || bottom === CELL.number)
        add('data/token-beside-number', top === CELL.number ? a : b, row);
      else cells[row] = CELL.notApplicable;
    } else if (bottom === CELL.missing && top === CELL.number) add('data/lone-numerator', b, row);
    else if (top === CELL.missing) cells[row] = CELL.missing;
    else if (b.numbers[row] === 0) {
      if (quotient.zeroDenominator === 'not-applicable') cells[row] = CELL.notApplicable;
      else if (quotient.zeroDenominator === 'zero') {
        cells[row] = CELL.number;
        raw.bottomRows.push(row);
      } else add('data/zero-denominator', b, row);
    } else {
      cells[row] = CELL.number;
      numbers[row] = (a.numbers[row] / b.numbers[row]) * quotient.per;
    }
  }
  return raw;
}
