/** A stated result, `{ points: 7.5 }` as annexes write it or `{ share: 0.75 }`, and the `floor` below which no value falls. */
import { nano, type RuleSite, type Z } from './rule.ts';

export type WrittenResult = 0 | { points?: number; share?: number };

/** A result is points, or a share of full marks; the bare number 0 means nothing earned. */
export function resultSchema(z: Z) {
  return z.union([
    z.literal(0),
    z.strictObject({ points: z.number() }),
    z.strictObject({ share: z.number() }),
  ]);
}

/** @returns the result as a share of full marks, 0 … 1; what lies outside is reported */
export function resolveResult(written: WrittenResult, site: RuleSite, path: (string | number)[]): number {
  if (written === 0) return 0;
  let share = written.share ?? 0;
  if (written.points !== undefined) {
    if (site.points === undefined) {
      site.report('set/points-in-weighted', { points: written.points }, path);
      return 0;
    }
    share = written.points / site.points;
  }
  if (nano(share) < 0 || nano(share) > 1e9) {
    const full = written.points === undefined ? '1' : `${site.points}`;
    site.report('set/result-beyond', { result: written.points ?? share, full }, path);
  }
  return share;
}

export interface Floored {
  floor?: number;
}

export function floorOf(z: Z) {
  return z.number().optional();
}

/** A floor lies on the scale; an unbounded scale has no bottom and so no floor. */
export function checkFloor(floor: number | undefined, site: RuleSite): void {
  if (floor === undefined) return;
  const fits = site.scale !== undefined && floor >= site.scale.low && floor <= site.scale.high;
  if (!fits) site.report('set/bad-parameter', { what: `floor: ${floor}`, expected: '#onScale' }, ['floor']);
}

export function atLeast(value: number, floor: number | undefined): number {
  return floor !== undefined && value < floor ? floor : value;
}
