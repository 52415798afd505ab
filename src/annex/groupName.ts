/** The text of a group cell, which may carry the group's number: "II. Nhân lực số", "2. Nhân lực số". */

const HEAD = /^((?:\d{1,2}|[IVX]{1,5}|[A-ZĐ]))[.):]\s*(\p{L}.*)$/u;

/** @returns the number as a code, empty where the text has none, and the name without it */
export function readHead(text: string): { code: string; name: string } {
  const found = HEAD.exec(text);
  return found === null ? { code: '', name: text } : { code: found[1], name: found[2] };
}
