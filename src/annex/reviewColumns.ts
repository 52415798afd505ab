/** Finds the columns of an office's sheet of self-assessed and verified points, below its title lines. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { type Grid, placeIn } from '../source/grid.ts';
import { nearest } from '../source/nearest.ts';
import { headersAt, matchHeaders, SEARCHED_ROWS } from './headerRow.ts';
import { LAYER_ROLES, REVIEW_ROLES, type ReviewRole } from './reviewRoles.ts';

export interface ReviewColumns {
  at: Partial<Record<ReviewRole, number>>;
  headers: Partial<Record<ReviewRole, string>>;
  headerRow: number;
  lastHeaderRow: number;
}

/** Headers without diacritics, best first. Of the layers, every wording counts alike: which of two is meant is not ours to say. */
const HEADERS: Record<ReviewRole, string[][]> = {
  code: [
    ['ma', 'ma so', 'ma chi so', 'ma chi tieu', 'ma tieu chi', 'ky hieu', 'code'],
    ['stt', 'tt', 'so tt', 'so thu tu', 'no'],
  ],
  name: [
    ['chi tieu', 'chi so', 'tieu chi', 'ten chi so', 'ten chi tieu', 'ten tieu chi', 'noi dung', 'name'],
    ['chi so thanh phan', 'tieu chi thanh phan', 'noi dung danh gia', 'chi tieu danh gia', 'indicator'],
  ],
  unit: [
    ['don vi', 'ten don vi', 'don vi duoc danh gia', 'don vi duoc tham dinh', 'unit'],
    ['dia phuong', 'co quan', 'tinh', 'tinh/thanh pho', 'huyen', 'xa', 'xa phuong', 'so nganh', 'so, nganh'],
  ],
  self: [['tu danh gia', 'tu cham', 'don vi tu danh gia', 'don vi tu cham', 'self', 'self assessed']],
  verified: [['tham dinh', 'ket qua tham dinh', 'sau tham dinh', 'hoi dong tham dinh', 'verified']],
  final: [['ket qua cuoi', 'ket qua cuoi cung', 'cuoi cung', 'diem cuoi', 'chinh thuc', 'final']],
  points: [
    ['diem toi da', 'diem chuan', 'thang diem', 'so diem toi da', 'diem cao nhat', 'max points', 'diem max'],
  ],
  note: [['ghi chu', 'note', 'notes']],
};

/**
 * @param chosen headers the user names for a role, where the words above do not settle it
 * @returns undefined where no row heads codes beside points of a layer, or where the columns are not clear, which is reported
 */
export function findReviewColumns(
  grid: Grid,
  chosen: Partial<Record<ReviewRole, string>>,
  problems: Problems,
): ReviewColumns | undefined {
  const read = grid.rows.slice(0, SEARCHED_ROWS).map((_, row) => {
    const header = headersAt(grid, row);
    return { row, header, matches: matchHeaders(header.texts, chosen, REVIEW_ROLES, tests) };
  });
  const count = (matches: Record<ReviewRole, number[]>) =>
    REVIEW_ROLES.filter((role) => matches[role].length > 0).length;
  const [best] = read
    .filter(({ matches }) => matches.code.length > 0 && LAYER_ROLES.some((role) => matches[role].length > 0))
    .sort((a, b) => count(b.matches) - count(a.matches) || a.row - b.row);
  if (best === undefined) return undefined;
  const { header, matches } = best;
  const columns: ReviewColumns = {
    at: {},
    headers: {},
    headerRow: best.row,
    lastHeaderRow: header.last,
  };
  let clear = true;
  for (const role of REVIEW_ROLES) {
    const [col, other] = matches[role];
    const wanted = chosen[role];
    if (wanted !== undefined && col === undefined) {
      const near = nearest(
        wanted,
        header.texts.filter((text) => text !== ''),
      );
      const args = { header: wanted, near: near.map((text) => `"${text}"`).join(', ') };
      problems.add('annex/no-such-column', args, placeIn(grid, best.row, 0));
      clear = false;
    } else if (other !== undefined && role !== 'name' && role !== 'note') {
      const args = { role: `#layer-${role}`, key: role, one: header.texts[col], other: header.texts[other] };
      problems.add('review/two-columns', args, placeIn(grid, best.row, other));
      clear = false;
    } else if (col === undefined && (role === 'self' || role === 'verified')) {
      const found = header.texts.filter((text) => text !== '').map((text) => `"${text}"`);
      const args = { role: `#layer-${role}`, key: role, found: found.join(', ') };
      problems.add('review/no-column', args, placeIn(grid, best.row, 0));
      clear = false;
    }
    if (col === undefined) continue;
    columns.at[role] = col;
    columns.headers[role] = header.texts[col];
  }
  return clear ? columns : undefined;
}

function tests(role: ReviewRole): ((text: string) => boolean)[] {
  const words = HEADERS[role];
  if (!(LAYER_ROLES as readonly string[]).includes(role))
    return words.map((same) => (text: string) => same.includes(text));
  // "Điểm thẩm định của Sở", "Thẩm định lần 2": whatever follows, it is a column of this layer.
  return [
    (text) => {
      const plain = text.replace(/^(?:so )?diem (?!cuoi$)/, '');
      return words[0].some((word) => plain === word || plain.startsWith(`${word} `) || text === word);
    },
  ];
}
