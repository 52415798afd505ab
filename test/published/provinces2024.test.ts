/**
 * The provinces' averages of 2024 (dantri.com.vn, 21 October 2025): CQS 0.7582, KTS 0.7723, XHS 0.7692, DTI 0.6961. The
 * points of the mains are not published; these figures do not contradict 100 × 5, 200, 150, 150 and the pillars of 2021.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatScore } from '../../src/render/numbers.ts';
import { scoreText, setOf } from '../scoring.ts';

const set = setOf(
  readFileSync(join(import.meta.dirname, '../../indicator-sets/dti-province-2024.yaml'), 'utf8'),
);

describe('averages of 2024', () => {
  // B, G, E, S: average points of the foundation (500), of digital government (200), economy (150) and society (150).
  // B + G = 0.7582 · 700 = 530.74; B + E = 0.7723 · 650 = 501.995; B + S = 0.7692 · 650 = 499.98; B + G + E + S = 696.1.
  // 2 B = 530.74 + 501.995 + 499.98 − 696.1 = 836.615.
  const [base, government, economy, society] = [418.3075, 112.4325, 83.6875, 81.6725];

  it('leave every part between nothing and its maximum', () => {
    for (const [points, max] of [
      [base, 500],
      [government, 200],
      [economy, 150],
      [society, 150],
    ]) {
      expect(points).toBeGreaterThan(0);
      expect(points).toBeLessThan(max);
    }
  });

  it('come out of the set as published', () => {
    const points = [...new Array<number>(5).fill(base / 5), government, economy, society];
    const codes = points.map((_, i) => `${i + 1}@points`);
    const { at } = scoreText(set, `đơn vị,năm,${codes.join(',')}\nbình quân tỉnh,2024,${points.join(',')}\n`);
    const printed = [undefined, 'CQS', 'KTS', 'XHS'].map((code) => {
      const { k, scores } = at('bình quân tỉnh', code);
      return formatScore(set, scores.target, k, 'en');
    });
    expect(printed).toEqual(['0.6961', '0.7582', '0.7723', '0.7692']);
  });

  it('the links to 2021 lead to what bears the same name there', () => {
    const before = setOf(
      readFileSync(join(import.meta.dirname, '../../indicator-sets/dti-province-2021.yaml'), 'utf8'),
    );
    const linked = [...set.nodes.slice(1), ...set.views];
    const names = linked.map(({ was }) =>
      [...before.nodes, ...before.views].find(({ code }) => code === was[0].code),
    );
    expect(linked.map(({ name }) => name)).toEqual(names.map((old) => old?.name));
    // Smart city, main 6 of 2021, has no successor.
    const reached = new Set(set.nodes.flatMap(({ was }) => was.map(({ code }) => code)));
    const mains = before.nodes.filter(({ level }) => level === 'main').map(({ code }) => code);
    expect(mains.filter((code) => !reached.has(code))).toEqual(['6']);
  });
});
