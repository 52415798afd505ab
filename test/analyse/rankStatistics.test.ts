/** Rank statistics against published examples and hand counts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallTauB, meanMovement, spearman } from '../../src/analyse/rankStatistics.ts';

describe('rank statistics', () => {
  it("Kendall's tau-b is that of SciPy's documentation", () => {
    // scipy.stats.kendalltau, "Examples": x1 = [12, 2, 1, 12, 2], x2 = [1, 4, 7, 1, 0] → -0.47140452079103173.
    expect(kendallTauB([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.47140452079103173, 14);
  });

  it("Spearman's rho is that of SciPy's documentation", () => {
    // scipy.stats.spearmanr, "Examples": [1, 2, 3, 4, 5] and [5, 6, 7, 8, 7] → 0.8207826816681233.
    expect(spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])).toBeCloseTo(0.8207826816681233, 14);
  });

  it('by hand: five units, two pairs in another order', () => {
    // Of 10 pairs 8 agree and 2 do not: (8 − 2) ÷ 10. Σd² = 1 + 1 + 0 + 1 + 1 = 4: 1 − 6·4 ÷ (5·24) = 0.8.
    const [x, y] = [
      [1, 2, 3, 4, 5],
      [2, 1, 3, 5, 4],
    ];
    expect(kendallTauB(x, y)).toBeCloseTo(0.6, 14);
    expect(spearman(x, y)).toBeCloseTo(0.8, 14);
    expect(meanMovement(x, y)).toBeCloseTo(0.8, 14);
  });

  it('are not defined where nothing can be told apart', () => {
    expect([kendallTauB([1], [1]), spearman([1], [1]), meanMovement([], [])]).toEqual([NaN, NaN, NaN]);
    expect([kendallTauB([1, 1], [1, 2]), spearman([1, 1], [1, 2])]).toEqual([NaN, NaN]);
  });

  it('tau-b counted by sorting is tau-b counted pair by pair', () => {
    const ranks = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(ranks, (pairs) => {
        const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        expect(kendallTauB(x, y)).toBe(pairByPair(x, y));
      }),
      { seed: 20221 },
    );
  });
});

/** The definition: (P − Q) ÷ √((P + Q + ties only in x)(P + Q + ties only in y)). */
function pairByPair(x: number[], y: number[]): number {
  let [agree, differ, onlyX, onlyY] = [0, 0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const [dx, dy] = [Math.sign(x[i] - x[j]), Math.sign(y[i] - y[j])];
      if (dx === 0 && dy !== 0) onlyX++;
      else if (dy === 0 && dx !== 0) onlyY++;
      else if (dx * dy > 0) agree++;
      else if (dx * dy < 0) differ++;
    }
  }
  const scale = Math.sqrt((agree + differ + onlyY) * (agree + differ + onlyX));
  return scale === 0 ? Number.NaN : (agree - differ) / scale;
}
