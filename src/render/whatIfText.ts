/** `dti what-if` → the terminal tables and the Markdown page. */
import { isStill, type UnitWhatIf, type WhatIf } from '../analyse/whatIf.ts';
import { unitLabel } from '../model/dataset.ts';
import { inLang, isRanked, type Text } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { isSynthetic } from '../score/results.ts';
import { sayCoverage } from './grid.ts';
import { formatRank } from './numbers.ts';
import type { Layout } from './scoreText.ts';
import { sayChange } from './whatIfCells.ts';
import { sayDifference, shownMoves, sideGrid, unitGrid } from './whatIfGrids.ts';
import { word } from './whatIfWords.ts';

/** The answer to one list of changes; named where it is a scenario. */
export interface Answer {
  name?: string;
  title?: Text;
  whatIf: WhatIf;
}

export type WhatIfLayout = Layout & { lang: Lang };

export function renderWhatIf(answers: readonly Answer[], options: WhatIfLayout): string {
  const { lang } = options;
  const parts = [
    ...(answers.length > 1 ? sideLines(answers, options) : []),
    ...answers.map((answer) => answerLines(answer, options)),
  ];
  const legend = options.line(legendOf(answers, lang));
  return `${[...parts.flatMap((lines) => [...lines, '']), ...legend].join('\n')}\n`;
}

/** For every unit that is shown in some scenario, all scenarios beside each other. */
function sideLines(answers: readonly Answer[], options: WhatIfLayout): string[][] {
  const { lang } = options;
  const rows = new Set(answers.flatMap(({ whatIf }) => whatIf.units.map(({ row }) => row)));
  return [...rows].map((row) => {
    const { before } = answers[0].whatIf;
    const scenarios = answers.flatMap(({ name, whatIf }) => {
      const unit = whatIf.units.find((one) => one.row === row);
      return unit === undefined ? [] : [{ name: name ?? '', after: whatIf.after, unit }];
    });
    const args = { unit: unitLabel(before.data, row), title: titleOf(answers[0].whatIf, row, lang) };
    const reading = isRanked(before.set) ? ['', ...options.line(word('whatIfCell', lang))] : [];
    return [
      ...options.title(marked(answers[0].whatIf, word('whatIfSide', lang, args), lang)),
      '',
      ...options.grid(sideGrid(before, scenarios, lang)),
      ...reading,
    ];
  });
}

function answerLines({ name, title, whatIf }: Answer, options: WhatIfLayout): string[] {
  const { lang } = options;
  const said = title === undefined ? '' : inLang(title, lang);
  const head =
    name === undefined ? '' : `${word('whatIfScenario', lang, { name })}${said === '' ? '' : ` (${said})`}. `;
  const parts = whatIf.units.map((unit) => unitLines(whatIf, unit, head, options));
  const others = othersLines(whatIf, lang).flatMap(options.line);
  return [...parts, ...(others.length === 0 ? [] : [others])].flatMap((lines, i) =>
    i > 0 ? ['', ...lines] : lines,
  );
}

function unitLines(whatIf: WhatIf, unit: UnitWhatIf, head: string, options: WhatIfLayout): string[] {
  const { lang } = options;
  const { set, data } = whatIf.before;
  const args = { unit: unitLabel(data, unit.row), title: titleOf(whatIf, unit.row, lang) };
  const changed = unit.changes.length > 0;
  const title = `${head}${word(changed ? 'whatIfTitle' : 'whatIfTitleOther', lang, args)}`;
  const changes = unit.changes.flatMap((one) => options.line(sayChange(set, data, one, unit.moves, lang)));
  return [
    ...options.title(marked(whatIf, title, lang)),
    '',
    ...(changes.length === 0 ? [] : [...changes, '']),
    ...options.grid(unitGrid(whatIf, unit, lang)),
    '',
    ...standingLines(whatIf, unit, lang).flatMap(options.line),
  ];
}

/** Whom it passes, whether it is ranked, what is observed, what stays. */
export function standingLines(whatIf: WhatIf, unit: UnitWhatIf, lang: Lang): string[] {
  const lines = isRanked(whatIf.before.set) ? rankLines(whatIf, unit, lang) : [];
  const { set } = whatIf.before;
  const [index] = unit.moves;
  const codes = (targets: readonly number[]) => targets.map((target) => set.nodes[target].code).join(', ');
  const turned = [
    ...(unit.observed.length === 0 ? [] : [word('whatIfObserved', lang, { codes: codes(unit.observed) })]),
    ...(unit.lost.length === 0 ? [] : [word('whatIfLost', lang, { codes: codes(unit.lost) })]),
  ];
  const [before, after] = [index.before, index.after].map(({ coverage }) => sayCoverage(coverage, lang));
  if (before !== after || turned.length > 0)
    lines.push([word('whatIfCoverage', lang, { before, after }), ...turned].join('; '));
  const shown = new Set(shownMoves(unit));
  const still = unit.moves.filter((move) => !shown.has(move) && isStill(move));
  if (still.length > 0)
    lines.push(word('whatIfUnchanged', lang, { codes: still.map(({ code }) => code).join(', ') }));
  return lines;
}

