/** Of sets with the same columns, the one that is meant: by the years of the file and by whose units it lists. */
import { foldPlain } from '../source/fold.ts';
import type { Guess, Misfit, SetOutline } from './guess.ts';
import { type Registry, unitFinder } from './registry.ts';

/** True where every year (0: none said) is one the set is for. */
export function yearsFit({ years }: Pick<SetOutline, 'years'>, found: readonly number[]): boolean {
  return years.length === 0 || found.every((year) => year === 0 || years.includes(year));
}

/** True where the set's registry knows a unit of the file, however it is typed: codes such as 1, 2, 3 alone prove little. */
export function unitsFit(registry: Registry | undefined, units: readonly string[]): boolean {
  if (registry === undefined) return true;
  const find = unitFinder(registry);
  if (units.some((unit) => find(unit) !== undefined)) return true;
  const known = new Set(
    registry.units.flatMap(({ name, code, aliases }) => [name, ...aliases, code ?? name].map(foldPlain)),
  );
  return units.some((unit) => known.has(foldPlain(unit)));
}

/** Of several sets, those that know most units. One whose list of units has none of them is not meant. */
export async function knowMostUnits(
  guess: Guess,
  outlines: SetOutline[],
  registryOf: (outline: SetOutline) => Promise<Registry | undefined>,
  units: readonly string[],
  dated: boolean,
): Promise<SetOutline[]> {
  const strange: Misfit[] = [];
  const known: { outline: SetOutline; count: number }[] = [];
  for (const outline of outlines) {
    const registry = await registryOf(outline);
    if (!unitsFit(registry, units)) {
      const known = () => Number.POSITIVE_INFINITY;
      strange.push({ outline, why: 'units', detail: registry!.id, known });
      continue;
    }
    const find = registry === undefined ? () => undefined : unitFinder(registry);
    known.push({ outline, count: units.filter((unit) => find(unit) !== undefined).length });
  }
  // Neither a year nor a unit speaks for the sets that list no units: that they are left over is no reason.
  if (
    !dated &&
    strange.length > 0 &&
    known.length > 0 &&
    (await listNone(
      known.map(({ outline }) => outline),
      registryOf,
    ))
  )
    return outlines;
  guess.reasons.push(...strange);
  const most = Math.max(...known.map(({ count }) => count));
  return known.filter(({ count }) => count === most).map(({ outline }) => outline);
}

async function listNone(
  outlines: readonly SetOutline[],
  registryOf: (outline: SetOutline) => Promise<Registry | undefined>,
): Promise<boolean> {
  for (const outline of outlines) if ((await registryOf(outline)) !== undefined) return false;
  return true;
}

/** Of sets with the same columns, those without a list of units are not meant by a file of units another set lists. */
export async function withoutStrangers(
  guess: Guess,
  fitting: readonly SetOutline[],
  outlines: readonly SetOutline[],
  registryOf: (outline: SetOutline) => Promise<Registry | undefined>,
  units: readonly string[],
): Promise<SetOutline[]> {
  const open: SetOutline[] = [];
  for (const outline of fitting) if ((await registryOf(outline)) === undefined) open.push(outline);
  // Where none of the sets with these columns lists its units, nothing is known of whose they are.
  if (open.length === 0 || (await listNone(guess.fitting, registryOf))) return [...fitting];
  // Numbers may be codes of any list; names that only some rows have may be namesakes.
  const named = units.filter((unit) => !/^\d*$/.test(unit.trim()));
  for (const outline of outlines) {
    const registry = await registryOf(outline);
    if (registry === undefined || named.length === 0) continue;
    if (named.filter((unit) => unitsFit(registry, [unit])).length * 2 < named.length) continue;
    const known = () => Number.POSITIVE_INFINITY;
    for (const stranger of open)
      guess.reasons.push({ outline: stranger, why: 'otherUnits', detail: registry.id, known });
    return fitting.filter((one) => !open.includes(one));
  }
  return [...fitting];
}
