/** Codes about any YAML file: syntax, keys and the types of values. */
import type { Entry } from './entry.ts';

export const YAML_CODES = {
  'yaml/syntax': {
    severity: 'error',
    en: 'this is not valid YAML: {detail}',
    vi: 'YAML không hợp lệ: {detail}',
    hint: {
      en: 'check indentation, quotation marks and colons on this line and the one above',
      vi: 'kiểm tra thụt lề, ngoặc kép và dấu hai chấm ở dòng này và dòng trên',
    },
  },
  'yaml/duplicate-key': {
    severity: 'error',
    en: 'the key "{key}" stands twice in the same place',
    vi: 'khóa "{key}" xuất hiện hai lần ở cùng chỗ',
    hint: {
      en: 'keep one of them; the second would silently replace the first',
      vi: 'giữ lại một; khóa sau sẽ âm thầm thay khóa trước',
    },
  },
  'yaml/unresolved-alias': {
    severity: 'error',
    en: '*{alias} refers to nothing: no &{alias} stands above it',
    vi: '*{alias} không trỏ tới đâu: phía trên không có &{alias}',
    hint: {
      en: 'write &{alias} at the first use, or quote the text if a star was meant',
      vi: 'ghi &{alias} ở chỗ đầu tiên, hoặc đặt trong ngoặc kép nếu là dấu sao',
    },
  },
  'yaml/alias-bomb': {
    severity: 'error',
    en: 'aliases in this file unfold into far more than it holds',
    vi: 'các bí danh trong tệp này bung ra quá lớn',
    hint: { en: 'write the repeated parts out', vi: 'viết đầy đủ các phần lặp lại' },
  },
  'yaml/unquoted-code': {
    severity: 'error',
    en: '[[{key}: ]]{value} is read as a number, so that 1.10 would become 1.1',
    vi: '[[{key}: ]]{value} bị đọc thành số, nên 1.10 sẽ thành 1.1',
    hint: { en: 'quote the code: "{value}"', vi: 'đặt mã trong ngoặc kép: "{value}"' },
  },
  'yaml/unknown-key': {
    severity: 'error',
    en: 'unknown key "{key}"',
    vi: 'khóa lạ "{key}"',
    hint: {
      en: '[[did you mean "{near}"? ]]keys that may stand here: {known}',
      vi: '[[có phải "{near}"? ]]các khóa dùng được ở đây: {known}',
    },
  },
  'yaml/missing-key': {
    severity: 'error',
    en: 'the key "{key}" is missing here',
    vi: 'thiếu khóa "{key}" ở đây',
    hint: { en: 'add it', vi: 'thêm khóa này' },
  },
  'yaml/wrong-type': {
    severity: 'error',
    en: '[[{key}: ]]"{value}" is not what belongs here',
    vi: '[[{key}: ]]"{value}" không đúng kiểu',
    hint: { en: 'expected: {expected}', vi: 'cần: {expected}' },
  },
  'yaml/bad-value': {
    severity: 'error',
    en: '[[{key}: ]]"{value}" is not allowed',
    vi: '[[{key}: ]]"{value}" không được phép',
    hint: {
      en: '[[did you mean "{near}"? ]]expected: {expected}',
      vi: '[[có phải "{near}"? ]]cần: {expected}',
    },
  },
} satisfies Record<string, Entry>;
