/** Spellings that are one name, and names that stay two. */
import { describe, expect, it } from 'vitest';
import { fold, foldPlain } from '../../src/source/fold.ts';
import { nearest } from '../../src/source/nearest.ts';

describe('fold', () => {
  it.each([
    ['Hà Nội', 'Hà Nội'.normalize('NFD')],
    ['Khánh Hoà', 'Khánh Hòa'],
    ['khoẻ', 'khỏe'],
    ['Thuý', 'Thúy'],
    ['Xuân Quỳ', 'xuân quỳ'],
    ['Thừa Thiên – Huế', 'Thừa Thiên - Huế'],
    ['TP.\u00a0Đà  Nẵng ', 'TP. Đà Nẵng'],
    ['\u00d0\u00e0 N\u1eb5ng', 'Đà Nẵng'],
  ])('%s = %s', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it.each([
    ['Hà Nam', 'Hà Năm'],
    ['Hòa Bình', 'Hóa Bình'],
    ['An Giang', 'Ân Giang'],
    ['Đà Nẵng', 'Da Nẵng'],
  ])('%s ≠ %s', (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  it('without diacritics, a keyboard that has none is enough', () => {
    expect(foldPlain('Thừa Thiên - Huế')).toBe('thua thien hue');
    expect(foldPlain('TP. Đà Nẵng')).toBe('tp. da nang');
  });

  it('finds the nearest name', () => {
    expect(nearest('Quang Nin', ['Quảng Ninh', 'Quảng Nam', 'Hà Nội'])[0]).toBe('Quảng Ninh');
    expect(nearest('xyz', ['Quảng Ninh', 'Hà Nội'])).toEqual([]);
  });
});
