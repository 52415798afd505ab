/** A comparison as JSON, schema dti.comparison/1. Fixed order of keys; numbers are k / 1e9; a status instead of null or NaN. */
import type { Change, ChangeGroup, MeanChange, Standing } from '../analyse/compare.ts';
import type { Comparison, Pair } from '../analyse/comparison.ts';
import type { Side } from '../analyse/side.ts';
import { sayReasons } from './compareWords.ts';

/** @param shown whether a unit is shown, by its key */
export function renderCompareJson(
  comparison: Comparison,
  toolVersion: string,
  shown: (key: string) => boolean,
): string {
  const { sides, columns, by, pairs } = comparison;
  const document = {
    schema: 'dti.comparison/1',
    tool: `dti ${toolVersion}`,
    synthetic: sides.some(({ synthetic }) => synthetic),
    by,
    sides: sides.map((side, at) => sideOf(side, columns[at].code)),
    pairs: pairs.map((pair) => pairOf(pair, shown)),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function sideOf({ file, label, year, from, set, units, unitsOf, synthetic }: Side, code: string): object {
  return {
    file,
    label,
    ...(year === 0 ? {} : { year }),
    from,
    ...(set === undefined
      ? {}
      : { set: { id: set.id, title: set.title, kind: set.kind, fingerprint: set.fingerprint } }),
    code,
    units: units.length,
    ...(unitsOf === undefined ? {} : { unitsScored: unitsOf }),
    synthetic,
  };
}

function pairOf(pair: Pair, shown: (key: string) => boolean): object {
  const { verdict, reasons } = pair.comparability;
  return {
    before: pair.before,
    after: pair.after,
    comparable: verdict,
    reasons: reasons.map((reason) => ({
      ...reason,
      text: { vi: sayReasons([reason], 'vi'), en: sayReasons([reason], 'en') },
    })),
    basis: basisOf(pair),
    codes: { before: pair.columns[0].code, after: pair.columns[1].code },
    groups: pair.groups.map((group) => groupOf(group, shown)),
    means: pair.means.map(meanOf),
    entered: pair.entered,
    left: pair.left,
  };
}

function basisOf({ common }: Pair): object {
  if (common === undefined) return { of: 'whole' };
  const { linked } = common;
  return {
    of: 'common',
    maxima: common.maxima,
    ...(linked === undefined
      ? {}
      : {
          levels: linked.levels,
          linked: linked.list.map(({ before, after }) => ({ before, after })),
          ...(linked.joints.length === 0 ? {} : { joints: linked.joints }),
          ...(linked.leftOut.length === 0 ? {} : { leftOut: linked.leftOut }),
          ...(linked.unusable === undefined ? {} : { unusable: linked.unusable }),
          share: {
            before: { tied: linked.before.tied, of: linked.before.of },
            after: { tied: linked.after.tied, of: linked.after.of },
          },
        }),
  };
}

function groupOf(group: ChangeGroup, shown: (key: string) => boolean): object {
  const names = (list: readonly Change[]) => list.map(({ name }) => name);
  const [before, after] = group.placesOf;
  return {
    ...(group.block === '' ? {} : { block: group.block }),
    ranked: group.ranked,
    placesOf: {
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
    ...known({
      spearman: Math.round(group.spearman * 1e9) / 1e9,
      kendallTauB: Math.round(group.kendall * 1e9) / 1e9,
      meanMovement: Math.round(group.movement * 1e9) / 1e9,
    }),
    roseMost: names(group.rose),
    fellMost: names(group.fell),
    units: group.changes.filter(({ key }) => shown(key)).map(changeOf),
  };
}

function changeOf(change: Change): object {
  return {
    unit: change.name,
    ...(change.block === '' ? {} : { block: change.block }),
    status: change.status,
    before: standingOf(change.before),
    after: standingOf(change.after),
    ...known({
      difference: change.difference / 1e9,
      growth: Math.round(change.growth * 1e9) / 1e9,
      places: change.places,
    }),
  };
}

function standingOf(standing: Standing | undefined): object {
  if (standing === undefined) return { status: 'absent' };
  const { k, rank } = standing;
  const status = Number.isNaN(rank)
    ? Number.isNaN(k)
      ? 'no-score'
      : 'scored'
    : Number.isNaN(k)
      ? 'rank-only'
      : 'ranked';
  return { status, ...known({ value: k / 1e9, rank }) };
}

function meanOf({ of, block, n, before, after, difference, growth }: MeanChange): object {
  return {
    of,
    ...(block === '' ? {} : { block }),
    unitsBefore: n[0],
    unitsAfter: n[1],
    ...known({
      before: before / 1e9,
      after: after / 1e9,
      difference: difference / 1e9,
      growth: Math.round(growth * 1e9) / 1e9,
    }),
  };
}

/** Only the figures that exist; −0 is 0. */
function known(figures: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures)
      .filter(([, x]) => !Number.isNaN(x))
      .map(([key, x]) => [key, x + 0]),
  );
}
