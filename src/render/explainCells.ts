/** The cells of a node in words: where they stand, what they say, and what that was taken for. */
import type { DataColumn } from '../model/dataset.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { WrittenCell } from '../model/writtenCells.ts';
import { RULES } from '../rules/index.ts';
import type { Lang } from '../rules/rule.ts';
import { clean } from './diagnostics.ts';
import { word } from './explainWords.ts';
import { raw } from './printed.ts';

export function sayCell(set: IndicatorSet, cell: WrittenCell, lang: Lang): string {
  return word('explainCell', lang, { ...saidOf(cell, lang), taken: sayTaken(set, cell, lang) });
}

/** A column beside what its node is made of. */
export function sayCheck(cell: WrittenCell, lang: Lang): string {
  return word('explainCheck', lang, saidOf(cell, lang));
}

function saidOf({ column, text, place }: WrittenCell, lang: Lang): Record<string, string> {
  return {
    header: sayHeader(column),
    place: sayPlace(place),
    text: text === '' ? word('explainEmptyText', lang) : `"${clean(text.replace(/\s+/g, ' '))}"`,
  };
}

/** The code with its input or form; a header may also hold the indicator's whole name. */
function sayHeader({ code, input, layer, form, header }: DataColumn): string {
  // The columns "value", "points" and "max" of a result are the index's.
  if (header === form) return header;
  const base = input === undefined ? code : `${code}:${input}`;
  return [base, ...(layer === undefined ? [] : [layer]), ...(form === 'raw' ? [] : [form])].join('@');
}

/** As a problem says it. */
function sayPlace({ file, line, col, cell }: WrittenCell['place']): string {
  return clean(
    [file, ...(cell === undefined ? [line, col] : [cell])].filter((part) => part !== undefined).join(':'),
  );
}

function sayTaken(set: IndicatorSet, { column, taken }: WrittenCell, lang: Lang): string {
  if (taken.as === 'label') {
    const { rule } = set.nodes[column.target];
    const reads = RULES[rule!.kind].reads(rule!.params);
    const label = reads.as === 'label' ? reads.labels[taken.number].code : '';
    return word('taken_label', lang, {
      label: RULES[rule!.kind].sayBranch?.(rule!.params, label, lang) ?? label,
    });
  }
  if (taken.as !== 'number') return word(`taken_${taken.as}`, lang);
  const { percent, mark } = taken;
  const how = [
    ...(percent === 'sign' ? [word('explainPercentSign', lang)] : []),
    ...(percent === 'column' ? [word('explainPercentColumn', lang)] : []),
    ...(percent === 'kept' ? [word('explainPercentKept', lang)] : []),
    ...(mark === undefined
      ? []
      : [word(mark.groups ? 'explainGroups' : 'explainMark', lang, { mark: mark.is })]),
  ];
  const number = word('taken_number', lang, { number: raw(taken.number, lang).text });
  return how.length === 0 ? number : `${number} (${how.join('; ')})`;
}
