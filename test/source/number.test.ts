/** Readings of one number: what is certain, what is ambiguous, what is none. */
import { describe, expect, it } from 'vitest';
import { type Mark, readNumber, shiftPercent } from '../../src/source/number.ts';

function read(text: string, mark?: Mark): number | string {
  const reading = readNumber(text, mark);
  return reading.kind === 'number' ? reading.value : reading.kind === 'bad' ? reading.why : reading.kind;
}

describe('readNumber', () => {
  it.each([
    ['12', 12],
    ['-3', -3],
    ['−3', -3],
    ['+4', 4],
    ['0.5', 0.5],
    ['0,5', 0.5],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['1 234', 1234],
    ['1 234,5', 1234.5],
    ['1234.567', 1234.567],
    ['1.46', 1.46],
    ['1e-3', 0.001],
    ['2,5E+2', 250],
    ['12,5 %', 12.5],
    ['007', 7],
  ])('%s is %d', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each(['1.464', '1,234', '12.000', '-1,234', '1,234 %'])('%s is ambiguous', (text) => {
    expect(read(text)).toBe('ambiguous');
  });

  it.each([
    ['1.464', '.', 1.464],
    ['1.464', ',', 1464],
    ['1,234', ',', 1.234],
    ['1,234', '.', 1234],
    ['1,5', '.', 'mark'],
    ['1.5', ',', 'mark'],
  ] as const)('%s with the mark %s is %s', (text, mark, value) => {
    expect(read(text, mark)).toBe(value);
  });

  it.each([
    ['0x1F', 'hex'],
    ['Infinity', 'infinite'],
    ['-inf', 'infinite'],
    ['NaN', 'infinite'],
    ['1e999', 'infinite'],
    ['12a', 'text'],
    ['1.2.3', 'text'],
    ['1,23,456', 'text'],
    ['.', 'text'],
    ['1..2', 'text'],
    ['5-6', 'text'],
    ['12 34', 'text'],
    ['½', 'text'],
    ['１２', 'text'],
  ])('%s is no number (%s)', (text, why) => {
    expect(read(text)).toBe(why);
  });

  it('shifts percentages in the text: no one-decimal percentage falls below its own threshold', () => {
    // 122 of these 999 would, if they were divided by 100.
    let lower = 0;
    for (let tenths = 1; tenths <= 999; tenths++) {
      const text = `${Math.floor(tenths / 10)}.${tenths % 10}`;
      expect(shiftPercent(text)).toBe(Number(`${tenths}e-3`));
      if (Number(text) / 100 < tenths / 1000) lower++;
    }
    expect(lower).toBeGreaterThan(0);
    expect(shiftPercent('7')).toBe(0.07);
    expect(shiftPercent('5e1')).toBe(0.5);
  });
});
