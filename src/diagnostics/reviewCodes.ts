/** Codes about self-assessed and verified results that are held beside each other. */
import type { Entry } from './entry.ts';

export const REVIEW_CODES = {
  'review/no-layers': {
    severity: 'error',
    usage: true,
    en: 'this file holds no layers of results to hold beside each other',
    vi: 'tệp này không có các lớp kết quả để đối chiếu',
    hint: {
      en: 'give two files (SELF VERIFIED), or columns such as 1.1@self@points and 1.1@verified@points, or a sheet headed Mã, Tự đánh giá, Thẩm định',
      vi: 'đưa hai tệp (TỰ_ĐÁNH_GIÁ THẨM_ĐỊNH), hoặc các cột như 1.1@self@points và 1.1@verified@points, hoặc bảng có tiêu đề Mã, Tự đánh giá, Thẩm định',
    },
  },
  'review/unknown-layer': {
    severity: 'error',
    usage: true,
    en: 'no column of this file belongs to the layer "{layer}"',
    vi: 'không cột nào của tệp này thuộc lớp "{layer}"',
    hint: {
      en: 'layers of this file: {found}; name them in order: --layers SELF,VERIFIED[,FINAL]',
      vi: 'các lớp trong tệp: {found}; ghi tên theo thứ tự: --layers TỰ_ĐÁNH_GIÁ,THẨM_ĐỊNH[,CUỐI]',
    },
  },
  'review/too-many-files': {
    severity: 'error',
    usage: true,
    en: '{count} files or layers were given; a review has two, or three with a final one',
    vi: 'đưa {count} tệp hoặc lớp; đối chiếu cần hai, hoặc ba nếu có kết quả cuối',
    hint: {
      en: 'dti review SELF VERIFIED [FINAL], or one file and --layers SELF,VERIFIED[,FINAL]; each layer once',
      vi: 'dti review TỰ_ĐÁNH_GIÁ THẨM_ĐỊNH [CUỐI], hoặc một tệp và --layers TỰ_ĐÁNH_GIÁ,THẨM_ĐỊNH[,CUỐI]; mỗi lớp một lần',
    },
  },
  'review/same-file': {
    severity: 'error',
    usage: true,
    en: '"{file}" was given twice: a file does not differ from itself',
    vi: '"{file}" được đưa hai lần: một tệp không khác chính nó',
    hint: {
      en: 'give the self-assessed file first, then the verified one; a file that holds both layers is given once',
      vi: 'đưa tệp tự đánh giá trước, tệp thẩm định sau; tệp chứa cả hai lớp thì chỉ đưa một lần',
    },
  },
  'review/same-content': {
    severity: 'warning',
    strict: true,
    en: '"{file}" is "{other}" byte for byte, so nothing differs',
    vi: '"{file}" giống hệt "{other}" từng byte, nên không có gì khác nhau',
    hint: {
      en: 'check that the verified file was not overwritten by a copy of the self-assessed one',
      vi: 'kiểm tra xem tệp thẩm định có bị chép đè bằng bản tự đánh giá không',
    },
  },
  'review/different-sets': {
    severity: 'error',
    en: 'this file is scored by {set}, {other} by {otherSet}: the layers of a review belong to one set',
    vi: 'tệp này chấm theo {set}, còn {other} theo {otherSet}: các lớp đối chiếu phải thuộc cùng một bộ',
    hint: { en: 'say which set both belong to: --set ID', vi: 'ghi rõ bộ của cả hai: --set MÃ' },
  },
  'review/years': {
    severity: 'error',
    en: 'the layers are of several years: {years}',
    vi: 'các lớp thuộc nhiều năm: {years}',
    hint: {
      en: 'a review is of one year; where the files hold several, choose one with --year YEAR',
      vi: 'chỉ đối chiếu trong một năm; nếu tệp có nhiều năm, chọn một bằng --year NĂM',
    },
  },
  'review/set-needed': {
    severity: 'error',
    usage: true,
    en: 'this sheet holds codes and points, but does not say which indicator set they belong to',
    vi: 'bảng này có mã và điểm nhưng không cho biết thuộc bộ chỉ số nào',
    hint: {
      en: 'name the set: --set ID (dti sets list) or --set FILE.yaml',
      vi: 'ghi rõ bộ: --set MÃ (dti sets list) hoặc --set TỆP.yaml',
    },
  },
  'review/unit-needed': {
    severity: 'error',
    usage: true,
    en: 'this sheet has no column of units, so nothing says whose points these are',
    vi: 'bảng này không có cột đơn vị nên không biết điểm là của ai',
    hint: { en: 'name the unit: --unit NAME', vi: 'ghi tên đơn vị: --unit TÊN' },
  },
  'review/two-columns': {
    severity: 'error',
    en: 'two columns look like {role}: "{one}" and "{other}"',
    vi: 'có hai cột đều giống {role}: "{one}" và "{other}"',
    hint: {
      en: 'say which one is meant: --column {key}="{one}"',
      vi: 'cho biết cột nào: --column {key}="{one}"',
    },
  },
  'review/no-column': {
    severity: 'error',
    en: 'no column looks like {role}',
    vi: 'không cột nào giống {role}',
    hint: {
      en: 'columns of this sheet: {found}; say which one is meant: --column {key}="…"',
      vi: 'các cột của bảng: {found}; cho biết cột nào: --column {key}="…"',
    },
  },
  'review/unknown-code': {
    severity: 'error',
    en: '"{code}" is no code of {set}',
    vi: '"{code}" không phải mã của {set}',
    hint: {
      en: '[[did you mean {near}? ]]if this row is no item, empty its code',
      vi: '[[có phải {near}? ]]nếu dòng này không phải chỉ tiêu, hãy để trống mã',
    },
  },
  'review/two-codes': {
    severity: 'error',
    en: 'this row has the code {code}, but its name begins with {other}',
    vi: 'dòng này có mã {code}, nhưng tên bắt đầu bằng {other}',
    hint: {
      en: 'correct one of them; if this column only counts the rows, say where the codes stand: --column code="…"',
      vi: 'sửa một trong hai; nếu cột này chỉ đánh số thứ tự, cho biết mã ở cột nào: --column code="…"',
    },
  },
  'review/no-code': {
    severity: 'error',
    en: 'this row has points but no code[[ ({name})]]',
    vi: 'dòng này có điểm nhưng không có mã[[ ({name})]]',
    hint: {
      en: 'give the row the code of its item, or remove its points',
      vi: 'ghi mã chỉ tiêu cho dòng này, hoặc bỏ điểm',
    },
  },
  'review/duplicate-item': {
    severity: 'error',
    en: '{unit}: {code} stands a second time; first on row {line}',
    vi: '{unit}: {code} xuất hiện lần thứ hai; lần đầu ở dòng {line}',
    hint: {
      en: 'keep one row a unit and item; a spreadsheet turns {longer} into {code}: keep codes as text',
      vi: 'mỗi đơn vị và chỉ tiêu chỉ một dòng; bảng tính có thể đã đổi {longer} thành {code}: giữ mã ở dạng văn bản',
    },
  },
  'review/above-points': {
    severity: 'error',
    en: '{unit}: {number} under {role}, but {code} has {points} points',
    vi: '{unit}: {number} ở {role}, nhưng {code} chỉ có {points} điểm',
    hint: {
      en: 'correct the figure; if the item has other points in your annex, the set is not the one meant',
      vi: 'sửa lại điểm; nếu phụ lục của bạn ghi điểm khác cho chỉ tiêu này thì bộ đang dùng không đúng',
    },
  },
  'review/points-differ': {
    severity: 'warning',
    strict: true,
    en: 'the sheet says {stated} points for {code}, {set} says {points}',
    vi: 'bảng ghi {code} tối đa {stated} điểm, còn {set} ghi {points}',
    hint: {
      en: 'the points of the set count; check that --set is the one this sheet was made by',
      vi: 'điểm của bộ được dùng; kiểm tra --set có đúng bộ mà bảng này theo không',
    },
  },
  'review/part-unread': {
    severity: 'warning',
    strict: true,
    en: '"{code}" is below the items of {set}: its points were not read',
    vi: '"{code}" nằm dưới các chỉ tiêu của {set}: không đọc điểm của dòng này',
    hint: {
      en: 'only the points of the item itself count',
      vi: 'chỉ tính điểm ghi ở chính chỉ tiêu',
    },
  },
  'review/absent-items': {
    severity: 'warning',
    en: '{layer} has nothing on {codes} ({count}[[, {points} points]]): listed, and compared with nothing',
    vi: '{layer} không có {codes} ({count} mục[[, {points} điểm]]): được liệt kê, không so sánh',
  },
  'review/no-score': {
    severity: 'warning',
    en: '{layer}: {count} of {of} units have no {code} and no rank, because items are missing that {set} demands: {units}',
    vi: '{layer}: {count} trên {of} đơn vị không có {code} và không được xếp hạng vì thiếu mục mà {set} bắt buộc: {units}',
    hint: {
      en: 'the items that both layers have are compared all the same; the output lists what is missing',
      vi: 'các mục có ở cả hai lớp vẫn được so sánh; kết quả liệt kê các mục còn thiếu',
    },
  },
  'review/other-scale': {
    severity: 'error',
    en: 'the sheet says {stated} at most for {code}, but values of {set} lie between {low} and {high}',
    vi: 'bảng ghi {code} tối đa {stated}, nhưng giá trị của {set} nằm trong khoảng {low} đến {high}',
    hint: {
      en: 'write the figures as values of that scale; if they are points, the set is not the one meant',
      vi: 'ghi số liệu theo thang đó; nếu đây là điểm thì bộ đang dùng không đúng',
    },
  },
  'review/not-compared': {
    severity: 'error',
    usage: true,
    en: '"{code}" cannot be reviewed by itself: not every layer has figures as fine as that, or it is not scored',
    vi: 'không đối chiếu riêng được "{code}": không phải lớp nào cũng có số liệu chi tiết đến mức đó, hoặc mã này không tính điểm',
    hint: {
      en: 'what is compared: {known}',
      vi: 'các mã được đối chiếu: {known}',
    },
  },
  'review/no-common-units': {
    severity: 'error',
    en: 'no unit stands in both {one} and {other}',
    vi: 'không đơn vị nào có trong cả {one} và {other}',
    hint: {
      en: 'check that both files hold the same units; names are matched through the registry (dti units check)',
      vi: 'kiểm tra hai tệp có cùng các đơn vị; tên được so qua danh mục (dti units check)',
    },
  },
} satisfies Record<string, Entry>;
