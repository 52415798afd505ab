/**
 * Bắc Ninh 2020, the one province whose index and three pillars are published together (en.dangcongsan.vn,
 * stttt.bacninh.gov.vn): 0.4449, 0.3668, 0.4052 make 0.4096. The pillars share nothing and weigh 400, 300 and 300.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bandOf } from '../../src/analyse/report.ts';
import { formatScore } from '../../src/render/numbers.ts';
import { scoreText, setOf } from '../scoring.ts';

const set = setOf(
  readFileSync(join(import.meta.dirname, '../../indicator-sets/dti-province-2020.yaml'), 'utf8'),
);

describe('provinces 2020', () => {
  it('Bắc Ninh has the published index', () => {
    const scored = scoreText(set, 'đơn vị,năm,CQS,KTS,XHS\nBắc Ninh,2020,0.4449,0.3668,0.4052\n');
    // By hand: 0.4 · 0.4449 + 0.3 · 0.3668 + 0.3 · 0.4052 = 0.17796 + 0.11004 + 0.12156 = 0.40956.
    const { k } = scored.at('Bắc Ninh');
    expect(k).toBe(409_560_000);
    expect(formatScore(set, 0, k, 'en')).toBe('0.4096');
  });

  it('is checked against an index column beside the pillars', () => {
    const csv = (index: string) => `đơn vị,DTI,CQS,KTS,XHS\nBắc Ninh,${index},0.4449,0.3668,0.4052\n`;
    expect(scoreText(set, csv('0.4096')).problems).toEqual([]);
    expect(() => scoreText(set, csv('0.4103'))).toThrow('data/subtotal');
  });

  it('puts the published values into the published colour classes', () => {
    // Published: Đà Nẵng 0.4874, Bắc Ninh 0.4096, Hải Dương 0.3504, the mean of the provinces 0.3026, Ninh Thuận 0.2108.
    const { results, at } = scoreText(
      set,
      'đơn vị,DTI\nTP. Đà Nẵng,0.4874\nBắc Ninh,0.4096\nHải Dương,0.3504\nbằng bình quân,0.3026\nNinh Thuận,0.2108\nranh giới,0.4\n',
    );
    const classOf = (unit: string) => set.bands[bandOf(results, at(unit).row)!].name.en;
    expect(classOf('TP. Đà Nẵng')).toBe('above 0.4000');
    expect(classOf('Bắc Ninh')).toBe('above 0.4000');
    expect(classOf('Hải Dương')).toBe('from 0.3250 to 0.4000');
    expect(classOf('bằng bình quân')).toBe('from 0.2500 to below 0.3250');
    expect(classOf('Ninh Thuận')).toBe('below 0.2500');
    // The first class is published as "> 0.4000".
    expect(classOf('ranh giới')).toBe('from 0.3250 to 0.4000');
  });

  it('does not rank a figure that is not published as zero', () => {
    expect(() => scoreText(set, 'đơn vị,CQS,KTS,XHS\nA,0.4449,0.3668,0.4052\nB,0.4,,0.4\n')).toThrow(
      'data/missing-cell',
    );
  });
});
