/** Among how many units a side's places are: a place among 63 is not one among 34. */
import { fold } from '../source/fold.ts';
import type { Side, SideColumn } from './side.ts';

export interface PlacesOf {
  units: number;
  /** Published ranks may be a part of the list: there are as many units as are named or as the ranks go to, or more. */
  atLeast: boolean;
}

/**
 * @param block whose units are ranked together, where the side ranks inside blocks
 * @returns undefined where nobody is ranked, or where a result that shows only some of its units does not say it
 */
export function placesOf(side: Side, column: SideColumn, block: string): PlacesOf | undefined {
  const group = side.inBlocks === true ? fold(block) : '';
  const ranks = [...column.rank].filter(
    (rank, i) => !Number.isNaN(rank) && (side.inBlocks !== true || fold(side.units[i].block) === group),
  );
  if (ranks.length === 0) return undefined;
  if (side.from === 'ranks') {
    // Ranks of another column that go further are of the same units, unless they are of another block.
    const known = side.inBlocks === true ? 0 : (side.unitsOf ?? 0);
    const last = ranks.reduce((most, rank) => Math.max(most, Math.floor(rank)), known);
    return { units: Math.max(ranks.length, last), atLeast: true };
  }
  if (side.unitsOf === undefined) return { units: ranks.length, atLeast: false };
  const units = column.kind === 'index' ? side.rankedIn?.get(group) : undefined;
  return units === undefined ? undefined : { units, atLeast: false };
}

/** True where places taken from each other are of lists that are known to differ in length. */
export function areOfOtherLength([before, after]: readonly (PlacesOf | undefined)[]): boolean {
  return before !== undefined && after !== undefined && before.units !== after.units;
}
