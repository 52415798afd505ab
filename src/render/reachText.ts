/** What it takes to reach a target → the terminal tables and the Markdown page. */
import type { Cost } from '../analyse/cheapest.ts';
import type { Ceiling } from '../analyse/levers.ts';
import type { Proposal } from '../analyse/reach.ts';
import { askWhatIf, type UnitWhatIf } from '../analyse/whatIf.ts';
import { unitLabel } from '../model/dataset.ts';
import { inLang, isRanked, mainLevel, type Text } from '../model/indicatorSet.ts';
import { type Lang, say } from '../rules/rule.ts';
import type { Results } from '../score/results.ts';
import { type Call, callOf } from './call.ts';
import type { Grid } from './grid.ts';
import { formatK, formatRank, formatScore } from './numbers.ts';
import { word } from './reachWords.ts';
import type { Layout } from './scoreText.ts';
import { shorten } from './shorten.ts';
import { sayBoth } from './whatIfCells.ts';
import { unitGrid } from './whatIfGrids.ts';
import { legendOf, marked, othersLines, standingLines, titleOf } from './whatIfText.ts';
import { word as whatIfWord } from './whatIfWords.ts';
import { levelName } from './words.ts';

/** A target, what was found for it, and how it was asked. */
export interface Reached {
  before: Results;
  row: number;
  proposal: Proposal;
  ceiling: Ceiling;
  costs?: ReadonlyMap<number, Cost>;
  costUnit?: Text;
  /** The call, and the flags by which it reads the data: each with its value, where it has one. */
  command: Call;
}

export type ReachLayout = Layout & {
  lang: Lang;
  nameWidth: number | undefined;
  /** How a call that is to be pasted stands. */
  call: (parts: readonly string[]) => string[];
};

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
      ? [
          '',
          ...line(word('reachCommand', lang)),
          ...options.call(
            callOf(
              reached.command,
              proposal.raises.map(({ change: { key, text } }) => ['--change', `${key}=${text}`]),
            ),
          ),
        ]
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
  // Where units tie, or this one is ahead, nobody may hold the place that is asked for.
  const isHeld = goal.holder !== undefined && index.rank[goal.holder] === goal.rank;
  const target =
    goal.rank === undefined
      ? word('reachValue', lang, { code: set.index.code, value: value(goal.k) })
      : word(isHeld ? 'reachRank' : 'reachPlace', lang, {
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
  const lines = [
    target,
    word(ranked ? 'reachNow' : Number.isNaN(index.k[row]) ? 'reachNoScore' : 'reachNowOnly', lang, now),
  ];
  const { points, max } = index;
  if (outcome !== 'there' && points !== undefined && !Number.isNaN(points[row])) {
    const needed = Math.round((goal.k / 1e9) * max![row]) - points[row];
    const args = {
      points: formatK(needed, 2, lang),
      max: formatK(max![row], 2, lang).replace(/[.,]?0+$/, ''),
    };
    lines.push(word('reachLacking', lang, args));
  }
  return [lines.join(' ')];
}

function outcomeLines(reached: Reached, lang: Lang): string[] {
  const { before, proposal } = reached;
  const { outcome, raises, open, method, bound, cost, because } = proposal;
  // Without a scale there are no full marks, only what others have.
  const isFull = reached.ceiling === 'full' && before.set.scale !== undefined;
  const ceiling = word(isFull ? 'reachFull' : 'reachBest', lang);
  if (outcome === 'there') return [word('reachThere', lang)];
  if (outcome === 'beyond') return [sayBeyond(reached, ceiling, lang)];
  const args = {
    n: raises.length,
    open,
    things: thingsOf(reached, lang),
    bound: cost === undefined ? bound : sayCost(reached, bound, lang),
  };
  const costed = { ...args, cost: cost === undefined ? '' : sayCost(reached, cost, lang) };
  const { index } = before;
  const key =
    method === 'sum'
      ? cost === undefined
        ? raises.length === 1
          ? 'reachOne'
          : 'reachFewest'
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
      ...(key === 'reachFound' || key === 'reachFoundCost' ? [word(REASONS[because], lang)] : []),
      word('reachCeiling', lang, { ceiling }),
    ].join(' '),
  ];
}

const REASONS = { bends: 'reachBends', moves: 'reachMoves', rounding: 'reachRounding' } as const;

/** Mains where nothing else could be raised, else indicators. */
function thingsOf({ before: { set }, proposal: { mains, open } }: Reached, lang: Lang): string {
  if (mains) return levelName(mainLevel(set), lang, open === 1 ? 'one' : 'many');
  return word(open === 1 ? 'reachIndicator' : 'reachIndicators', lang);
}

function sayBeyond(reached: Reached, ceiling: string, lang: Lang): string {
  const { before, row, proposal } = reached;
  const { raises, changed, open, proven } = proposal;
  const { set, data } = before;
  const things = thingsOf(reached, lang);
  if (changed === undefined) return word('reachNothing', lang, { ceiling, things });
  const { k, rank } = changed.results.index;
  const args = {
    n: raises.length,
    open,
    things,
    ceiling,
    unit: unitLabel(data, row),
    value: formatScore(set, 0, k[row], lang),
  };
  const key = !proven ? 'reachBeyondFound' : raises.length < open ? 'reachBeyondSome' : 'reachBeyond';
  const ranked = isRanked(set) && !Number.isNaN(rank[row]);
  const then = ranked ? [word('reachRankThen', lang, { rank: formatRank(rank[row], lang) })] : [];
  return [word(key, lang, args), ...then].join(' ');
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
