/** One key for one unit on all sides, whichever registry each side knows, and whichever spelling each file uses. */
import type { Registry } from '../model/registry.ts';
import { unitFinder } from '../model/registry.ts';
import { fold } from '../source/fold.ts';
import type { Side } from './side.ts';

/** A unit of a later registry that took the place of several, or of others, of an earlier one. */
export interface Merged {
  name: string;
  parts: string[];
}

/**
 * Keys by the first registry that knows a unit, by any name the others have for it: "TP. Huế" of 2024 is
 * "Thừa Thiên - Huế" of 2023.
 */
export function joinKeys(registries: readonly Registry[]): (text: string) => string {
  const finders = registries.map(unitFinder);
  const known = new Map<string, string>();
  const look = (text: string): string => {
    for (const [i, find] of finders.entries()) {
      const own = find(text);
      if (own === undefined) continue;
      const { name, aliases } = registries[i].units[own];
      for (let earlier = 0; earlier < i; earlier++) {
        for (const other of [name, ...aliases]) {
          const unit = finders[earlier](other);
          if (unit !== undefined) return fold(registries[earlier].units[unit].name);
        }
      }
      return fold(name);
    }
    return fold(text);
  };
  return (text) => {
    if (!known.has(text)) known.set(text, look(text));
    return known.get(text)!;
  };
}

/** The same side with its units under the keys of all registries. */
export function rekey(side: Side, keyOf: (text: string) => string): Side {
  return { ...side, units: side.units.map((unit) => ({ ...unit, key: keyOf(unit.key) })) };
}

/** Units that stand on one side under two names: keys that come twice. */
export function doubledUnits({ units }: Side): { first: string; second: string }[] {
  const first = new Map<string, string>();
  const doubled: { first: string; second: string }[] = [];
  for (const { key, name } of units) {
    const other = first.get(key);
    if (other === undefined) first.set(key, name);
    else doubled.push({ first: other, second: name });
  }
  return doubled;
}

/** Units of the later registry whose name an earlier unit had, though they were made of several: not the same territory. */
export function mergedUnits(earlier: Registry, later: Registry): Merged[] {
  const parts = new Map<string, string[]>();
  const find = unitFinder(later);
  for (const { name, successors } of earlier.units) {
    for (const successor of successors ?? []) {
      const unit = find(successor);
      if (unit === undefined) continue;
      const { name: now } = later.units[unit];
      parts.set(now, [...(parts.get(now) ?? []), name]);
    }
  }
  return [...parts].filter(([, from]) => from.length > 1).map(([name, from]) => ({ name, parts: from }));
}
