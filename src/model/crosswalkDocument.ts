/** A crosswalk as it is written, in YAML or as CSV: rows old → new with their places. Names are looked up in crosswalk.ts. */
import type { Place, Problems } from '../diagnostics/diagnostic.ts';
import type { Z } from '../rules/rule.ts';
import { readCsv } from '../source/csv.ts';
import { foldPlain } from '../source/fold.ts';
import { readNumber, shiftPercent } from '../source/number.ts';
import { type TextSource, withoutGuard } from '../source/text.ts';
import type { PlainDocument } from '../source/yaml.ts';
import { type Provenance, type Reference, type Text, textOf } from './indicatorSet.ts';
import { originShapes } from './originShapes.ts';
import { readDocument } from './readSet.ts';

export interface WrittenRow {
  old: string;
  new: string;
  /** The part of the old unit as written; undefined where nothing is said, NaN where it is no number. */
  part?: number;
  partText: string;
  /** Where the old name, the new name and the part stand. */
  at: { old: Place; new: Place; part: Place };
}

export interface WrittenCrosswalk {
  file: string;
  id: string;
  title: Text;
  /** Registries of the old and the new units, as the file names them. */
  from?: string;
  to?: string;
  date?: string;
  origin: { is: Provenance; reference?: Reference };
  rows: WrittenRow[];
  /** Where what concerns all rows is reported. */
  place: Place;
}

/** The schema of a YAML file. `dti sets schema crosswalk` prints it as JSON Schema for editors. */
export function crosswalkSchema(z: Z) {
  const { origin } = originShapes(z);
  return z.strictObject({
    format: z.literal(1),
    id: z.string(),
    title: z.union([z.string(), z.strictObject({ vi: z.string().optional(), en: z.string().optional() })]),
    'from-registry': z.string().optional(),
    'to-registry': z.string().optional(),
    date: z.string().optional(),
    provenance: origin.optional(),
    rows: z.array(
      z.strictObject({
        old: z.string().min(1),
        new: z.string().min(1),
        part: z.number().optional(),
        note: z.string().optional(),
      }),
    ),
  });
}

export function readCrosswalkYaml(
  document: PlainDocument,
  z: Z,
  problems: Problems,
): WrittenCrosswalk | undefined {
  const written = readDocument(document, crosswalkSchema(z), z, problems) as
    | ReturnType<typeof crosswalkSchema>['_output']
    | undefined;
  if (written === undefined) return undefined;
  const at = (...path: (string | number)[]): Place => ({ file: document.file, ...document.at(path) });
  const { provenance = 'editorial' } = written;
  const origin = typeof provenance === 'string' ? { is: provenance } : provenance;
  if (origin.is !== 'published' && origin.reference !== undefined)
    problems.add('set/editorial-reference', { field: 'provenance', is: origin.is }, at('provenance'));
  return {
    file: document.file,
    id: written.id,
    title: textOf(written.title),
    from: written['from-registry'],
    to: written['to-registry'],
    date: written.date,
    origin,
    rows: written.rows.map((row, i) => ({
      old: row.old,
      new: row.new,
      part: row.part,
      partText: String(row.part ?? ''),
      at: { old: at('rows', i, 'old'), new: at('rows', i, 'new'), part: at('rows', i, 'part') },
    })),
    place: at('rows'),
  };
}

const COLUMNS = { old: ['old', 'cu'], new: ['new', 'moi'], part: ['part', 'phan'] } as const;
type Column = keyof typeof COLUMNS;

/** Columns old,new[,part], by Vietnamese or English headers; other columns are remarks. What a CSV file says of itself is editorial. */
export function readCrosswalkCsv(source: TextSource, problems: Problems): WrittenCrosswalk | undefined {
  const file = source.name;
  const id = /([^/\\]*?)(\.[^.]*)?$/.exec(file)![1];
  const rows: WrittenRow[] = [];
  let fields: Record<Column, number> | undefined;
  let sound = true;
  readCsv(source, problems, (cells, line) => {
    if (fields === undefined) {
      const heads = cells.map((cell) => foldPlain(withoutGuard(cell)));
      const find = (column: Column) =>
        heads.findIndex((head) => (COLUMNS[column] as readonly string[]).includes(head));
      fields = { old: find('old'), new: find('new'), part: find('part') };
      for (const column of ['old', 'new'] as const) {
        if (fields[column] >= 0) continue;
        sound = false;
        problems.add('crosswalk/no-columns', { missing: column }, { file, line, col: 1 });
      }
      return;
    }
    if (!sound) return;
    const text = (column: Column) =>
      withoutGuard(
        (cells[fields![column]] ?? '')
          .normalize('NFC')
          .replace(/[\s\u00a0]+/g, ' ')
          .trim(),
      );
    const place = (column: Column): Place => ({ file, line, field: Math.max(0, fields![column]) });
    const partText = text('part');
    for (const column of ['old', 'new'] as const) {
      if (text(column) !== '') continue;
      sound = false;
      problems.add('crosswalk/no-name', { which: `#${column}` }, place(column));
    }
    rows.push({
      old: text('old'),
      new: text('new'),
      part: partText === '' ? undefined : partOf(partText),
      partText,
      at: { old: place('old'), new: place('new'), part: place('part') },
    });
  });
  if (!sound || fields === undefined) return undefined;
  return {
    file,
    id,
    title: textOf(id),
    origin: { is: 'editorial' },
    rows,
    place: { file, line: 1, col: 1 },
  };
}

/** 0.4, 0,4 or 40%; NaN where it is none of these. */
function partOf(text: string): number {
  const reading = readNumber(text);
  if (reading.kind !== 'number') return Number.NaN;
  return reading.percent ? shiftPercent(reading.plain) : reading.value;
}
