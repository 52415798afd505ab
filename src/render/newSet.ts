/** `dti sets new`: a small set to start from. Its YAML is one for all languages; the comments are in the writer's. */
import type { Lang } from '../rules/rule.ts';
import { NEW_SET_COMMENTS } from './newSetComments.ts';
import { speaker } from './words.ts';

export type NewSetKind = 'points' | 'weighted';

const word = speaker(NEW_SET_COMMENTS);

const HEAD = `# yaml-language-server: $schema=schema.json
# {schema}
#
# {example}
# {readme}
format: 1
# {id}
id: {ID}
title: { vi: Chỉ số chuyển đổi số (ví dụ), en: Digital transformation index (example) }
# {years}
# years: [2025]
# {basis}
# basis: { document: 123/QĐ-UBND, date: "2025-01-31" }
# {levels}
levels: [main, indicator]
# {expect}
`;

const POINTS = `expect: { main: 2, indicator: 6, points: 100 }
# {provenance}
provenance: synthetic
# {index}
index: { code: CS, points: 100, print: { as: points, decimals: 2 } }
# {missingZero}
missing: zero
# {ties}
ranking: { ties: min, decimals: 2 }
# {bands}
bands:
  - { from: 80, name: { vi: Tốt, en: good } }
  - { from: 50, name: { vi: Đạt, en: fair } }
# {children}
children:
  - code: "1"
    name: { vi: Nhận thức số (ví dụ), en: Digital awareness (example) }
    points: 40
    children:
      # {yesNo}
      - code: "1.1"
        name: { vi: Có kế hoạch năm, en: Has a yearly plan }
        points: 10
        rule: { kind: yes-no }
      # {ratio}
      - code: "1.2"
        name: { vi: Tỷ lệ cán bộ được tập huấn, en: Share of officials trained }
        points: 20
        inputs:
          a: { name: { vi: Số cán bộ được tập huấn, en: Officials trained } }
          b: { name: { vi: Tổng số cán bộ, en: All officials } }
        rule: { kind: ratio, full-at: 0.8 }
      # {steps}
      - code: "1.3"
        name: { vi: Số cuộc họp trong năm, en: Meetings in the year }
        points: 10
        rule: { kind: steps, steps: [ { from: 4, points: 10 }, { from: 2, points: 5 } ], else: 0 }
  - code: "2"
    name: { vi: Hoạt động số (ví dụ), en: Digital activity (example) }
    points: 60
    children:
      # {count}
      - code: "2.1"
        name: { vi: Số tin bài tuyên truyền, en: Articles published }
        points: 10
        rule: { kind: count, each: { points: 2 } }
      # {choice}
      - code: "2.2"
        name: { vi: Trang thông tin điện tử, en: Website }
        points: 20
        rule:
          kind: choice
          options:
            day-du: { points: 20, label: { vi: Đầy đủ, en: Complete } }
            mot-phan: { points: 10, label: { vi: Một phần, en: In part } }
            khong: { points: 0, label: { vi: Không có trang, en: No website } }
      # {given}
      - code: "2.3"
        name: { vi: Điểm thẩm định hồ sơ, en: Points awarded for the dossier }
        points: 30
        may-not-apply: true
        rule: { kind: given }
# {views}
views:
  - { code: TC, name: { vi: Trụ cột thể chế (ví dụ), en: Institutions pillar (example) }, of: ["1", "2.2"] }
`;

const WEIGHTED = `expect: { main: 2, indicator: 4 }
# {provenance}
provenance: synthetic
# {indexWeighted}
index: { code: CS, aggregate: arithmetic, print: { as: value, decimals: 2 } }
# {scale}
scale: [0, 100]
# {missingExclude}
missing: exclude
# {ties}
ranking: { ties: min, decimals: 2 }
# {childrenWeighted}
children:
  - code: "1"
    name: { vi: Hạ tầng số (ví dụ), en: Digital infrastructure (example) }
    weight: 2
    children:
      # {linear}
      - code: "1.1"
        name: { vi: Tỷ lệ hộ có Internet (%), en: Households with Internet (%) }
        weight: 3
        rule: { kind: linear, low: 20, high: 100, unit: percent }
      # {minMax}
      - code: "1.2"
        name: { vi: Số trạm 5G, en: 5G stations }
        weight: 1
        rule: { kind: relative, method: min-max, constant: full }
  - code: "2"
    name: { vi: Dịch vụ công (ví dụ), en: Public services (example) }
    weight: 1
    children:
      # {reversed}
      - code: "2.1"
        name: { vi: Số ngày chờ trung bình, en: Mean days of waiting }
        weight: 1
        rule: { kind: linear, low: 1, high: 21, direction: lower-is-better }
      # {givenWeighted}
      - code: "2.2"
        name: { vi: Mức độ hài lòng (thang 100), en: Satisfaction (out of 100) }
        weight: 1
        rule: { kind: given }
`;

export function newSetText(id: string, kind: NewSetKind, lang: Lang): string {
  const skeleton = HEAD + (kind === 'points' ? POINTS : WEIGHTED);
  return skeleton
    .replace('{ID}', id)
    .replace(/(?<=# )\{(\w+)\}$/gm, (_, key: string) => word(key as keyof typeof NEW_SET_COMMENTS, lang));
}
