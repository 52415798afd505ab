/** Which unit a row is about: what its unit column says, what the name beside it says, and whether the two agree. */
import type { Place, Problems } from '../diagnostics/diagnostic.ts';
import { fold } from '../source/fold.ts';
import { findPlain, type Registry, unitFinder } from './registry.ts';

export interface RowUnit {
  /** The unit's index in the registry: that of the unit column, else that of the name. */
  unit?: number;
  /** Which of the two it was recognised by. */
  by?: 'unit' | 'name';
  /** The unit the name stands for, where that is another one: then nobody knows whom the row is about. */
  other?: number;
  /** True where only a code says which unit it is, because the registry does not know the name beside it. */
  codeAlone?: boolean;
}

/** Reads rows by both of their columns; a serial number may well be the code of some other unit. */
export function rowFinder(registry: Registry): (unit: string, name: string) => RowUnit {
  const find = unitFinder(registry);
  return (text, name) => {
    const unit = find(text);
    const named = name === '' || name === text ? undefined : find(name);
    if (unit === undefined) return named === undefined ? {} : { unit: named, by: 'name' };
    const found: RowUnit = { unit, by: 'unit' };
    if (named === unit || name === '' || name === text) return found;
    if (named !== undefined) return { ...found, other: named };
    // Names typed without diacritics speak for a unit too, if only against another.
    const typed = findPlain(registry, name);
    if (typed.length > 0) return typed.includes(unit) ? found : { ...found, other: typed[0] };
    const { code } = registry.units[unit];
    return code !== undefined && fold(code) === fold(text) ? { ...found, codeAlone: true } : found;
  };
}

/** Says where the columns of a row contradict each other, or where a code alone decides. `place` is the name's cell. */
export function reportRowUnit(
  registry: Registry,
  found: RowUnit,
  row: { unit: string; name: string },
  place: Place,
  problems: Problems,
): void {
  if (found.unit === undefined) return;
  const args = { ...row, listed: registry.units[found.unit].name, registry: registry.id };
  if (found.other !== undefined)
    problems.add('data/code-name-differ', { ...args, other: registry.units[found.other].name }, place);
  else if (found.codeAlone === true) problems.add('data/code-alone', args, place);
}
