/** Codes about results that are read back, ranks alone, and about sides that are compared. */
import type { Entry } from './entry.ts';

export const COMPARE_CODES = {
  'result/truncated': {
    severity: 'error',
    usage: true,
    en: 'the file ends in the middle of its JSON: it was cut off',
    vi: 'tệp kết thúc giữa chừng: nội dung JSON bị cắt cụt',
    hint: {
      en: 'write it again: dti score DATA --format json -o FILE',
      vi: 'ghi lại tệp: dti score SỐ-LIỆU --format json -o TỆP',
    },
  },
  'result/not-json': {
    severity: 'error',
    usage: true,
    en: 'this is not JSON from here on',
    vi: 'từ đây nội dung không phải JSON',
    hint: {
      en: 'give a data file, or a result written by dti score --format json',
      vi: 'dùng tệp số liệu, hoặc kết quả ghi bằng dti score --format json',
    },
  },
  'result/no-result': {
    severity: 'error',
    usage: true,
    en: 'this JSON is no result of dti: it names no "schema"',
    vi: 'tệp JSON này không phải kết quả của dti: không có "schema"',
    hint: {
      en: 'results are written by dti score --format json; known: {known}',
      vi: 'kết quả được ghi bằng dti score --format json; các dạng đọc được: {known}',
    },
  },
  'result/unknown-schema': {
    severity: 'error',
    usage: true,
    en: 'the schema "{schema}" is not known here',
    vi: 'không đọc được dạng kết quả "{schema}"',
    hint: {
      en: 'known: {known}; a newer dti may know more',
      vi: 'các dạng đọc được: {known}; bản dti mới hơn có thể đọc thêm dạng khác',
    },
  },
  'result/invalid': {
    severity: 'error',
    usage: true,
    en: 'this result is damaged at {path}[[: expected {what}]]',
    vi: 'kết quả bị hỏng tại {path}[[: cần {what}]]',
    hint: {
      en: 'write it again with dti score --format json; its form is told by dti sets schema results',
      vi: 'ghi lại bằng dti score --format json; xem cấu trúc bằng dti sets schema results',
    },
  },
  'result/other-set': {
    severity: 'error',
    usage: true,
    en: 'this result was made by {made}, and not by {asked}',
    vi: 'kết quả này được chấm theo {made}, không phải theo {asked}',
    hint: {
      en: 'leave out @{asked}: a result says itself by which set it was made',
      vi: 'bỏ @{asked}: tệp kết quả tự ghi bộ đã dùng',
    },
  },
  'ranks/bad-rank': {
    severity: 'error',
    en: '"{value}" is no rank ({unit})',
    vi: '"{value}" không phải thứ hạng ({unit})',
    hint: {
      en: 'write a whole number from 1, or 2.5 for two that share places 2 and 3; leave it empty where there is none',
      vi: 'viết số nguyên từ 1, hoặc 2.5 khi hai đơn vị cùng hạng 2 và 3; để trống nếu không xếp hạng',
    },
  },
  'compare/one-side': {
    severity: 'error',
    usage: true,
    en: 'there is only one year here, and nothing to compare it with',
    vi: 'chỉ có một năm, không có gì để so sánh',
    hint: {
      en: 'name a second file, or one whose column "year" holds several years',
      vi: 'thêm tệp thứ hai, hoặc dùng tệp có cột "năm" gồm nhiều năm',
    },
  },
  'compare/years-order': {
    severity: 'error',
    usage: true,
    en: 'the years stand out of order: {first} ({yearFirst}) before {second} ({yearSecond})',
    vi: 'các năm không theo thứ tự: {first} ({yearFirst}) đứng trước {second} ({yearSecond})',
    hint: {
      en: 'name the earlier year first: differences are after − before',
      vi: 'ghi năm trước lên trước: chênh lệch là năm sau trừ năm trước',
    },
  },
  'compare/sets-swapped': {
    severity: 'error',
    usage: true,
    en: 'the sets of the two files are swapped: {first} fits {setSecond}, and {second} fits {setFirst}',
    vi: 'hai bộ chỉ số bị đổi chỗ: {first} khớp với {setSecond}, còn {second} khớp với {setFirst}',
    hint: {
      en: 'write {first}@{setSecond} {second}@{setFirst}',
      vi: 'viết {first}@{setSecond} {second}@{setFirst}',
    },
  },
  'compare/doubled-unit': {
    severity: 'error',
    en: '"{first}" and "{second}" are one unit',
    vi: '"{first}" và "{second}" là cùng một đơn vị',
    hint: { en: 'keep one row a unit and year', vi: 'mỗi đơn vị một dòng trong một năm' },
  },
  'compare/unknown-code': {
    severity: 'error',
    usage: true,
    en: '{label} has no column "{code}"',
    vi: '{label} không có cột "{code}"',
    hint: {
      en: '[[did you mean {near}? ]]codes are those of the last file: {known}; a result holds all of them if written with --level all',
      vi: '[[có phải {near}? ]]mã lấy theo tệp cuối: {known}; kết quả ghi với --level all có đủ các mã',
    },
  },
  'compare/code-unlinked': {
    severity: 'error',
    notComparable: true,
    en: '"{code}" of {after} is linked to nothing in {before}',
    vi: '"{code}" của {after} không liên kết với chỉ số nào của {before}',
    hint: {
      en: 'a code may mean another thing in another version; dti sets diff shows what is linked',
      vi: 'cùng một mã có thể mang nghĩa khác ở phiên bản khác; dti sets diff cho biết các liên kết',
    },
  },
  'compare/not-comparable': {
    severity: 'error',
    notComparable: true,
    en: '{before} and {after}: {verdict}: {reasons}',
    vi: '{before} và {after}: {verdict}: {reasons}',
    hint: {
      en: '--require-comparable asks for the same rules, the same units and no moving population; leave it out to see the figures with their reservations',
      vi: '--require-comparable đòi cùng quy tắc, cùng đơn vị và không phụ thuộc các đơn vị khác; bỏ tùy chọn này để xem số liệu kèm lưu ý',
    },
  },
  'compare/nothing-common': {
    severity: 'error',
    notComparable: true,
    en: '{before} and {after} have nothing in common that could be compared: {what}',
    vi: '{before} và {after} không có phần chung để so sánh: {what}',
    hint: {
      en: '--common compares nodes that the later set links to the earlier one (was), and units on both sides',
      vi: '--common so sánh các chỉ số mà bộ sau liên kết với bộ trước (was) và các đơn vị có ở cả hai phía',
    },
  },
  'compare/common-by': {
    severity: 'error',
    usage: true,
    en: '--common is about the index and cannot stand beside --by',
    vi: '--common áp dụng cho chỉ số chung, không dùng cùng --by',
    hint: { en: 'leave one of the two out', vi: 'bỏ một trong hai tùy chọn' },
  },
  'compare/long-csv': {
    severity: 'error',
    usage: true,
    en: '--long is written as CSV only',
    vi: '--long chỉ ghi được dạng CSV',
    hint: {
      en: 'leave --format out, or end the name of the file in .csv',
      vi: 'bỏ --format, hoặc đặt tên tệp kết thúc bằng .csv',
    },
  },
  'note/ranks-registry': {
    severity: 'note',
    en: 'ranks: units are matched by {registry} (recognised from the names; --units chooses another)',
    vi: 'thứ hạng: đơn vị được đối chiếu theo {registry} (nhận ra từ tên; dùng --units để chọn danh mục khác)',
  },
  'note/code-followed': {
    severity: 'note',
    en: '"{code}" of {after} was "{was}" in {before}',
    vi: '"{code}" của {after} là "{was}" ở {before}',
  },
  'compare/why-two': {
    severity: 'error',
    usage: true,
    en: '--why accounts for the change between two sides, and there are {count}',
    vi: '--why giải thích thay đổi giữa hai bên, còn ở đây có {count}',
    hint: { en: 'name two files of one year each', vi: 'ghi hai tệp, mỗi tệp một năm' },
  },
  'compare/why-data': {
    severity: 'error',
    usage: true,
    en: '{label} has no data, only results or ranks: causes cannot be found in it',
    vi: '{label} không có số liệu, chỉ có kết quả hoặc thứ hạng: không tìm được nguyên nhân',
    hint: { en: 'give the data file it was made of', vi: 'dùng tệp số liệu gốc của nó' },
  },
  'compare/why-alone': {
    severity: 'error',
    usage: true,
    en: '{flag} and --why cannot stand together',
    vi: '{flag} và --why không dùng cùng nhau',
    hint: { en: 'leave one of them out', vi: 'bỏ một trong hai' },
  },
  'compare/why-not-comparable': {
    severity: 'error',
    notComparable: true,
    en: '{before} and {after} are not comparable, so there is no change to account for: {reasons}',
    vi: '{before} và {after} không so sánh được nên không có thay đổi để giải thích: {reasons}',
    hint: {
      en: 'leave --why out to see the two side by side; a set is linked to an earlier one by "follows" and "was"',
      vi: 'bỏ --why để xem hai bên cạnh nhau; bộ sau liên kết với bộ trước bằng "follows" và "was"',
    },
  },
  'compare/needs-crosswalk': {
    severity: 'error',
    usage: true,
    en: '{flag} says how units are merged, and there is no --crosswalk',
    vi: '{flag} cho biết cách gộp đơn vị, nhưng không có --crosswalk',
    hint: { en: 'add --crosswalk, or leave {flag} out', vi: 'thêm --crosswalk, hoặc bỏ {flag}' },
  },
  'compare/crosswalk-data': {
    severity: 'error',
    usage: true,
    en: '{label} has no data, only results or ranks: its units cannot be merged',
    vi: '{label} không có số liệu, chỉ có kết quả hoặc thứ hạng: không gộp đơn vị được',
    hint: { en: 'give the data file it was made of', vi: 'dùng tệp số liệu gốc của nó' },
  },
  'compare/crosswalk-unused': {
    severity: 'error',
    usage: true,
    en: 'none of the files has the old units of {crosswalk}[[ ({from})]]',
    vi: 'không tệp nào có các đơn vị cũ của {crosswalk}[[ ({from})]]',
    hint: {
      en: 'name the registry of the old units with --units, or leave --crosswalk out',
      vi: 'chỉ danh mục đơn vị cũ bằng --units, hoặc bỏ --crosswalk',
    },
  },
} satisfies Record<string, Entry>;
