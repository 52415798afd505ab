/** Names of files, one a row: made of the unit's code and name, and safe on every system. */
import { fold, foldPlain } from '../source/fold.ts';
import type { Dataset } from './dataset.ts';
import { sha256 } from './fingerprint.ts';
import type { Registry } from './registry.ts';
import { rowFinder } from './rowUnits.ts';

const LONGEST = 80;

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * "22-quang-ninh": lower-case ASCII letters, digits and hyphens; the year behind where the file has several. Two units
 * whose names are alike without diacritics both get a part of a hash of their own.
 * @returns one name a row, all different, without an ending
 */
export function pageNames(data: Dataset, registry: Registry | undefined): string[] {
  const read = registry === undefined ? undefined : rowFinder(registry);
  const names = data.units.map((unit, row) => {
    const listed = read?.(unit, data.names[row]).unit;
    const known = listed === undefined ? undefined : registry!.units[listed];
    const own = data.names[row] === '' || fold(data.names[row]) === fold(unit) ? [] : [data.names[row]];
    const parts = known === undefined ? [unit, ...own] : [known.code ?? '', known.name];
    const year = data.yearCount > 1 && data.years[row] !== 0 ? String(data.years[row]) : '';
    return { slug: slugOf(parts), year, hash: sha256([parts.map(fold).join('\n')]) };
  });
  const join = ({ slug, year }: { slug: string; year: string }, part: string) =>
    [slug, part, year].filter((one) => one !== '').join('-');
  let chosen = names.map((name) => join(name, name.slug === '' ? name.hash.slice(0, 6) : ''));
  for (let digits = 6; new Set(chosen).size < chosen.length && digits <= 64; digits += 6) {
    const counts = countOf(chosen);
    chosen = chosen.map((name, row) =>
      counts.get(name)! > 1 ? join(names[row], names[row].hash.slice(0, digits)) : name,
    );
  }
  return chosen;
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function slugOf(parts: readonly string[]): string {
  const slug = parts
    .map((part) => foldPlain(part).replace(/[^a-z0-9]+/g, '-'))
    .join('-')
    .replace(/-+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
  return DEVICES.test(slug) ? `unit-${slug}` : slug;
}
