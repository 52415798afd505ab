/** Reads the cells of columns that belong to no set: numbers, and percentages as shares. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { type CellReader, type MarkEvidence, makeReader } from './cells.ts';
import type { FreeData } from './dataset.ts';
import type { Expectation } from './expectation.ts';
import type { FreeColumn } from './header.ts';
import type { IndicatorSet } from './indicatorSet.ts';
import type { Meaning } from './tokens.ts';

/** Whether percentages and plain numbers may stand beside each other is judged later. */
export function freeReader(
  set: IndicatorSet,
  column: FreeColumn,
  meaningOf: (text: string) => Meaning | undefined,
  evidence: MarkEvidence,
  file: string,
  problems: Problems,
  capacity: number,
): CellReader<FreeColumn, FreeData> {
  const percents: number[] = [];
  const expects: Expectation = {
    as: 'number',
    percent: 'shift',
    bare: column.unit === 'percent' ? 'shift' : 'keep',
    whole: false,
    negative: true,
  };
  const reader = makeReader(set, column, expects, meaningOf, evidence, file, problems, capacity, (cells) => ({
    ...cells,
    percents: Uint8Array.from(percents),
  }));
  return {
    ...reader,
    read(text, line, field, kind) {
      percents.push(text.trimEnd().endsWith('%') ? 1 : 0);
      reader.read(text, line, field, kind);
    },
  };
}