function rankLines(whatIf: WhatIf, unit: UnitWhatIf, lang: Lang): string[] {
  const { data } = whatIf.before;
  const [{ before, after }] = unit.moves;
  const [was, is] = [before.rank, after.rank].map((rank) => !Number.isNaN(rank));
  if (!was && !is) return [word('whatIfStillUnranked', lang)];
  if (!was) {
    const group = data.groupOf[unit.row];
    const n = whatIf.after.index.rank.filter(
      (rank, row) => data.groupOf[row] === group && !Number.isNaN(rank),
    ).length;
    return [word('whatIfRanked', lang, { rank: formatRank(after.rank, lang), n })];
  }
  if (!is) return [word('whatIfUnranked', lang, { rank: formatRank(before.rank, lang) })];
  const lists = (
    [
      ['whatIfPassed', unit.passed],
      ['whatIfLevel', unit.level],
      ['whatIfPassedBy', unit.passedBy],
    ] as const
  ).flatMap(([key, rows]) =>
    rows.length === 0 ? [] : [word(key, lang, { n: rows.length, names: namesOf(whatIf, rows, lang) })],
  );
  return lists.length > 0 ? lists : [word('whatIfNobody', lang)];
}

const MOST_NAMED = 20;

function namesOf({ before: { data } }: WhatIf, rows: readonly number[], lang: Lang): string {
  const names = rows.slice(0, MOST_NAMED).map((row) => unitLabel(data, row));
  const more = rows.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` ${word('whatIfMore', lang, { n: more })}` : ''}`;
}

/** That the others' data are held, and what moves them all the same. */
export function othersLines({ before, after, others }: WhatIf, lang: Lang): string[] {
  const { set, data } = before;
  const codes = (targets: readonly number[]) => targets.map((target) => set.nodes[target].code).join(', ');
  const lines = others.units === 0 ? [] : [word('whatIfHeld', lang, { n: others.units })];
  const [most] = others.moved;
  if (most !== undefined) {
    const difference = sayDifference(set, before.index.k[most.row], after.index.k[most.row], lang);
    const args = {
      m: others.moved.length,
      codes: codes(others.through),
      difference,
      unit: unitLabel(data, most.row),
    };
    lines.push(word(Number.isNaN(most.difference) ? 'whatIfMovedScore' : 'whatIfMoved', lang, args));
  } else if (others.through.length > 0 && others.units > 0)
    lines.push(word('whatIfNoneMoved', lang, { codes: codes(others.through) }));
  if (others.still.length > 0) lines.push(word('whatIfStill', lang, { codes: codes(others.still) }));
  return lines;
}

/** "Provincial Digital Transformation Index, 2022". */
export function titleOf({ before: { set, data } }: Pick<WhatIf, 'before'>, row: number, lang: Lang): string {
  const parts = [inLang(set.title, lang)];
  if (data.years[row] !== 0) parts.push(String(data.years[row]));
  if (data.blocks[row] !== '') parts.push(data.blocks[row]);
  return parts.join(', ');
}

/** What is synthetic says so first. */
export function marked({ before }: Pick<WhatIf, 'before'>, title: string, lang: Lang): string {
  return isSynthetic(before) ? `${word('synthetic', lang)}: ${title}` : title;
}

/** What the codes of the tables stand for. */
export function legendOf(answers: readonly Pick<Answer, 'whatIf'>[], lang: Lang): string {
  const { set } = answers[0].whatIf.before;
  const targets = new Set(
    answers.flatMap(({ whatIf }) =>
      whatIf.units.flatMap((unit) => shownMoves(unit).map(({ target }) => target)),
    ),
  );
  const entries = [...targets].map((target) => {
    const { code, name } = target < 0 ? set.views[-1 - target] : set.nodes[target];
    return `${code} ${inLang(name, lang)}`.trim();
  });
  const starred = [...targets].some((target) => target > 0 && !set.nodes[target].counts);
  return `${entries.join(' · ')}${starred ? ` (* ${word('unscoredNote', lang)})` : ''}`;
}
