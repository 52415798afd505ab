/** The parts of a node in a table, one line a part, and the views beside the index. */
import type { Combination, Explained } from '../analyse/explanation.ts';
import { type IndicatorSet, inLang, isRanked } from '../model/indicatorSet.ts';
import type { Lang } from '../rules/rule.ts';
import { hasValue, type Results, STATE } from '../score/results.ts';
import { valueText } from './explainFigures.ts';
import { word } from './explainWords.ts';
import { POINTS, VALUES } from './formula.ts';
import type { Grid } from './grid.ts';
import { formatRank } from './numbers.ts';
import { figure, raw } from './printed.ts';
import { columnsOf } from './table.ts';

/** A name needs this much room to say anything. */
const LEAST_NAME = 12;

interface Column {
  head: string;
  align: 'left' | 'right';
  cell(node: Explained): string;
}

/** @param width of the page; a name that is longer than what the figures leave is cut. Undefined: names in full */
export function partsGrid(
  results: Results,
  row: number,
  { children, arithmetic }: Explained,
  width: number | undefined,
  lang: Lang,
): Grid {
  const { set } = results;
  const made = arithmetic?.operation === 'rescale' ? arithmetic.of : arithmetic;
  // What counts as zero as a whole is made of nothing.
  const combination = made !== undefined && 'operands' in made ? made : undefined;
  const columns = [
    codeColumn(set, lang),
    ...figureColumns(results, row, combination, lang),
    ...rankColumn(set, lang),
  ];
  const name = (node: Explained) => inLang(set.nodes[node.target].name, lang);
  const names: Column[] = [{ head: word('name', lang), align: 'left', cell: name }];
  return gridOf(children, [...columns, ...(children.some((node) => name(node) !== '') ? names : [])], width);
}

/** Views with the nodes they are made of. */
export function viewsGrid(
  results: Results,
  row: number,
  views: readonly Explained[],
  width: number | undefined,
  lang: Lang,
): Grid {
  const { set } = results;
  const parts = ({ target }: Explained) =>
    set.views[-1 - target].of
      .map(({ node, weight }) => (weight === 1 ? '' : `${raw(weight, lang).text} × `) + set.nodes[node].code)
      .join(' + ');
  const columns = [
    codeColumn(set, lang),
    ...figureColumns(results, row, undefined, lang),
    ...rankColumn(set, lang),
    { head: word('explainOf', lang), align: 'left' as const, cell: parts },
  ];
  return gridOf(views, columns, width);
}

function codeColumn({ nodes }: IndicatorSet, lang: Lang): Column {
  const starred = ({ target }: Explained) => target > 0 && !nodes[target].scored;
  return {
    head: word('code', lang),
    align: 'left',
    cell: (node) => `${node.code}${starred(node) ? '*' : ''}`,
  };
}

function rankColumn(set: IndicatorSet, lang: Lang): Column[] {
  if (!isRanked(set)) return [];
  const cell = ({ figures }: Explained) => formatRank(figures?.rank ?? Number.NaN, lang);
  return [{ head: word('rank', lang), align: 'right', cell }];
}

/** Points and maximum, or weight and part; and the value. */
function figureColumns(
  results: Results,
  row: number,
  combination: Combination | undefined,
  lang: Lang,
): Column[] {
  const { set } = results;
  const right = (head: string, cell: Column['cell']): Column => ({ head, align: 'right', cell });
  const value = right(word('value', lang), (node) =>
    node.state !== undefined && hasValue(node.state)
      ? valueText(results, row, node, lang)
      : node.state === STATE.notApplicable
        ? word('notApplicable', lang)
        : '–',
  );
  if (set.kind === 'points') {
    const print = (x: number | undefined) =>
      x === undefined || Number.isNaN(x) ? '–' : figure(x / 1e9, POINTS, lang).text;
    return [
      right(word('points', lang), ({ figures }) => print(figures?.points)),
      // What has no points has no part in the sum of the maxima.
      right(word('explainMaxHead', lang), ({ figures }) =>
        print(figures === undefined || Number.isNaN(figures.k) ? undefined : figures.max),
      ),
      value,
    ];
  }
  const operandOf = ({ target }: Explained) => combination?.operands.find((one) => one.target === target);
  const weight = (node: Explained) => {
    const one = operandOf(node);
    return one?.weight === undefined ? '–' : raw(one.weight, lang).text;
  };
  const part = (node: Explained) => {
    const one = operandOf(node);
    return one?.part === undefined ? '–' : figure(one.part, VALUES, lang).text;
  };
  const divides = combination?.operands.some((one) => one.part !== undefined);
  const head = combination?.operation === 'geometric' ? 'explainFactorHead' : 'explainPartHead';
  return [
    value,
    ...(combination === undefined ? [] : [right(word('weight', lang), weight)]),
    ...(divides === true ? [right(word(head, lang), part)] : []),
  ];
}

/** The last column takes what room the others leave. */
function gridOf(nodes: readonly Explained[], columns: readonly Column[], width: number | undefined): Grid {
  const head = columns.map((column) => column.head);
  const rows = nodes.map((node) => columns.map(({ cell }) => cell(node)));
  const widthOf = (at: number) => Math.max(columnsOf(head[at]), ...rows.map((cells) => columnsOf(cells[at])));
  const last = columns.length - 1;
  const others = columns.slice(0, -1).reduce((sum, _, at) => sum + widthOf(at) + 2, 0);
  if (width !== undefined) {
    // Where figures leave no room, the names stand in a second table, beside the codes.
    const room = width - others >= LEAST_NAME ? width - others : width - widthOf(0) - 2;
    for (const cells of rows) cells[last] = shorten(cells[last], room);
  }
  return { head, align: columns.map(({ align }) => align), rows, fixed: 1 };
}

/** Names of indicators are sentences; where there is no room for all, their beginnings do. */
function shorten(name: string, width: number): string {
  const letters = [...name.normalize('NFC').replace(/\s+/g, ' ')];
  if (columnsOf(letters.join('')) <= width) return letters.join('');
  while (letters.length > 0 && columnsOf(letters.join('')) > width - 1) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
