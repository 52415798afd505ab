/** Finds the set that another one extends or follows: beside the file that names it, on the shelf, or in own folders. */
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { dirname, isAbsolute, join, listYaml, openSource, readBytes, resolve, SHELF } from '../io.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { Bases, FoundBase } from '../model/resolveSet.ts';
import { nearest } from '../source/nearest.ts';
import type { TextSource } from '../source/text.ts';
import { findSet, idOf, loadOwnSet, ownFiles, shelfIds, takenFor } from './library.ts';
import type { Session } from './session.ts';

/** @param idIn reads the id inside a file; handed in, because what reads YAML is loaded only where it is needed */
export function basesOf(session: Session, idIn: (source: TextSource) => string | undefined): Bases {
  return {
    find(wanted, from) {
      if (isPath(wanted)) return openBase(session, isAbsolute(wanted) ? wanted : join(dirname(from), wanted));
      return findById(session, wanted, idIn) ?? unknown(session, wanted);
    },
    identify: (name) => resolve(session.host.cwd, name),
    resolved: session.resolved,
  };
}

function isPath(wanted: string): boolean {
  return /\.ya?ml$/.test(wanted) || wanted.includes('/');
}

/** A set by its id: on the shelf, or in own folders, by the name of its file or the id inside. */
export function findById(
  session: Session,
  id: string,
  idIn: (source: TextSource) => string | undefined,
): FoundBase | undefined {
  if (shelfIds().includes(id)) {
    const path = join(SHELF, `${id}.yaml`);
    return { source: { name: path, pieces: () => [readBytes(path)!] }, taken: [] };
  }
  const own = ownFiles(session);
  const named =
    own.find((path) => idOf(path) === id) ?? own.find((path) => idInside(session, path, idIn) === id);
  if (named === undefined) return undefined;
  const found = openBase(session, named);
  return 'source' in found ? found : undefined;
}

function idInside(
  session: Session,
  path: string,
  idIn: (source: TextSource) => string | undefined,
): string | undefined {
  const source = openSource(session.host, path);
  return 'fault' in source ? undefined : idIn(source);
}

function openBase(session: Session, path: string): ReturnType<Bases['find']> {
  const source = openSource(session.host, path);
  if ('fault' in source) return { ...unknown(session, ''), why: source.fault };
  return { source, taken: takenFor(session, path) };
}

function unknown(session: Session, wanted: string): { near: string[]; known: string[]; why: string } {
  const known = [...shelfIds(), ...ownFiles(session).map(idOf)];
  return { near: nearest(wanted, known), known, why: '' };
}

/**
 * The set that another follows: among those already loaded, beside its file, on the shelf or in own folders. It is looked
 * at for its codes alone, so what is wrong with it is not said here.
 */
export async function findFollowed(
  session: Session,
  id: string,
  file: string,
  loaded: readonly IndicatorSet[],
): Promise<IndicatorSet | 'missing' | 'faulty'> {
  const known = loaded.find((set) => set.id === id);
  if (known !== undefined) return known;
  const { idIn } = await import('../model/compile.ts');
  const silent = { ...session, problems: collectProblems(), resolved: new Map() };
  const folder = dirname(file);
  const beside = listYaml(resolve(session.host.cwd, folder))
    .map((name) => join(folder, name))
    .find((path) => idInside(session, path, idIn) === id);
  const path = beside ?? findById(session, id, idIn)?.source.name;
  if (path === undefined) return 'missing';
  return (await (shelfIds().includes(id) ? findSet(silent, id) : loadOwnSet(silent, path))) ?? 'faulty';
}
