/**
 * Spellings of a name that mean the same unit: punctuation, and the word for its kind where units of the type have one
 * ("TP.", "Tỉnh", "TX."). A kind is never dropped from what a file says: "TP. Vĩnh Long" is not the province Vĩnh Long.
 */
import { fold } from '../source/fold.ts';

/** Words for kinds of units, by the type of unit; other types (departments, ministries) have none. */
const KINDS: Record<string, Record<string, string[]>> = {
  province: { tỉnh: ['tỉnh', 't'], 'thành phố': ['thành phố', 'tp', 't p'] },
  district: {
    huyện: ['huyện', 'h'],
    quận: ['quận', 'q'],
    'thị xã': ['thị xã', 'tx', 't x'],
    'thành phố': ['thành phố', 'tp', 't p'],
  },
  commune: {
    xã: ['xã', 'x'],
    phường: ['phường', 'p'],
    'thị trấn': ['thị trấn', 'tt', 't t'],
    'đặc khu': ['đặc khu', 'đk'],
  },
};

/** What a unit is whose name says nothing. Districts and communes have no such kind: "An Nhơn" may be either. */
const UNSAID: Record<string, string> = { province: 'tỉnh' };

export interface UnitForm {
  /** One of the kinds, '' where the name says none. */
  kind: string;
  /** The rest, without punctuation. */
  bare: string;
}

/** Reads folded names of one type of unit. Folding the words for kinds takes time, so a reader is made once. */
export function formReader(unitType: string | undefined): (folded: string) => UnitForm {
  // The longest first: "T.P. Huế" is no province "P. Huế".
  const prefixes = Object.entries(KINDS[unitType ?? ''] ?? {})
    .flatMap(([kind, words]) => words.map((text) => ({ kind, prefix: `${plainSigns(fold(text))} ` })))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  return (folded) => {
    const form = plainSigns(folded);
    const found = prefixes.find(({ prefix }) => form.startsWith(prefix));
    return found === undefined
      ? { kind: '', bare: form }
      : { kind: found.kind, bare: form.slice(found.prefix.length) };
  };
}

/** The kind of a unit by its own name. */
export function kindOfUnit(form: UnitForm, unitType: string | undefined): string {
  return form.kind === '' ? (UNSAID[unitType ?? ''] ?? '') : form.kind;
}

/** Under which a form is looked up. Folded names hold no tab, so the two cannot meet. */
export function formKey({ kind, bare }: UnitForm): string {
  return kind === '' ? bare : `${kind}\t${bare}`;
}

/** Full stops, commas and dashes are written or left out at will. */
function plainSigns(folded: string): string {
  return folded
    .replace(/[\s.,-]+/g, ' ')
    .replace(/ ?& ?/g, '&')
    .trim();
}
