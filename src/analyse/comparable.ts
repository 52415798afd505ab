/** Whether two sides can be compared, and why: the same rules, the same units, nothing that moves with the other units. */
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { type Registry, unitFinder } from '../model/registry.ts';
import { mergedUnits } from './joinUnits.ts';
import type { Side } from './side.ts';
import type { Links } from './sideLinks.ts';

export type Verdict = 'comparable' | 'with-caution' | 'not-comparable';

/** One reason, as a code and what it is about; its words are in render/compareWords.ts. */
export interface Reason {
  code:
    | 'same-rules'
    | 'same-units'
    | 'rules-unknown'
    | 'rules-linked'
    | 'rules-extended'
    | 'rules-unlinked'
    | 'scales-differ'
    | 'set-not-found'
    | 'units-differ'
    | 'units-merged'
    | 'crosswalked'
    | 'crosswalked-weighted'
    | 'rows-merged'
    | 'moving-population'
    | 'partial-result'
    | 'partial-ranks'
    | 'ranks-only';
  args: Record<string, string | number>;
}

export interface Comparability {
  verdict: Verdict;
  reasons: Reason[];
}

const CAUTION: Reason['code'][] = [
  'rules-unknown',
  'rules-linked',
  'rules-extended',
  'units-differ',
  'units-merged',
  'crosswalked',
  'crosswalked-weighted',
  'rows-merged',
  'moving-population',
  'partial-result',
  'partial-ranks',
];
const NOT: Reason['code'][] = ['rules-unlinked', 'scales-differ', 'set-not-found'];

/** @param registries those of the two sides: they know which units were merged into which */
export function judge(
  before: Side,
  after: Side,
  links: Links,
  registries: readonly [Registry | undefined, Registry | undefined],
): Comparability {
  const reasons = [rulesReason(before, after, links)];
  // By one set both have one scale, and unlinked sets are not compared anyway.
  if (links.by === 'was' || links.by === 'extends') {
    const [scaleA, scaleB] = [before, after].map(({ set }) => sayScale(set!.whole!));
    if (scaleA !== scaleB) reasons.push({ code: 'scales-differ', args: { before: scaleA, after: scaleB } });
  }
  const [a, b] = [before, after].map(({ units }) => new Set(units.map(({ key }) => key)));
  const left = [...a].filter((key) => !b.has(key)).length;
  const entered = [...b].filter((key) => !a.has(key)).length;
  reasons.push(
    left + entered === 0
      ? { code: 'same-units', args: { n: a.size } }
      : { code: 'units-differ', args: { common: a.size - left, left, entered } },
  );
  const names = mergedAmong(after, registries).map(({ name, parts }) => `${name} (${parts.join(' + ')})`);
  if (names.length > 0)
    reasons.push({ code: 'units-merged', args: { n: names.length, units: shorten(names) } });
  if (before.set?.movingPopulation === true || after.set?.movingPopulation === true)
    reasons.push({ code: 'moving-population', args: {} });
  for (const side of [before, after]) {
    if (side.crosswalk !== undefined) {
      const code = side.crosswalk.weights === undefined ? 'crosswalked' : 'crosswalked-weighted';
      reasons.push({ code, args: { label: side.label, ...side.crosswalk } });
    } else {
      const n = side.units.filter(({ merged }) => merged !== undefined).length;
      if (n > 0) reasons.push({ code: 'rows-merged', args: { label: side.label, n } });
    }
    if (side.unitsOf !== undefined)
      reasons.push({
        code: side.from === 'ranks' ? 'partial-ranks' : 'partial-result',
        args: { label: side.label, n: side.units.length, of: side.unitsOf },
      });
  }
  const ranksOnly = [before, after].filter(({ from }) => from === 'ranks').map(({ label }) => label);
  if (ranksOnly.length > 0)
    reasons.push({ code: 'ranks-only', args: { labels: [...new Set(ranksOnly)].join(', ') } });
  const verdict = reasons.some(({ code }) => NOT.includes(code))
    ? 'not-comparable'
    : reasons.some(({ code }) => CAUTION.includes(code))
      ? 'with-caution'
      : 'comparable';
  return { verdict, reasons };
}

function rulesReason(before: Side, after: Side, { by, lacking }: Links): Reason {
  const args = { before: before.set?.id ?? before.label, after: after.set?.id ?? after.label };
  if (by === 'same') return { code: 'same-rules', args: { set: args.after } };
  if (by === 'unknown') {
    const silent = [before, after].filter(({ set }) => set === undefined).map(({ label }) => label);
    return { code: 'rules-unknown', args: { labels: [...new Set(silent)].join(', ') } };
  }
  if (by === 'was') return { code: 'rules-linked', args };
  if (by === 'extends') return { code: 'rules-extended', args };
  if (lacking !== undefined) return { code: 'set-not-found', args: { ...args, set: lacking } };
  return { code: 'rules-unlinked', args };
}

/** As mathematics writes an interval, in every language; values of two scales cannot be taken from each other. */
function sayScale({ scale }: IndicatorSet): string {
  return scale === undefined ? '(−∞, +∞)' : `[${scale.low}, ${scale.high}]`;
}

/** Units of the later side that an earlier unit has the name of, though they were made of several. */
function mergedAmong(after: Side, [earlier, later]: readonly [Registry | undefined, Registry | undefined]) {
  if (earlier === undefined || later === undefined || earlier.id === later.id) return [];
  const find = unitFinder(later);
  const here = new Set(after.units.map(({ name }) => later.units[find(name) ?? -1]?.name));
  return mergedUnits(earlier, later).filter(({ name }) => here.has(name));
}

const MOST_NAMED = 5;

function shorten(names: readonly string[]): string {
  return names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join('; ')} …` : names.join('; ');
}
