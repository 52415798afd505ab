/** What stands above a comparison, and how its lines are set: as a terminal table or as Markdown. */
import type { Side, SideColumn } from '../analyse/side.ts';
import { inLang } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import type { Grid } from './grid.ts';
import { word as known } from './words.ts';

export interface CompareTextOptions {
  lang: Lang;
  grid(grid: Grid): string[];
  title(text: string): string[];
  line(text: string): string[];
}

/** The title of an index or of one of its columns; invented data say so first. */
export function titleText(sides: readonly Side[], column: SideColumn, text: string, lang: Lang): string {
  const last = sides[sides.length - 1];
  const own = inLang(column.name, lang);
  const title = last.set === undefined ? '' : inLang(last.set.title, lang);
  const about = [title, column.kind === 'index' ? '' : `${column.code} ${own}`.trim()]
    .filter((part) => part !== '')
    .join(', ');
  return `${syntheticMark(sides, lang)}${[about, text].filter((part) => part !== '').join(': ')}`;
}

/** Says first that figures are invented, where those of any side are. */
export function syntheticMark(sides: readonly Side[], lang: Lang): string {
  return sides.some(({ synthetic }) => synthetic) ? `${known('synthetic', lang)}: ` : '';
}
