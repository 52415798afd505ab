/**
 * Two sides beside each other: per unit the difference of values, growth and places moved; who rose and fell most; means;
 * how alike the rankings are. All from whole billionths and ranks as they are, so that no order of rows can show.
 */
import { fold } from '../source/fold.ts';
import type { Comparability } from './comparable.ts';
import { type PlacesOf, placesOf } from './placesOf.ts';
import { kendallTauB, meanMovement, spearman } from './rankStatistics.ts';
import type { Side, SideColumn, SideUnit } from './side.ts';
import { summarise } from './statistics.ts';

/** What one side says of a unit: k and rank, NaN where there is none. */
export interface Standing {
  k: number;
  rank: number;
}

/** `not-shown`: one side shows only some of its units, so that nobody knows whether this one was among them. */
export type ChangeStatus =
  | 'compared'
  | 'entered'
  | 'left'
  | 'not-shown'
  | 'no-value'
  | 'other-block'
  | 'not-comparable';

export interface Change {
  key: string;
  name: string;
  block: string;
  status: ChangeStatus;
  before?: Standing;
  after?: Standing;
  /** after − before in billionths; NaN where one has no value. */
  difference: number;
  /** difference ÷ before; NaN where there is no difference, or where before is not above 0. */
  growth: number;
  /** Places gained: rank before − rank after; NaN where one has no rank in the same block. */
  places: number;
}

/** Units ranked together. */
export interface ChangeGroup {
  block: string;
  /** By rank after, then those that left. */
  changes: Change[];
  /** Those who gained most places (or, without ranks, most value), the first first; none where nobody did. */
  rose: Change[];
  fell: Change[];
  /** Units with a rank on both sides, which the figures below are over. */
  ranked: number;
  /** Among how many units the places before and after are; none where that is not known. */
  placesOf: [PlacesOf | undefined, PlacesOf | undefined];
  spearman: number;
  kendall: number;
  movement: number;
}

export interface MeanChange {
  /** `all`: of each side's own units; `common`: of those on both; `block`: of one block. */
  of: 'all' | 'common' | 'block';
  block: string;
  n: [before: number, after: number];
  /** In billionths, rounded to whole ones. */
  before: number;
  after: number;
  difference: number;
  growth: number;
}

export interface Compared {
  groups: ChangeGroup[];
  means: MeanChange[];
  entered: string[];
  left: string[];
}

/** How many are named as having risen or fallen most. */
const MOST_NAMED = 3;

/** @param columns what is compared on each side: the index, a node or a view */
export function compareColumns(
  [before, after]: readonly [Side, Side],
  columns: readonly [SideColumn, SideColumn],
  { verdict }: Comparability,
): Compared {
  const rows = [before, after].map(({ units }) => new Map(units.map(({ key }, row) => [key, row])));
  const keys = [...new Set([...rows[1].keys(), ...rows[0].keys()])];
  const changes = keys.map((key) => {
    const [a, b] = rows.map((map) => map.get(key));
    const change = changeOf(
      { unit: before.units[a ?? -1], standing: standingAt(columns[0], a), side: before },
      { unit: after.units[b ?? -1], standing: standingAt(columns[1], b), side: after },
    );
    return verdict === 'not-comparable' ? withoutDifferences(change) : change;
  });
  const apart = before.inBlocks === true || after.inBlocks === true;
  const blocks = apart ? [...new Set(changes.map(({ block }) => block))].sort(compareText) : [''];
  const groups = blocks.map((block) =>
    groupOf(
      block,
      changes.filter((change) => !apart || change.block === block),
      [placesOf(before, columns[0], block), placesOf(after, columns[1], block)],
    ),
  );
  const named = (status: ChangeStatus) =>
    groups.flatMap((group) =>
      group.changes.filter((change) => change.status === status).map(({ name }) => name),
    );
  const comparable = verdict !== 'not-comparable';
  return {
    groups,
    means: comparable ? meansOf(changes, [before, after]) : [],
    entered: comparable ? named('entered') : [],
    left: comparable ? named('left') : [],
  };
}

function standingAt({ k, rank }: SideColumn, row: number | undefined): Standing | undefined {
  return row === undefined ? undefined : { k: k[row], rank: rank[row] };
}

interface Seen {
  unit?: SideUnit;
  standing?: Standing;
  side: Pick<Side, 'inBlocks' | 'unitsOf'>;
}

