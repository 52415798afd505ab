/** Names of a file against registries: which unit each is read as and how, and which registry the file belongs to. */
import { fold } from '../source/fold.ts';
import { existsIn, type Registry } from './registry.ts';
import { type RowUnit, rowFinder } from './rowUnits.ts';
import type { UnitRow } from './unitRows.ts';

/** How a name was recognised; `form` is another spelling: a word for the kind of unit, dashes, full stops. */
export type MatchedBy = 'name' | 'code' | 'alias' | 'form';

export interface UnitMatch {
  row: UnitRow;
  /** The unit's index in the registry; undefined where the name is unknown. */
  unit?: number;
  by?: MatchedBy;
  /** What unit column and name say, each. */
  found: RowUnit;
  /** An earlier row of the same unit and year. */
  doubles?: UnitRow;
}

export function matchUnits(registry: Registry, rows: readonly UnitRow[]): UnitMatch[] {
  const find = rowFinder(registry);
  const first = new Map<string, UnitRow>();
  return rows.map((row) => {
    const found = find(row.unit, row.name);
    const { unit } = found;
    const key = `${unit === undefined ? fold(row.unit) : `#${unit}`}\t${row.year}`;
    const doubles = first.get(key);
    if (doubles === undefined) first.set(key, row);
    if (unit === undefined) return { row, found, doubles };
    return { row, unit, by: waysTo(registry, unit, row[found.by!]), found, doubles };
  });
}

function waysTo(registry: Registry, at: number, text: string): MatchedBy {
  const { name, en, code, aliases } = registry.units[at];
  const is = (one: string | undefined) => one !== undefined && fold(one) === fold(text);
  if (is(name) || is(en)) return 'name';
  if (is(code)) return 'code';
  return aliases.some(is) ? 'alias' : 'form';
}

/** What a registry knows of a file's names. */
export interface Fit {
  registry: Registry;
  known: number;
  /** Known, and a unit in the year of their row. */
  current: number;
  /** Known by the name the registry itself uses. */
  byName: number;
  complete: boolean;
}

/**
 * The registries a file may belong to: those that know most of its names; of these, those in whose years most of them
 * lie; of these, those that call most of them so themselves; of these the one none of whose units is absent, if there is
 * one. Only a single answer counts.
 */
export function fitRegistries(registries: readonly Registry[], rows: readonly UnitRow[]): Fit[] {
  const fits = registries.map((registry): Fit => {
    const matches = matchUnits(registry, rows).filter(({ unit }) => unit !== undefined);
    return {
      registry,
      known: matches.length,
      current: matches.filter(({ unit, row }) => existsIn(registry, registry.units[unit!], row.year)).length,
      byName: matches.filter(({ by }) => by === 'name').length,
      complete: new Set(matches.map(({ unit }) => unit)).size === registry.units.length,
    };
  });
  const known = most(
    fits.filter((fit) => fit.known > 0),
    (fit) => fit.known,
  );
  const current = most(known, (fit) => fit.current);
  const byName = most(current, (fit) => fit.byName);
  const complete = byName.filter((fit) => fit.complete);
  return complete.length === 1 ? complete : byName;
}

function most(fits: Fit[], count: (fit: Fit) => number): Fit[] {
  const highest = Math.max(...fits.map(count));
  return fits.filter((fit) => count(fit) === highest);
}
