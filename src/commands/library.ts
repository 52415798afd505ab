/** Finds sets and registries: on the shelf inside the package, in own folders, or at a path. */
import {
  basename,
  COMPILED_SHELF,
  dirname,
  fileExists,
  join,
  listYaml,
  pathFrom,
  readBytes,
  resolve,
  SHELF,
} from '../io.ts';
import { outlineOf, type SetOutline } from '../model/guess.ts';
import { type IndicatorSet, isRegistryPath } from '../model/indicatorSet.ts';
import type { Registry } from '../model/registry.ts';
import type { Resolved } from '../model/resolveSet.ts';
import { nearest } from '../source/nearest.ts';
import type { TextSource } from '../source/text.ts';
import { openInput, type Session } from './session.ts';

/** Ids of the sets that come with dti. */
export function shelfIds(): string[] {
  return listYaml(SHELF).map(idOf);
}

/** The name of a set's file without its ending, which is its id. */
export function idOf(file: string): string {
  return basename(file).replace(/\.ya?ml$/, '');
}

/** The set a user means: an id of the shelf, an id in an own folder, or a path. */
export async function findSet(session: Session, wanted: string): Promise<IndicatorSet | undefined> {
  if (shelfIds().includes(wanted)) return loadShelfSet(session, wanted);
  const own = ownFiles(session).find((path) => idOf(path) === wanted);
  if (own !== undefined) return loadOwnSet(session, own);
  if (/\.ya?ml$/.test(wanted) || wanted.includes('/') || fileExists(session.host, wanted))
    return loadOwnSet(session, wanted);
  // An own file may be called otherwise than the set in it.
  for (const path of ownFiles(session)) {
    const set = await loadOwnSet(session, path);
    if (set?.id === wanted) return set;
  }
  if (session.problems.hasErrors()) return undefined;
  const known = [...shelfIds(), ...ownFiles(session).map(idOf)];
  session.problems.add(
    'usage/unknown-set',
    { set: wanted, near: nearest(wanted, known).join(', '), known: known.join(', ') },
    { file: '' },
  );
  return undefined;
}

/** The configuration's set, as a user would name it from here: its paths are relative to the configuration. */
export function configuredSet({ config, host }: Session): string | undefined {
  const { set, folder } = config;
  if (set === undefined || !(/\.ya?ml$/.test(set) || set.includes('/'))) return set;
  return pathFrom(host.cwd, resolve(folder, set));
}

/** Every set that can be named by id, for guessing and listing. */
export async function allSets(session: Session): Promise<IndicatorSet[]> {
  const sets: IndicatorSet[] = [];
  for (const id of shelfIds()) {
    const set = await loadShelfSet(session, id);
    if (set !== undefined) sets.push(set);
  }
  for (const path of ownFiles(session)) {
    const set = await loadOwnSet(session, path);
    if (set !== undefined) sets.push(set);
  }
  return sets;
}

/** Files of sets in the folders that the configuration names. */
export function ownFiles(session: Session): string[] {
  return (session.config.sets ?? []).flatMap((folder) => {
    const full = resolve(session.config.folder, folder);
    return listYaml(full).map((name) => join(full, name));
  });
}

/** The compiled form where it was made from exactly this YAML; the YAML itself otherwise. */
async function loadShelfSet(session: Session, id: string): Promise<IndicatorSet | undefined> {
  const { sets } = session.shelf;
  const known = sets.get(id);
  if (known !== undefined) return known;
  const path = join(SHELF, `${id}.yaml`);
  const yaml = readBytes(path)!;
  const compiled = readCompiled(yaml, id) as IndicatorSet | undefined;
  if (compiled !== undefined && (compiled.extends ?? []).every(isShelfFileUnchanged)) {
    sets.set(id, compiled);
    return compiled;
  }
  return (await resolveIn(session, { name: path, pieces: () => [yaml] }, []))?.set;
}

/** What the build made of a YAML file, unless the file has changed since: the build keeps a copy to compare with. */
function readCompiled(yaml: Uint8Array, name: string): unknown {
  if (COMPILED_SHELF === undefined || !isUnchanged(yaml, name)) return undefined;
  const compiled = readBytes(join(COMPILED_SHELF, `${name}.json`));
  return compiled === undefined ? undefined : JSON.parse(decode(compiled));
}

