/** A number as a spreadsheet shows it: fifteen significant digits, in plain decimal, with a point. */

/** Beyond these a row of zeroes would say less than an exponent. */
const LONGEST = 21;

/**
 * @param x a finite number. What lies beyond its fifteenth digit is the noise of adding in binary (0.1 + 0.2), and every
 *   spreadsheet cuts it there
 * @param shift how far the decimal point moves to the right in the text: 2 turns a share into a percentage exactly
 */
export function plainDecimal(x: number, shift = 0): string {
  const [mantissa, exponent] = Math.abs(x).toExponential(14).split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  if (digits === '') return '0';
  const sign = x < 0 ? '-' : '';
  // How many digits stand before the point.
  const whole = Number(exponent) + 1 + shift;
  if (Math.abs(whole) > LONGEST) {
    const fraction = digits.slice(1);
    return `${sign}${digits[0]}${fraction === '' ? '' : `.${fraction}`}e${whole - 1}`;
  }
  if (whole >= digits.length) return sign + digits.padEnd(whole, '0');
  if (whole > 0) return `${sign}${digits.slice(0, whole)}.${digits.slice(whole)}`;
  return `${sign}0.${'0'.repeat(-whole)}${digits}`;
}
