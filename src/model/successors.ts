/** Who took whose place: successors are looked up where they live, and a chain of them must end. */
import type { BuiltRegistry } from './buildRegistry.ts';
import { nearestUnits, unitFinder } from './registry.ts';

/** Opens the registry named in another one's `successors-in`; undefined where there is none of that name. */
export type OpenRegistry = (name: string, from: BuiltRegistry) => BuiltRegistry | undefined;

/**
 * Replaces the successors as written by the names their own registry gives them.
 * Unknown ones and circles are reported at the unit that names them.
 */
export function resolveSuccessors(built: BuiltRegistry, open: OpenRegistry): void {
  const { registry, written, report } = built;
  const homeOf = homes(open);
  const home = homeOf(built);
  if (home === undefined) return;
  const find = unitFinder(home.registry);
  const circular = new Set<string>();
  const resolved = registry.units.map((unit, i) => {
    const source = written.units[i];
    return unit.successors?.map((text, j) => {
      const path =
        typeof source === 'string' || typeof source.successor === 'string'
          ? ['units', i, 'successor']
          : ['units', i, 'successor', j];
      const found = find(text);
      if (found === undefined) {
        const near = nearestUnits(home.registry, text).join(', ');
        report('units/unknown-successor', { unit: unit.name, text, registry: home.registry.id, near }, path);
        return text;
      }
      const chain = circle(built, i, homeOf);
      if (chain !== undefined && !circular.has(chain[0].key)) {
        // Each unit of the circle would report it again.
        for (const { key } of chain) circular.add(key);
        const names = chain.map(({ name, registry: at }) => (at === registry.id ? name : `${name} (${at})`));
        report('units/successor-cycle', { chain: names.join(' → ') }, path);
      }
      return home.registry.units[found].name;
    });
  });
  resolved.forEach((names, i) => {
    registry.units[i].successors = names;
  });
}

/** The registry a registry's successors live in, each opened once. */
function homes(open: OpenRegistry): (built: BuiltRegistry) => BuiltRegistry | undefined {
  const known = new Map<string, BuiltRegistry | undefined>();
  return (built) => {
    const { id, successorsIn } = built.registry;
    if (successorsIn === undefined || successorsIn === id) return built;
    if (!known.has(id)) known.set(id, open(successorsIn, built));
    return known.get(id);
  };
}

interface Link {
  key: string;
  name: string;
  registry: string;
}

/** The way from a unit back to itself, if there is one; through other registries too. */
function circle(
  start: BuiltRegistry,
  unit: number,
  homeOf: (built: BuiltRegistry) => BuiltRegistry | undefined,
): Link[] | undefined {
  const keyOf = (built: BuiltRegistry, at: number) => `${built.registry.id}\t${at}`;
  const goal = keyOf(start, unit);
  const seen = new Set<string>();
  const walk = (built: BuiltRegistry, at: number, way: Link[]): Link[] | undefined => {
    const key = keyOf(built, at);
    const here = [...way, { key, name: built.registry.units[at].name, registry: built.registry.id }];
    if (way.length > 0 && key === goal) return here;
    if (seen.has(key)) return undefined;
    seen.add(key);
    const home = homeOf(built);
    const find = home === undefined ? undefined : unitFinder(home.registry);
    for (const text of built.registry.units[at].successors ?? []) {
      const next = find?.(text);
      const found = next === undefined ? undefined : walk(home!, next, here);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(start, unit, []);
}