function isUnchanged(yaml: Uint8Array, name: string): boolean {
  const copy = readBytes(join(COMPILED_SHELF!, `${name}.yaml`));
  return copy !== undefined && Buffer.compare(copy, yaml) === 0;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** What a set was built on counts as much as the set itself. */
function isShelfFileUnchanged(id: string): boolean {
  const yaml = readBytes(join(SHELF, `${id}.yaml`));
  return yaml !== undefined && isUnchanged(yaml, id);
}

/** Outlines of every set that can be named by id, for guessing. */
export async function allOutlines(session: Session): Promise<SetOutline[]> {
  session.shelf.outlines ??= compiledOutlines();
  const { outlines } = session.shelf;
  if (outlines === undefined) return (await allSets(session)).map(outlineOf);
  const own: SetOutline[] = [];
  for (const path of ownFiles(session)) {
    const set = await loadOwnSet(session, path);
    if (set !== undefined) own.push(outlineOf(set));
  }
  return [...outlines, ...own];
}

/** @returns undefined where some set of the shelf is not the one that was compiled */
function compiledOutlines(): SetOutline[] | undefined {
  const ids = shelfIds();
  const index = COMPILED_SHELF === undefined ? undefined : readBytes(join(COMPILED_SHELF, 'outlines.json'));
  const outlines = index === undefined ? [] : (JSON.parse(decode(index)) as SetOutline[]);
  const current =
    outlines.length === ids.length && ids.every((id, i) => outlines[i].id === id && isShelfFileUnchanged(id));
  return current ? outlines : undefined;
}

export async function loadOwnSet(session: Session, path: string): Promise<IndicatorSet | undefined> {
  return (await resolveOwnSet(session, path))?.set;
}

/** An own set with the document that says where everything in it stands. */
export async function resolveOwnSet(session: Session, path: string): Promise<Resolved | undefined> {
  const source = openInput(session, path);
  if (source === undefined) return undefined;
  const resolved = await resolveIn(session, source, takenFor(session, path));
  if (resolved !== undefined)
    session.paths.set(resolved.set.id, resolve(session.host.cwd, resolved.unitsBeside));
  return resolved;
}

/** Ids that a file may not use: those of the shelf, unless it lies there. */
export function takenFor(session: Session, path: string): string[] {
  const onShelf = shelfIds().some((id) => resolve(session.host.cwd, path) === join(SHELF, `${id}.yaml`));
  return onShelf ? [] : shelfIds();
}

async function resolveIn(
  session: Session,
  source: TextSource,
  taken: readonly string[],
): Promise<Resolved | undefined> {
  const { compileWithPlaces, idIn } = await import('../model/compile.ts');
  const { basesOf } = await import('./bases.ts');
  const neighbours = { taken, registries: registryIds(), bases: basesOf(session, idIn) };
  return compileWithPlaces(source, neighbours, session.problems);
}

const REGISTRIES = join(SHELF, 'units');

/** Ids of the registries that come with dti. */
export function registryIds(): string[] {
  return listYaml(REGISTRIES).map(idOf);
}

/**
 * The registry of a set's units: the one asked for; else the set's own, because its writer knew which units it is for;
 * else the configuration's. There may be none.
 */
export async function findRegistry(
  session: Session,
  set: Pick<IndicatorSet, 'id' | 'units'>,
  asked?: string,
): Promise<Registry | undefined> {
  if (asked !== undefined) return loadRegistry(session, asked, session.host.cwd);
  const { folder, units } = session.config;
  if (set.units !== undefined)
    return loadRegistry(session, set.units, dirname(session.paths.get(set.id) ?? session.host.cwd));
  return units === undefined ? undefined : loadRegistry(session, units, folder);
}

/** A registry by its id, or by a path from a folder. Read once, however many sets name it. */
export async function loadRegistry(
  session: Session,
  wanted: string,
  folder: string,
): Promise<Registry | undefined> {
  const onShelf = registryIds().includes(wanted);
  const path = onShelf ? join(REGISTRIES, `${wanted}.yaml`) : resolve(folder, wanted);
  if (!session.registries.has(path))
    session.registries.set(path, await readRegistry(session, wanted, path, onShelf ? wanted : undefined));
  return session.registries.get(path);
}

async function readRegistry(
  session: Session,
  wanted: string,
  path: string,
  id: string | undefined,
): Promise<Registry | undefined> {
  const yaml = id === undefined ? undefined : readBytes(path)!;
  const compiled = yaml === undefined ? undefined : readCompiled(yaml, join('units', id!));
  if (compiled !== undefined) return compiled as Registry;
  if (id === undefined && !isRegistryPath(wanted) && !fileExists(session.host, path)) {
    const known = registryIds();
    session.problems.add(
      'usage/unknown-registry',
      { registry: wanted, near: nearest(wanted, known).join(', '), known: known.join(', ') },
      { file: '' },
    );
    return undefined;
  }
  const source = id === undefined ? openInput(session, pathFrom(session.host.cwd, path)) : shelfFile(id);
  if (source === undefined) return undefined;
  const { compileRegistry } = await import('../model/compile.ts');
  const shelf = {
    ids: registryIds(),
    open: (name: string, from: string) =>
      registryIds().includes(name)
        ? shelfFile(name)
        : isRegistryPath(name)
          ? openInput(
              session,
              pathFrom(session.host.cwd, resolve(dirname(resolve(session.host.cwd, from)), name)),
            )
          : undefined,
  };
  return compileRegistry(source, shelf, session.problems);
}

function shelfFile(id: string): TextSource {
  const path = join(REGISTRIES, `${id}.yaml`);
  return { name: path, pieces: () => [readBytes(path)!] };
}
