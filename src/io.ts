/** The only file that touches files, streams, the environment and the clock. Everything else gets a Host. */
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { TextSource } from './source/text.ts';

export interface Host {
  cwd: string;
  env: Record<string, string | undefined>;
  out(text: string): void;
  err(text: string): void;
  /** Columns of the terminal standard output goes to; undefined where it is no terminal. */
  width: number | undefined;
  /** Whether messages may be coloured. */
  colour: boolean;
  readStdin(): Uint8Array;
  /** Where progress is shown, and the time that decides whether it is worth showing; undefined where it is no terminal. */
  progress?: { stream: NodeJS.WritableStream; seconds(): number };
}

/** A file that could not be read or written: the operating system's code, as a term for a message. */
export interface FileFault {
  fault: string;
}

const FOLDER = import.meta.dirname;

/** The package's own folder: this file runs from src/ and, bundled, from somewhere in dist/. */
const ROOT = dirname(findUpwards(FOLDER, 'package.json')!);

/** Where the shelf of sets lies inside the package. */
export const SHELF = join(ROOT, 'indicator-sets');

/** Sets compiled at build time lie beside the built program; the source has none, so that it never meets a stale one. */
export const COMPILED_SHELF = FOLDER.startsWith(join(ROOT, 'dist')) ? join(ROOT, 'dist', 'shelf') : undefined;

