/**
 * A number as whole billionths, exactly, however large: amounts in đồng run past the whole numbers a double can tell
 * apart, and two figures that differ must never be said to be equal.
 */

/** @returns x · 1e9, rounded half away from zero in the decimal text of x, so that no binary rounding enters */
export function billionths(x: number): bigint {
  const [mantissa, exponent] = Math.abs(x).toExponential().split('e');
  const [whole, fraction = ''] = mantissa.split('.');
  const shift = Number(exponent) - fraction.length + 9;
  const digits = BigInt(whole + fraction);
  const size = shift >= 0 ? digits * 10n ** BigInt(shift) : divideHalfAway(digits, 10n ** BigInt(-shift));
  return x < 0 ? -size : size;
}

/** a ÷ b, rounded half away from zero. */
export function divideHalfAway(a: bigint, b: bigint): bigint {
  const rounded = (2n * (a < 0n ? -a : a) + b) / (2n * b);
  return a < 0n ? -rounded : rounded;
}

/** The least number of decimals that write k billionths in full; 0 to 9. */
export function decimalsOf(k: bigint): number {
  let decimals = 9;
  for (let rest = k; decimals > 0 && rest % 10n === 0n; rest /= 10n) decimals--;
  return decimals;
}
