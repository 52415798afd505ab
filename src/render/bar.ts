/** A value on its scale as a bar of eighths of a column. */
import type { Scale } from '../rules/rule.ts';

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * Full only at the top of the scale and empty only at its bottom, however near a value comes.
 * @param k the value in billionths; NaN draws nothing
 * @param width columns of a full bar
 */
export function drawBar(k: number, { low, high }: Scale, width: number): string {
  if (Number.isNaN(k)) return '';
  const [bottom, top] = [Math.round(low * 1e9), Math.round(high * 1e9)];
  const full = width * 8;
  const share = (k - bottom) / (top - bottom);
  const eighths =
    k >= top ? full : k <= bottom ? 0 : Math.min(full - 1, Math.max(1, Math.round(share * full)));
  return `${'█'.repeat(eighths >> 3)}${EIGHTHS[eighths & 7]}`;
}
