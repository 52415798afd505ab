/** "Did you mean …": the known texts nearest to one that is not known. */
import { distance } from 'fastest-levenshtein';
import { foldPlain } from './fold.ts';

/** @returns up to `most` of `known`, nearest first, none further than a third of the text's length (at least 1). */
export function nearest(text: string, known: Iterable<string>, most = 3): string[] {
  const wanted = foldPlain(text);
  // In one or two signs everything is near everything.
  const limit = wanted.length < 3 ? 0 : Math.max(1, Math.floor(wanted.length / 3));
  const found: { text: string; far: number }[] = [];
  for (const candidate of known) {
    const folded = foldPlain(candidate);
    // A name inside a longer one is near however long the rest is: "Huế" in "Thừa Thiên - Huế".
    const inside =
      wanted.length >= 3 && (folded.includes(wanted) || (folded.length >= 3 && wanted.includes(folded)));
    const far = inside ? 0.5 : distance(wanted, folded);
    if (far <= limit) found.push({ text: candidate, far });
  }
  found.sort((a, b) => a.far - b.far || (a.text < b.text ? -1 : 1));
  return found.slice(0, most).map((entry) => entry.text);
}
