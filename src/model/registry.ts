/** A registry of units: the names a set's units go by, and finding a unit by what a file calls it. */
import { fold, foldPlain } from '../source/fold.ts';
import type { Text } from './indicatorSet.ts';

export interface RegistryUnit {
  name: string;
  code?: string;
  aliases: string[];
  block?: string;
  region?: string;
}

export interface Registry {
  id: string;
  title: Text;
  units: RegistryUnit[];
  /** Folded code, name or alias → the unit's index; worked out once, because folding is slow. */
  byName: Record<string, number>;
}

/** Finds a unit by code, name or alias, folded. */
export function unitFinder(registry: Registry): (text: string) => number | undefined {
  const known = new Map(Object.entries(registry.byName));
  return (text) => known.get(fold(text));
}

/**
 * Finds units among names by what a person types: as written, else without diacritics.
 * @returns the indexes that match; `typed` says that diacritics had to be ignored
 */
export function matchTyped(text: string, names: readonly string[]): { found: number[]; typed: boolean } {
  const exact = indexesOf(names, fold(text), fold);
  if (exact.length > 0) return { found: exact, typed: false };
  return { found: indexesOf(names, foldPlain(text), foldPlain), typed: true };
}

function indexesOf(names: readonly string[], wanted: string, form: (name: string) => string): number[] {
  const found: number[] = [];
  names.forEach((name, i) => {
    if (name !== '' && form(name) === wanted) found.push(i);
  });
  return found;
}
