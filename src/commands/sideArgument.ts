/** What names one side of a comparison: a file, perhaps with its set behind an @, and how it is to be read. */
import type { Place } from '../diagnostics/diagnostic.ts';
import type { DataOptions } from './load.ts';

/** One argument: a file, and the set named behind its @. */
export interface Argument {
  path: string;
  set?: string;
}

/** How one argument is to be read. */
export interface Wanted extends Argument {
  options: DataOptions;
  /** The set of a data file that names none; for ranks alone, nothing is taken for granted. */
  scoredBy?: string;
  /** Where errors of this file stand that have no place of their own. */
  place?: Place;
  /** For what must be scored here: nothing else is looked for in the file. `bounds` asks for what missing values leave open. */
  as?: 'data' | 'bounds';
}

/** "FILE@SET", where a path may contain @: a file that exists by the whole of it wins. */
export function parseArgument(text: string, exists: (path: string) => boolean): Argument {
  const at = text.lastIndexOf('@');
  return at <= 0 || at === text.length - 1 || exists(text)
    ? { path: text }
    : { path: text.slice(0, at), set: text.slice(at + 1) };
}
