/** Finds the header of an annex below its title lines, and which column holds what. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { type Grid, placeIn } from '../source/grid.ts';
import { nearest } from '../source/nearest.ts';
import { type HeaderRow, headersAt, matchHeaders, plainHeader, SEARCHED_ROWS } from './headerRow.ts';
import { ROLES, type Role } from './roles.ts';

export interface AnnexColumns {
  at: Partial<Record<Role, number>>;
  /** Row of the grid that heads the columns, and the last row of the header where it takes two. */
  headerRow: number;
  lastHeaderRow: number;
  /** What heads each column that is used. */
  headers: Partial<Record<Role, string>>;
  /** Headers of columns that the import has no use for. */
  unused: string[];
}

/** Headers without diacritics, best first: a column called STT holds the codes only where none is called Mã. */
const HEADERS: Record<Role, string[][]> = {
  code: [
    ['ma', 'ma so', 'ma chi so', 'ma chi tieu', 'ma tieu chi', 'ky hieu', 'code'],
    ['stt', 'tt', 'so tt', 'so thu tu', 'no'],
  ],
  name: [
    ['chi tieu', 'chi so thanh phan', 'tieu chi thanh phan', 'ten chi tieu', 'ten chi so', 'ten tieu chi'],
    ['chi so', 'tieu chi', 'noi dung', 'noi dung danh gia', 'noi dung chi so', 'tieu chi danh gia'],
    ['ten', 'name', 'name vi', 'indicator', 'danh muc chi so', 'chi so danh gia', 'noi dung tieu chi'],
    ['noi dung chi tieu', 'chi tieu danh gia', 'cac chi tieu', 'cac chi so', 'cac tieu chi'],
  ],
  group: [
    ['nhom', 'nhom chi so', 'nhom chi tieu', 'nhom tieu chi', 'tru cot', 'linh vuc', 'group'],
    ['chi so chinh', 'tieu chi chinh', 'nhom chi so chinh', 'main'],
  ],
  points: [
    [
      ...['diem toi da', 'diem chuan', 'thang diem', 'so diem toi da', 'diem cao nhat', 'max points'],
      ...['diem max', 'toi da', 'max'],
    ],
    ['diem', 'so diem', 'muc diem', 'tong diem', 'points'],
  ],
  method: [
    ['cach tinh', 'cach tinh diem', 'cach xac dinh va tinh diem', 'cach xac dinh', 'phuong phap tinh'],
    ['cach cham', 'cach cham diem', 'cach danh gia', 'phuong phap danh gia', 'cong thuc tinh', 'method'],
    ['huong dan cham diem', 'huong dan danh gia', 'phuong phap xac dinh', 'phuong phap tinh diem'],
  ],
  evidence: [
    ['tai lieu kiem chung', 'minh chung', 'tai lieu minh chung', 'ho so minh chung', 'ho so kiem chung'],
    ['tai lieu chung minh', 'tai lieu', 'evidence'],
  ],
  source: [['nguon', 'nguon du lieu', 'nguon so lieu', 'source']],
  responsible: [
    ['don vi phu trach', 'phu trach', 'co quan phu trach', 'don vi chu tri', 'co quan chu tri'],
    ['don vi theo doi', 'don vi thuc hien', 'co quan thuc hien', 'responsible'],
  ],
  unit: [['don vi tinh', 'dvt', 'unit of measure']],
};

/** Beside a column of these, "Điểm" alone may be what was awarded and not the most there is. */
const RIVAL =
  /(?:^| )(?:toi da|cao nhat|max|(?<!tieu |quy )chuan|thang diem|dat|dat duoc|tu cham|tu danh gia|tham dinh|tham tra|phuc tra|cham lai)(?: |$)/;

/** A header may go on after the words above: "Cách tính điểm (theo hướng dẫn)". Short ones mean something else then. */
const OPEN_ENDED: readonly Role[] = ['points', 'method', 'evidence', 'responsible'];
const SHORTEST_START = 8;

/**
 * @param chosen headers the user names for a role, where the words above do not settle it
 * @returns undefined where there is no header; two columns that look alike are reported and no header is chosen
 */
