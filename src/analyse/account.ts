/**
 * Why did it change? The account of change of every unit: its causes by Shapley over re-scored mixed scenarios
 * (accountScenario.ts), its own data down the tree (accountSplit.ts), and its change of rank (accountRank.ts).
 */
import type { NodeScores } from '../score/results.ts';
import type { Half, Halves, Joint, Which } from './accountPairs.ts';
import { joinSides } from './accountPairs.ts';
import { type RankAccount, rankAccounts } from './accountRank.ts';
import { type Mix, scoreScenario } from './accountScenario.ts';
import { movesWithOthers, type NotMixed, notMixed, sizesDiffer } from './accountScope.ts';
import { splitDown } from './accountSplit.ts';
import { makeStage, missingOnOneSide, type Stage } from './accountStage.ts';
import { shapleyWeight } from './shapley.ts';
import type { Side, SideUnit } from './side.ts';

export type Cause = keyof Mix;
export const CAUSES: readonly Cause[] = ['own', 'others', 'missing', 'maxima', 'rules'];

export interface UnitAccount {
  unit: SideUnit;
  /** k = round(value · 1e9) of the index; NaN where there is no score on that side. */
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
}

export interface Account {
  before: Side;
  after: Side;
  /** Causes that can have had an effect between these two sides. */
  causes: Cause[];
  units: UnitAccount[];
  entered: SideUnit[];
  left: SideUnit[];
  /** Nodes whose cells the rules of the other side cannot score: all they changed stands under *rules*. */
  notMixed: NotMixed;
}

/** A side scored here, with the cells still in it. */
export type ScoredSide = Side & { scored: NonNullable<Side['scored']> };

export function isScored(side: Side): side is ScoredSide {
  return side.scored !== undefined;
}

/** Units are scored together, as many as do not fill the memory with scenarios. */
const AT_ONCE = 256;

/** @param wanted keys of the units asked for; all common units without it */
export function accountOf(before: ScoredSide, after: ScoredSide, wanted?: ReadonlySet<string>): Account {
  const place = new Map(before.units.map(({ key }, i) => [key, i]));
  const common = after.units.flatMap(({ key }, b) => {
    const a = place.get(key);
    return a === undefined ? [] : [{ key, a, b }];
  });
  const half = (side: ScoredSide, rows: number[]): Half => ({
    set: side.scored.results.set,
    data: side.scored.results.data,
    rows: rows.map((i) => side.scored.rows[i]),
    scores: side.scored.results.unrounded,
  });
  const halves: Halves = {
    a: half(
      before,
      common.map(({ a }) => a),
    ),
    b: half(
      after,
      common.map(({ b }) => b),
    ),
  };
  const joint = joinSides(halves);
  const causes = causesOf(halves, joint);
  const stage = makeStage(halves, joint);
  const [kBefore, kAfter] = [before.columns[0].k, after.columns[0].k];
  const ranks = rankAccounts(before, after, common);
  const units = common.map(({ a, b }, i): UnitAccount => {
    const unit = { unit: after.units[b], before: kBefore[a], after: kAfter[b], divided: true };
    const own = new Float64Array(halves.b.set.nodes.length);
    return { ...unit, own, missingAt: missingOnOneSide(stage, i), rank: ranks[i] };
  });
  const asked = units.flatMap(({ unit, before: k0, after: k1 }, i) =>
    Number.isNaN(k0) || Number.isNaN(k1) || wanted?.has(unit.key) === false ? [] : [i],
  );
  for (let i = 0; i < asked.length; i += AT_ONCE) explain(stage, causes, units, asked.slice(i, i + AT_ONCE));
  const known = new Set(common.map(({ key }) => key));
  return {
    before,
    after,
    causes,
    units: units.filter(({ unit }) => wanted?.has(unit.key) !== false),
    entered: after.units.filter(({ key }) => !known.has(key)),
    left: before.units.filter(({ key }) => !known.has(key)),
    notMixed: notMixed(halves, joint),
  };
}

/** A cause that cannot have had an effect would only double the scenarios. */
function causesOf(halves: Halves, joint: Joint): Cause[] {
  const others = movesWithOthers(halves.a) || movesWithOthers(halves.b);
  const maxima = !joint.sameRules && sizesDiffer(halves, joint);
  return CAUSES.filter(
    (cause) =>
      (cause !== 'others' || others) &&
      (cause !== 'maxima' || maxima) &&
      (cause !== 'rules' || !joint.sameRules),
  );
}

/** Fills in the effects of some units. */
function explain(
  stage: Stage,
  causes: readonly Cause[],
  units: readonly UnitAccount[],
  only: readonly number[],
): void {
  const shared = new Map<string, NodeScores>();
  const scenarios = Array.from({ length: 2 ** causes.length }, (_, mask) =>
    scoreScenario(stage, mixOf(causes, mask), only, shared),
  );
  const worth = scenarios.map(({ nodes }) => nodes.get(0)!.values);
  const effects = only.map(() => ({ own: 0, others: 0, missing: 0, maxima: 0, rules: 0 }));
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
function undivided(causes: readonly Cause[], change: number): Record<Cause, number> {
  const effects = { own: 0, others: 0, missing: 0, maxima: 0, rules: 0 };
  effects[causes.includes('rules') ? 'rules' : 'missing'] = change;
  return effects;
}

function mixOf(causes: readonly Cause[], mask: number): Mix {
  const side = (cause: Cause): Which => ((mask & (1 << causes.indexOf(cause))) !== 0 ? 'b' : 'a');
  const given = (cause: Cause) => (causes.includes(cause) ? side(cause) : undefined);
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
