/** The runs of a configuration, checked before anything is read: names, sets, and that no file is written over another. */

import type { Code, Place } from '../diagnostics/diagnostic.ts';
import { portablePath, resolve } from '../io.ts';
import { MANIFEST_NAME, type OutputEntry, type RunEntry } from '../model/config.ts';
import { word } from '../render/moreWords.ts';
import { nearest } from '../source/nearest.ts';
import { fromHere, named, sameFile } from './configPaths.ts';
import { EXTENSIONS, type Format } from './output.ts';
import { planEarlier } from './planEarlier.ts';
import { checkReports } from './planReports.ts';
import type { Session } from './session.ts';

export interface PlannedRun {
  entry: RunEntry;
  /** As found from the working directory. */
  data: string;
  set: string;
  units?: string;
  /** An id, or as found from the working directory. */
  crosswalk?: string;
  /** What it is compared with. */
  earlier?: Earlier;
  outputs: PlannedOutput[];
  place: Place;
  /** Where a part of it stands in the configuration, and where the key of that part does. */
  at(...path: (string | number)[]): Place;
  keyAt(...path: (string | number)[]): Place;
}

/** The earlier side of a run: another run, or a file, as found from the working directory, and the set named for it. */
export type Earlier = { run: PlannedRun } | { path: string; set?: string };

export interface PlannedOutput {
  /** The whole path. */
  path: string;
  format: Format;
  entry: OutputEntry;
}

export interface Plan {
  /** All runs, in the order of the configuration. */
  runs: PlannedRun[];
  /** Those asked for. */
  chosen: PlannedRun[];
  manifest: string;
}

/** @returns undefined where something is wrong; all of it is reported */
export function planRuns(
  session: Session,
  names: readonly string[],
  options: { allowOutside?: boolean },
): Plan | undefined {
  const { config, problems } = session;
  const { document, folder } = config;
  if (document === undefined) {
    if (!problems.hasErrors()) problems.add('run/no-config', {}, { file: '' });
    return undefined;
  }
  const entries = config.runs ?? [];
  if (entries.length === 0) {
    problems.add('run/no-runs', {}, { file: document.file, ...document.at([]) });
    return undefined;
  }
  const placeOf = (...path: (string | number)[]): Place => ({ file: document.file, ...document.at(path) });
  const runs = entries.map((entry, i) => planRun(session, entry, i, placeOf));
  checkNames(session, entries, placeOf);
  planEarlier(session, runs);
  checkReports(session, runs);
  const manifest = resolve(folder, config.manifest ?? MANIFEST_NAME);
  checkPlaces(session, runs, manifest, options, placeOf);
  const known = entries.map(({ name }) => name);
  for (const name of names.filter((one) => !known.includes(one))) {
    const args = { run: name, near: nearest(name, known).join(', '), known: known.join(', ') };
    problems.add('run/unknown-run', args, { file: '' });
  }
  if (problems.hasErrors()) return undefined;
  return {
    runs,
    chosen: runs.filter(({ entry }) => names.length === 0 || names.includes(entry.name)),
    manifest,
  };
}

type PlaceOf = (...path: (string | number)[]) => Place;

function planRun(session: Session, entry: RunEntry, i: number, placeOf: PlaceOf): PlannedRun {
  const { config, problems } = session;
  const document = config.document!;
  const set = entry.set ?? config.set;
  if (set === undefined) problems.add('run/no-set', { run: entry.name }, placeOf('runs', i));
  const outputs = entry.outputs.map((written, o) => {
    const own = typeof written === 'string' ? { file: written } : written;
    const format = own.format ?? EXTENSIONS[/\.([^./]+)$/.exec(own.file)?.[1].toLowerCase() ?? ''];
    if (format === undefined)
      problems.add('run/unknown-format', { file: own.file }, placeOf('runs', i, 'outputs', o));
    return { path: resolve(config.folder, own.file), format: format ?? 'table', entry: own };
  });
  return {
    entry,
    data: fromHere(session, entry.data),
    set: set === undefined ? '' : named(session, set),
    units: entry.units === undefined ? undefined : named(session, entry.units),
    crosswalk: entry.crosswalk === undefined ? undefined : named(session, entry.crosswalk),
    outputs,
    place: placeOf('runs', i),
    at: (...path) => placeOf('runs', i, ...path),
    keyAt: (...path) => ({ file: document.file, ...document.keyAt(['runs', i, ...path]) }),
  };
}

function checkNames({ problems }: Session, entries: readonly RunEntry[], placeOf: PlaceOf): void {
  entries.forEach(({ name }, i) => {
    const first = entries.findIndex((entry) => entry.name === name);
    if (first < i)
      problems.add(
        'run/name-twice',
        { run: name, line: placeOf('runs', first, 'name').line ?? 1 },
        placeOf('runs', i, 'name'),
      );
  });
}

function checkPlaces(
  session: Session,
  runs: readonly PlannedRun[],
  manifest: string,
  { allowOutside }: { allowOutside?: boolean },
  placeOf: PlaceOf,
): void {
  const { config, problems, host, lang } = session;
  const read = new Map<string, string>([
    [sameFile(resolve(host.cwd, config.document!.file)), word('roleConfig', lang)],
  ]);
  for (const { entry, data, set, units, crosswalk, earlier } of runs) {
    const file = earlier !== undefined && 'path' in earlier ? earlier : undefined;
    for (const path of [data, set, units, crosswalk, file?.path, file?.set].filter((one) => one))
      read.set(sameFile(resolve(host.cwd, path!)), word('roleInput', lang, { run: entry.name }));
  }
  const written = new Map<string, Place>();
  const check = (path: string, place: Place): void => {
    const file = portablePath(config.folder, path);
    const report = (code: Code, args: Record<string, string | number>) =>
      problems.add(code, { file, ...args }, place);
    if (allowOutside !== true && (file === '' || /^\.\.(\/|$)|^([A-Za-z]:)?\//.test(file)))
      report('run/outside-folder', {});
    const reader = read.get(sameFile(path));
    if (reader !== undefined) report('run/output-is-input', { reader });
    const first = written.get(sameFile(path));
    if (first === undefined) written.set(sameFile(path), place);
    else report('run/same-output', { line: first.line ?? 1 });
  };
  runs.forEach(({ outputs }, i) => {
    outputs.forEach(({ path }, o) => {
      check(path, placeOf('runs', i, 'outputs', o));
    });
  });
  check(manifest, config.manifest === undefined ? { file: config.document!.file } : placeOf('manifest'));
}
