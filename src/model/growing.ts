/** Columns that are filled row by row. */
export interface Growing<T> {
  push(x: number): void;
  done(): T;
}

/** @param capacity at least as many rows as there will be, where that is known: then nothing is ever copied */
export function growNumbers(capacity: number): Growing<Float64Array> {
  return grow(capacity, (length) => new Float64Array(length));
}

export function growCells(capacity: number): Growing<Uint8Array> {
  return grow(capacity, (length) => new Uint8Array(length));
}

function grow<T extends Float64Array | Uint8Array>(
  capacity: number,
  make: (length: number) => T,
): Growing<T> {
  let all = make(capacity);
  let used = 0;
  return {
    push(x) {
      if (used === all.length) {
        const wider = make(Math.max(64, 2 * used));
        wider.set(all);
        all = wider;
      }
      all[used++] = x;
    },
    done: () => (used === all.length ? all : (all.subarray(0, used) as T)),
  };
}
