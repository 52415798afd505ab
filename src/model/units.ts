/** The rows' identity: unit, name, year, block, region; duplicates and unknown units. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { fold } from '../source/fold.ts';
import { ownText, withoutGuard } from '../source/text.ts';
import type { Dataset } from './dataset.ts';
import type { Header } from './header.ts';
import type { IndicatorSet } from './indicatorSet.ts';
import { existsIn, nearestUnits, outsideArgs, type Registry } from './registry.ts';
import { groupRows } from './rowGroups.ts';
import { reportRowUnit, rowFinder } from './rowUnits.ts';
import { isTotal } from './totals.ts';

type Identified = Pick<
  Dataset,
  | 'rows'
  | 'lines'
  | 'units'
  | 'names'
  | 'regions'
  | 'years'
  | 'blocks'
  | 'groups'
  | 'groupOf'
  | 'yearOf'
  | 'yearCount'
  | 'synthetic'
  | 'mergedNotes'
>;

export interface UnitColumns {
  /** Takes a row's identity; false where the row is not wanted (another year) or cannot be told from another. */
  add(cells: string[], line: number): boolean;
  finish(): Identified;
}

export function collectUnits(
  set: IndicatorSet,
  registry: Registry | undefined,
  header: Header,
  width: number | undefined,
  file: string,
  onlyYear: number | undefined,
  problems: Problems,
): UnitColumns {
  const { identity } = header;
  const find = registry === undefined ? undefined : rowFinder(registry);
  const lines: number[] = [];
  const years: number[] = [];
  const units: string[] = [];
  const names: string[] = [];
  const regions: string[] = [];
  const blockKeys: string[] = [];
  const firstRow = new Map<string, number>();
  // The set's own spelling of a block wins over the file's.
  const ownBlocks = new Map(
    set.nodes.flatMap((node) => (node.appliesTo ?? []).map((block) => [fold(block), block] as const)),
  );
  const blockSpelling = new Map<string, string>(ownBlocks);
  const known = new Set<number>();
  const unknown = new Map<string, { line: number; field: number }>();
  const codesAlone = new Set<string>();
  const oddYears = new Map<number, { line: number; field: number }>();
  const mergedNotes: string[] = [];
  let synthetic = false;
  let blockMissed = false;
  const nameField = identity.unit ?? identity.name ?? 0;

  const yearIn = (cells: string[], line: number): number | undefined => {
    const field = identity.year;
    if (field === undefined) return set.years.length === 1 ? set.years[0] : 0;
    const text = (cells[field] ?? '').trim();
    const year = /^(19|20|21)\d\d$/.test(text) ? Number(text) : undefined;
    if (year === undefined) problems.add('data/bad-year', { value: text }, { file, line, field });
    else if (set.years.length > 0 && !set.years.includes(year) && !oddYears.has(year))
      oddYears.set(year, { line, field });
    return year;
  };

  const blockIn = (cells: string[], line: number, listed: string | undefined): string => {
    const field = identity.block;
    const text = field === undefined ? '' : (cells[field] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
    if (text !== '' && listed !== undefined && set.blocks !== undefined && fold(text) !== fold(listed)) {
      problems.add('data/block-differs', { value: text, listed }, { file, line, field });
    }
    const block = text !== '' ? text : (listed ?? '');
    if (block === '' && set.blocks !== undefined && (field !== undefined || !blockMissed)) {
      // A column that is absent altogether is said once, at the header.
      const place = field === undefined ? { line: header.line, col: 1 } : { line, field };
      problems.add('data/no-block', { column: set.blocks }, { file, ...place });
      blockMissed = true;
    }
    const key = fold(block);
    const spelt = blockSpelling.get(key);
    // One spelling for all, and not the first row's: the order of rows decides nothing.
    if (spelt === undefined || (!ownBlocks.has(key) && block < spelt)) blockSpelling.set(key, block);
    return key;
  };

  return {
    add(cells, line) {
      if (width !== undefined && cells.length !== width && !isPadded(cells, width)) {
        // Its cells may all be shifted: nothing in it is what it seems.
        const args = { found: cells.length, expected: width };
        problems.add('file/ragged-row', args, { file, line, field: Math.min(cells.length, width) });
        return false;
      }
      const unit = ownText(
        withoutGuard(
          (cells[nameField] ?? '')
            .normalize('NFC')
            .replace(/[\s\u00a0]+/g, ' ')
            .trim(),
        ),
      );
      const name =
        identity.name === undefined
          ? ''
          : ownText(withoutGuard((cells[identity.name] ?? '').normalize('NFC').trim()));
      if (unit === '') {
        problems.add('data/no-unit', {}, { file, line, field: nameField });
        return false;
      }
      if (isTotal(unit)) {
        problems.add('data/total-row', { unit }, { file, line, field: nameField });
        return false;
      }
      const year = yearIn(cells, line);
      if (year === undefined || (onlyYear !== undefined && year !== onlyYear)) return false;
      const found = find?.(unit, name) ?? {};
      const listed = found.unit;
      const pair = `${unit}\t${name}`;
      // A code that stands alone does so in every year; a contradiction is an error in each row.
      if (registry !== undefined && !codesAlone.has(pair))
        reportRowUnit(registry, found, { unit, name }, { file, line, field: identity.name }, problems);
      if (found.codeAlone === true) codesAlone.add(pair);
      const key = `${listed === undefined ? fold(unit) : `#${listed}`}\t${year}`;
      const other = firstRow.get(key);
      if (other !== undefined) {
        problems.add(
          'data/duplicate-unit',
          { unit, line: lines[other], other: units[other], year: year === 0 ? '' : year },
          { file, line, field: nameField },
        );
        return false;
      }
      firstRow.set(key, units.length);
      const entry = listed === undefined ? undefined : registry!.units[listed];
      if (listed !== undefined) known.add(listed);
      else if (registry !== undefined && !unknown.has(unit)) unknown.set(unit, { line, field: nameField });
      if (entry !== undefined && !existsIn(registry!, entry, year))
        problems.add('data/unit-outside-years', outsideArgs(registry!, entry, year), {
          file,
          line,
          field: nameField,
        });
      lines.push(line);
      years.push(year);
      units.push(unit);
      names.push(name !== '' ? name : entry === undefined || entry.name === unit ? '' : entry.name);
      const region = identity.region === undefined ? '' : (cells[identity.region] ?? '').trim();
      regions.push(region === '' ? (entry?.region ?? '') : ownText(region));
      blockKeys.push(blockIn(cells, line, entry?.block));
      const note = identity.note === undefined ? '' : (cells[identity.note] ?? '');
      if (!synthetic) synthetic = isSynthetic(note);
      mergedNotes.push(mergedNote(note));
      return true;
    },
    finish() {
      const blocks = blockKeys.map((key) => blockSpelling.get(key)!);
      for (const [key, block] of ownBlocks) {
        const unused = units.length > 0 && !blockKeys.includes(key) && !blockKeys.includes('');
        if (unused)
          problems.add(
            'data/block-unused',
            { block, known: [...new Set(blocks)].sort().join(', ') },
            { file, line: header.line, col: 1 },
          );
      }
      reportUnits(registry, known, unknown, file, header.line, problems);
      for (const [year, place] of oddYears)
        problems.add('data/year-outside', { year, years: set.years.join(', ') }, { file, ...place });
      return {
        rows: units.length,
        lines: Int32Array.from(lines),
        units,
        names,
        regions,
        blocks,
        synthetic,
        mergedNotes: mergedNotes.some((note) => note !== '') ? mergedNotes : undefined,
        ...groupRows(set, years, blocks),
      };
    },
  };
}

/** A row that only lacks trailing empty cells, or has empty ones too many, is what spreadsheets write. */
function isPadded(cells: string[], width: number): boolean {
  return cells.length > width && cells.slice(width).every((cell) => cell.trim() === '');
}

export function isSynthetic(note: string): boolean {
  return /synthetic|giả lập|tổng hợp nhân tạo/i.test(note.normalize('NFC'));
}

/**
 * What a note says of the older units that a row was made of, as `dti merge` and `dti run` write it in either language;
 * '' where it says nothing of the kind.
 */
export function mergedNote(note: string): string {
  return /(?:^|; )((?:merged by|gộp từ) .*)$/s.exec(note.normalize('NFC').trim())?.[1] ?? '';
}

function reportUnits(
  registry: Registry | undefined,
  known: Set<number>,
  unknown: Map<string, { line: number; field: number }>,
  file: string,
  line: number,
  problems: Problems,
): void {
  if (registry === undefined) return;
  let looked = 0;
  for (const [unit, place] of unknown) {
    // Nobody reads a thousand suggestions, and looking for each takes longer than scoring the file.
    const near = looked++ < SUGGESTIONS ? nearestUnits(registry, unit).join(', ') : '';
    problems.add('data/unknown-unit', { unit, registry: registry.id, near }, { file, ...place });
  }
  const absent = registry.units.filter((_, i) => !known.has(i)).map((unit) => unit.name);
  if (absent.length > 0) {
    problems.add(
      'data/absent-units',
      { count: absent.length, of: registry.units.length, registry: registry.id, units: listSome(absent) },
      { file, line, col: 1 },
    );
  }
}

const SUGGESTIONS = 100;

/** Names enough to recognise who is meant; the count is said beside them. */
function listSome(names: string[]): string {
  const most = 20;
  return names.length <= most
    ? names.join(', ')
    : `${names.slice(0, most).join(', ')} … (+${names.length - most})`;
}
