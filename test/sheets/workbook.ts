/** Workbooks made by hand, part by part, so that a test can write what no library would: the same bytes each time. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { columnName } from '../../src/source/grid.ts';

/** A text, a number, nothing, or a cell's own XML with @ for its place: `<c r="@"><f>1+1</f></c>`. */
export type MadeCell = string | number | null | { xml: string };

export interface MadeSheet {
  name: string;
  rows: MadeCell[][];
  state?: 'hidden' | 'veryHidden';
  /** Number of the first row; 1 where nothing is said. */
  from?: number;
  hiddenRows?: number[];
  /** XML before and after the rows: columns, merges. */
  before?: string;
  after?: string;
}

/** Formats of cells: s="1" is a percentage, 2 one with decimals, 3 a date, 4 text, 5 a date and a time, 6 a time. */
const FORMATS = [0, 9, 10, 14, 49, 22, 20];

export const cell = {
  percent: (x: number, style = 1): MadeCell => ({ xml: `<c r="@" s="${style}"><v>${x}</v></c>` }),
  date: (serial: number, style = 3): MadeCell => ({ xml: `<c r="@" s="${style}"><v>${serial}</v></c>` }),
  error: (name: string): MadeCell => ({ xml: `<c r="@" t="e"><v>${name}</v></c>` }),
  formula: (inner: string, type = ''): MadeCell => ({
    xml: `<c r="@"${type === '' ? '' : ` t="${type}"`}><f>1+1</f>${inner}</c>`,
  }),
  yes: { xml: '<c r="@" t="b"><v>1</v></c>' },
  no: { xml: '<c r="@" t="b"><v>0</v></c>' },
};

export function merges(...ranges: string[]): string {
  return `<mergeCells count="${ranges.length}">${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function cellXml(made: MadeCell, place: string): string {
  if (made === null) return '';
  if (typeof made === 'number') return `<c r="${place}"><v>${made}</v></c>`;
  if (typeof made === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(made)}</t></is></c>`;
  return made.xml.replaceAll('@', place);
}

export function sheetXml({ rows, from = 1, hiddenRows = [], before = '', after = '' }: MadeSheet): string {
  const lines = rows.map((cells, i) => {
    const line = from + i;
    const hidden = hiddenRows.includes(line) ? ' hidden="1"' : '';
    return `<row r="${line}"${hidden}>${cells.map((made, at) => cellXml(made, `${columnName(at)}${line}`)).join('')}</row>`;
  });
  return `${HEAD}<worksheet ${MAIN}>${before}<sheetData>${lines.join('')}</sheetData>${after}</worksheet>`;
}

/** The parts of a workbook by path, to be changed before they are packed. */
export function parts(sheets: MadeSheet[]): Record<string, string> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${i + 1}"/>`,
  );
  const relations = sheets.map((_, i) =>
    relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`),
  );
  const overrides = sheets.map(
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}${relation('rIdS', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet ${MAIN}><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.map((id) => `<xf numFmtId="${id}" xfId="0"/>`).join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
  };
}

export function pack(files: Record<string, string | Uint8Array>): Uint8Array {
  const zip: Zippable = {};
  for (const [path, content] of Object.entries(files))
    zip[path] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(zip, { level: 9, mtime: '1980-01-01T12:00:00' });
}

export function makeWorkbook(...sheets: MadeSheet[]): Uint8Array {
  return pack(parts(sheets));
}

/** A table of one sheet, the head first. */
export function makeTable(rows: MadeCell[][], more: Partial<MadeSheet> = {}): Uint8Array {
  return makeWorkbook({ name: 'Số liệu', rows, ...more });
}
