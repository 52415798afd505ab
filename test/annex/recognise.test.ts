/**
 * The recogniser against real method texts (rules-examples.csv: public annexes, each row with its source and the type of
 * rule a person read it as) and against texts written to mislead it. A wrong rule is the failure; `given` never is.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { recogniseRule } from '../../src/annex/recognise.ts';

interface Row {
  set: string;
  code: string;
  max_points: string;
  rule_text: string;
  rule_type: string;
}
const rows = (
  parse(readFileSync(join(import.meta.dirname, 'rules-examples.csv')), { columns: true }) as Row[]
).filter(({ rule_text }) => rule_text !== '');

/** The kinds a person's word for a rule may become; sums of parts have no kind of their own. */
const KINDS: Record<string, string[]> = {
  option: ['choice', 'yes-no'],
  ratio: ['ratio'],
  tiers: ['steps'],
  relative_to_best: ['relative'],
};

describe('method texts of public annexes', () => {
  it.each(rows)('$set $code: $rule_type or given', ({ rule_text, rule_type, max_points }) => {
    const kind = recogniseRule(rule_text, Number(max_points) || 20)?.rule.kind;
    expect([...(KINDS[rule_type] ?? []), undefined]).toContain(kind);
  });

  it('are not all left given: the plain ones are read', () => {
    const read = rows.filter(({ rule_text, max_points }) => recogniseRule(rule_text, Number(max_points)));
    expect(read.map(({ set, code }) => `${set} ${code}`)).toEqual([
      'caolanh 1.1',
      'tvpl-huyen 1.1',
      'tvpl-huyen 1.2',
      'tvpl-huyen 1.3',
      'cntt-bo-1B 1',
      'cntt-bo-1B 2',
    ]);
  });
});

const yesNo = { kind: 'yes-no' };
const ratio = { kind: 'ratio' };
const steps = (list: object[], otherwise: unknown = 0, unit?: 'percent') => ({
  kind: 'steps',
  ...(unit && { unit }),
  steps: list,
  else: otherwise,
});
const count = (points: number) => ({ kind: 'count', each: { points } });

const READ: [text: string, points: number, rule: object][] = [
  ['Có: điểm tối đa; Không: 0', 10, yesNo],
  ['Đạt: 10 điểm; Không đạt: 0 điểm.', 10, yesNo],
  ['Có: 10; chưa có: không có điểm', 10, yesNo],
  ['Có: điểm tối đa; không có: 1/2 điểm tối đa', 10, { kind: 'yes-no', no: { points: 5 } }],
  ['Tỷ lệ a/b × điểm tối đa', 10, ratio],
  ['Tỷ lệ x điểm tối đa', 10, ratio],
  ['Điểm = a/b * 15', 15, ratio],
  ['Tỷ lệ = Số văn bản ký số / Tổng số văn bản; Điểm = tỷ lệ × điểm tối đa', 10, ratio],
  ['Điểm = a/b × điểm tối đa, trong đó: a là số văn bản; b là tổng số văn bản', 10, ratio],
  [
    'Từ 80% trở lên: điểm tối đa;\nDưới 80%: Điểm = tỷ lệ/80% × điểm tối đa',
    10,
    { ...ratio, 'full-at': 0.8 },
  ],
  [
    '4 lần/năm: 20; 3: 15; 2: 10; 1: 5; còn lại: 0',
    20,
    steps([
      { from: 4, points: 20 },
      { from: 3, points: 15 },
      { from: 2, points: 10 },
      { from: 1, points: 5 },
    ]),
  ],
  [
    'Từ 80% trở lên: 10 điểm; từ 50% đến dưới 80%: 50% điểm tối đa; dưới 50%: 0 điểm',
    10,
    steps(
      [
        { from: 80, points: 10 },
        { from: 50, below: 80, points: 5 },
      ],
      0,
      'percent',
    ),
  ],
  [
    'Trên 4 lớp: 10; trên 2 đến 4 lớp: 5; đến 2 lớp: 0',
    10,
    steps([
      { above: 4, points: 10 },
      { above: 2, 'up-to': 4, points: 5 },
    ]),
  ],
  ['Từ 3 ngày trở xuống: 10 điểm; còn lại: 0 điểm', 10, steps([{ 'up-to': 3, points: 10 }])],
  ['Từ 1 lớp trở lên: 10; không tổ chức: 0', 10, steps([{ from: 1, points: 10 }])],
  // Where less is better, what is left over is the worst end.
  [
    'Dưới 5 ngày: 10; từ 5 đến dưới 10 ngày: 5; từ 10 ngày trở lên: 0',
    10,
    steps([
      { from: 5, below: 10, points: 5 },
      { below: 5, points: 10 },
    ]),
  ],
  ['Mỗi lớp tập huấn 1 điểm, tối đa 5', 5, count(1)],
  ['Mỗi chuyên mục được 0,5 điểm, tối đa 5 điểm', 5, count(0.5)],
  ['1 điểm cho mỗi ứng dụng, tối đa 5 điểm', 5, count(1)],
];

