/** Plain statistics over scores, summed in ascending order so that the order of rows cannot matter. */
export interface Summary {
  n: number;
  /** All in billionths, NaN where n is too small. */
  mean: number;
  median: number;
  /** Sample standard deviation (n − 1). */
  sd: number;
  min: number;
  max: number;
}

/** @param k scores in billionths; NaN is left out */
export function summarise(k: Float64Array): Summary {
  const sorted = k.filter((x) => !Number.isNaN(x)).sort();
  const n = sorted.length;
  if (n === 0)
    return { n, mean: Number.NaN, median: Number.NaN, sd: Number.NaN, min: Number.NaN, max: Number.NaN };
  let sum = 0;
  for (const x of sorted) sum += x;
  const mean = sum / n;
  let squares = 0;
  for (const x of sorted) squares += (x - mean) ** 2;
  const middle = n >> 1;
  return {
    n,
    mean,
    median: n % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2,
    sd: n > 1 ? Math.sqrt(squares / (n - 1)) : Number.NaN,
    min: sorted[0],
    max: sorted[n - 1],
  };
}
