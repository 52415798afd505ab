/** Gaps → the terminal tables and the Markdown page. */
import { type Account, type Cut, type Loss, shownOf } from '../analyse/gapAccount.ts';
import type { BlockGaps } from '../analyse/gapBlocks.ts';
import type { UnitGaps } from '../analyse/gaps.ts';
import { unitLabel } from '../model/dataset.ts';
import { inLang, mainLevel } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { isSynthetic, type Results } from '../score/results.ts';
import { blockReading, detailColumns, detailLines, type Shown, unitReading } from './gapDetails.ts';
import { blockGrid, type StopRow, stopGrid, subtotalGrid, unitGrid } from './gapGrids.ts';
import { absentLines, blockLines, endLines, shownLines, unitLines } from './gapNotes.ts';
import type { GapLayout } from './gapTable.ts';
import { type GapWord, gapWord } from './gapWords.ts';
import type { Layout } from './scoreText.ts';
import { levelName, word } from './words.ts';

export interface GapTextOptions extends GapLayout {
  layout: Layout;
  cut: Cut;
}

/** How many gaps a reader gets who does not say how many. */
const USUAL_TOP = 20;

export function renderUnitGaps(results: Results, account: UnitGaps, options: GapTextOptions): string {
  const { lang, full } = options;
  const shown = shownOf(account, usual(options.cut));
  const extra = full ? detailColumns<UnitGaps['gaps'][number]>(results, lang) : [];
  const lines = pageOf(results, account, options, {
    title: gapWord('gapTitle', lang, {
      unit: unitLabel(results.data, account.row),
      title: subjectOf(results, account.group, lang),
    }),
    head: unitLines(results, account, lang),
    shown: { rows: shown, grid: unitGrid(results, account, shown, extra, options) },
    absent: absentLines(results, account.absent, lang),
    reading: unitReading(results, account, lang),
    stopTitle: 'gapStopTitle',
    stopGrid: (parts) => stopGrid(results, parts, account.row, options),
  });
  return `${lines.join('\n')}\n`;
}

export function renderBlockGaps(
  results: Results,
  accounts: readonly BlockGaps[],
  options: GapTextOptions,
): string {
  const { lang, full } = options;
  const pages = accounts.map((account) => {
    const shown = shownOf(account, usual(options.cut));
    const extra = full ? detailColumns<BlockGaps['gaps'][number]>(results, lang) : [];
    return pageOf(results, account, options, {
      title: gapWord('gapTitleBlock', lang, { title: subjectOf(results, account.group, lang) }),
      head: blockLines(results, account, lang),
      shown: { rows: shown, grid: blockGrid(results, account, shown, extra, options) },
      absent: [],
      reading: blockReading(results, account, lang),
      stopTitle: 'gapStopTitleMean',
      stopGrid: (parts) => stopGrid(results, parts, undefined, options),
    }).join('\n');
  });
  return `${pages.join('\n\n')}\n`;
}

function usual({ top, share }: Cut): Cut {
  return top === undefined && share === undefined ? { top: USUAL_TOP } : { top, share };
}

function subjectOf({ set, data }: Results, group: number, lang: Lang): string {
  const { year, block } = data.groups[group];
  return [inLang(set.title, lang), year === 0 ? '' : String(year), block]
    .filter((part) => part !== '')
    .join(', ');
}

/** What differs between the page of a unit and that of a block. */
interface Page {
  title: string;
  head: string[];
  shown: Shown & { rows: readonly Loss[] };
  absent: string[];
  reading: string;
  stopTitle: GapWord;
  stopGrid(parts: readonly StopRow[]): Shown['grid'];
}

function pageOf(
  results: Results,
  account: UnitGaps | BlockGaps,
  options: GapTextOptions,
  page: Page,
): string[] {
  const { lang, layout, cut, full } = options;
  const stops: readonly { target: number; lifts: readonly StopRow[] }[] = account.stops;
  const stopTables = stops.map(({ target, lifts }) => ({ target, rows: lifts, grid: page.stopGrid(lifts) }));
  const asked = cut.top !== undefined || cut.share !== undefined;
  const losing = account.gaps.length > 0;
  const notes = [
    ...(page.reading === '' ? [] : [page.reading]),
    ...(losing || stops.length > 0 ? endLines(results, account, lang) : []),
  ];
  const details = full ? [] : detailLines(results, [page.shown, ...stopTables], lang);
  const said = (lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', ...lines.flatMap((line) => layout.line(line))];
  // What is synthetic says so first.
  const title = isSynthetic(results) ? `${word('synthetic', lang)}: ${page.title}` : page.title;
  return [
    ...layout.title(title),
    ...said(page.head),
    ...(losing ? ['', ...layout.grid(page.shown.grid)] : []),
    ...said(shownLines(account, page.shown.rows, { asked }, lang)),
    ...said(page.absent),
    ...stopTables.flatMap(({ target, rows, grid }) => {
      const rule = rows.length === 0 ? 'gapStopAlone' : 'gapStopRule';
      return [
        ...['', ...layout.title(stopTitle(results, target, page.stopTitle, lang))],
        ...(rows.length === 0 ? [] : ['', ...layout.grid(grid)]),
        ...said([gapWord(rule, lang, { code: results.set.nodes[target].code })]),
      ];
    }),
    ...said(notes),
    ...subtotalLines(results, account, options),
    ...(details.length === 0 ? [] : ['', ...layout.title(gapWord('gapDetails', lang)), ...said(details)]),
  ];
}

function stopTitle(results: Results, target: number, key: GapWord, lang: Lang): string {
  const { code, aggregate, rescale } = results.set.nodes[target];
  const how = [
    gapWord(`gap_${aggregate as 'arithmetic' | 'geometric' | 'harmonic' | 'min'}`, lang),
    ...(rescale === undefined ? [] : [gapWord('gapRescaled', lang)]),
  ].join(', ');
  return gapWord(key, lang, { code, how });
}

/** By main where items lie below the mains, and by agency where the set names any. */
function subtotalLines(results: Results, account: Account<Loss>, options: GapTextOptions): string[] {
  const { lang, layout } = options;
  const { mains, agencies, gaps } = account;
  const table = (title: string, rows: typeof mains, heading: Parameters<typeof subtotalGrid>[3]) => [
    '',
    ...layout.title(title),
    '',
    ...layout.grid(subtotalGrid(results, account, rows, heading, options)),
  ];
  const byMain = gapWord('gapByMain', lang, { level: levelName(mainLevel(results.set), lang, 'one') });
  const areMains = gaps.every(({ target }) => mains.some((main) => main.target === target));
  return [
    ...(areMains || mains.length < 2
      ? []
      : table(byMain, mains, { head: word('name', lang), none: 'gapAbove', coded: true })),
    ...(agencies.length === 0
      ? []
      : table(gapWord('gapByAgency', lang), agencies, {
          head: gapWord('gapAgency', lang),
          none: 'gapNoAgency',
          coded: false,
        })),
  ];
}
