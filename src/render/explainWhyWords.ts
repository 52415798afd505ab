/** Words of explanations for what is missing, does not apply or has no score, in both languages. */
export const EXPLAIN_WHY_WORDS = {
  // why there is none, or one that nobody reported
  because_empty: { vi: 'Thiếu: không có số liệu', en: 'Missing: nothing was reported' },
  because_absent: { vi: 'Thiếu: tệp không có ô nào cho mục này', en: 'Missing: the file has no cell for it' },
  because_below: {
    vi: 'Thiếu: không phần nào bên dưới có giá trị',
    en: 'Missing: no part of it has a value',
  },
  because_zero: {
    vi: '{why}; tính {points} điểm, mất {lost} điểm',
    en: '{why}; counted as {points} points, {lost} lost',
  },
  because_zeroWeighted: { vi: '{why}; tính là {value}', en: '{why}; counted as {value}' },
  because_nothing: {
    vi: '{why}; để ngoài tổng và điểm tối đa',
    en: '{why}; left out of the sum and the maximum',
  },
  because_nothingWeighted: {
    vi: '{why}; trọng số chia lại cho các phần khác',
    en: '{why}; its weight goes to the other parts',
  },
  because_token: { vi: 'Không áp dụng, theo số liệu', en: 'Not applicable, as the data say' },
  because_block: { vi: 'Không áp dụng cho khối của đơn vị này', en: 'Does not apply to this block of units' },
  because_denominator: {
    vi: 'Không áp dụng: mẫu số bằng 0',
    en: 'Not applicable: the denominator is 0',
  },
  because_allBelow: {
    vi: 'Không áp dụng: không phần nào bên dưới áp dụng',
    en: 'Not applicable: no part of it applies',
  },
  because_leaves: {
    vi: '{why}; rời khỏi tổng và điểm tối đa',
    en: '{why}; it leaves the sum and the maximum',
  },
  because_leavesWeighted: {
    vi: '{why}; trọng số chia lại cho các phần khác',
    en: '{why}; its weight goes to the other parts',
  },
  because_dropped: {
    vi: 'Không có điểm: mọi đơn vị được so đều như nhau, và quy tắc để mục này ra ngoài (constant: exclude)',
    en: 'No score: all units compared are alike, and the rule leaves the item out (constant: exclude)',
  },
  because_coverage: {
    vi: 'Không có điểm: độ phủ {coverage} dưới mức tối thiểu {minimum}',
    en: 'No score: coverage {coverage} is below the minimum {minimum}',
  },
  because_saidNoScore: {
    vi: 'Không có điểm: tệp ghi là độ phủ dưới mức tối thiểu',
    en: 'No score: the file says that coverage was below the minimum',
  },
  because_belowGiven: {
    vi: 'Không rõ: tệp cho sẵn kết quả của {above}, không có gì bên dưới',
    en: 'Not known: the file gives the result of {above} itself, and nothing below it',
  },
  because_notRead: {
    vi: 'Không được chấm, và tệp không nói gì về mục này',
    en: 'Not scored, and the file says nothing of it',
  },
  because_partsUnknown: {
    vi: 'Không rõ: không biết kết quả của {codes}, vì tệp cho sẵn kết quả của cấp trên',
    en: 'Not known: nothing is known of {codes}, because the file gives the result of a node above',
  },
  // effects
  effect_zero: { vi: 'Thiếu, tính là 0: {list}', en: 'Missing, counted as zero: {list}' },
  effect_excluded: { vi: 'Thiếu, để ngoài: {list}', en: 'Missing, left out: {list}' },
  'effect_not-applicable': { vi: 'Không áp dụng: {list}', en: 'Not applicable: {list}' },
  effect_dropped: { vi: 'Quy tắc để ngoài: {list}', en: 'Left out by its rule: {list}' },
  'effect_no-score': {
    vi: 'Độ phủ dưới mức tối thiểu, để ngoài: {list}',
    en: 'Below the minimum coverage, left out: {list}',
  },
  effect_smaller: {
    vi: 'Tệp cho điểm tối đa nhỏ hơn: {list}',
    en: 'The file gives a smaller maximum: {list}',
  },
  effectLost: { vi: '{list}; mất {sum} điểm', en: '{list}; points lost: {sum}' },
  effectWeight: {
    vi: '{code} (trọng số {weight} trong {within})',
    en: '{code} (weight {weight} in {within})',
  },
  effectWeights: {
    vi: '{list}; trọng số chia lại cho các phần khác',
    en: '{list}; their weight goes to the other parts',
  },
  explainMaximum: { vi: 'Điểm tối đa: {sum}', en: 'Maximum: {sum}' },
} as const;
