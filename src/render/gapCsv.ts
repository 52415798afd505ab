/** Gaps → CSV for the spreadsheet of a plan: one item a row, with all that is known of it. Numbers are exact, shares are of 1. */
import { stringify } from 'csv-stringify/sync';
import { type Account, agencyOf, type Cut, type Loss, mainOf, shownOf } from '../analyse/gapAccount.ts';
import type { BlockGaps } from '../analyse/gapBlocks.ts';
import type { UnitGaps } from '../analyse/gaps.ts';
import { inLang } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { isSynthetic, type Results } from '../score/results.ts';
import { plainNumber } from './scoreCsv.ts';

type Cell = string | number;
type Row = Record<string, Cell | undefined>;

const WHERE = ['year', 'block', 'code', 'indicator', 'level', 'main', 'status'];
const PEERS = ['at-full', 'units-with-value', 'best-unit', 'best-units', 'best-value'];
const TEXTS = ['responsible', 'evidence', 'provenance', 'note'];
const UNIT_COLUMNS = [
  ...['unit', 'name', ...WHERE, 'lost', 'gain', 'share', 'cumulated'],
  ...['value', 'points', 'max', 'weight', 'worth', ...PEERS, ...TEXTS],
];
const BLOCK_COLUMNS = [
  ...[...WHERE, 'lost', 'mean', 'mean-max', 'share', 'cumulated'],
  ...['units', 'missing', 'not-applicable', 'left-out', 'mean-gain', ...PEERS, ...TEXTS],
];

/**
 * After the gaps come the parts of nodes that do not add up, with a gain and nothing lost (status `part`), and what is not
 * in the unit's maximum, with what it would be worth.
 */
export function* renderUnitGapsCsv(
  results: Results,
  account: UnitGaps,
  cut: Cut,
  lang: Lang,
): Generator<string> {
  const { data } = results;
  const unit = { unit: data.units[account.row], name: data.names[account.row] };
  const rows: Row[] = [
    ...lossRows(results, account, cut, lang, (gap) => ({
      status: gap.missing ? 'missing-as-zero' : gap.kind,
      gain: number(gap.gain),
      value: number(gap.k),
      points: number(gap.points),
      max: number(gap.max),
      weight: number(gap.weight),
    })),
    ...account.stops.flatMap(({ lifts }) =>
      lifts.map((lift) => ({
        ...nodeCells(results, account.group, lift, lang),
        status: 'part',
        gain: number(lift.gain),
        value: number(lift.k),
      })),
    ),
    ...account.absent.map((one) => ({
      ...nodeCells(results, account.group, one, lang),
      status: one.why === 'missing' ? 'missing-left-out' : one.why,
      worth: number(one.worth),
    })),
  ];
  yield write(
    UNIT_COLUMNS,
    rows.map((row) => ({ ...unit, ...row })),
  );
}

export function* renderBlockGapsCsv(
  results: Results,
  accounts: readonly BlockGaps[],
  cut: Cut,
  lang: Lang,
): Generator<string> {
  const rows = accounts.flatMap((account): Row[] => [
    ...lossRows(results, account, cut, lang, (gap) => ({
      status: gap.kind,
      mean: number(gap.mean),
      'mean-max': number(gap.meanMax),
      units: gap.units,
      missing: gap.missing,
      'not-applicable': gap.notApplicable,
      'left-out': gap.leftOut,
    })),
    ...account.stops.flatMap(({ lifts }) =>
      lifts.map((lift) => ({
        ...nodeCells(results, account.group, lift, lang),
        status: 'part',
        units: lift.units,
        'mean-gain': number(lift.gain),
      })),
    ),
  ]);
  yield write(BLOCK_COLUMNS, rows);
}

function lossRows<Of extends Loss>(
  results: Results,
  account: Account<Of>,
  cut: Cut,
  lang: Lang,
  own: (gap: Of) => Row,
): Row[] {
  let sum = 0;
  return shownOf(account, cut).map((gap) => {
    sum += gap.lost;
    return {
      ...nodeCells(results, account.group, gap, lang),
      lost: number(gap.lost),
      share: shareOf(gap.lost, account.lost),
      cumulated: shareOf(sum, account.lost),
      ...own(gap),
    };
  });
}

function nodeCells(
  results: Results,
  group: number,
  { target, peers }: Pick<Loss, 'target' | 'peers'>,
  lang: Lang,
): Row {
  const { set, data } = results;
  const node = set.nodes[target];
  const { year, block } = data.groups[group];
  const main = mainOf(results, target);
  return {
    year: year === 0 ? undefined : year,
    block,
    code: node.code,
    indicator: inLang(node.name, lang),
    level: node.level,
    main: main < 0 ? undefined : set.nodes[main].code,
    'at-full': peers?.atFull,
    'units-with-value': peers?.units,
    'best-unit': peers === undefined ? undefined : data.units[peers.best.row],
    'best-units': peers?.best.count,
    'best-value': number(peers?.best.k),
    responsible: inLang(agencyOf(results, target) ?? {}, lang),
    evidence: inLang(node.evidence ?? {}, lang),
    provenance: node.origins.structure.is,
    note: isSynthetic(results) ? 'synthetic' : undefined,
  };
}

function number(k: number | undefined): number | undefined {
  return k === undefined || Number.isNaN(k) ? undefined : k / 1e9;
}

function shareOf(part: number, whole: number): number {
  return Math.round((part / whole) * 1e9) / 1e9;
}

/** A name that begins like a formula must not become one in a spreadsheet; numbers are left as they are. */
function write(columns: readonly string[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''));
  return stringify([[...columns], ...cells], {
    escape_formulas: true,
    cast: { number: (x) => plainNumber(x) },
  });
}
