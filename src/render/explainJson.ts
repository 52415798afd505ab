/** An explanation → JSON, schema dti.explain/1: a tree whose every result can be computed again from what stands beside it. */

import type { Explanation } from '../analyse/explainUnit.ts';
import type { Arithmetic, Combination, Explained, PopulationUse, RuleUse } from '../analyse/explanation.ts';
import { type Dataset, unitLabel } from '../model/dataset.ts';
import type { WrittenCell } from '../model/writtenCells.ts';
import { RULES } from '../rules/index.ts';
import type { Results } from '../score/results.ts';
import { answerHead } from './answerHead.ts';
import { statusOf } from './status.ts';

export function explainJson(
  results: Results,
  row: number,
  { asked, above, views }: Explanation,
  toolVersion: string,
): string {
  const { set, data } = results;
  const node = (one: Explained) => nodeOf(results, row, one);
  const document = {
    ...answerHead('dti.explain/1', results, toolVersion),
    scale: set.scale,
    unit: unitOf(data, row),
    asked: node(asked),
    above: above.map(node),
    views: asked.target === 0 ? views.map(node) : undefined,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function unitOf({ units, names, years, blocks, regions }: Dataset, row: number): object {
  return {
    unit: units[row],
    name: names[row] || undefined,
    year: years[row] || undefined,
    block: blocks[row] || undefined,
    region: regions[row] || undefined,
  };
}

function nodeOf(results: Results, row: number, node: Explained): object {
  const { set, data } = results;
  const { target, code, source, figures, cells, checks, arithmetic, why, unscored, effects, children } = node;
  const { name, origins } = target < 0 ? set.views[-1 - target] : set.nodes[target];
  const own = target < 0 ? undefined : set.nodes[target];
  return {
    code,
    name: target === 0 ? undefined : name,
    kind: own?.kind ?? 'view',
    level: own?.level,
    source,
    status: statusIn(results, row, node),
    ...(figures === undefined ? {} : figuresOf(data, figures)),
    full: own?.points,
    weight: set.kind === 'weighted' && own !== undefined && own.depth > 0 ? own.weight : undefined,
    unscored,
    why:
      why?.is === 'dropped'
        ? { is: why.is, population: why.population && populationOf(why.population) }
        : why,
    provenance: origins,
    cells: cells.length === 0 ? undefined : cells.map((cell) => cellOf(results, cell)),
    checks: checks.length === 0 ? undefined : checks.map((cell) => cellOf(results, cell)),
    rule:
      own?.rule === undefined
        ? undefined
        : { kind: own.rule.kind, words: wordsOf(own.rule.kind, own.rule.params, own.points) },
    arithmetic: arithmetic && arithmeticOf(arithmetic),
    effects:
      effects.length === 0
        ? undefined
        : effects.map(({ code: at, is, points, weight, within }) => ({
            code: at,
            is,
            points,
            weight,
            within,
          })),
    children: children.length === 0 ? undefined : children.map((child) => nodeOf(results, row, child)),
  };
}

/** As in results; nothing was worked out of a node below a result that the file gives. */
function statusIn(results: Results, row: number, { target, state }: Explained): string {
  if (state === undefined) return 'not-computed';
  const { index, nodes, views } = results;
  const scores =
    target < 0 ? views[-1 - target] : target === 0 ? index : nodes.find((one) => one.target === target)!;
  return statusOf(results, scores, row);
}

/** Scores are whole billionths; what they are computed from below is not rounded. */
function figuresOf(data: Dataset, figures: NonNullable<Explained['figures']>): object {
  const number = (k: number | undefined) => (k === undefined || Number.isNaN(k) ? undefined : k / 1e9);
  const plain = (x: number | undefined) => (x === undefined || Number.isNaN(x) ? undefined : x);
  const { k, points, max, coverage, rank, ranked, tied, bounds } = figures;
  const isRanked = !Number.isNaN(rank);
  return {
    value: number(k),
    points: number(points),
    max: number(max),
    coverage: plain(coverage),
    rank: plain(rank),
    ranked: isRanked ? ranked : undefined,
    tied: isRanked && tied.length > 0 ? tied.map((other) => unitLabel(data, other)) : undefined,
    lower: number(bounds?.lower),
    upper: number(bounds?.upper),
    rankBest: plain(bounds?.best),
    rankWorst: plain(bounds?.worst),
  };
}

function cellOf({ set }: Results, { column, text, place, taken }: WrittenCell): object {
  const { header, form, input, target } = column;
  const { file, line, col, cell } = place;
  const { rule } = target < 0 ? { rule: undefined } : set.nodes[target];
  const reads = taken.as === 'label' ? RULES[rule!.kind].reads(rule!.params) : undefined;
  return {
    header,
    form,
    input,
    text,
    place: { file, line, col, cell },
    taken: {
      ...taken,
      label: reads?.as === 'label' && taken.as === 'label' ? reads.labels[taken.number].code : undefined,
    },
  };
}

function wordsOf(kind: RuleUse['kind'], params: unknown, points: number | undefined): object {
  const { describe } = RULES[kind];
  return { vi: describe(params, 'vi', points), en: describe(params, 'en', points) };
}

function arithmeticOf(arithmetic: Arithmetic): object {
  switch (arithmetic.operation) {
    case 'rule': {
      const { operation, quotient, number, rule, result } = arithmetic;
      return { operation, quotient, number, rule: useOf(rule), result };
    }
    case 'rescale': {
      const { operation, of, rule, result } = arithmetic;
      return { operation, of: combinationOf(of), rule: useOf(rule), result };
    }
    case 'given':
    case 'missing':
      return arithmetic;
    default:
      return combinationOf(arithmetic);
  }
}

function combinationOf({ operation, operands, points, max, result }: Combination): object {
  return {
    operation,
    operands: operands.map(({ target: _, ...operand }) => operand),
    points,
    max,
    result,
  };
}

function useOf({ kind, params, branch, arithmetic, population }: RuleUse): object {
  const { of, top, bottom, hold, range, floor } = arithmetic;
  return {
    kind,
    method: kind === 'relative' ? (params as { method: string }).method : undefined,
    branch,
    of,
    top,
    bottom,
    hold,
    range,
    floor,
    population: population && populationOf(population),
  };
}

function populationOf({ reference, block, year, frozen, ...statistics }: PopulationUse): object {
  return {
    ...statistics,
    reference: Number.isNaN(reference) ? undefined : reference,
    block: block || undefined,
    year: year || undefined,
    frozen: frozen.length === 0 ? undefined : frozen,
  };
}
