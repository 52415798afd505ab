/** Words of what two sides have in common, in both languages. */
import { speaker } from './words.ts';

const COMMON_WORDS = {
  commonOwn: {
    vi: 'Phần chung: các đơn vị có ở cả hai phía, xếp hạng lại với nhau',
    en: 'In common: the units on both sides, ranked anew among themselves',
  },
  common_points_before: {
    vi: 'Phần chung theo điểm tối đa của bộ trước ({set}), các đơn vị có ở cả hai phía xếp hạng lại',
    en: 'In common, by the maxima of the earlier set ({set}), units on both sides ranked anew',
  },
  common_points_after: {
    vi: 'Phần chung theo điểm tối đa của bộ sau ({set}), các đơn vị có ở cả hai phía xếp hạng lại',
    en: 'In common, by the maxima of the later set ({set}), units on both sides ranked anew',
  },
  common_weighted_before: {
    vi: 'Phần chung theo trọng số và cách gộp của bộ trước ({set}), các đơn vị có ở cả hai phía xếp hạng lại',
    en: 'In common, by the weights and means of the earlier set ({set}), units on both sides ranked anew',
  },
  common_weighted_after: {
    vi: 'Phần chung theo trọng số và cách gộp của bộ sau ({set}), các đơn vị có ở cả hai phía xếp hạng lại',
    en: 'In common, by the weights and means of the later set ({set}), units on both sides ranked anew',
  },
  commonShare: {
    vi: 'Liên kết ở cấp {levels}: {list}. Chiếm {a} của {before} và {b} của {after}',
    en: 'Linked at the level of {levels}: {list}. That is {a} of {before} and {b} of {after}',
  },
  sharePoints: { vi: '{tied} trên {of} điểm ({share} %)', en: '{tied} of {of} points ({share} %)' },
  shareWeight: { vi: '{share} % trọng số', en: '{share} % of the weight' },
  commonJoints: { vi: 'Gộp lại như trong {set}: {list}', en: 'Put together as in {set}: {list}' },
  commonJoint: { vi: '{code} là {aggregate} của {of}', en: '{code} is the {aggregate} of {of}' },
  mean_arithmetic: { vi: 'trung bình cộng', en: 'arithmetic mean' },
  mean_geometric: { vi: 'trung bình nhân', en: 'geometric mean' },
  mean_harmonic: { vi: 'trung bình điều hòa', en: 'harmonic mean' },
  mean_min: { vi: 'giá trị nhỏ nhất', en: 'least value' },
  commonLeftOut: {
    vi: 'Không tính được nên để ngoài: {list}',
    en: 'Left out, for they cannot be put together: {list}',
  },
  commonUnusable: {
    vi: 'Không tính được phần chung theo {set}: {list}',
    en: 'Not put together by {set}, which can use none of the links: {list}',
  },
  link_rescaled: {
    vi: '{link} (nằm dưới {code} của {set}, nút được quy đổi theo mọi đơn vị)',
    en: '{link} (below {code} of {set}, which is rescaled over all units)',
  },
  link_alternative: {
    vi: '{link} (nằm dưới {code} của {set}, nút lấy trường hợp tốt nhất)',
    en: '{link} (below {code} of {set}, where the best case counts)',
  },
  link_apart: {
    vi: '{link} ({code} nằm dưới các nút khác nhau của {set}, không có cách gộp nào chung)',
    en: '{link} ({code} are not below one node of {set}, so that no one mean joins them)',
  },
  'no-units': { vi: 'không có đơn vị nào ở cả hai phía', en: 'no unit is on both sides' },
  'no-links': {
    vi: 'không có chỉ số nào được liên kết mà gộp lại được (các góc nhìn chồng nhau)',
    en: 'no nodes are linked that could be put together (views overlap)',
  },
  'other-scale': {
    vi: 'hai bộ cho điểm theo hai thang khác nhau',
    en: 'the two sets give values on different scales',
  },
  'no-aggregate': {
    vi: 'các chỉ số được liên kết không gộp lại được: {list}',
    en: 'the linked nodes cannot be put together: {list}',
  },
} as const;

export const word = speaker(COMMON_WORDS);
