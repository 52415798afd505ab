/** Which rows of the data a target is meant for: all, some by name, those of a block or a region. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { fold } from '../source/fold.ts';
import { nearest } from '../source/nearest.ts';
import type { Dataset } from './dataset.ts';
import { type Division, findPlain, matchTyped, nearestUnits, type Registry, unitFinder } from './registry.ts';
import { rowFinder } from './rowUnits.ts';
import type { UnitChoice } from './targetPlan.ts';

/** @returns 1 for each row the choice names; names nobody bears are in `problems` */
export function rowsOfChoice(
  choice: UnitChoice,
  data: Dataset,
  registry: Registry | undefined,
  problems: Problems,
): Uint8Array {
  const rows = new Uint8Array(data.rows);
  if (choice.kind === 'all') return rows.fill(1);
  if (choice.kind === 'names') {
    for (const { name, place } of choice.names)
      for (const row of rowsOfName(name, data, registry, (code, args) => problems.add(code, args, place)))
        rows[row] = 1;
    return rows;
  }
  const groups = choice.kind === 'block' ? data.blocks : data.regions;
  const same = divisionReader(choice.kind === 'block' ? registry?.blocks : registry?.regions);
  groups.forEach((group, row) => {
    if (group !== '' && same(group) === same(choice.name)) rows[row] = 1;
  });
  if (data.rows > 0 && !rows.includes(1)) {
    const known = [...new Set(groups)].filter((group) => group !== '').sort();
    const args = {
      what: `#${choice.kind}`,
      name: choice.name,
      near: nearest(choice.name, known, 1)[0] ?? '',
      known: known.join(', '),
    };
    problems.add('plan/unknown-group', args, choice.place);
  }
  return rows;
}

/** One key for all names of a region or block that a registry declares; any other is its own. */
function divisionReader(divisions: readonly Division[] = []): (text: string) => string {
  const keys = new Map(
    divisions.flatMap(({ name, aliases }, i) =>
      [name.vi, name.en, ...aliases].flatMap((text) => (text === undefined ? [] : [[fold(text), `#${i}`]])),
    ) as [string, string][],
  );
  return (text) => keys.get(fold(text)) ?? fold(text);
}

type Report = (
  code: 'plan/unknown-unit' | 'plan/absent-unit' | 'plan/ambiguous-unit' | 'note/unit-typed',
  args: Record<string, string>,
) => void;

function rowsOfName(name: string, data: Dataset, registry: Registry | undefined, report: Report): number[] {
  const { units, names } = data;
  const exact = fold(name);
  const own = units.flatMap((unit, row) => (fold(unit) === exact || fold(names[row]) === exact ? [row] : []));
  if (own.length > 0) return own;
  const listed = registry === undefined ? undefined : unitFinder(registry)(name);
  if (registry !== undefined && listed !== undefined) {
    const read = rowFinder(registry);
    const found = units.flatMap((unit, row) => (read(unit, names[row]).unit === listed ? [row] : []));
    const known = registry.units[listed].name;
    const unit = fold(known) === exact ? known : `${name} (${known})`;
    if (found.length === 0) report('plan/absent-unit', { unit });
    return found;
  }
  const typed = typedRows(name, data, registry);
  const meant = [...new Set(typed.map((row) => units[row]))];
  if (new Set(meant.map(fold)).size > 1)
    report('plan/ambiguous-unit', { unit: name, names: meant.join(', ') });
  else if (meant.length > 0) {
    report('note/unit-typed', { typed: name, unit: meant[0] });
    return typed;
  } else {
    const known = new Set([...units, ...names]);
    known.delete('');
    const near = new Set([
      ...nearest(name, known),
      ...(registry === undefined ? [] : nearestUnits(registry, name)),
    ]);
    report('plan/unknown-unit', {
      unit: name,
      registry: registry?.id ?? '',
      near: [...near].slice(0, 3).join(', '),
    });
  }
  return [];
}

/** Rows whose unit has this name once all diacritics are gone, in the file or in the registry. */
function typedRows(name: string, { units, names }: Dataset, registry: Registry | undefined): number[] {
  const own = matchTyped(name, units).found;
  if (own.length > 0 || registry === undefined) return own;
  const wanted = new Set(findPlain(registry, name));
  const read = rowFinder(registry);
  return units.flatMap((unit, row) => (wanted.has(read(unit, names[row]).unit ?? -1) ? [row] : []));
}
