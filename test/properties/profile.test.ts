/** Laws of a unit's page: it says what the scores say, whatever the order of rows, and fits its width. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { putBeside } from '../../src/analyse/beside.ts';
import type { Held } from '../../src/analyse/blockFigures.ts';
import { type Profile, profiler } from '../../src/analyse/profile.ts';
import { sidesOfResults } from '../../src/analyse/side.ts';
import { profileSchema } from '../../src/model/profileDocument.ts';
import { renderProfileJson } from '../../src/render/profileJson.ts';
import { columnsIn, pageOf } from '../profiling.ts';
import { scoreText } from '../scoring.ts';
import { csvOf, shuffled, type World, worlds } from './arbitraries.ts';

const RUNS = { numRuns: 80, seed: 20260 };
const ANY = fc.oneof(
  worlds({ kind: 'points', relative: true }),
  worlds({
    kind: 'weighted',
    relative: true,
    aggregates: ['arithmetic', 'geometric', 'min'],
    scale: [1, 10],
  }),
);

function allProfiles(world: World, rows?: number[]): Profile[] {
  const { results } = scoreText(world.set, csvOf(world, rows), { bounds: true });
  const make = profiler(results, undefined);
  return results.data.units.map((_, row) => make(row));
}

const heldIn = ({ index, shown, items }: Profile): Held[] => [index, ...shown, ...items];
const known = (k: Float64Array) => [...k].filter((x) => !Number.isNaN(x));

describe('laws of a page', () => {
  it('means, best and places are those of the scores', () => {
    fc.assert(
      fc.property(ANY, (world) => {
        for (const profile of allProfiles(world)) {
          for (const { scores, row, figures, difference, ahead, behind } of heldIn(profile)) {
            const all = known(scores.k);
            expect(figures.n).toBe(all.length);
            if (all.length === 0) continue;
            // The mean is rounded to a whole billionth, so n times it may be off by half a billionth each.
            const sum = all.reduce((total, x) => total + x, 0);
            expect(Math.abs(figures.mean * all.length - sum)).toBeLessThanOrEqual(all.length / 2 + 1e-3);
            expect(figures.best).toBe(Math.max(...all));
            for (const best of figures.bestRows) expect(scores.k[best]).toBe(figures.best);
            if (Number.isNaN(scores.k[row])) {
              expect([difference, ahead, behind]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
              continue;
            }
            expect(difference).toBe(scores.k[row] - figures.mean);
            expect(ahead).toBe(all.filter((x) => x > scores.k[row]).length);
            expect(behind).toBe(all.filter((x) => x < scores.k[row]).length);
            const { ranking } = world.set;
            if (ranking !== 'none' && ranking.ties === 'min') expect(scores.rank[row]).toBe(ahead + 1);
          }
        }
      }),
      RUNS,
    );
  });

  it('neighbours are the nearest on either side, as far away as their scores', () => {
    fc.assert(
      fc.property(ANY, (world) => {
        for (const profile of allProfiles(world)) {
          const { k, max } = profile.results.index;
          const own = k[profile.row];
          const { above, tied, below } = profile.against!.neighbours;
          const better = known(k).filter((x) => x > own);
          const worse = known(k).filter((x) => x < own);
          expect(above.every(({ row }) => k[row] === Math.min(...better))).toBe(true);
          expect(below.every(({ row }) => k[row] === Math.max(...worse))).toBe(true);
          expect(tied.every(({ row }) => k[row] === own && row !== profile.row)).toBe(true);
          expect([above.length > 0, below.length > 0]).toEqual([better.length > 0, worse.length > 0]);
          for (const { row, distance, points } of [...above, ...tied, ...below]) {
            expect(distance).toBe(k[row] - own);
            if (max === undefined) expect(points).toBeUndefined();
            else expect(points! / 1e9).toBeCloseTo((distance / 1e9) * (max[profile.row] / 1e9), 6);
          }
        }
      }),
      RUNS,
    );
  });

  it('strengths lie above the mean, weaknesses below it, and nothing left out lies further away', () => {
    fc.assert(
      fc.property(ANY, (world) => {
        for (const { items, against, reporting } of allProfiles(world)) {
          const { above, below, best, worst } = against!.strengths;
          const unreported = new Set(
            [
              reporting.zeroed,
              reporting.excluded,
              reporting.claimed,
              reporting.outside,
              reporting.noScore,
            ].flat(),
          );
          const rest = items.filter((held) => !unreported.has(held.scores.code));
          for (const [list, sign] of [
            [above, 1],
            [below, -1],
          ] as const) {
            expect(list.every(({ difference }) => sign * difference > 0)).toBe(true);
            const least = Math.min(...list.map(({ difference }) => sign * difference));
            const out = rest
              .filter((held) => !list.includes(held))
              .map(({ difference }) => sign * difference);
            expect(list.length === 5 || out.every((x) => x <= 0)).toBe(true);
            expect(out.every((x) => x <= Math.max(0, least))).toBe(true);
          }
          expect(best.filter((held) => worst.includes(held))).toEqual([]);
          for (const { scores } of [...above, ...below, ...best, ...worst])
            expect(unreported.has(scores.code)).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('the order of rows changes nothing, to the byte', () => {
    const outputs = (profiles: Profile[]) =>
      new Map(
        profiles.map((profile) => [
          profile.results.data.units[profile.row],
          `${pageOf(profile, 80, 'vi')}${renderProfileJson(profile, { toolVersion: '0', used: profile.results.set })}`,
        ]),
      );
    fc.assert(
      fc.property(shuffled(ANY), ({ world, rows }) => {
        const plain = outputs(allProfiles(world));
        for (const [unit, text] of outputs(allProfiles(world, rows))) expect(text).toBe(plain.get(unit));
      }),
      RUNS,
    );
  });

  it('every line fits the page, composed or decomposed, and the JSON obeys its schema', () => {
    fc.assert(
      fc.property(ANY, fc.constantFrom(80, 64, 44), fc.boolean(), (world, width, decomposed) => {
        const units = world.units.map((unit) => (decomposed ? unit.normalize('NFD') : unit));
        for (const profile of allProfiles({ ...world, units })) {
          for (const lang of ['en', 'vi'] as const)
            for (const line of pageOf(profile, width, lang).split('\n'))
              expect(columnsIn(line), line).toBeLessThanOrEqual(width);
          const json = renderProfileJson(profile, { toolVersion: '0', used: profile.results.set });
          profileSchema(z).strict().parse(JSON.parse(json));
        }
      }),
      { ...RUNS, numRuns: 40 },
    );
  });

  it('the same year beside itself has changed in nothing', () => {
    fc.assert(
      fc.property(ANY, (world) => {
        const { results } = scoreText(world.set, csvOf(world), { bounds: true });
        const [side] = sidesOfResults(results, undefined);
        const beside = putBeside(side, side, [undefined, undefined], []);
        const make = profiler(results, undefined);
        for (const row of results.data.units.keys()) {
          for (const { scores } of [...make(row).shown]) {
            const { change } = beside.at(row, scores.code);
            expect(change!.before!.k).toBe(scores.k[row]);
            if (!Number.isNaN(scores.k[row])) expect([change!.difference, change!.places]).toEqual([0, 0]);
          }
          expect(beside.at(row).change!.after!.rank).toBe(results.index.rank[row]);
        }
      }),
      { ...RUNS, numRuns: 40 },
    );
  });
});
