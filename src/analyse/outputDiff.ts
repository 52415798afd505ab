/**
 * A committed output beside the one computed now: CSV cell by cell, JSON path by path, anything else line by line. Numbers
 * are the same within a tolerance, rows are found by their unit, and line ends and blanks of layout do not count.
 */
export interface Difference {
  kind: 'cell' | 'missing' | 'surplus';
  /** The unit and the cell, or the path; `#4` is the fourth row, `:4` the fourth line. */
  where: string;
  found: string;
  fresh: string;
  /** In the committed file, where it is known. */
  line?: number;
  field?: number;
}

export interface TableRow {
  cells: string[];
  line: number;
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Adding in binary makes 1e-9 a little more or less than it is. */
const SLACK = 1 + 1e-6;

function same(found: string, fresh: string, tolerance: number): boolean {
  if (found === fresh) return true;
  return NUMBER.test(found) && NUMBER.test(fresh) && near(Number(found), Number(fresh), tolerance);
}

function near(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance * SLACK;
}

/** What tells rows of our tables apart. */
const KEYS = ['unit', 'year', 'block', 'indicator'];
/** Where these do not, as in comparisons, as many of these besides as it takes. */
const MORE_KEYS = ['code', 'what', 'basis', 'before', 'after', 'file'];

interface Table {
  head: string[];
  /** In the order of the file. */
  rows: Map<string, TableRow>;
}

/** @param keys names of the columns that tell rows apart, as far as there are such columns */
function namesBy([head, ...rows]: readonly TableRow[], keys: readonly string[]): string[] | undefined {
  const at = keys.map((key) => head.cells.indexOf(key)).filter((i) => i >= 0);
  const names = rows.map((row) =>
    at
      .map((i) => row.cells[i] ?? '')
      .filter((cell) => cell !== '')
      .join(', '),
  );
  return at.length > 0 && new Set(names).size === names.length ? names : undefined;
}

function tableOf(all: readonly TableRow[], keys: readonly string[]): Table {
  const [head, ...rows] = all;
  // Rows that cannot be told apart are known by their place.
  const names = namesBy(all, keys) ?? rows.map((_, i) => `#${i + 1}`);
  return { head: head.cells, rows: new Map(rows.map((row, i) => [names[i], row])) };
}

/** @param found rows of the committed file, the header first; so `fresh` */
export function diffTables(
  found: readonly TableRow[],
  fresh: readonly TableRow[],
  tolerance: number,
): Difference[] {
  // By what tells apart the rows that come out: somebody may have doubled one of those that lie there.
  const more = MORE_KEYS.map((_, i) => [...KEYS, ...MORE_KEYS.slice(0, i + 1)]);
  const keys = [KEYS, ...more].find((some) => namesBy(fresh, some) !== undefined) ?? KEYS;
  const [a, b] = [tableOf(found, keys), tableOf(fresh, keys)];
  const list: Difference[] = [];
  const headLine = found[0].line;
  a.head.forEach((name, field) => {
    if (!b.head.includes(name))
      list.push({ kind: 'surplus', where: name, found: name, fresh: '', line: headLine, field });
  });
  for (const name of b.head)
    if (!a.head.includes(name))
      list.push({ kind: 'missing', where: name, found: '', fresh: name, line: headLine });
  for (const [key, row] of a.rows) {
    const other = b.rows.get(key);
    if (other === undefined) {
      list.push({ kind: 'surplus', where: key, found: row.cells.join(','), fresh: '', line: row.line });
      continue;
    }
    a.head.forEach((name, field) => {
      const [was, now] = [row.cells[field] ?? '', other.cells[b.head.indexOf(name)] ?? ''];
      if (b.head.includes(name) && !same(was, now, tolerance))
        list.push({ kind: 'cell', where: `${key}, ${name}`, found: was, fresh: now, line: row.line, field });
    });
    if (row.cells.length > a.head.length)
      list.push({
        kind: 'surplus',
        where: key,
        found: row.cells.slice(a.head.length).join(','),
        fresh: '',
        line: row.line,
        field: a.head.length,
      });
  }
  for (const [key, row] of b.rows)
    if (!a.rows.has(key))
      list.push({ kind: 'missing', where: key, found: '', fresh: row.cells.join(','), line: headLine });
  return list.length > 0 ? list : diffOrder(a, b);
}

/** The same rows in another order are another ranking to whoever reads from the top. */
function diffOrder(a: Table, b: Table): Difference[] {
  const fresh = [...b.rows.keys()];
  const order = [...a.rows].findIndex(([key], i) => key !== fresh[i]);
  if (order >= 0) {
    const [key, { line }] = [...a.rows][order];
    return [{ kind: 'cell', where: `#${order + 1}`, found: key, fresh: fresh[order], line, field: 0 }];
  }
  const column = a.head.findIndex((name, i) => name !== b.head[i]);
  if (column < 0) return [];
  return [{ kind: 'cell', where: `#${column + 1}`, found: a.head[column], fresh: b.head[column], line: 1 }];
}

/** Two JSON documents. The name of the tool at the root is left out: another version that finds the same is no difference. */
export function diffTrees(found: unknown, fresh: unknown, tolerance: number): Difference[] {
  const list: Difference[] = [];
  walk(found, fresh, '', tolerance, list);
  return list;
}

function walk(found: unknown, fresh: unknown, path: string, tolerance: number, list: Difference[]): void {
  if (typeof found === 'number' && typeof fresh === 'number' && near(found, fresh, tolerance)) return;
  const [a, b] = [partsOf(found), partsOf(fresh)];
  if (a === undefined || b === undefined || Array.isArray(found) !== Array.isArray(fresh)) {
    if (found !== fresh)
      list.push({ kind: 'cell', where: path, found: shortly(found), fresh: shortly(fresh) });
    return;
  }
  for (const [key, inner] of a) {
    if (path === '' && key === 'tool') continue;
    const where = under(path, key, Array.isArray(found));
    if (b.has(key)) walk(inner, b.get(key), where, tolerance, list);
    else list.push({ kind: 'surplus', where, found: shortly(inner), fresh: '' });
  }
  for (const [key, inner] of b) {
    if (!a.has(key) && !(path === '' && key === 'tool'))
      list.push({
        kind: 'missing',
        where: under(path, key, Array.isArray(found)),
        found: '',
        fresh: shortly(inner),
      });
  }
  if (Array.isArray(found) && [...a.keys()].join('\n') !== [...b.keys()].join('\n') && a.size === b.size) {
    const [was, now] = [[...a.keys()], [...b.keys()]];
    const at = was.findIndex((key, i) => key !== now[i]);
    if (was.every((key) => b.has(key)))
      list.push({ kind: 'cell', where: `${path}[#${at + 1}]`, found: was[at], fresh: now[at] });
  }
}

function under(path: string, key: string, inList: boolean): string {
  if (inList) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** What is inside, by key; entries of a list by unit and year, or by code, where these tell them apart. */
function partsOf(value: unknown): Map<string, unknown> | undefined {
  if (Array.isArray(value)) {
    const named = value.map((one) => nameOf(one));
    const unique = !named.includes(undefined) && new Set(named).size === named.length;
    return new Map(value.map((one, i) => [unique ? named[i]! : String(i), one]));
  }
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { unit, year, code } = value as Record<string, unknown>;
  if (typeof unit === 'string') return year === undefined ? unit : `${unit} ${year}`;
  return typeof code === 'string' ? code : undefined;
}

const SHORT = 60;

function shortly(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
}

export function diffTexts(found: string, fresh: string): Difference[] {
  const [a, b] = [found, fresh].map((text) => text.replaceAll('\r\n', '\n').split('\n'));
  const list: Difference[] = [];
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    if (a[i] === b[i]) continue;
    const where = `:${i + 1}`;
    if (a[i] === undefined) list.push({ kind: 'missing', where, found: '', fresh: b[i], line: a.length });
    else if (b[i] === undefined) list.push({ kind: 'surplus', where, found: a[i], fresh: '', line: i + 1 });
    else list.push({ kind: 'cell', where, found: a[i], fresh: b[i], line: i + 1 });
  }
  return list;
}
