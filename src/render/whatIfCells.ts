/** Cells and results that a change replaces → text, as a person would write them. */
import type { Move, UnitWhatIf } from '../analyse/whatIf.ts';
import type { Effect } from '../analyse/whatIfEffect.ts';
import type { Change } from '../model/changeCells.ts';
import { CELL, type DataColumn, type Dataset } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { ChoiceParams } from '../rules/choice.ts';
import { RULES } from '../rules/index.ts';
import { type Lang, nano, say } from '../rules/rule.ts';
import { STATE } from '../score/results.ts';
import { formatK } from './numbers.ts';
import { word } from './whatIfWords.ts';

/** "3.2: 71.9 % → 85 %; no effect: 3.2 has full marks already". */
export function sayChange(
  set: IndicatorSet,
  data: Dataset,
  { change, effect }: UnitWhatIf['changes'][number],
  moves: readonly Move[],
  lang: Lang,
): string {
  const { code, kind, spec, target } = change;
  const move = moves.find((one) => one.target === target);
  const [before, after] = sayBoth(set, data, change, move, lang);
  const assumed =
    kind === 'assumed'
      ? [word(set.nodes[target].kind === 'inner' ? 'whatIfAssumedNode' : 'whatIfAssumedLeaf', lang, { code })]
      : kind === 'share' && change.read.cell === CELL.number
        ? [word('whatIfShare', lang)]
        : [];
  const came = sayEffect(set, change, effect, moves, lang);
  return [`${spec.key.trim()}: ${before} → ${after}`, ...assumed, ...(came === undefined ? [] : [came])].join(
    '; ',
  );
}

/** What the file says and what is asked, in the form that was asked in. */
export function sayBoth(
  set: IndicatorSet,
  data: Dataset,
  change: Change,
  move: Move | undefined,
  lang: Lang,
): [string, string] {
  const { target, row, kind, read } = change;
  if (kind === 'cell') {
    const { column } = read;
    return [
      sayCell(set, column, column.numbers[row], column.cells[row], lang),
      sayCell(set, column, read.number, read.cell, lang),
    ];
  }
  if (kind === 'share') {
    const columns = data.byTarget.get(target)!;
    const [own, a, b] = [undefined, 'a', 'b'].map((input) =>
      columns.find((column) => column.form === 'raw' && column.input === input),
    );
    const token = [own, a, b].some((column) => column?.cells[row] === CELL.notApplicable);
    const figure = (a!.numbers[row] / b!.numbers[row]) * set.nodes[target].quotient!.per;
    const cell = token ? CELL.notApplicable : Number.isFinite(figure) ? CELL.number : CELL.missing;
    const figureText = (number: number, its: number) =>
      sayCell(set, { ...a!, input: undefined }, number, its, lang);
    // A quotient has no end of digits.
    return [figureText(Number(figure.toFixed(6)), cell), figureText(read.number, read.cell)];
  }
  return [sayResult(set, change, move, lang), sayAsked(change, lang)];
}

function sayCell(set: IndicatorSet, column: DataColumn, number: number, cell: number, lang: Lang): string {
  if (cell === CELL.missing) return word('whatIfMissing', lang);
  if (cell === CELL.notApplicable) return word('notApplicable', lang);
  if (cell !== CELL.number) return '–';
  if (column.form === 'max' || column.input !== undefined) return say(number, lang);
  const { kind, params } = set.nodes[column.target].rule!;
  const reads = RULES[kind].reads(params);
  if (reads.as === 'yes-no') return word(number === 1 ? 'whatIfYes' : 'whatIfNo', lang);
  if (reads.as === 'label') return labelOf(params as ChoiceParams, number, lang);
  if (reads.unit === 'share') return `${say(number * 100, lang)} %`;
  return reads.unit === 'percent' ? `${say(number, lang)} %` : say(number, lang);
}

function labelOf({ options }: ChoiceParams, at: number, lang: Lang): string {
  const { code, names } = options[at];
  return (lang === 'vi' ? names[0] : names.at(-1)) ?? code;
}

/** What the node has now, in the form of the change. */
function sayResult(set: IndicatorSet, { form }: Change, move: Move | undefined, lang: Lang): string {
  if (move === undefined || Number.isNaN(move.before.k))
    return move?.before.state === STATE.notApplicable
      ? word('notApplicable', lang)
      : word('whatIfMissing', lang);
  if (move.before.state === STATE.zeroed) return word('whatIfMissing', lang);
  const { k, points } = move.before;
  if (form === 'points') return word('whatIfPoints', lang, { x: short(formatK(points, 4, lang)) });
  const { low, high } = set.scale ?? { low: 0, high: 1 };
  if (form === 'percent') return `${short(formatK((k - low * 1e9) / (high - low), 2, lang, 100))} %`;
  return word('whatIfValue', lang, { x: short(formatK(k, 4, lang)) });
}

function sayAsked({ read, form }: Change, lang: Lang): string {
  if (read.cell === CELL.notApplicable) return word('notApplicable', lang);
  if (read.cell !== CELL.number) return word('whatIfMissing', lang);
  if (form === 'points') return word('whatIfPoints', lang, { x: say(read.number, lang) });
  if (form === 'percent') return `${say(read.number * 100, lang)} %`;
  return word('whatIfValue', lang, { x: say(read.number, lang) });
}

/** 0.8000 → 0.8. */
function short(text: string): string {
  return /[.,]/.test(text) ? text.replace(/[.,]?0+$/, '') : text;
}

/** Why nothing comes of a change; undefined where something does. */
function sayEffect(
  set: IndicatorSet,
  { code, target }: Change,
  effect: Effect,
  moves: readonly Move[],
  lang: Lang,
): string | undefined {
  const node = set.nodes[target];
  const moveAt = (at: number) => moves.find((one) => one.target === at);
  switch (effect.kind) {
    case 'moves':
      return undefined;
    case 'same-cell':
      return word('whatIfSameCell', lang);
    case 'unscored':
      return word('whatIfUnscored', lang, { code });
    case 'stops':
      return word(whyStopped(set, effect.at, moveAt(effect.at)), lang, { code: set.nodes[effect.at].code });
    case 'same-result': {
      const { branch } = effect;
      if (branch !== undefined && node.rule?.kind === 'steps' && branch !== 'floor') {
        const step = branch === 'else' ? word('whatIfElse', lang) : inOwnDigits(branch, lang);
        return word('whatIfSameStep', lang, { code, step });
      }
      const { k } = moveAt(target)?.after ?? { k: Number.NaN };
      if (nano(set.scale?.high ?? Number.NaN) === k) return word('whatIfFull', lang, { code });
      if (nano(set.scale?.low ?? Number.NaN) === k) return word('whatIfBottom', lang, { code });
      return word('whatIfSameResult', lang);
    }
  }
}

function inOwnDigits(text: string, lang: Lang): string {
  return lang === 'vi' ? text.replaceAll('.', ',') : text;
}

function whyStopped(set: IndicatorSet, at: number, above: Move | undefined) {
  if (above === undefined || Number.isNaN(above.after.k)) return 'whatIfStopsNoScore';
  const { aggregate } = set.nodes[at];
  if (aggregate === 'best') return 'whatIfStopsBest';
  if (aggregate === 'min') return 'whatIfStopsMin';
  return above.after.k === 0 ? 'whatIfStopsZero' : 'whatIfStops';
}
