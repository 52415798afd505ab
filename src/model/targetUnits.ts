/** Which rows of the data a target is meant for: all, some by name, those of a block or a region. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { fold } from '../source/fold.ts';
import { nearest } from '../source/nearest.ts';
import type { Dataset } from './dataset.ts';
import { matchTyped, type Registry, unitFinder } from './registry.ts';
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
  groups.forEach((group, row) => {
    if (fold(group) === fold(choice.name)) rows[row] = 1;
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

type Report = (
  code: 'plan/unknown-unit' | 'plan/absent-unit' | 'plan/ambiguous-unit' | 'note/unit-typed',
  args: Record<string, string>,
) => void;

function rowsOfName(name: string, data: Dataset, registry: Registry | undefined, report: Report): number[] {
  const { units, names } = data;
  const exact = fold(name);
  const own = units.flatMap((unit, row) => (fold(unit) === exact || fold(names[row]) === exact ? [row] : []));
  if (own.length > 0) return own;
  const find = registry === undefined ? undefined : unitFinder(registry);
  const listed = find?.(name);
  if (find !== undefined && listed !== undefined) {
    const found = units.flatMap((unit, row) => ((find(unit) ?? find(names[row])) === listed ? [row] : []));
    const known = registry!.units[listed].name;
    const unit = fold(known) === exact ? known : `${name} (${known})`;
    if (found.length === 0) report('plan/absent-unit', { unit });
    return found;
  }
  const typed = matchTyped(name, units).found;
  const meant = [...new Set(typed.map((row) => units[row]))];
  if (new Set(meant.map(fold)).size > 1)
    report('plan/ambiguous-unit', { unit: name, names: meant.join(', ') });
  else if (meant.length > 0) {
    report('note/unit-typed', { typed: name, unit: meant[0] });
    return typed;
  } else {
    const known = new Set([...units, ...names, ...(registry?.units.map((unit) => unit.name) ?? [])]);
    known.delete('');
    report('plan/unknown-unit', {
      unit: name,
      registry: registry?.id ?? '',
      near: nearest(name, known).join(', '),
    });
  }
  return [];
}
