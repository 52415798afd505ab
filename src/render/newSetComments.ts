/** The comments of the set that `dti sets new` writes, in both languages. */
export const NEW_SET_COMMENTS = {
  schema: {
    vi: 'Dòng trên giúp trình soạn thảo gợi ý khóa và gạch dưới chỗ sai; chạy một lần: dti sets schema > schema.json',
    en: 'The line above lets editors complete keys and underline mistakes; run once: dti sets schema > schema.json',
  },
  example: {
    vi: 'Bộ để bắt đầu: mọi nội dung dưới đây là ví dụ, hãy thay bằng quyết định của bạn rồi chạy dti sets lint.',
    en: 'A set to start from: all of it is an example. Put your decision in its place, then run dti sets lint.',
  },
  readme: {
    vi: 'Mọi khóa và quy tắc được giải thích trong indicator-sets/README.md.',
    en: 'Every key and rule is explained in indicator-sets/README.md.',
  },
  id: {
    vi: 'Mã bộ: chữ thường không dấu, số, gạch nối; nên trùng tên tệp.',
    en: 'Its id: small letters, digits, hyphens; best the name of the file.',
  },
  years: {
    vi: 'Năm đo lường (không phải năm công bố); bỏ trống thì năm nào cũng được.',
    en: 'The years measured, not those of the announcement; without them any year will do.',
  },
  basis: { vi: 'Quyết định làm căn cứ.', en: 'The decision it rests on.' },
  levels: {
    vi: 'Tên các cấp, từ trên xuống: main là chỉ số chính, indicator là chỉ số thành phần.',
    en: 'Names of the levels, from the top.',
  },
  expect: {
    vi: 'Số lượng theo quyết định; dti sets lint đếm và so lại.',
    en: 'The counts that the decision states; dti sets lint compares them.',
  },
  provenance: {
    vi: 'Nguồn gốc: synthetic là giả lập. Khi chép từ quyết định: published; phần tự đặt: editorial.',
    en: 'Where it comes from: synthetic means invented. What you copy from the decision is published, the rest editorial.',
  },
  index: {
    vi: 'Chỉ số tổng: mã, tổng điểm, và dạng in kết quả.',
    en: 'The index: its code, all points together, and how scores are printed.',
  },
  indexWeighted: {
    vi: 'Chỉ số tổng: mã, cách gộp (arithmetic: trung bình cộng, geometric: trung bình nhân), dạng in.',
    en: 'The index: its code, how it is made (arithmetic or geometric mean), how scores are printed.',
  },
  scale: { vi: 'Hai đầu của thang giá trị.', en: 'The two ends of all values.' },
  missingZero: {
    vi: 'Ô trống được tính thế nào: zero (0 điểm), exclude (để ngoài) hoặc error (báo lỗi).',
    en: 'What an empty cell counts: zero (no points), exclude (left out) or error.',
  },
  missingExclude: {
    vi: 'Ô trống được tính thế nào: exclude (để ngoài), zero (đáy thang) hoặc error (báo lỗi).',
    en: 'What an empty cell counts: exclude (left out), zero (the bottom of the scale) or error.',
  },
  ties: {
    vi: 'Đồng hạng: min là 1, 2, 2, 4; hai đơn vị bằng nhau đến 2 chữ số thập phân thì đồng hạng.',
    en: 'Ties: min is 1, 2, 2, 4; units that agree in two decimals tie.',
  },
  bands: { vi: 'Xếp loại, xét từ trên xuống.', en: 'Bands, tried from the top.' },
  children: {
    vi: 'Cây chỉ số. Mã đặt trong ngoặc kép; điểm các nút con cộng lại bằng điểm nút cha.',
    en: 'The tree. Codes stand in quotation marks; points of children add up to those of their parent.',
  },
  childrenWeighted: {
    vi: 'Cây chỉ số. Mã đặt trong ngoặc kép; trọng số chỉ so giữa các nút cùng cha.',
    en: 'The tree. Codes stand in quotation marks; weights count among the children of one parent.',
  },
  yesNo: {
    vi: '"Có: điểm tối đa; không: 0 điểm". Ô ghi có, không, x, đạt …',
    en: '"Yes: all points; no: none". The cell says có, không, x, yes …',
  },
  ratio: {
    vi: '"Tỷ lệ a/b; từ 80 % được điểm tối đa". Hai cột: 1.2:a và 1.2:b.',
    en: '"Share a/b; all points from 80 %". Two columns: 1.2:a and 1.2:b.',
  },
  steps: {
    vi: '"Từ 4 trở lên: 10 điểm; từ 2 đến 3: 5 điểm; còn lại: 0".',
    en: '"4 and more: 10 points; 2 or 3: 5 points; else none".',
  },
  count: { vi: '"Mỗi tin bài 2 điểm, không quá 10 điểm".', en: '"2 points for each article, at most 10".' },
  choice: {
    vi: 'Chọn một trong các câu trả lời; ô ghi mã hoặc nhãn.',
    en: 'One answer out of a list; the cell holds its code or label.',
  },
  given: {
    vi: 'Điểm do hội đồng chấm. may-not-apply: đơn vị có thể ghi KAD (không áp dụng).',
    en: 'Points that a council awards. may-not-apply: a unit may say N/A (KAD).',
  },
  views: {
    vi: 'Góc nhìn (trụ cột): đọc lại các nút theo cách khác, không cộng vào chỉ số tổng.',
    en: 'Views (pillars): the same nodes read another way; they never enter the index.',
  },
  linear: {
    vi: 'Giữa hai mốc: 20 % được 0, 100 % được mức tối đa.',
    en: 'Between two goalposts: 20 % is nothing, 100 % is full marks.',
  },
  minMax: {
    vi: 'So với đơn vị thấp nhất và cao nhất trong tệp. constant: khi mọi đơn vị như nhau.',
    en: 'Against the least and the greatest of the file. constant: where all units are alike.',
  },
  reversed: {
    vi: 'Càng ít càng tốt: 1 ngày được mức tối đa, 21 ngày được 0.',
    en: 'Less is better: 1 day is full marks, 21 days are nothing.',
  },
  givenWeighted: {
    vi: 'Giá trị đã có sẵn trên thang của bộ.',
    en: 'A value that lies on the scale already.',
  },
} as const;
