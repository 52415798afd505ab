/** The tags of an XML text, one after the other, for looking before anything is built from it. It builds nothing itself. */

export interface Tag {
  /** Without its prefix. */
  name: string;
  /** An element begins here; where it has no content, it ends here too. */
  opens: boolean;
  closes: boolean;
  attributes: string;
}

const [SLASH, COLON, LESS, GREATER, QUOTE, APOSTROPHE] = ['/', ':', '<', '>', '"', "'"].map((sign) =>
  sign.charCodeAt(0),
);

/** @param see gets a tag and a way to read the text behind it; the search ends where it returns false */
export function eachTag(xml: string, see: (tag: Tag, textAfter: () => string) => boolean): void {
  const text = xml.includes('<!') ? withoutMarkedSections(xml) : xml;
  let after = 0;
  const textAfter = () => decode(text.slice(after, text.indexOf('<', after)));
  // Sign by sign: a sheet may have millions of tags, and a search by pattern takes five times as long.
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', after)) {
    const closing = text.charCodeAt(at + 1) === SLASH;
    const start = closing ? at + 2 : at + 1;
    const nameEnd = endOfName(text, start);
    const end = endOfTag(text, nameEnd);
    after = end < 0 ? nameEnd : end + 1;
    if (end < 0) continue;
    const name = text.slice(start, nameEnd);
    const tag = {
      name: name.slice(name.indexOf(':') + 1),
      opens: !closing,
      closes: closing || text.charCodeAt(end - 1) === SLASH,
      attributes: text.slice(nameEnd, end),
    };
    if (!see(tag, textAfter)) return;
  }
}

/** Letters, digits and what else may stand in a name; where none begins here, the place itself. */
function endOfName(text: string, from: number): number {
  let at = from;
  for (;;) {
    const sign = text.charCodeAt(at);
    const letter = (sign >= 97 && sign <= 122) || (sign >= 65 && sign <= 90) || sign > 127;
    const other = (sign >= 48 && sign <= 57) || sign === COLON || sign === 95 || sign === 46 || sign === 45;
    if (!letter && !other) return at;
    at++;
  }
}

/** Where the ">" of a tag stands, quotation marks heeded; −1 where another tag begins before it. */
function endOfTag(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === LESS) return -1;
    if (quote !== 0) {
      if (sign === quote) quote = 0;
    } else if (sign === GREATER) return at;
    else if (sign === QUOTE || sign === APOSTROPHE) quote = sign;
  }
  return -1;
}

/** Reads one attribute out of all of a tag's, by its name without prefix; empty where it is not there. */
export function attribute(name: string, prefix = ''): (attributes: string) => string {
  const usual = ` ${name}="`;
  const pattern = new RegExp(`(?:^|\\s)${prefix}${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  return (attributes) => {
    // As all programs write it.
    const at = prefix === '' ? attributes.indexOf(usual) : -1;
    if (at >= 0) {
      const start = at + usual.length;
      return decode(attributes.slice(start, attributes.indexOf('"', start)));
    }
    const match = attributes.includes(name) ? pattern.exec(attributes) : null;
    return match === null ? '' : decode(match[1] ?? match[2]);
  };
}

/** How many tags a text has, at most; they are not looked at. */
export function countTags(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) count++;
  return count;
}

/** Comments and marked text hold no tags: what looks like one there is none. */
function withoutMarkedSections(xml: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = xml.indexOf('<!'); at >= 0; at = xml.indexOf('<!', from)) {
    const marked = xml.startsWith('<![CDATA[', at);
    const close = marked ? ']]>' : xml.startsWith('<!--', at) ? '-->' : '>';
    const end = xml.indexOf(close, at + 2);
    if (end < 0) break;
    kept.push(xml.slice(from, at));
    if (marked) kept.push(xml.slice(at + 9, end).replaceAll('<', ' '));
    from = end + close.length;
  }
  return kept.join('') + xml.slice(from);
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
