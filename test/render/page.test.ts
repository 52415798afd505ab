/** What fits a page to its width, and how long a bar is. */
import { describe, expect, it } from 'vitest';
import { drawBar } from '../../src/render/bar.ts';
import { renderFitted, wrapText } from '../../src/render/fitGrid.ts';
import { columnsIn } from '../profiling.ts';

describe('bars', () => {
  const unit = { low: 0, high: 1 };

  it('are as long as the value, in eighths of a column', () => {
    // 0.5 of 10 columns; 0.7024 · 80 = 56.2 eighths = 7 columns; 0.9581 · 80 = 76.6, so 77 = 9 columns and 5 eighths.
    expect(drawBar(500_000_000, unit, 10)).toBe('█████');
    expect(drawBar(702_445_000, unit, 10)).toBe('███████');
    expect(drawBar(958_100_000, unit, 10)).toBe('█████████▋');
  });

  it('are full only at the top and empty only at the bottom', () => {
    expect(drawBar(1_000_000_000, unit, 10)).toBe('█'.repeat(10));
    expect(drawBar(999_999_999, unit, 10)).toBe('█████████▉');
    expect(drawBar(1, unit, 10)).toBe('▏');
    expect(drawBar(0, unit, 10)).toBe('');
    expect(drawBar(Number.NaN, unit, 10)).toBe('');
  });

  it('begin at the bottom of the scale', () => {
    // (5.5 − 1) ÷ 9 is half.
    expect(drawBar(5_500_000_000, { low: 1, high: 10 }, 10)).toBe('█████');
    expect(drawBar(1_000_000_000, { low: 1, high: 10 }, 10)).toBe('');
  });
});

describe('lines', () => {
  it('break between words, and inside a word only where it is longer than a line', () => {
    expect(wrapText('một hai ba bốn', 7)).toEqual(['một hai', 'ba bốn']);
    expect(wrapText('một hai ba bốn', 7, '  ')).toEqual(['một hai', '  ba', '  bốn']);
    expect(wrapText('aaaaaaaaaa', 4)).toEqual(['aaaa', 'aaaa', 'aa']);
    expect(wrapText('', 4)).toEqual(['']);
  });

  it('keep a letter with its marks', () => {
    const long = 'Hoạtđộngxãhội'.normalize('NFD');
    const lines = wrapText(long, 5);
    expect(lines.join('')).toBe(long);
    for (const line of lines) {
      expect(columnsIn(line)).toBeLessThanOrEqual(5);
      expect(line).toMatch(/^\P{M}/u);
    }
  });

  it('of a table stay inside the page, with nothing lost', () => {
    const name = 'Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận và giải quyết trực tuyến';
    const grid = {
      head: ['Mục', 'Giá trị', 'Đơn vị'],
      align: ['left', 'right', 'left'] as ('left' | 'right')[],
      rows: [
        [name, '0,5', 'Thừa Thiên - Huế, TP. Hồ Chí Minh'],
        [name.normalize('NFD'), '1', 'A'],
      ],
      fixed: 1,
    };
    for (const width of [80, 60, 44, 30]) {
      const lines = renderFitted(grid, [0, 2], width);
      for (const line of lines) expect(columnsIn(line)).toBeLessThanOrEqual(width);
      for (const word of `${name} Thừa Huế, Minh`.split(' '))
        expect(lines.join('\n').normalize('NFC')).toContain(word);
    }
    expect(renderFitted(grid, [0, 2], 200)).toHaveLength(3);
  });
});
