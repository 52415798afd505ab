/** The tags of an XML text, one after the other, for looking before anything is built from it. It builds nothing itself. */

export interface Tag {
  /** Without its prefix. */
  name: string;
  /** An element begins here; where it has no content, it ends here too. */
  opens: boolean;
  closes: boolean;
  attributes: string;
}

/** A tag. Attributes hold no "<", and a name ends where it ends, so that no text makes the search go back and forth. */
const TAG = /<(\/?)(?:[\w.-]+:)?([A-Za-z]\w*)(?=[\s/>])((?:[^<>"']|"[^<"]*"|'[^<']*')*)>/g;

/** @param see gets a tag and a way to read the text behind it; the search ends where it returns false */
export function eachTag(xml: string, see: (tag: Tag, textAfter: () => string) => boolean): void {
  const text = xml.includes('<!') ? withoutMarkedSections(xml) : xml;
  let after = 0;
  const textAfter = () => decode(text.slice(after, text.indexOf('<', after)));
  for (const match of text.matchAll(TAG)) {
    const [whole, slash, name, attributes] = match;
    after = match.index + whole.length;
    const opens = slash === '';
    if (!see({ name, opens, closes: !opens || attributes.endsWith('/'), attributes }, textAfter)) return;
  }
}

/** Reads one attribute out of all of a tag's, by its name without prefix; empty where it is not there. */
export function attribute(name: string, prefix = ''): (attributes: string) => string {
  const pattern = new RegExp(`(?:^|\\s)${prefix}${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  return (attributes) => {
    const match = pattern.exec(attributes);
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
