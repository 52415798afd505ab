/** Finds crosswalks, on the shelf or at a path, and the registries they lead from and to. For every command with --crosswalk. */
import { basename, dirname, fileExists, join, listYaml, pathFrom, readBytes, resolve, SHELF } from '../io.ts';
import { type Crosswalk, resolveCrosswalk } from '../model/crosswalk.ts';
import { readCrosswalkCsv, type WrittenCrosswalk } from '../model/crosswalkDocument.ts';
import { isRegistryPath } from '../model/indicatorSet.ts';
import type { Registry } from '../model/registry.ts';
import { nearest } from '../source/nearest.ts';
import { idOf, loadRegistry, registryIds } from './library.ts';
import { openInput, type Session } from './session.ts';

const CROSSWALKS = join(SHELF, 'crosswalks');

/** Ids of the crosswalks that come with dti. */
export function crosswalkIds(): string[] {
  return listYaml(CROSSWALKS).map(idOf);
}

/** A crosswalk by its id or path, as it is written. Its names are looked up when the data are known. */
export async function findCrosswalk(session: Session, wanted: string): Promise<WrittenCrosswalk | undefined> {
  const { problems, host } = session;
  const known = crosswalkIds();
  const path = known.includes(wanted) ? join(CROSSWALKS, `${wanted}.yaml`) : undefined;
  if (path === undefined && !/\.(ya?ml|csv)$/i.test(wanted) && !fileExists(host, wanted)) {
    const args = { crosswalk: wanted, near: nearest(wanted, known).join(', '), known: known.join(', ') };
    problems.add('usage/unknown-crosswalk', args, { file: '' });
    return undefined;
  }
  const source =
    path === undefined ? openInput(session, wanted) : { name: path, pieces: () => [readBytes(path)!] };
  if (source === undefined) return undefined;
  if (!/\.ya?ml$/i.test(source.name)) return readCrosswalkCsv(source, problems);
  const { compileCrosswalk } = await import('../model/compile.ts');
  return compileCrosswalk(source, problems);
}

/** The registry of the old units as `--units` would name it, so that data are read with the names the crosswalk knows. */
export function oldRegistryOf(session: Session, { file, from }: WrittenCrosswalk): string | undefined {
  if (from === undefined || registryIds().includes(from) || !isRegistryPath(from)) return from;
  return resolve(dirname(resolve(session.host.cwd, file)), from);
}

/** The registry of the new units as `--units` would name it from here. */
export function newRegistryOf(
  { host }: Session,
  { file, to }: WrittenCrosswalk,
  crosswalk: Crosswalk,
): string | undefined {
  if (to === undefined || !isRegistryPath(to)) return crosswalk.to?.id;
  return pathFrom(host.cwd, resolve(dirname(resolve(host.cwd, file)), to));
}

/**
 * Looks up the names of a crosswalk.
 * @param registry the registry of the data, for a crosswalk that names none: its successors name the new one
 */
export async function lookUpCrosswalk(
  session: Session,
  written: WrittenCrosswalk,
  registry: Registry | undefined,
): Promise<Crosswalk | undefined> {
  const folder = dirname(resolve(session.host.cwd, written.file));
  const named = (wanted: string | undefined) =>
    wanted === undefined ? undefined : loadRegistry(session, wanted, folder);
  const from = written.from === undefined ? registry : await named(written.from);
  const successors = from?.successorsIn;
  // A path of a registry's own is told from that registry's folder, which is not known here.
  const to = await named(
    written.to ?? (successors !== undefined && !isRegistryPath(successors) ? successors : undefined),
  );
  const lacking =
    (written.from !== undefined && from === undefined) || (written.to !== undefined && to === undefined);
  if (lacking || session.problems.hasErrors()) return undefined;
  return resolveCrosswalk(written, from, to, session.problems);
}

/** True where two paths name one file. */
export function isSameFile(session: Session, one: string, other: string): boolean {
  const { cwd } = session.host;
  return basename(one) === basename(other) && resolve(cwd, one) === resolve(cwd, other);
}
