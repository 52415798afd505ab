/** Gaps → JSON, schema dti.gaps/1. Fixed order of keys; numbers are billionths ÷ 1e9, so exact; shares are of 1. */

import {
  type Account,
  agencyOf,
  type Cut,
  isRelative,
  type Loss,
  mainOf,
  shownOf,
} from '../analyse/gapAccount.ts';
import type { BlockGap, BlockGaps } from '../analyse/gapBlocks.ts';
import type { UnitGaps } from '../analyse/gaps.ts';
import type { Absent, Gap } from '../analyse/gapTree.ts';
import type { Results } from '../score/results.ts';
import { answerHead } from './answerHead.ts';
import type { StopRow } from './gapGrids.ts';
import { statusOf } from './status.ts';

export function renderGapsJson(
  results: Results,
  accounts: readonly (UnitGaps | BlockGaps)[],
  cut: Cut,
  toolVersion: string,
): string {
  const { set } = results;
  const document = {
    ...answerHead('dti.gaps/1', results, toolVersion),
    top: set.scale!.high,
    relative: isRelative(results),
    accounts: accounts.map((account) => ({
      ...groupOf(results, account),
      ...('row' in account ? unitPart(results, account, cut) : blockPart(results, account, cut)),
      ...subtotals(results, account),
    })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

const number = (k: number | undefined) => (k === undefined || Number.isNaN(k) ? undefined : k / 1e9);
const shareOf = (part: number, whole: number) => Math.round((part / whole) * 1e9) / 1e9;

function groupOf({ data }: Results, { group }: Account<Loss>): object {
  const { year, block } = data.groups[group];
  return { ...(year === 0 ? {} : { year }), ...(block === '' ? {} : { block }) };
}

function unitPart(results: Results, account: UnitGaps, cut: Cut): object {
  const { index, data } = results;
  const { row } = account;
  const rank = index.rank[row];
  return {
    unit: {
      unit: data.units[row],
      ...(data.names[row] === '' ? {} : { name: data.names[row] }),
      status: statusOf(results, index, row),
      value: number(index.k[row]),
      rank: Number.isNaN(rank) ? undefined : rank,
      points: number(index.points?.[row]),
      max: Number.isNaN(index.k[row]) ? undefined : number(index.max?.[row]),
      /** What one point more adds to the index's value. */
      perPoint:
        index.max === undefined || Number.isNaN(index.k[row]) ? undefined : shareOf(1e9, index.max[row]),
    },
    ...totals(account),
    gaps: lines(results, account, cut, (gap) => unitGap(gap)),
    stops: stops(results, account.stops),
    absent: account.absent.map((one) => absentPart(results, one)),
  };
}

function unitGap({ points, max, k, weight, gain, missing }: Gap): object {
  return {
    value: number(k),
    points: number(points),
    max: number(max),
    weight: number(weight),
    gain: number(gain),
    missing,
  };
}

function blockPart(results: Results, account: BlockGaps, cut: Cut): object {
  const { rows, unscored, max } = account;
  return {
    units: {
      scored: rows.length,
      withoutScore: unscored.map((row) => results.data.units[row]),
      max: number(max),
    },
    ...totals(account),
    gaps: lines(results, account, cut, (gap: BlockGap) => ({
      mean: number(gap.mean),
      meanMax: number(gap.meanMax),
      units: gap.units,
      missing: gap.missing,
      notApplicable: gap.notApplicable,
      leftOut: gap.leftOut,
    })),
    stops: stops(results, account.stops),
  };
}

function totals({ items, gaps, lost }: Account<Loss>): object {
  return { items, losing: gaps.length, lost: number(lost) };
}

function lines<Of extends Loss & { kind: string }>(
  results: Results,
  account: Account<Of>,
  cut: Cut,
  own: (gap: Of) => object,
): object[] {
  let sum = 0;
  return shownOf(account, cut).map((gap) => {
    sum += gap.lost;
    return {
      ...nodePart(results, gap.target),
      kind: gap.kind,
      lost: number(gap.lost),
      share: shareOf(gap.lost, account.lost),
      cumulated: shareOf(sum, account.lost),
      ...own(gap),
      ...peersPart(results, gap),
      ...textPart(results, gap.target),
    };
  });
}

function nodePart(results: Results, target: number): object {
  const { set } = results;
  const node = set.nodes[target];
  const main = mainOf(results, target);
  return {
    code: node.code,
    name: node.name,
    level: node.level,
    main: main < 0 ? undefined : set.nodes[main].code,
  };
}

function peersPart({ data }: Results, { peers }: Pick<Loss, 'peers'>): object {
  if (peers === undefined) return {};
  const { best, units, atFull } = peers;
  const label = {
    unit: data.units[best.row],
    ...(data.names[best.row] === '' ? {} : { name: data.names[best.row] }),
  };
  return { peers: { units, atFull, best: { ...label, value: number(best.k), units: best.count } } };
}

function textPart(results: Results, target: number): object {
  const { evidence, origins } = results.set.nodes[target];
  const { structure, name, points, rule } = origins;
  return {
    responsible: agencyOf(results, target),
    evidence,
    provenance: { structure: structure.is, name: name.is, points: points.is, rule: rule.is },
  };
}

function stops(results: Results, found: readonly { target: number; lifts: readonly StopRow[] }[]): object[] {
  const { nodes } = results.set;
  return found.map(({ target, lifts }) => ({
    code: nodes[target].code,
    aggregate: nodes[target].aggregate,
    rescaled: nodes[target].rescale !== undefined,
    parts: lifts.map((lift) => ({
      ...nodePart(results, lift.target),
      of: nodes[nodes[lift.target].parent].code,
      value: number(lift.k),
      gain: number(lift.gain),
      missing: lift.missing,
      ...peersPart(results, lift),
      ...textPart(results, lift.target),
    })),
  }));
}

function absentPart(results: Results, { target, why, worth, coverage, missing }: Absent): object {
  const { set } = results;
  return {
    ...nodePart(results, target),
    why,
    points: set.kind === 'points' ? number(worth) : undefined,
    weight: set.kind === 'weighted' ? number(worth) : undefined,
    coverage: number(coverage),
    minimum: why === 'min-coverage' ? set.nodes[target].minCoverage : undefined,
    missing: missing.length === 0 ? undefined : missing.map((at) => set.nodes[at].code),
    ...textPart(results, target),
  };
}

function subtotals({ set }: Results, { mains, agencies, lost }: Account<Loss>): object {
  return {
    mains: mains.map((main) => ({
      code: main.target < 0 ? undefined : set.nodes[main.target].code,
      name: main.text,
      items: main.items,
      lost: number(main.lost),
      share: shareOf(main.lost, lost),
    })),
    responsible: agencies.map((agency) => ({
      responsible: agency.text,
      items: agency.items,
      lost: number(agency.lost),
      share: shareOf(agency.lost, lost),
    })),
  };
}
