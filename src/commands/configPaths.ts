/** Paths that a configuration names: relative to it when written, found from the working directory when read. */
import { pathFrom, resolve } from '../io.ts';
import type { Session } from './session.ts';

/** A path of the configuration, as it is found from the working directory; a file called "-" is no standard input. */
export function fromHere({ config, host }: Session, path: string): string {
  const full = resolve(config.folder, path);
  const short = pathFrom(host.cwd, full);
  return short === '-' ? full : short;
}

/** The same for what may be an id, of a set, a registry or a crosswalk: an id stays an id. */
export function named(session: Session, wanted: string): string {
  return /\.(ya?ml|csv)$/i.test(wanted) || wanted.includes('/') ? fromHere(session, wanted) : wanted;
}

/** What tells files apart: some file systems do not tell A.csv from a.csv, nor one Unicode form of a name from another. */
export function sameFile(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
