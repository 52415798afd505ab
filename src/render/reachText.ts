/** What it takes to reach a target → the terminal tables and the Markdown page. */
import type { Cost } from '../analyse/cheapest.ts';
import type { Ceiling } from '../analyse/levers.ts';
import type { Proposal } from '../analyse/reach.ts';
import { askWhatIf, type UnitWhatIf } from '../analyse/whatIf.ts';
import { unitLabel } from '../model/dataset.ts';
import { inLang, isRanked, type Text } from '../model/indicatorSet.ts';
import { type Lang, say } from '../rules/rule.ts';
import type { Results } from '../score/results.ts';
import type { Grid } from './grid.ts';
import { formatK, formatRank, formatScore } from './numbers.ts';
import { word } from './reachWords.ts';
import type { Layout } from './scoreText.ts';
import { shorten } from './shorten.ts';
import { sayBoth } from './whatIfCells.ts';
import { unitGrid } from './whatIfGrids.ts';
import { legendOf, marked, othersLines, standingLines, titleOf } from './whatIfText.ts';
import { word as whatIfWord } from './whatIfWords.ts';

/** A target, what was found for it, and how it was asked. */
export interface Reached {
  before: Results;
  row: number;
  proposal: Proposal;
  ceiling: Ceiling;
  costs?: ReadonlyMap<number, Cost>;
  costUnit?: Text;
  command: { path: string; unit: string; set?: string };
}

export type ReachLayout = Layout & { lang: Lang; nameWidth: number | undefined };

export function renderReach(reached: Reached, options: ReachLayout): string {
  const { before, row, proposal } = reached;
  const { lang, line } = options;
  const changed = proposal.changed;
  const whatIf = changed && askWhatIf(before, changed, [row], { kind: 'moves' });
  const unit = whatIf?.units[0];
  const names = { unit: unitLabel(before.data, row), title: titleOf({ before }, row, lang) };
  const head = [
    ...options.title(marked({ before }, word('reachTitle', lang, names), lang)),
    '',
    ...targetLines(reached, lang).flatMap(line),
    ...outcomeLines(reached, lang).flatMap(line),
  ];
  if (whatIf === undefined || unit === undefined) return `${head.join('\n')}\n`;
  const plan = proposal.outcome === 'reached' ? ['', ...options.grid(planGrid(reached, unit, options))] : [];
  return `${[
    ...head,
    ...plan,
    '',
    ...options.grid(unitGrid(whatIf, shownLevels(unit), lang)),
    '',
    ...standingLines(whatIf, unit, lang).flatMap(line),
    ...othersLines(whatIf, lang).flatMap(line),
    ...(proposal.outcome === 'reached'
      ? ['', ...line(word('reachCommand', lang, { command: commandOf(reached) }))]
      : []),
    '',
    ...line(legendOf([{ whatIf: { ...whatIf, units: [shownLevels(unit)] } }], lang)),
  ].join('\n')}\n`;
}

/** What is raised stands in the table of the plan; below it only what comes of it. */
function shownLevels(unit: UnitWhatIf): UnitWhatIf {
  const raised = new Set(unit.changes.map(({ change }) => change.target));
  return { ...unit, changes: [], moves: unit.moves.filter(({ target }) => !raised.has(target)) };
}

function targetLines({ before, row, proposal: { goal, outcome } }: Reached, lang: Lang): string[] {
  const { set, data, index } = before;
  const value = (k: number) => formatScore(set, 0, k, lang);
  const target =
    goal.rank === undefined
      ? word('reachValue', lang, { code: set.index.code, value: value(goal.k) })
      : word('reachRank', lang, {
          rank: goal.rank,
          holder: unitLabel(data, goal.holder!),
          value: value(index.k[goal.holder!]),
        });
  const now = {
    unit: unitLabel(data, row),
    value: value(index.k[row]),
    rank: formatRank(index.rank[row], lang),
  };
  const ranked = isRanked(set) && !Number.isNaN(index.rank[row]);
  const lines = [target, word(ranked ? 'reachNow' : 'reachNowOnly', lang, now)];
  const { points, max } = index;
  if (outcome !== 'there' && points !== undefined && !Number.isNaN(points[row])) {
    const needed = Math.round((goal.k / 1e9) * max![row]) - points[row];
    const args = { points: formatK(needed, 2, lang), max: short(formatK(max![row], 2, lang)) };
    lines.push(word('reachLacking', lang, args));
  }
  return [lines.join(' ')];
}

