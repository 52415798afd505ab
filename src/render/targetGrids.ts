/** Targets held against figures → grids: one of the targets, one of the units, one of all that concerns a single unit. */
import {
  type Measured,
  type Outcome,
  shareReached,
  type Tally,
  type UnitOutcomes,
  type YearOutcomes,
} from '../analyse/targets.ts';
import { type Dataset, unitLabel } from '../model/dataset.ts';
import type { Lang } from '../rules/rule.ts';
import { sayDay, sayFigure, sayGap, sayGoal } from './figures.ts';
import type { Grid } from './grid.ts';
import { word } from './moreWords.ts';
import { formatShare } from './numbers.ts';

export function sayShare(tally: Tally, lang: Lang): string {
  const { reached, of } = shareReached(tally);
  return of === 0 ? '–' : `${formatShare(reached, of, lang)} %`;
}

/** How many units reached each target. */
export function targetsGrid(targets: readonly Measured[], { tallies }: YearOutcomes, lang: Lang): Grid {
  return {
    head: [
      word('target', lang),
      word('goal', lang),
      word('deadline', lang),
      word('reachedHead', lang),
      word('missedHead', lang),
      word('noFigureHead', lang),
      word('notApplicableHead', lang),
      word('reachedShare', lang),
    ],
    align: ['left', 'left', 'left', 'right', 'right', 'right', 'right', 'right'],
    fixed: 1,
    rows: targets.map((measured, i) => {
      const { reached, missed, noFigure, notApplicable } = tallies[i];
      return [
        measured.target.id,
        sayGoal(measured, lang),
        sayDay(measured.target.deadline, lang),
        ...[reached, missed, noFigure, notApplicable].map(String),
        sayShare(tallies[i], lang),
      ];
    }),
  };
}

/** Every unit with the share of its targets it reached, and its figure for each. */
export function unitsGrid(
  targets: readonly Measured[],
  units: readonly UnitOutcomes[],
  data: Dataset,
  lang: Lang,
): Grid {
  const columns = targets.map((measured, i) =>
    alignMarks(units.map(({ outcomes }) => sayCell(measured, outcomes[i], lang))),
  );
  return {
    head: [
      word('unit', lang),
      word('reachedHead', lang),
      word('reachedShare', lang),
      ...targets.map(({ target }) => target.id),
    ],
    align: ['left', 'right', 'right', ...targets.map(() => 'right' as const)],
    fixed: 1,
    rows: units.map(({ row, tally }, at) => {
      const { reached, of } = shareReached(tally);
      return [
        unitLabel(data, row),
        of === 0 ? '–' : `${reached}/${of}`,
        sayShare(tally, lang),
        ...columns.map((cells) => cells[at]),
      ];
    }),
  };
}

interface Cell {
  figure: string;
  mark: string;
}

function sayCell(measured: Measured, outcome: Outcome | undefined, lang: Lang): Cell {
  if (outcome === undefined) return { figure: '', mark: '' };
  if (outcome.status === 'no-figure') return { figure: '–', mark: '' };
  if (outcome.status === 'not-applicable') return { figure: word('notApplicable', lang), mark: '' };
  const { figure, gap } = sayFigure(measured, outcome, lang);
  const sign = measured.target.comparison === 'at-least' ? '−' : '+';
  return { figure, mark: gap === undefined ? '✓' : `(${sign}${gap})` };
}

/** Marks are padded to one width, so that the figures before them stand under each other. */
function alignMarks(cells: readonly Cell[]): string[] {
  const widest = cells.reduce((most, { mark }) => Math.max(most, mark.length), 0);
  return cells.map(({ figure, mark }) =>
    figure === '' || widest === 0 ? figure : `${figure} ${mark.padEnd(widest)}`,
  );
}

/** All targets of one unit, in words. */
export function unitGrid(targets: readonly Measured[], { outcomes }: UnitOutcomes, lang: Lang): Grid {
  const own = targets.flatMap((measured, i) =>
    outcomes[i] === undefined ? [] : [{ measured, outcome: outcomes[i] }],
  );
  return {
    head: [
      word('target', lang),
      word('goal', lang),
      word('deadline', lang),
      word('figure', lang),
      word('outcome', lang),
    ],
    align: ['left', 'left', 'left', 'right', 'left'],
    fixed: 1,
    rows: own.map(({ measured, outcome }) => [
      measured.target.id,
      sayGoal(measured, lang),
      sayDay(measured.target.deadline, lang),
      ...sayOutcome(measured, outcome, lang),
    ]),
  };
}

function sayOutcome(measured: Measured, outcome: Outcome, lang: Lang): [figure: string, outcome: string] {
  if (outcome.status === 'no-figure') return ['–', word('noFigure', lang)];
  if (outcome.status === 'not-applicable') return ['–', word('doesNotApply', lang)];
  const { figure, gap } = sayFigure(measured, outcome, lang);
  if (gap === undefined) return [figure, word('reachedWord', lang)];
  const by = measured.target.comparison === 'at-least' ? 'shortBy' : 'overBy';
  return [figure, word(by, lang, { gap: sayGap(measured, gap, lang) })];
}
