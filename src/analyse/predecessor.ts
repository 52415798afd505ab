/** Which part of a merged unit is the one whose name it bears: what an office compares itself with before a merger. */
import type { Crosswalk } from '../model/crosswalk.ts';
import type { Registry, RegistryUnit } from '../model/registry.ts';

/**
 * The part with one of the new unit's names, else the one with its code. Codes come second because a new unit may have
 * been given the code of another of its parts: Lào Cai has 15, which was Yên Bái's.
 * @param parts names as the crosswalk has them
 * @returns its place among the parts; undefined where no part has the name or the code, or more than one has it
 */
export function predecessorOf(
  { keyOf, from, to }: Crosswalk,
  name: string,
  parts: readonly string[],
): number | undefined {
  const now = find(to, name);
  const keys = new Set([name, ...(now?.aliases ?? [])].map(keyOf));
  const named = parts.flatMap((part, i) => (keys.has(keyOf(part)) ? [i] : []));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const code = now?.code;
  const coded = parts.flatMap((part, i) =>
    code !== undefined && find(from, part)?.code === code ? [i] : [],
  );
  return coded.length === 1 ? coded[0] : undefined;
}

function find(registry: Registry | undefined, name: string): RegistryUnit | undefined {
  return registry?.units.find((unit) => unit.name === name);
}
