/** The runs of a configuration, checked before anything is read: names, sets, and that no file is written over another. */

import type { Code, Place } from '../diagnostics/diagnostic.ts';
import { pathFrom, portablePath, resolve } from '../io.ts';
import { MANIFEST_NAME, type OutputEntry, type RunEntry } from '../model/config.ts';
import { word } from '../render/moreWords.ts';
import { nearest } from '../source/nearest.ts';
import { EXTENSIONS, type Format } from './output.ts';
import type { Session } from './session.ts';

export interface PlannedRun {
  entry: RunEntry;
  /** As found from the working directory. */
  data: string;
  set: string;
  units?: string;
  outputs: PlannedOutput[];
  place: Place;
}

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
    outputs,
    place: placeOf('runs', i),
  };
}

/** A path of the configuration, as it is found from the working directory; a file called "-" is no standard input. */
function fromHere({ config, host }: Session, path: string): string {
  const full = resolve(config.folder, path);
  const short = pathFrom(host.cwd, full);
  return short === '-' ? full : short;
}

/** An id stays an id. */
function named(session: Session, wanted: string): string {
  return /\.ya?ml$/.test(wanted) || wanted.includes('/') ? fromHere(session, wanted) : wanted;
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

/** Some file systems do not tell A.csv from a.csv, nor one Unicode form of a name from another. */
function sameFile(path: string): string {
  return path.normalize('NFC').toLowerCase();
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
  for (const { entry, data, set, units } of runs) {
    for (const path of [data, set, units ?? ''].filter((one) => one !== ''))
      read.set(sameFile(resolve(host.cwd, path)), word('roleInput', lang, { run: entry.name }));
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
