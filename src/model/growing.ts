/** Columns whose length is not known beforehand, in chunks: a million rows are never copied while they arrive. */
const CHUNK = 16_384;

export interface GrowingNumbers {
  push(x: number): void;
  done(): Float64Array;
}

export function growNumbers(): GrowingNumbers {
  let chunks: Float64Array[] = [];
  let current = new Float64Array(64);
  let used = 0;
  return {
    push(x) {
      if (used === current.length) {
        chunks.push(current);
        current = new Float64Array(CHUNK);
        used = 0;
      }
      current[used++] = x;
    },
    done() {
      const all = new Float64Array(chunks.reduce((sum, chunk) => sum + chunk.length, used));
      let at = 0;
      for (const chunk of chunks) {
        all.set(chunk, at);
        at += chunk.length;
      }
      all.set(current.subarray(0, used), at);
      chunks = [];
      return all;
    },
  };
}

export interface GrowingCells {
  push(x: number): void;
  done(): Uint8Array;
}

export function growCells(): GrowingCells {
  let all = new Uint8Array(64);
  let used = 0;
  return {
    push(x) {
      if (used === all.length) {
        const wider = new Uint8Array(all.length * 2);
        wider.set(all);
        all = wider;
      }
      all[used++] = x;
    },
    done: () => all.slice(0, used),
  };
}
