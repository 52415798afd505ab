/**
 * What the parser of options says about wrong usage, in the reader's language. It says it in English only, so the parts of
 * its sentence are found again by the kind of mistake; a sentence it does not know stays as it is.
 */
import type { Lang } from '../rules/rule.ts';

interface Saying {
  /** What the parser says; its groups are the arguments {1}, {2}, … */
  en: RegExp;
  vi: string;
}

/** By the parser's code of the mistake. */
const SAYINGS: Record<string, Saying[]> = {
  'commander.unknownOption': [
    { en: /^error: unknown option '(.*)'(?=$|\n\(Did)/s, vi: "lỗi: không có tùy chọn '{1}'" },
  ],
  'commander.unknownCommand': [
    { en: /^error: unknown command '(.*)'(?=$|\n\(Did)/s, vi: "lỗi: không có lệnh '{1}'" },
  ],
  'commander.missingArgument': [
    { en: /^error: missing required argument '(.*)'$/s, vi: "lỗi: thiếu tham số bắt buộc '{1}'" },
  ],
  'commander.optionMissingArgument': [
    { en: /^error: option '(.*)' argument missing$/s, vi: "lỗi: tùy chọn '{1}' chưa có giá trị" },
  ],
  'commander.missingMandatoryOptionValue': [
    { en: /^error: required option '(.*)' not specified$/s, vi: "lỗi: thiếu tùy chọn bắt buộc '{1}'" },
  ],
  'commander.excessArguments': [
    {
      en: /^error: too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/s,
      vi: "lỗi: thừa tham số cho '{1}': cần {2}, nhận được {3}.",
    },
  ],
  'commander.invalidArgument': [
    {
      en: /^error: option '(.*?)' argument '(.*)' is invalid\. /s,
      vi: "lỗi: tùy chọn '{1}' không nhận giá trị '{2}': ",
    },
    {
      en: /^error: command-argument value '(.*)' is invalid for argument '(.*?)'\. /s,
      vi: "lỗi: tham số '{2}' không nhận giá trị '{1}': ",
    },
  ],
};

/** What follows: what was meant, or why a value is none. The latter stands in src/cli, where values are read. */
const REASONS: Saying[] = [
  { en: /^\n\(Did you mean one of (.*)\?\)$/s, vi: '\n(có phải một trong {1}?)' },
  { en: /^\n\(Did you mean (.*)\?\)$/s, vi: '\n(có phải {1}?)' },
  { en: /^Allowed choices are (.*)\.$/s, vi: 'chỉ nhận {1}.' },
  { en: /^expected a whole number from 1\.$/, vi: 'cần một số nguyên từ 1 trở lên.' },
  { en: /^expected a year of four digits\.$/, vi: 'cần một năm gồm bốn chữ số.' },
  {
    en: /^expected lower-case letters and digits with hyphens between\.$/,
    vi: 'cần chữ thường không dấu và chữ số, nối bằng gạch nối.',
  },
  { en: /^expected ROLE=HEADER; roles: (.*)\.$/s, vi: 'cần VAI_TRÒ=TIÊU_ĐỀ; các vai trò: {1}.' },
  {
    en: /^expected names with commas between: (.*)\.$/s,
    vi: 'cần các tên cách nhau bằng dấu phẩy: {1}.',
  },
  {
    en: /^expected a number such as 0\.5, with up to nine decimals\.$/,
    vi: 'cần một số như 0.5, không quá chín chữ số thập phân.',
  },
  {
    en: /^expected a number from 0 to 0\.01, with up to nine decimals\.$/,
    vi: 'cần một số từ 0 đến 0.01, không quá chín chữ số thập phân.',
  },
  {
    en: /^expected a share above 0 and at most 1, such as 0\.8 or 80%\.$/,
    vi: 'cần một tỷ lệ lớn hơn 0 và không quá 1, ví dụ 0.8 hoặc 80%.',
  },
];

const SEE_HELP = {
  vi: '(xem --help để biết cách dùng lệnh này)',
  en: '(--help shows how this command is used)',
};

/** @param code the parser's own of the mistake, and what it says about it in English */
export function sayUsage(code: string, message: string, lang: Lang): string {
  const said = lang === 'vi' ? (translate(code, message) ?? message) : message;
  return `${said}\n${SEE_HELP[lang]}\n`;
}

function translate(code: string, message: string): string | undefined {
  for (const saying of SAYINGS[code] ?? []) {
    const found = saying.en.exec(message);
    if (found === null) continue;
    const rest = message.slice(found[0].length);
    const reason = rest === '' ? '' : sayReason(rest);
    return reason === undefined ? undefined : fill(saying.vi, found) + reason;
  }
  return undefined;
}

/** @returns undefined for a reason that has no translation */
export function sayReason(reason: string): string | undefined {
  for (const { en, vi } of REASONS) {
    const found = en.exec(reason);
    if (found !== null) return fill(vi, found);
  }
  return undefined;
}

function fill(template: string, found: RegExpExecArray): string {
  return template.replace(/\{(\d)\}/g, (_, place: string) => found[Number(place)]);
}