export function findColumns(
  grid: Grid,
  chosen: Partial<Record<Role, string>>,
  problems: Problems,
): AnnexColumns | undefined {
  const rows = grid.rows.slice(0, SEARCHED_ROWS).map((_, row) => headersAt(grid, row));
  const read = rows.map((header, row) => ({
    row,
    header,
    matches: matchHeaders(header.texts, chosen, ROLES, tests),
  }));
  const whole = read.filter(({ matches }) => matches.name.length > 0 && matches.points.length > 0);
  const best = whole.sort((a, b) => countRoles(b.matches) - countRoles(a.matches) || a.row - b.row)[0];
  if (best === undefined) {
    reportNoHeader(grid, read, chosen, problems);
    return undefined;
  }
  for (const [role, header] of Object.entries(chosen)) {
    if (best.matches[role as Role].length > 0) continue;
    const near = nearest(header, best.header.texts).map((text) => `"${text}"`);
    problems.add('annex/no-such-column', { header, near: near.join(', ') }, placeIn(grid, best.row, 0));
  }
  const columns: AnnexColumns = {
    at: {},
    headers: {},
    headerRow: best.row,
    lastHeaderRow: best.header.last,
    unused: [],
  };
  for (const role of ROLES) {
    const [col, other] = best.matches[role];
    if (other !== undefined) {
      const args = {
        role: `#role-${role}`,
        key: role,
        one: best.header.texts[col],
        other: best.header.texts[other],
      };
      problems.add('annex/two-columns', args, placeIn(grid, best.row, other));
    }
    if (col === undefined) continue;
    columns.at[role] = col;
    columns.headers[role] = best.header.texts[col];
  }
  reportRival(grid, best.header.texts, columns, chosen, problems);
  const used = Object.values(columns.at);
  columns.unused = best.header.texts.filter((text, col) => text !== '' && !used.includes(col));
  return columns;
}

/** "Điểm" beside "Điểm đạt" or "Tự chấm": which of them holds the points an item can earn is not ours to say. */
function reportRival(
  grid: Grid,
  texts: readonly string[],
  { at, headers, headerRow }: AnnexColumns,
  chosen: Partial<Record<Role, string>>,
  problems: Problems,
): void {
  const used = Object.values(at);
  if (chosen.points !== undefined || !HEADERS.points[1].includes(plainHeader(headers.points ?? ''))) return;
  const rival = texts.findIndex((text, col) => !used.includes(col) && RIVAL.test(plainHeader(text)));
  if (rival < 0) return;
  const args = { role: '#role-points', key: 'points', one: headers.points ?? '', other: texts[rival] };
  problems.add('annex/two-columns', args, placeIn(grid, headerRow, rival));
}

type Matches = Record<Role, number[]>;

function tests(role: Role): ((text: string) => boolean)[] {
  const exact = HEADERS[role].map((words) => (text: string) => words.includes(text));
  // "Chỉ tiêu/Tiêu chí", "Lĩnh vực/Tiêu chí": one column for both.
  const parts = (text: string) => text.split(/[/,]/).map((part) => part.trim());
  if (role === 'name')
    return [...exact, (text) => parts(text).some((part) => HEADERS.name.flat().includes(part))];
  if (!OPEN_ENDED.includes(role)) return exact;
  const starts = HEADERS[role].flat().filter((word) => word.length >= SHORTEST_START);
  const begins = (text: string) => starts.some((word) => text.startsWith(`${word} `));
  // "Điểm tối đa cấp xã" beside "Điểm tối đa": which of the two is meant is not ours to say.
  return role === 'points'
    ? [(text) => HEADERS.points[0].includes(text) || begins(text) || /^diem .*toi da$/.test(text), exact[1]]
    : [...exact, begins];
}

function countRoles(matches: Matches): number {
  return ROLES.filter((role) => matches[role].length > 0).length;
}

function reportNoHeader(
  grid: Grid,
  read: { row: number; header: HeaderRow; matches: Matches }[],
  chosen: Partial<Record<Role, string>>,
  problems: Problems,
): void {
  for (const [role, wanted] of Object.entries(chosen)) {
    const known = [...new Set(read.flatMap(({ header }) => header.texts))].filter((text) => text !== '');
    if (read.some(({ matches }) => matches[role as Role].length > 0)) continue;
    const near = nearest(wanted, known).map((text) => `"${text}"`);
    problems.add('annex/no-such-column', { header: wanted, near: near.join(', ') }, placeIn(grid, 0, 0));
    return;
  }
  const nearestRow = [...read].sort((a, b) => countRoles(b.matches) - countRoles(a.matches))[0];
  const found = ROLES.filter((role) => (nearestRow?.matches[role].length ?? 0) > 0);
  const texts = found.map((role) => `"${nearestRow.header.texts[nearestRow.matches[role][0]]}"`);
  problems.add(
    'annex/no-header',
    { found: texts.join(', '), rows: Math.min(SEARCHED_ROWS, grid.rows.length) },
    placeIn(grid, found.length > 0 ? nearestRow.row : 0, 0),
  );
}
