/** What share of two sets is tied, level by level: the last table of their difference. */
import type { SetDiff } from '../analyse/setDiff.ts';
import type { Share } from '../analyse/setShare.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { type Lang, say } from '../rules/rule.ts';
import type { Grid } from './grid.ts';
import { formatShare } from './numbers.ts';
import { word } from './settingValues.ts';
import { renderGrid } from './table.ts';
import { word as common, levelName } from './words.ts';

export function shareLines(
  { a, b, share, removedViews, addedViews }: SetDiff,
  lang: Lang,
  width: number,
): string[] {
  // The set with more levels gives their order.
  const both = [share.a.levels, share.b.levels].sort((one, other) => other.length - one.length);
  const levels = [...new Set(both.flat().map(({ level }) => level))];
  const at = (set: IndicatorSet, one: Share, level: string) => {
    const row = one.levels.find((other) => other.level === level);
    return row === undefined ? '–' : sayPart(set, row.tied, row.of, lang);
  };
  const views = (set: IndicatorSet, lone: number[]) =>
    set.views.length === 0 ? '–' : `${set.views.length - lone.length} / ${set.views.length}`;
  const grid: Grid = {
    head: [common('level', lang), 'A', 'B'],
    align: ['left', 'right', 'right'],
    fixed: 1,
    rows: [
      ...levels.map((level) => [levelName(level, lang), at(a, share.a, level), at(b, share.b, level)]),
      [
        word('shareAll', lang),
        sayPart(a, share.a.tied, share.a.of, lang),
        sayPart(b, share.b.tied, share.b.of, lang),
      ],
      ...(a.views.length + b.views.length === 0
        ? []
        : [[word('shareViews', lang), views(a, removedViews), views(b, addedViews)]]),
    ],
  };
  return renderGrid(grid, width).map((line) => line.trimEnd());
}

function sayPart(set: IndicatorSet, tied: number, of: number, lang: Lang): string {
  const share = formatShare(tied, of, lang);
  if (set.kind === 'weighted') return `${share} %`;
  return word('shareOf', lang, { tied: say(tied, lang), of: say(of, lang), share });
}
