/**
 * Why did it change? The account of change of every unit: its causes by Shapley over re-scored mixed scenarios
 * (accountScenario.ts), its own data down the tree (accountSplit.ts), and its change of rank (accountRank.ts).
 */
import type { NodeScores } from '../score/results.ts';
import {
  basesOf,
  hasMerger,
  type Merger,
  mergerOf,
  ownBefore,
  type ScoredSide,
  sharedUnits,
  takenOver,
} from './accountBases.ts';
import type { Halves, Joint, Which } from './accountPairs.ts';
import { joinSides } from './accountPairs.ts';
import { type RankAccount, rankAccounts } from './accountRank.ts';
import { type Mix, scoreScenario } from './accountScenario.ts';
import { movesWithOthers, type NotMixed, notMixed, sizesDiffer } from './accountScope.ts';
import { splitDown } from './accountSplit.ts';
import { makeStage, missingOnOneSide, type Stage } from './accountStage.ts';
import { shapleyWeight } from './shapley.ts';
import type { Side, SideUnit } from './side.ts';

/** Causes that are mixed in scenarios; a merger comes before all of them, for nothing after it has the old borders. */
type MixedCause = keyof Mix;
export type Cause = MixedCause | 'merger';
const MIXED: readonly MixedCause[] = ['own', 'others', 'missing', 'maxima', 'rules'];
export const CAUSES: readonly Cause[] = ['merger', ...MIXED];

export interface UnitAccount {
  unit: SideUnit;
  /** k = round(value · 1e9) of the index; NaN where there is no score on that side. Before a merger, of the predecessor. */
  before: number;
  after: number;
  /** What each cause changed, in values of the index. None where a side has no score. */
  effects?: Record<Cause, number>;
  /** False where some scenario has no score, so that the change stands undivided under one cause. */
  divided: boolean;
  /** By node of the later set: what own data changed there and below it, in values of the index. */
  own: Float64Array;
  /** Nodes of the later set whose cell is missing or not applicable on one side only. */
  missingAt: number[];
  rank?: RankAccount;
  /** Of a unit that was merged before: what of, and where its account begins. */
  merger?: Merger;
  /** The old unit it took over as it was, where that has another name or went to several. */
  carried?: { name: string; part: number };
}

export interface Account {
  /** On the later units, where it was merged. */
  before: Side;
  after: Side;
  /** Causes that can have had an effect between these two sides. */
  causes: Cause[];
  units: UnitAccount[];
  entered: SideUnit[];
  left: SideUnit[];
  /** Nodes whose cells the rules of the other side cannot score: all they changed stands under *rules*. */
  notMixed: NotMixed;
  /** The same of merged units, and the levels at which their values were merged: below them nothing is told apart. */
  merged?: { notMixed: NotMixed; levels: string[] };
}

/** Units are scored together, as many as do not fill the memory with scenarios. */
const AT_ONCE = 256;

/** @param wanted keys of the units asked for; all common units without it */
export function accountOf(before: ScoredSide, after: ScoredSide, wanted?: ReadonlySet<string>): Account {
  const common = sharedUnits(before, after);
  const ranks = rankAccounts(before, after, common);
  const { nodes } = after.scored.results.set;
  const units = common.map((one, i): UnitAccount => {
    const merger = mergerOf(before, after, one);
    return {
      unit: after.units[one.b],
      before: merger?.merged ?? ownBefore(before, after, one),
      after: after.columns[0].k[one.b],
      divided: true,
      own: new Float64Array(nodes.length),
      missingAt: [],
      rank: ranks[i],
      merger,
      carried: takenOver(before, one),
    };
  });
  const causes = new Set<Cause>(hasMerger(before, after) ? ['merger'] : []);
  const account: Pick<Account, 'notMixed' | 'merged'> = { notMixed: { a: [], b: [] } };
  for (const { halves, members, merged } of basesOf(before, after, common)) {
    const joint = joinSides(halves);
    const own = causesOf(halves, joint);
    for (const cause of own) causes.add(cause);
    const apart = notMixed(halves, joint);
    if (merged === undefined) account.notMixed = apart;
    else account.merged = { notMixed: apart, levels: mergedLevels(halves, joint, merged) };
    const stage = makeStage(halves, joint);
    const here = members.map((i) => units[i]);
    here.forEach((one, at) => {
      one.missingAt = missingOnOneSide(stage, at);
    });
    const asked = here.flatMap(({ unit, before: k0, after: k1 }, at) =>
      Number.isNaN(k0) || Number.isNaN(k1) || wanted?.has(unit.key) === false ? [] : [at],
    );
    for (let i = 0; i < asked.length; i += AT_ONCE) explain(stage, own, here, asked.slice(i, i + AT_ONCE));
  }
  for (const one of units) beginBefore(one);
  const known = new Set(common.map(({ key }) => key));
  return {
    before,
    after,
    causes: CAUSES.filter((cause) => causes.has(cause)),
    units: units.filter(({ unit }) => wanted?.has(unit.key) !== false),
    entered: after.units.filter(({ key }) => !known.has(key)),
    left: before.units.filter(({ key }) => !known.has(key)),
    ...account,
  };
}

