/** One entry of the catalogue. `{name}` is an argument; `[[ … ]]` is left out where an argument inside it is empty. */
import type { Severity } from './diagnostic.ts';

export interface Entry {
  severity: Severity;
  /** Wrong usage or an unreadable file ends with exit code 2 instead of 1. */
  usage?: true;
  /** What cannot be compared ends with exit code 3, unless something is wrong usage. */
  notComparable?: true;
  /** A warning that `--strict` makes an error. */
  strict?: true;
  en: string;
  vi: string;
  hint?: { en: string; vi: string };
}