export function toolVersion(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

export function processHost(): Host {
  const { env } = process;
  const [out, err] = [standard(1), standard(2)];
  return {
    cwd: process.cwd(),
    env,
    out: out.write,
    err: err.write,
    get width() {
      return out.terminal()?.columns;
    },
    get colour() {
      return err.terminal() !== undefined && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
    },
    readStdin: () => readFileSync(0),
    get progress() {
      const stream = err.terminal();
      return stream && { stream, seconds: () => process.uptime() };
    },
  };
}

/**
 * Standard output or error, without the stream that Node has for it unless it is a terminal: loading one takes as long as
 * scoring some twenty units. Like Node's own, it waits until files and pipes have taken what is written.
 */
function standard(fd: 1 | 2): { write(text: string): void; terminal(): NodeJS.WriteStream | undefined } {
  const stream = () => (fd === 1 ? process.stdout : process.stderr);
  // A console of Windows takes text, not bytes.
  let direct = process.platform !== 'win32';
  let closed = false;
  const fail = (error: NodeJS.ErrnoException) => {
    // A reader that closes the pipe early (| head) is not an error.
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  };
  if (!direct) stream().on('error', fail);
  return {
    write(text) {
      let rest = Buffer.from(text);
      while (direct && !closed && rest.length > 0) {
        try {
          rest = rest.subarray(writeSync(fd, rest));
        } catch (error) {
          // Another program has set the pipe not to wait: the stream knows when to try again.
          direct = (error as NodeJS.ErrnoException).code !== 'EAGAIN';
          if (direct) fail(error as NodeJS.ErrnoException);
          else stream().on('error', fail);
        }
      }
      if (!closed && rest.length > 0) stream().write(rest);
    },
    terminal: () => (fstatSync(fd).isCharacterDevice() && stream().isTTY ? stream() : undefined),
  };
}

const PIECE = 1 << 16;
const LARGE = 32 << 20;

/** A file (or `-`, standard input) as a source that can be read more than once. Existence is checked now. */
export function openSource(host: Host, path: string): TextSource | FileFault {
  if (path === '-') {
    const bytes = host.readStdin();
    return { name: '-', pieces: () => [bytes] };
  }
  const full = resolve(host.cwd, path);
  try {
    const file = openSync(full, 'r');
    // Reading a folder opens well and fails only here.
    readSync(file, new Uint8Array(1), 0, 1, 0);
    closeSync(file);
  } catch (error) {
    return faultOf(error);
  }
  return { name: path, pieces: () => filePieces(full) };
}

function* filePieces(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    // No larger than the file: a mebibyte of zeroes for a small one costs more than reading it. Every piece is decoded
    // before the next is asked for, so they share one buffer.
    const { size } = fstatSync(file);
    // Node 20.16 and later. A third slower, and half the memory: V8 collects garbage before it has piled up beside a large file's columns.
    if (size > LARGE) process.getBuiltinModule?.('node:v8').setFlagsFromString('--optimize-for-size');
    const piece = new Uint8Array(Math.min(PIECE, size + 1));
    for (;;) {
      const read = readSync(file, piece, 0, piece.length, null);
      if (read === 0) return;
      yield piece.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

/** Writes a file whole or not at all: into a temporary file beside it, then renamed. */
export function writeWhole(
  host: Host,
  path: string,
  pieces: Iterable<string | Uint8Array>,
): FileFault | undefined {
  const full = resolve(host.cwd, path);
  const temporary = join(dirname(full), `.${basename(full)}.${process.pid}.tmp`);
  try {
    const file = openSync(temporary, 'w');
    try {
      for (const piece of pieces) writeSync(file, typeof piece === 'string' ? Buffer.from(piece) : piece);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, full);
    return undefined;
  } catch (error) {
    rmSync(temporary, { force: true });
    return faultOf(error);
  }
}

/**
 * Writes several files, all or none: each into a temporary file beside it, all renamed once all are whole. Folders that do
 * not exist are made.
 * @returns the file that could not be written, and why
 */
export function writeAllWhole(
  host: Host,
  files: readonly { path: string; text: string }[],
): (FileFault & { path: string }) | undefined {
  const ready: { temporary: string; full: string }[] = [];
  for (const { path, text } of files) {
    const full = resolve(host.cwd, path);
    const temporary = join(dirname(full), `.${basename(full)}.${process.pid}.tmp`);
    try {
      if (existsSync(full) && statSync(full).isDirectory()) throw Object.assign(new Error(), IS_FOLDER);
      makeFolder(dirname(full));
      writeFileSync(temporary, text);
      ready.push({ temporary, full });
    } catch (error) {
      // Below what is no folder there is nothing to remove, and trying would fail.
      if (existsSync(temporary)) rmSync(temporary);
      for (const one of ready) rmSync(one.temporary, { force: true });
      return { ...faultOf(error), path };
    }
  }
  for (const { temporary, full } of ready) renameSync(temporary, full);
  return undefined;
}

/** Step by step: Node's own way down tries for ever where the system refuses new folders, as below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) {
    if (statSync(path).isDirectory()) return;
    throw Object.assign(new Error(), IS_FILE);
  }
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** A rename would find it out only after others have been done. */
const IS_FOLDER = { code: 'EISDIR', syscall: 'open' };
const IS_FILE = { code: 'EEXIST', syscall: 'mkdir' };

function faultOf(error: unknown): FileFault {
  const { code, syscall } = error as NodeJS.ErrnoException;
  // Only the operating system's answers; anything else is our own bug.
  if (code === undefined || syscall === undefined) throw error;
  return { fault: `#${code}` };
}

/** Names of the YAML files of a folder, sorted; none where there is no such folder. */
export function listYaml(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name) && !name.includes('.examples.'))
    .sort();
}

export function readBytes(path: string): Uint8Array | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** The nearest file of a name, from a folder upwards. */
export function findUpwards(folder: string, name: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, name))) return join(at, name);
    if (dirname(at) === at) return undefined;
  }
}

/** The way from a folder to a file, with forward slashes: the same on every machine. */
export function portablePath(folder: string, path: string): string {
  return relative(folder, path).replaceAll('\\', '/');
}

/** A path as a user would write it from a folder: relative where it lies inside, whole where it does not. */
export function pathFrom(folder: string, path: string): string {
  const way = relative(folder, path);
  return way === '' || way.startsWith('..') || isAbsolute(way) ? path : way;
}

export function fileExists(host: Host, path: string): boolean {
  return existsSync(resolve(host.cwd, path));
}

export { basename, dirname, isAbsolute, join, resolve };
