/** What it takes to reach a target → JSON: dti.what-if/1 with a target, and the plan made as its only scenario. */
import { askWhatIf } from '../analyse/whatIf.ts';
import { answerHead } from './answerHead.ts';
import type { Reached } from './reachText.ts';
import { scenarioOf, WHAT_IF } from './whatIfJson.ts';

export function renderReachJson(reached: Reached, toolVersion: string): string {
  const { before, row, proposal, ceiling, costs } = reached;
  const { set, data, index } = before;
  const { goal, outcome, method, bound, open, cost, raises, changed } = proposal;
  const fewest = costs === undefined;
  const target = {
    unit: data.units[row],
    value: goal.k / 1e9,
    rank: goal.rank,
    holder: goal.holder === undefined ? undefined : data.units[goal.holder],
    asked: fewest ? 'fewest' : 'cheapest',
    ceiling,
    outcome,
    method,
    // What nothing can be below means nothing where the target is not reached.
    bound: outcome === 'reached' ? bound : undefined,
    open,
    cost,
    costUnit: fewest ? undefined : reached.costUnit,
    now: { value: Number.isNaN(index.k[row]) ? undefined : index.k[row] / 1e9 },
    raises: raises.map(({ lever, change, value }) => ({
      code: set.nodes[lever.at].code,
      column: change.key,
      written: change.text,
      value: Math.round(value * 1e9) / 1e9,
    })),
  };
  // Of a plan nothing could be left out; of all that could be raised, some may come to nothing.
  const effect = outcome === 'reached' ? ({ kind: 'moves' } as const) : undefined;
  const scenarios =
    changed === undefined ? [] : [scenarioOf({ whatIf: askWhatIf(before, changed, [row], effect) })];
  return `${JSON.stringify({ ...answerHead(WHAT_IF, before, toolVersion), target, scenarios }, undefined, 2)}\n`;
}