function changeOf(before: Seen, after: Seen): Change {
  const { key, name, block } = (after.unit ?? before.unit)!;
  const change: Change = {
    key,
    name,
    block,
    status:
      (before.unit === undefined ? before : after).side.unitsOf !== undefined
        ? 'not-shown'
        : before.unit === undefined
          ? 'entered'
          : 'left',
    before: before.standing,
    after: after.standing,
    difference: Number.NaN,
    growth: Number.NaN,
    places: Number.NaN,
  };
  if (before.standing === undefined || after.standing === undefined) return change;
  change.difference = after.standing.k - before.standing.k;
  change.growth = growthOf(before.standing.k, change.difference);
  const rankedIn = ({ unit, side }: Seen) => (side.inBlocks === true ? fold(unit!.block) : '');
  const together = rankedIn(before) === rankedIn(after);
  if (together) change.places = before.standing.rank - after.standing.rank;
  const nothing = Number.isNaN(change.difference) && Number.isNaN(change.places);
  change.status = !together ? 'other-block' : nothing ? 'no-value' : 'compared';
  return change;
}

/** NaN where before is 0 or below: nothing grows from nothing by so many percent. */
function growthOf(before: number, difference: number): number {
  return before > 0 ? difference / before : Number.NaN;
}

/** Values of different indices stand beside each other and are not taken from each other. */
function withoutDifferences(change: Change): Change {
  const none = { difference: Number.NaN, growth: Number.NaN, places: Number.NaN };
  return { ...change, ...none, status: 'not-comparable' };
}

function groupOf(block: string, changes: Change[], places: ChangeGroup['placesOf']): ChangeGroup {
  const ordered = [...changes].sort(byRank);
  const ranked = ordered.filter(({ places }) => !Number.isNaN(places));
  const [x, y] = [ranked.map(({ before }) => before!.rank), ranked.map(({ after }) => after!.rank)];
  const gain = ({ places, difference }: Change) => (ranked.length > 0 ? places : difference);
  const most = (sign: 1 | -1) =>
    ordered
      .filter((change) => sign * gain(change) > 0)
      .sort((a, b) => sign * (gain(b) - gain(a)) || compareText(a.key, b.key))
      .slice(0, MOST_NAMED);
  return {
    block,
    changes: ordered,
    rose: most(1),
    fell: most(-1),
    ranked: ranked.length,
    placesOf: places,
    spearman: spearman(x, y),
    kendall: kendallTauB(x, y),
    movement: meanMovement(x, y),
  };
}

/** By rank after; then without one by value; those that left come last, as they stood before. */
function byRank(one: Change, other: Change): number {
  const order = ({ before, after }: Change): number[] => [
    after === undefined ? 1 : 0,
    last((after ?? before)!.rank),
    -first((after ?? before)!.k),
    last(before?.rank ?? Number.NaN),
  ];
  const [a, b] = [order(one), order(other)];
  const at = a.findIndex((x, i) => x !== b[i]);
  return at < 0 ? compareText(one.key, other.key) : a[at] < b[at] ? -1 : 1;
}

function last(rank: number): number {
  return Number.isNaN(rank) ? Number.POSITIVE_INFINITY : rank;
}

function first(k: number): number {
  return Number.isNaN(k) ? Number.NEGATIVE_INFINITY : k;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The mean of all units is not known of a side that shows some of them; that of the units on both sides is. */
function meansOf(changes: readonly Change[], sides: readonly Side[]): MeanChange[] {
  const isCommon = ({ before, after }: Change) => before !== undefined && after !== undefined;
  const whole = sides.every(({ unitsOf }) => unitsOf === undefined);
  const blocks = [...new Set(changes.map(({ block }) => block))]
    .filter((block) => block !== '' && whole)
    .sort(compareText);
  const means = whole ? [meanOf('all', '', changes)] : [];
  if (!whole || !changes.every(isCommon)) means.push(meanOf('common', '', changes.filter(isCommon)));
  for (const block of blocks)
    means.push(
      meanOf(
        'block',
        block,
        changes.filter((change) => change.block === block),
      ),
    );
  return means.filter(({ n }) => n[0] > 0 && n[1] > 0);
}

function meanOf(of: MeanChange['of'], block: string, changes: readonly Change[]): MeanChange {
  const [a, b] = (['before', 'after'] as const).map((when) =>
    summarise(Float64Array.from(changes, (change) => change[when]?.k ?? Number.NaN)),
  );
  const [before, after] = [Math.round(a.mean), Math.round(b.mean)];
  const difference = after - before;
  return { of, block, n: [a.n, b.n], before, after, difference, growth: growthOf(before, difference) };
}
