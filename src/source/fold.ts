/**
 * Makes two spellings of one name equal: Unicode composition, spaces, dashes, look-alikes of Đ, and where a tone mark
 * stands ("Hoà" = "Hòa"). Nothing here depends on a locale.
 */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The folded form of a name or label: lower case, one kind of space and dash, the tone of a syllable at its end. */
export function fold(text: string): string {
  // Codes, numbers and English words need none of the rest.
  if (/^[!-~]*$/.test(text)) return text.toLowerCase();
  const plain = text
    .normalize('NFD')
    .replace(/[\u00d0\u0189]/g, '\u0110')
    .replace(/[\u00f0\u0256]/g, '\u0111')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase();
  return plain.replace(/[\p{L}\p{M}]+/gu, toneLast).normalize('NFC');
}

/** The folded form without any diacritics, as typed on a keyboard that has none: "da nang". */
export function foldPlain(text: string): string {
  return fold(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\u0111/g, 'd')
    .replace(/[\s-]+/g, ' ')
    .trim();
}

/** A syllable has one tone, so its place is spelling only; a run with two tones is several words and stays as it is. */
function toneLast(run: string): string {
  const tones = run.match(TONES);
  if (tones === null || tones.length !== 1) return run;
  return run.replace(TONES, '') + tones[0];
}