describe('texts that leave no doubt', () => {
  it.each(READ)('%s', (text, points, rule) => {
    expect(recogniseRule(text, points)?.rule).toEqual(rule);
  });

  it('names the inputs of a quotient as the text does; money need not be whole', () => {
    const read = recogniseRule('a = kinh phí chi; b = tổng số thôn; điểm = a/b × điểm tối đa', 10);
    expect(read?.inputs).toEqual({
      a: { name: { vi: 'kinh phí chi' }, whole: false },
      b: { name: { vi: 'tổng số thôn' } },
    });
  });

  it('compares a quotient with percentages per 100', () => {
    const read = recogniseRule('Tỷ lệ = số hồ sơ / tổng số hồ sơ; từ 80% trở lên: 10; dưới 80%: 0', 10);
    expect(read).toMatchObject({ inputs: { per: 100 }, rule: { kind: 'steps', unit: 'percent' } });
  });
});

const GIVEN: [text: string, points: number, why: string][] = [
  ['', 10, 'nothing said'],
  ['Có: 5 điểm; Không: 0', 10, 'full marks are not the item’s points'],
  ['Có: điểm tối đa', 10, 'the other case is not said'],
  ['Có kế hoạch: 5; có báo cáo: 5; không: 0', 10, 'two parts that add up'],
  ['A: 10; B: 10; không: 0', 10, 'two cases of the same worth may be parts'],
  ['Mỗi 10 văn bản 1 điểm, tối đa 5', 5, 'per ten'],
  ['Mỗi lớp 1 điểm, tối đa 5', 10, 'the rest of the points is not explained'],
  ['Mỗi lớp và mỗi hội nghị 1 điểm, tối đa 5', 5, 'two things counted'],
  ['Mỗi lớp 1 điểm', 5, 'no cap said'],
  ['Từ 80%: 10; từ 50% đến dưới 70%: 5; còn lại: 0', 10, 'a gap from 70 to 80'],
  ['Từ 1 đến 3: 5; từ 4 trở lên: 10; còn lại: 0', 10, '3.5 would fall through'],
  ['4 lần: 20; 2 lần: 10; còn lại: 0', 20, 'what three are worth is not said'],
  ['4 lần: 20; 3: 15; 2: 10; 1: 5', 20, 'what none is worth is not said'],
  ['Từ 80% trở lên: 10; từ 50% đến dưới 80%: 5', 10, 'what less is worth is not said'],
  ['Từ 80% trở lên: 10; dưới 80%: tỷ lệ × điểm tối đa', 10, 'a jump, not a ratio with full marks from 80 %'],
  ['Từ 80% trở lên: 10; từ 50: 5; còn lại: 0', 10, 'percentages and bare numbers'],
  ['Tỷ lệ a/b', 10, 'what the share earns is not said'],
  ['Điểm = a/b × 20', 10, 'other points than the item’s'],
  ['a = số văn bản; điểm = a/b × điểm tối đa', 10, 'b is not said'],
  ['Điểm = tỷ lệ/tỷ lệ cao nhất × điểm tối đa', 10, 'against the best unit'],
  ['Tỷ lệ = số X / số X của đơn vị có giá trị lớn nhất; Điểm = tỷ lệ × điểm tối đa', 10, 'against the best'],
  ['Tỷ lệ × điểm tối đa, trừ điểm nếu vi phạm', 10, 'a deduction'],
  ['Tỷ lệ × điểm tối đa; có sáng kiến cộng thêm 2 điểm', 10, 'a bonus'],
  ['(1 − a/b) × điểm tối đa', 10, 'reversed'],
  ['- 1 điểm cho mỗi lần họp, tối đa 5 điểm', 5, 'a minus is no bullet'],
  ['Từ 3 ngày trở lại: 10; còn lại: 0', 10, 'a word that may turn it round'],
  ['Từ 5 tin/ngày trở lên: 10; từ 3 tin/tuần trở lên: 5; còn lại: 0', 10, 'two periods'],
  ['2 lần/tháng: 10; 1 lần/quý: 5; không: 0', 10, 'two periods'],
  ['Từ 5 triệu đồng: 10; từ 1 tỷ đồng: 5; còn lại: 0', 10, 'two scales'],
  ['Dưới 1 giờ: 10; từ 1 ngày trở lên: 0', 10, 'two scales'],
  ['Từ 3 lớp trở lên: 10; từ 1 hội nghị trở lên: 5; không: 0', 10, 'two things'],
  ['Từ 80% hồ sơ trực tuyến: 10; từ 50% văn bản ký số: 5; còn lại: 0', 10, 'two shares'],
  ['Từ 80 phần trăm: 10; còn lại: 0', 10, 'percent in words'],
  ['Trên 90% và đúng hạn: 10; trên 50%: 5; còn lại: 0', 10, 'a condition'],
  ['Từ 90% đô thị: 10; từ 70% nông thôn: 5; còn lại: 0', 10, 'two kinds of units'],
  ['Từ 80% trừ các xã: 10; còn lại: 0', 10, 'an exception'],
  [
    'Tỷ lệ = số hồ sơ / tổng số hồ sơ, nếu đạt 80% trở lên thì được điểm tối đa; Điểm = tỷ lệ × điểm tối đa',
    10,
    'a threshold in the definition',
  ],
  [
    'a = số hồ sơ; b = tổng số hồ sơ, mỗi hồ sơ trễ hạn trừ 1 điểm; điểm = a/b × điểm tối đa',
    10,
    'a deduction in the definition',
  ],
  ['Tỷ lệ = số xã đạt / tổng số xã + tỷ lệ thôn đạt; Điểm = tỷ lệ × điểm tối đa', 10, 'a further term'],
  ['Tỷ lệ = số hồ sơ / tổng số hồ sơ × 50%; Điểm = tỷ lệ × điểm tối đa', 10, 'a factor'],
  ['a = Tổng số văn bản; b = Số văn bản ký số; từ 80% trở lên: 10; dưới 80%: 0', 10, 'which divides which?'],
  ['a = số văn bản ký số; b = tổng số văn bản; từ 80% trở lên: 10; dưới 80%: 0', 10, 'which divides which?'],
  ['Từ 3 lớp trở lên: 10; không tổ chức: 0', 10, 'what one or two are worth is not said'],
  ['Trên 50% tổng số: 10; không: 0', 10, 'what less is worth is not said'],
  ['Mỗi hai lớp 1 điểm, tối đa 10', 10, 'per two'],
  ['Mỗi chục văn bản 1 điểm, tối đa 10', 10, 'per ten'],
  ['Mỗi lớp, mỗi hội nghị 1 điểm, tối đa 5', 5, 'two things counted'],
  ['Mỗi sự cố trừ 1 điểm, tối đa 10', 10, 'points lost'],
  ['Mỗi vi phạm giảm 1 điểm, tối đa 10', 10, 'points lost'],
  ['Mỗi sự cố: -1 điểm, tối đa 10', 10, 'points lost'],
  ['Mỗi sự cố: − 1 điểm, tối đa 10', 10, 'points lost'],
  ['Mỗi lần vi phạm 1 điểm, tối đa 5', 5, 'perhaps points lost'],
  ['Mỗi hồ sơ quá hạn 1 điểm, tối đa 5', 5, 'perhaps points lost'],
  ['Mỗi tháng không có tin 1 điểm, tối đa 5', 5, 'perhaps points lost'],
  ['Trước 31/3: 15 điểm; sau 31/3: 10 điểm; không ban hành: 0', 15, 'dates are no thresholds'],
  ['Đã có: 10; chưa có: 5; KAD: 0', 10, 'an answer that means "not applicable"'],
  ['Quý I: 10; Quý II: 5; chưa có: 0', 10, 'an answer that means "missing" in a data file'],
];

describe('texts that leave a doubt stay given', () => {
  it.each(GIVEN)('%s (%d points): %s', (text, points) => {
    expect(recogniseRule(text, points)).toBeUndefined();
  });
});
