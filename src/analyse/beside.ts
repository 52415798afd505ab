/** An earlier year beside this one: whether the two can be compared, and what each score of a unit was. */
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { Registry } from '../model/registry.ts';
import { type Comparability, judge } from './comparable.ts';
import { type Change, compareColumns } from './compare.ts';
import { type Side, type SideColumn, sideColumn } from './side.ts';
import { codeBefore, linkSides } from './sideLinks.ts';

export interface Beside {
  before: Side;
  now: Side;
  comparability: Comparability;
  /** What the earlier figures used of their set, where that is another one. */
  earlier?: IndicatorSet;
  /** What a code of this year was, and how the unit of a row changed there. The index where no code is given. */
  at(row: number, code?: string): BesideScore;
}

export interface BesideScore {
  /** The columns; none before where the code is linked to nothing. */
  before?: SideColumn;
  now: SideColumn;
  change?: Change;
}

/**
 * @param now a side that was scored here
 * @param registries those of the two sides
 * @param others sets that may lie between those of the two
 */
export function putBeside(
  before: Side,
  now: Side,
  registries: readonly [Registry | undefined, Registry | undefined],
  others: readonly IndicatorSet[],
): Beside {
  const links = linkSides(before, now, others);
  const comparability = judge(before, now, links, registries);
  const keyOf = new Map(now.scored!.rows.map((row, i) => [row, now.units[i].key]));
  const known = new Map<
    string | undefined,
    { before?: SideColumn; now: SideColumn; changes: Map<string, Change> }
  >();
  const columnOf = (code: string | undefined) => {
    let column = known.get(code);
    if (column === undefined) {
      const own = sideColumn(now, code)!;
      const was = code === undefined ? undefined : codeBefore(links, code);
      const earlier =
        code === undefined ? before.columns[0] : was === undefined ? undefined : sideColumn(before, was);
      const groups =
        earlier === undefined ? [] : compareColumns([before, now], [earlier, own], comparability).groups;
      const changes = new Map(
        groups.flatMap((group) => group.changes.map((change) => [change.key, change] as const)),
      );
      column = { before: earlier, now: own, changes };
      known.set(code, column);
    }
    return column;
  };
  return {
    before,
    now,
    comparability,
    at(row, code) {
      const { before: earlier, now: own, changes } = columnOf(code);
      return { before: earlier, now: own, change: changes.get(keyOf.get(row)!) };
    },
  };
}

/**
 * The side to put beside a year: of several the latest that is earlier.
 * @param year 0 where nobody says which
 */
export function sideBefore(sides: readonly Side[], year: number): Side | undefined {
  if (sides.length === 1) {
    const [only] = sides;
    return year === 0 || only.year <= year ? only : undefined;
  }
  const earlier = sides.filter((side) => year === 0 || side.year < year);
  return earlier.reduce<Side | undefined>(
    (latest, side) => (latest === undefined || side.year > latest.year ? side : latest),
    undefined,
  );
}
