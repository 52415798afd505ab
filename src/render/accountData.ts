/** The account of change, for machines: JSON (schema dti.account/1) and CSV rows. Numbers are k / 1e9, exactly. */
import { stringify } from 'csv-stringify/sync';
import type { Account, UnitAccount } from '../analyse/account.ts';
import type { RankAccount } from '../analyse/accountRank.ts';
import type { Side } from '../analyse/side.ts';
import { toK } from '../score/results.ts';
import { laterSet } from './accountPrint.ts';
import { plainK } from './numbers.ts';

export function accountJson(account: Account): object {
  const { before, after, causes, entered, left, notMixed, merged } = account;
  return {
    schema: 'dti.account/1',
    synthetic: before.synthetic || after.synthetic,
    before: headOf(before),
    after: headOf(after),
    causes,
    units: account.units.map((one) => unitJson(account, one)),
    entered: entered.map(({ name }) => name),
    left: left.map(({ name }) => name),
    wholeUnderRules: { before: notMixed.a, after: notMixed.b },
    ...(merged === undefined
      ? {}
      : {
          merged: {
            levels: merged.levels,
            wholeUnderRules: { before: merged.notMixed.a, after: merged.notMixed.b },
          },
        }),
  };
}

function headOf({ file, year, set, crosswalk }: Side): object {
  return {
    file,
    year,
    set: set?.id,
    fingerprint: set?.fingerprint.scoring,
    ...(crosswalk === undefined ? {} : { rebuilt: crosswalk }),
  };
}

/** What the unit was made of before, and whose value its account begins with. */
function mergerJson({ merger, carried }: UnitAccount): object {
  if (carried !== undefined) return { takenOver: { unit: carried.name, part: carried.part } };
  if (merger === undefined) return {};
  const { parts, merged, predecessor } = merger;
  return {
    mergedFrom: {
      parts: parts.map(({ name, part }) => ({ unit: name, part })),
      ...(Number.isNaN(merged) ? {} : { value: merged / 1e9 }),
      startsAt: predecessor === undefined ? 'merged' : 'predecessor',
      ...(predecessor === undefined
        ? {}
        : { predecessor: { unit: predecessor.name, value: predecessor.k / 1e9 } }),
    },
  };
}

function unitJson(account: Account, one: UnitAccount): object {
  const { unit, before, after, rank, divided } = one;
  const head = { unit: unit.name, block: unit.block, ...mergerJson(one) };
  const score = (k: number) => (Number.isNaN(k) ? {} : { value: k / 1e9 });
  if (one.effects === undefined)
    return { ...head, status: 'no-score', before: score(before), after: score(after) };
  const { change, causes, rounding } = partsOf(account, one);
  return {
    ...head,
    status: divided ? 'divided' : 'undivided',
    before: score(before),
    after: score(after),
    change: change / 1e9,
    causes: Object.fromEntries(causes.map(([cause, k]) => [cause, k / 1e9])),
    rounding: rounding / 1e9,
    ...ownJson(account, one),
    missingAt: one.missingAt.map((at) => laterSet(account).nodes[at].code),
    ...(rank === undefined ? {} : { rank: rankJson(rank) }),
  };
}

function ownJson(account: Account, one: UnitAccount): object {
  const [index, ...parts] = ownParts(account, one);
  const closing = ({ rounding }: OwnPart) => (rounding === 0 ? undefined : rounding / 1e9);
  return {
    ownData: parts.map((part) => ({ code: part.code, part: part.k / 1e9, rounding: closing(part) })),
    ownRounding: closing(index),
  };
}

function rankJson({ placesOf: [before, after], ...rank }: RankAccount): object {
  return { ...rank, placesOf: { before, after } };
}

/** Whole billionths, and what rounding to them leaves over. */
function partsOf({ causes }: Account, { before, after, effects }: UnitAccount) {
  const parts = causes.map((cause) => [cause, toK(effects![cause]) + 0] as const);
  const change = after - before;
  return { change, causes: parts, rounding: change - parts.reduce((sum, [, k]) => sum + k, 0) };
}

interface OwnPart {
  code: string;
  k: number;
  /** What rounding leaves over between the node and the parts below it. */
  rounding: number;
}

/** The index and all nodes at which own data changed something; a node's part holds what is below it. */
function ownParts(account: Account, { own }: UnitAccount): OwnPart[] {
  const { nodes } = laterSet(account);
  return nodes.flatMap(({ code, children }, at): OwnPart[] => {
    const k = toK(own[at]);
    // What changed at the node itself and not below it is a part of its own.
    const itself =
      children.length === 0 ? k : toK(own[at] - children.reduce((sum, child) => sum + own[child], 0));
    const below = children.reduce((sum, child) => sum + toK(own[child]), 0);
    const rounding = children.length === 0 ? 0 : k - itself - below + 0;
    return at > 0 && k === 0 && rounding === 0 ? [] : [{ code, k, rounding }];
  });
}

type Row = [...(string | number)[]];

/** @param comparable whether the sides are, and why; it stands in every row */
export function accountCsv(account: Account, comparable: { verdict: string; reasons: string }): string {
  const note = account.before.synthetic || account.after.synthetic ? 'synthetic' : '';
  const rows = account.units.flatMap((one): Row[] => {
    if (one.effects === undefined) return [];
    const { change, causes, rounding } = partsOf(account, one);
    const row = (what: string, value: number, code = ''): Row => [
      one.unit.name,
      one.unit.block,
      what,
      code,
      value,
      comparable.verdict,
      comparable.reasons,
      note,
    ];
    const { rank } = one;
    return [
      row('before', one.before),
      ...(one.merger === undefined ? [] : [row('before-merged', one.merger.merged)]),
      row('after', one.after),
      row('change', change),
      ...causes.map(([cause, k]) => row(cause, k)),
      row('rounding', rounding),
      ...ownParts(account, one).flatMap(({ code, k, rounding }, at) => [
        ...(at === 0 ? [] : [row('own-part', k, code)]),
        ...(rounding === 0 ? [] : [row('own-rounding', rounding, code)]),
      ]),
      ...(rank === undefined
        ? []
        : [
            row('places', (rank.before - rank.after) * 1e9),
            row('places-own', rank.own * 1e9),
            row('places-others', rank.others * 1e9),
            row('places-entries-exits', rank.entriesAndExits * 1e9),
            row('places-of-before', rank.placesOf[0].units * 1e9),
            row('places-of-after', rank.placesOf[1].units * 1e9),
          ]),
    ];
  });
  // Numbers go to the writer as numbers: as text, a negative one would be taken for a formula.
  const head = ['unit', 'block', 'what', 'code', 'value', 'comparable', 'reasons', 'note'];
  return stringify([head, ...rows], {
    escape_formulas: true,
    cast: { number: (k) => plainK(k) },
  });
}