function outcomeLines(reached: Reached, lang: Lang): string[] {
  const { before, proposal } = reached;
  const { outcome, raises, open, method, bound, cost } = proposal;
  const ceiling = word(reached.ceiling === 'full' ? 'reachFull' : 'reachBest', lang);
  if (outcome === 'there') return [word('reachThere', lang)];
  if (outcome === 'beyond') return [sayBeyond(reached, ceiling, lang)];
  const args = { n: raises.length, open, bound: cost === undefined ? bound : sayCost(reached, bound, lang) };
  const costed = { ...args, cost: cost === undefined ? '' : sayCost(reached, cost, lang) };
  const { index } = before;
  const key =
    method === 'sum'
      ? cost === undefined
        ? 'reachFewest'
        : 'reachCheapest'
      : cost !== undefined
        ? bound >= cost
          ? 'reachFoundCostProven'
          : 'reachFoundCost'
        : bound === raises.length
          ? 'reachFoundProven'
          : 'reachFound';
  const points =
    method === 'sum' && cost === undefined && proposal.fewestPoints && index.points !== undefined;
  return [
    [
      word(key, lang, costed),
      ...(points && raises.length < open
        ? [word(raises.length === 1 ? 'reachLeastPoints' : 'reachFewestPoints', lang, args)]
        : []),
      word('reachCeiling', lang, { ceiling }),
    ].join(' '),
  ];
}

function sayBeyond(
  { before, row, proposal: { raises, changed } }: Reached,
  ceiling: string,
  lang: Lang,
): string {
  const { set, data } = before;
  if (changed === undefined) return word('reachNothing', lang, { ceiling });
  const { k, rank } = changed.results.index;
  const args = {
    n: raises.length,
    ceiling,
    unit: unitLabel(data, row),
    value: formatScore(set, 0, k[row], lang),
    rank: formatRank(rank[row], lang),
  };
  return word(isRanked(set) && !Number.isNaN(rank[row]) ? 'reachBeyondRank' : 'reachBeyond', lang, args);
}

/** Code, what stands in the cell and what would, what that brings, what it costs. */
function planGrid(
  { before, proposal, costs }: Reached,
  unit: UnitWhatIf,
  { lang, nameWidth }: ReachLayout,
): Grid {
  const { set, data } = before;
  const rows = proposal.raises.map(({ lever }) => {
    const { change } = unit.changes.find((one) => one.change.target === lever.at)!;
    const move = unit.moves.find(({ target }) => target === lever.at)!;
    const [was, is] = sayBoth(set, data, change, move, lang);
    // What was left out had no points; in a weighted set it had no value that could be told from the new one.
    const gained = move.after.points - (Number.isNaN(move.before.points) ? 0 : move.before.points);
    const gain =
      set.kind === 'points' ? formatK(gained, 2, lang) : formatScore(set, lever.at, move.difference, lang);
    const cost = costs?.get(lever.at);
    return [
      set.nodes[lever.at].code,
      was,
      is,
      gain === '–' ? gain : `+${gain}`,
      ...(cost === undefined ? [] : [sayAmount(costOf(cost, gained), lang)]),
      shorten(
        inLang(set.nodes[lever.at].name, lang),
        nameWidth === undefined ? undefined : Math.max(20, nameWidth - 56),
      ),
    ];
  });
  const heads = [
    whatIfWord('code', lang),
    whatIfWord('whatIfBefore', lang),
    word('reachThen', lang),
    set.kind === 'points' ? word('reachGain', lang) : whatIfWord('whatIfDifference', lang),
    ...(costs === undefined ? [] : [word('reachCost', lang)]),
    word('reachName', lang),
  ];
  return {
    head: heads,
    align: heads.map((_, i) => (i === 0 || i === heads.length - 1 ? 'left' : 'right')),
    fixed: 1,
    rows,
  };
}

/** @param gained points in billionths; not a number in weighted sets, where nothing is paid by the point */
function costOf({ fixed, perPoint }: Cost, gained: number): number {
  return perPoint === 0 ? fixed : fixed + (perPoint * gained) / 1e9;
}

function sayAmount(cost: number, lang: Lang): string {
  return say(Number(cost.toFixed(6)), lang);
}

function sayCost({ costUnit }: Reached, cost: number, lang: Lang): string {
  const amount = sayAmount(cost, lang);
  return costUnit === undefined ? amount : `${amount} ${inLang(costUnit, lang)}`;
}

/** The call that makes the plan as changes, ready to be pasted. */
function commandOf({ proposal, command: { path, unit, set } }: Reached): string {
  const quote = (text: string) => (/^[\w@.:=%/-]+$/.test(text) ? text : `"${text}"`);
  return [
    'dti what-if',
    quote(path),
    quote(unit),
    ...(set === undefined ? [] : [`--set ${quote(set)}`]),
    ...proposal.raises.map(({ change: { key, text } }) => `--change ${quote(`${key}=${text}`)}`),
  ].join(' ');
}

/** 90.00 → 90. */
function short(text: string): string {
  return text.replace(/[.,]?0+$/, '');
}
