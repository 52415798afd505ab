/** Units as people type them on the command line: by code, name or alias, with or without diacritics. */
import { type Dataset, unitLabel } from '../model/dataset.ts';
import { findPlain, matchTyped, type Registry, unitFinder } from '../model/registry.ts';
import { rowFinder } from '../model/rowUnits.ts';
import { fold } from '../source/fold.ts';
import { nearest } from '../source/nearest.ts';
import type { Session } from './session.ts';

/** The rows of a unit as a person types it; a match without diacritics is announced. */
export function rowsOfUnit(
  { problems }: Session,
  data: Dataset,
  registry: Registry | undefined,
  typed: string,
): number[] {
  const byUnit = matchTyped(typed, data.units);
  const byName = matchTyped(typed, data.names);
  const own =
    byUnit.found.length > 0 && (!byUnit.typed || byName.found.length === 0 || byName.typed) ? byUnit : byName;
  const match =
    own.found.length > 0 || registry === undefined
      ? own
      : { found: rowsByAlias(registry, data, typed), typed: true };
  const labels = [...new Set(match.found.map((row) => unitLabel(data, row)))];
  if (labels.length === 0) {
    problems.add(
      'usage/unknown-unit',
      {
        unit: typed,
        near: nearest(typed, new Set([...data.units, ...data.names.filter((name) => name !== '')])).join(
          ', ',
        ),
      },
      { file: '' },
    );
  } else if (new Set(match.found.map((row) => fold(data.units[row]))).size > 1) {
    problems.add('usage/ambiguous-unit', { unit: typed, names: labels.join(', ') }, { file: '' });
  } else if (match.typed) problems.add('note/unit-typed', { typed, unit: labels[0] }, { file: '' });
  return match.found;
}

/** Rows of the units the registry knows by this name, however spelt, with or without diacritics. */
function rowsByAlias(registry: Registry, { units, names }: Dataset, typed: string): number[] {
  const read = rowFinder(registry);
  const own = unitFinder(registry)(typed);
  const wanted = new Set(own === undefined ? findPlain(registry, typed) : [own]);
  return units.flatMap((unit, row) => (wanted.has(read(unit, names[row]).unit ?? -1) ? [row] : []));
}
