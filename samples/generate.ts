/** The synthetic samples: which file holds which units in which year, and one file broken on purpose. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { collectProblems } from '../src/diagnostics/diagnostic.ts';
import { WORDING } from '../src/diagnostics/english.ts';
import { compileRegistry, compileSet } from '../src/model/compile.ts';
import type { IndicatorSet } from '../src/model/indicatorSet.ts';
import type { Registry } from '../src/model/registry.ts';
import { renderProblems } from '../src/render/diagnostics.ts';
import { breakTable } from './generator/broken.ts';
import { DEPARTMENTS } from './generator/departments.ts';
import { DISTRICTS } from './generator/districts.ts';
import type { Profile } from './generator/profile.ts';
import { PROVINCES } from './generator/provinces.ts';
import { drawTable, type Table } from './generator/table.ts';

const REGISTRIES = ['vietnam-provinces-63', 'binh-dinh-departments', 'binh-dinh-districts'];

/** Writes every sample below `folder`; the same bytes whenever and wherever it runs. */
export function writeSamples(shelf: string, folder: string): void {
  const sample = (profile: Profile, setId: string, year: number): Table => {
    const set = compiled(compileShelfSet, join(shelf, `${setId}.yaml`));
    const registry = compiled(compileShelfRegistry(shelf), join(shelf, 'units', `${set.units}.yaml`));
    const units = registry.units.map((unit) => unit.name);
    return drawTable(set, profile, units, year);
  };
  const provinces2022 = sample(PROVINCES, 'dti-province-2021', 2022);
  const files: Record<string, Table> = {
    'synthetic-provinces-2021.csv': sample(PROVINCES, 'dti-province-2021', 2021),
    'synthetic-provinces-2022.csv': provinces2022,
    'synthetic-binh-dinh-departments-2023.csv': sample(DEPARTMENTS, 'binh-dinh-department-2023', 2023),
    'synthetic-binh-dinh-districts-2023.csv': sample(DISTRICTS, 'binh-dinh-district-2023', 2023),
    'broken/provinces.csv': breakTable(provinces2022),
  };
  for (const [name, { header, rows }] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, stringify([header, ...rows]));
  }
}

/** A shelf set may name any registry of the shelf; a wrong name shows when the registry is read. */
const compileShelfSet: CompileOf<IndicatorSet> = (source, problems) =>
  compileSet(source, { taken: [], registries: REGISTRIES }, problems);

const compileShelfRegistry =
  (shelf: string): CompileOf<Registry> =>
  (source, problems) =>
    compileRegistry(
      source,
      {
        ids: REGISTRIES,
        open: (name) => {
          const path = join(shelf, 'units', `${name}.yaml`);
          return { name: path, pieces: () => [readFileSync(path)] };
        },
      },
      problems,
    );

function compiled<T>(compile: CompileOf<T>, path: string): T {
  const problems = collectProblems();
  const result = compile({ name: path, pieces: () => [readFileSync(path)] }, problems);
  if (result === undefined)
    throw new Error(renderProblems(problems, { wording: WORDING, most: 20, paint: (text) => text }));
  return result;
}

type CompileOf<T> = (
  source: Parameters<typeof compileSet>[0],
  problems: ReturnType<typeof collectProblems>,
) => T | undefined;
