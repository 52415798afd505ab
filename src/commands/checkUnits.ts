/** `dti units check DATA`: every unit name of a file, which unit it is read as, and what is wrong with the list. */
import type { Host } from '../io.ts';
import { fitRegistries, matchUnits, type UnitMatch } from '../model/matchUnits.ts';
import { existsIn, nearestUnits, outsideArgs, type Registry } from '../model/registry.ts';
import { reportRowUnit } from '../model/rowUnits.ts';
import { readUnitRows, type UnitRows } from '../model/unitRows.ts';
import { matchGrid, matchSummary } from '../render/matchText.ts';
import { configuredSet, findRegistry, findSet, loadRegistry, registryIds } from './library.ts';
import { openData } from './openData.ts';
import { type CommonOptions, closeSession, openSession, type Session } from './session.ts';

export interface CheckUnitsOptions extends CommonOptions {
  set?: string;
  units?: string;
  year?: number;
  sheet?: string;
}

export async function runUnitsCheck(host: Host, path: string, options: CheckUnitsOptions): Promise<number> {
  const session = await openSession(host, options);
  const { problems, lang } = session;
  const source = await openData(session, path, options.sheet);
  if (source === undefined || problems.hasErrors()) return closeSession(session);
  const found = readUnitRows(source, options.year, problems);
  if (found === undefined) return closeSession(session);
  if (found.rows.length === 0 && !problems.hasErrors())
    problems.add(
      'data/no-rows',
      { year: options.year ?? '' },
      { file: path, line: found.headerLine, col: 1 },
    );
  if (found.rows.length === 0) return closeSession(session);
  const registry = await chooseRegistry(session, found, path, options);
  if (registry === undefined) return closeSession(session);
  const matches = matchUnits(registry, found.rows);
  reportMatches(session, registry, matches, source.name);
  const { renderGrid, wrapLine } = await import('../render/table.ts');
  const lines = [
    ...renderGrid(matchGrid(registry, matches, found.totals, lang), host.width),
    '',
    ...matchSummary(registry, matches, lang).flatMap((line) => wrapLine(line, host.width)),
  ];
  host.out(`${lines.join('\n')}\n`);
  return closeSession(session);
}

/** The registry asked for; else that of the set asked for or configured, or the configuration's; else the only one that fits. */
async function chooseRegistry(
  session: Session,
  { rows }: UnitRows,
  file: string,
  options: CheckUnitsOptions,
): Promise<Registry | undefined> {
  const { problems, host } = session;
  if (options.units !== undefined) return loadRegistry(session, options.units, host.cwd);
  const wanted = options.set ?? configuredSet(session);
  const set = wanted === undefined ? undefined : await findSet(session, wanted);
  if (problems.hasErrors()) return undefined;
  const named = await findRegistry(session, set ?? { id: '' });
  if (named !== undefined || problems.hasErrors()) return named;
  const registries = [];
  for (const id of registryIds()) registries.push((await loadRegistry(session, id, host.cwd))!);
  const fits = fitRegistries(registries, rows);
  if (fits.length === 1) {
    const [{ registry, known }] = fits;
    problems.add('note/units-guessed', { registry: registry.id, known, of: rows.length }, { file: '' });
    return registry;
  }
  const ids = fits.map(({ registry }) => registry.id);
  if (fits.length === 0)
    problems.add('usage/no-registry-fits', { known: registryIds().join(', ') }, { file });
  else {
    const lines = ids.map((id) => `--units ${id}`).join('  ');
    problems.add('usage/ambiguous-registry', { registries: ids.join(', '), lines }, { file });
  }
  return undefined;
}

function reportMatches(
  { problems }: Session,
  registry: Registry,
  matches: readonly UnitMatch[],
  file: string,
): void {
  for (const { row, unit, found, doubles } of matches) {
    const place = { file, line: row.line, field: row.field };
    reportRowUnit(registry, found, row, { ...place, field: row.nameField }, problems);
    if (doubles !== undefined) {
      const args = { unit: row.unit, line: doubles.line, other: doubles.unit, year: row.year || '' };
      problems.add('data/duplicate-unit', args, place);
    }
    if (unit === undefined) {
      const near = nearestUnits(registry, row.unit).join(', ');
      problems.add('units/unknown-name', { unit: row.unit, registry: registry.id, near }, place);
    } else if (!existsIn(registry, registry.units[unit], row.year))
      problems.add('data/unit-outside-years', outsideArgs(registry, registry.units[unit], row.year), place);
  }
}
