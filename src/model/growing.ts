/** Columns that are filled row by row. Plain arrays where they stand, because every cell of a file is written into two. */

/** A column at least twice as long, and at least as long as `rows`, with what it holds so far. */
export function widen<Column extends Float64Array | Uint8Array>(column: Column, rows: number): Column {
  const wider = new (column.constructor as new (length: number) => Column)(
    Math.max(64, rows, 2 * column.length),
  );
  wider.set(column);
  return wider;
}

/** The part of a column that was filled; the column itself where all of it was. */
export function filled<Column extends Float64Array | Uint8Array>(column: Column, rows: number): Column {
  return rows === column.length ? column : (column.subarray(0, rows) as Column);
}