/** A merged unit whose predecessor has a score begins there: what merging alone changed is the first of its causes. */
function beginBefore(one: UnitAccount): void {
  if (one.merger?.predecessor === undefined || one.effects === undefined) return;
  const { merged, predecessor } = one.merger;
  one.effects.merger = (merged - predecessor.k) / 1e9;
  one.before = predecessor.k;
}

/** Levels of the nodes that a merged side gives values for, but for those that stand under *rules* anyway. */
function mergedLevels(halves: Halves, joint: Joint, side: Which): string[] {
  const { nodes } = halves[side].set;
  const taken = joint.atoms[side].filter(({ how }) => how !== 'own');
  return [...new Set(taken.map(({ at }) => nodes[at].level))];
}

/** A cause that cannot have had an effect would only double the scenarios. */
function causesOf(halves: Halves, joint: Joint): MixedCause[] {
  const others = movesWithOthers(halves.a) || movesWithOthers(halves.b);
  const maxima = !joint.sameRules && sizesDiffer(halves, joint);
  return MIXED.filter(
    (cause) =>
      (cause !== 'others' || others) &&
      (cause !== 'maxima' || maxima) &&
      (cause !== 'rules' || !joint.sameRules),
  );
}

/** Fills in the effects of some units. */
function explain(
  stage: Stage,
  causes: readonly MixedCause[],
  units: readonly UnitAccount[],
  only: readonly number[],
): void {
  const shared = new Map<string, NodeScores>();
  const scenarios = Array.from({ length: 2 ** causes.length }, (_, mask) =>
    scoreScenario(stage, mixOf(causes, mask), only, shared),
  );
  const worth = scenarios.map(({ nodes }) => nodes.get(0)!.values);
  const effects = only.map(noEffects);
  const parts = new Map<number, Float64Array>();
  causes.forEach((cause, i) => {
    scenarios.forEach((without, mask) => {
      if ((mask & (1 << i)) !== 0) return;
      const later = mask | (1 << i);
      const size = causes.filter((_, j) => (mask & (1 << j)) !== 0).length;
      const weight = shapleyWeight(size, causes.length);
      only.forEach((_, u) => {
        effects[u][cause] += weight * (worth[later][u] - worth[mask][u]);
      });
      if (cause !== 'own') return;
      const rules = mixOf(causes, mask).rules;
      splitDown(without, scenarios[later], (at, part) => {
        const target = inLater(stage, rules, at);
        const sum = parts.get(target) ?? new Float64Array(only.length);
        for (let u = 0; u < sum.length; u++) sum[u] += weight * part[u];
        parts.set(target, sum);
      });
    });
  });
  only.forEach((index, u) => {
    const account = units[index];
    account.divided = worth.every((values) => !Number.isNaN(values[u]));
    account.effects = account.divided
      ? effects[u]
      : undivided(causes, (account.after - account.before) / 1e9);
    if (!account.divided) return;
    for (const [at, sum] of parts) account.own[at] += sum[u];
    addUp(stage, account.own);
  });
}

/** Each node with what is below it. Children stand after their parents. */
function addUp({ halves }: Stage, own: Float64Array): void {
  const { nodes } = halves.b.set;
  for (let at = nodes.length - 1; at > 0; at--) own[nodes[at].parent] += own[at];
}

/** A unit that no mixture of the two sides can score changed by what may be counted at all. */
function undivided(causes: readonly MixedCause[], change: number): Record<Cause, number> {
  const effects = noEffects();
  effects[causes.includes('rules') ? 'rules' : 'missing'] = change;
  return effects;
}

function noEffects(): Record<Cause, number> {
  return { merger: 0, own: 0, others: 0, missing: 0, maxima: 0, rules: 0 };
}

function mixOf(causes: readonly MixedCause[], mask: number): Mix {
  const side = (cause: MixedCause): Which => ((mask & (1 << causes.indexOf(cause))) !== 0 ? 'b' : 'a');
  const given = (cause: MixedCause) => (causes.includes(cause) ? side(cause) : undefined);
  // What is no cause of its own is the same on both sides, or goes with the rules.
  const rules = given('rules') ?? 'a';
  return {
    own: side('own'),
    missing: side('missing'),
    others: given('others') ?? side('own'),
    maxima: given('maxima') ?? rules,
    rules,
  };
}

/** The node of the later set under which a part is shown: the node itself, or the nearest above it that the later set has. */
function inLater({ joint, halves }: Stage, rules: Which, at: number): number {
  if (rules === 'b') return at;
  let here = at;
  while (here > 0) {
    const there = joint.twins.a.get(here);
    if (there !== undefined) return there;
    here = halves.a.set.nodes[here].parent;
  }
  return 0;
}
