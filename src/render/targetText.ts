/** Targets held against figures → the terminal tables and the Markdown page. */
import { shareReached, type TargetReport, type UnitOutcomes, type YearOutcomes } from '../analyse/targets.ts';
import { unitLabel } from '../model/dataset.ts';
import { inLang } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { word } from './moreWords.ts';
import { formatShare } from './numbers.ts';
import type { TextOptions } from './scoreText.ts';
import { targetsGrid, unitGrid, unitsGrid } from './targetGrids.ts';
import { sayMeasured } from './targetLegend.ts';

export function renderTargets(report: TargetReport, options: Omit<TextOptions, 'statistics'>): string {
  const { lang } = options;
  const parts = report.years.flatMap((year) =>
    report.rows === undefined
      ? [yearLines(report, year, options)]
      : year.units
          .filter(({ row }) => report.rows!.has(row))
          .map((unit) => unitLines(report, year.year, unit, options)),
  );
  // Beside single units, only what is a target of theirs.
  const shown = report.years.flatMap(({ units }) => units.filter(({ row }) => report.rows?.has(row) ?? true));
  const legend = report.targets
    .filter((_, i) => report.rows === undefined || shown.some(({ outcomes }) => outcomes[i] !== undefined))
    .flatMap((measured) => options.line(sayMeasured(measured, lang)));
  const reading = report.rows === undefined ? options.line(word('readingTargets', lang)) : [];
  const notes = [...reading, ...options.line(word('shareRule', lang))];
  return `${[...parts.flatMap((lines) => [...lines, '']), ...notes, '', ...legend].join('\n')}\n`;
}

function yearLines(
  report: TargetReport,
  year: YearOutcomes,
  options: Omit<TextOptions, 'statistics'>,
): string[] {
  const { lang } = options;
  const { targets, data } = report;
  const sum = (key: keyof (typeof year.tallies)[number]) =>
    year.tallies.reduce((total, tally) => total + tally[key], 0);
  const counts = {
    reached: sum('reached'),
    missed: sum('missed'),
    noFigure: sum('noFigure'),
    notApplicable: sum('notApplicable'),
  };
  const all = counts.reached + counts.missed + counts.noFigure + counts.notApplicable;
  const claims = year.units.flatMap(({ row, outcomes }) => {
    const codes = outcomes.flatMap((outcome, i) =>
      outcome?.status === 'not-applicable' ? [targets[i].target.id] : [],
    );
    return codes.length === 0 ? [] : [`${unitLabel(data, row)} (${codes.join(', ')})`];
  });
  return [
    ...options.title(titleOf(report, year.year, '', lang)),
    '',
    ...options.grid(targetsGrid(targets, year, lang)),
    '',
    ...options.grid(unitsGrid(targets, year.units, data, lang)),
    '',
    ...options.line(word('tallyLine', lang, { units: year.units.length, all, ...counts })),
    ...(claims.length === 0 ? [] : options.line(`${word('notApplicableTo', lang)}: ${claims.join('; ')}`)),
  ];
}

function unitLines(
  report: TargetReport,
  year: number,
  unit: UnitOutcomes,
  options: Omit<TextOptions, 'statistics'>,
): string[] {
  const { lang } = options;
  const { reached, of } = shareReached(unit.tally);
  return [
    ...options.title(titleOf(report, year, unitLabel(report.data, unit.row), lang)),
    '',
    ...options.grid(unitGrid(report.targets, unit, lang)),
    '',
    ...options.line(
      of === 0
        ? word('unitNothing', lang)
        : word('unitShare', lang, { reached, of, share: formatShare(reached, of, lang) }),
    ),
  ];
}

/** The plan's title and the year of the figures, which need not be the plan's; what is synthetic says so first. */
function titleOf({ plan, synthetic }: TargetReport, year: number, unit: string, lang: Lang): string {
  const parts = [inLang(plan.title, lang), ...(year === 0 ? [] : [word('figuresOf', lang, { year })])];
  const title = `${unit === '' ? '' : `${unit}: `}${parts.join(', ')}`;
  return synthetic ? `${word('synthetic', lang)}: ${title}` : title;
}
