/** Which parts of an archive make up a workbook: only these are unpacked, and nothing else of the archive is ever looked at. */
import { attribute, countTags, eachTag } from './xmlTags.ts';
import type { Zip, ZipFault } from './zip.ts';

export interface SheetPart {
  name: string;
  /** Its number among all sheets of the workbook, charts included, from 0. */
  index: number;
  hidden: boolean;
  path: string;
}

export interface WorkbookParts {
  sheets: SheetPart[];
  /** Path of the texts that cells share, where there are any. */
  strings?: string;
  /** Everything that reading the workbook takes, by path. */
  files: Map<string, Uint8Array>;
}

const TYPES = '[Content_Types].xml';
const ROOT = '_rels/.rels';
/** The content type of the main part of a workbook, of a template of one, and of either with macros. */
const WORKBOOK_TYPE =
  /(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template|addin)\.macroEnabled)\.main\+xml/i;
/** Small parts become trees in memory; so many tags of theirs take about a gigabyte. */
export const MOST_ELEMENTS = 4_000_000;

const ID = attribute('Id');
const REFERENCE = attribute('id', '[\\w.-]+:');
const TYPE = attribute('Type');
const TARGET = attribute('Target');
const NAME = attribute('name');
const STATE = attribute('state');

/** @returns why it cannot be read, where it cannot: `none` is an archive of something else, `elements` are too many */
export function workbookParts(zip: Zip): WorkbookParts | ZipFault | 'none' | 'elements' {
  if (!zip.names.includes(TYPES) || !zip.names.includes(ROOT)) return 'none';
  const files = new Map<string, Uint8Array>();
  let fault: ZipFault | undefined;
  const take = (path: string): string => {
    const part = zip.read(path) ?? 'damaged';
    if (typeof part === 'string') {
      fault ??= part;
      return '';
    }
    files.set(path, part);
    const text = textOf(part);
    if (text === undefined) fault ??= 'damaged';
    return text ?? '';
  };
  const types = take(TYPES);
  if (fault === undefined && !WORKBOOK_TYPE.test(types)) return 'none';
  const workbook = relationsIn(take(ROOT), '').find(({ type }) => type === 'officeDocument')?.path;
  if (workbook === undefined) return fault ?? 'damaged';
  const slash = workbook.lastIndexOf('/') + 1;
  const folder = workbook.slice(0, slash);
  const relations = relationsIn(take(`${folder}_rels/${workbook.slice(slash)}.rels`), folder);
  const sheets = sheetsIn(take(workbook), relations);
  const shared = (wanted: string) =>
    relations.find(({ type, path }) => type === wanted && zip.names.includes(path))?.path;
  const strings = shared('sharedStrings');
  for (const path of [strings, shared('styles')]) if (path !== undefined) take(path);
  // Small as they are packed, these become trees: what would fill the memory is not given to the library.
  const tags = [...files.values()].reduce((sum, part) => sum + countTags(textOf(part) ?? ''), 0);
  if (tags > MOST_ELEMENTS) return 'elements';
  for (const { path } of sheets) if (!files.has(path)) take(path);
  return fault ?? { sheets, strings, files };
}

/** The text of a part; undefined where it is not UTF-8, as all parts are. */
export function textOf(part: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(part);
  } catch {
    return undefined;
  }
}

interface Relation {
  id: string;
  /** The last word of its type, which is the same in both editions of the standard. */
  type: string;
  path: string;
}

function relationsIn(xml: string, folder: string): Relation[] {
  const found: Relation[] = [];
  eachTag(xml, ({ name, opens, attributes }) => {
    if (opens && name === 'Relationship')
      found.push({
        id: ID(attributes),
        type: TYPE(attributes).split('/').at(-1)!,
        path: resolvePath(folder, TARGET(attributes)),
      });
    return true;
  });
  return found;
}

/** Sheets of cells in the order of the workbook. Sheets that are charts have no cells. */
function sheetsIn(xml: string, relations: readonly Relation[]): SheetPart[] {
  const sheets: SheetPart[] = [];
  let index = 0;
  eachTag(xml, ({ name, opens, attributes }) => {
    const reference = REFERENCE(attributes);
    if (!opens || name !== 'sheet' || NAME(attributes) === '' || reference === '') return true;
    const relation = relations.find(({ id }) => id === reference);
    if (relation?.type === 'worksheet')
      sheets.push({
        name: NAME(attributes),
        index,
        hidden: /^(very)?hidden$/i.test(STATE(attributes)),
        path: relation.path,
      });
    index++;
    return true;
  });
  return sheets;
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
