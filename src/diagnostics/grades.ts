/**
 * How bad each problem is and how it ends a run: all that a run needs of the catalogue until something is to be said. The
 * build writes the finished table in place of this file (esbuild.config.mjs), so that no wording is loaded with it.
 */
import { CATALOGUE, type Code } from './catalogue.ts';
import type { Entry } from './entry.ts';

export type Grade = 'warning' | 'note' | 'strict' | 'usage' | 'notComparable';

/** Codes by what sets them apart; a code that stands nowhere is an error like any other. */
export const GRADES: Record<Grade, Code[]> = {
  warning: codesThat(({ severity }) => severity === 'warning'),
  note: codesThat(({ severity }) => severity === 'note'),
  strict: codesThat(({ strict }) => strict === true),
  usage: codesThat(({ usage }) => usage === true),
  notComparable: codesThat(({ notComparable }) => notComparable === true),
};

function codesThat(are: (entry: Entry) => boolean): Code[] {
  return (Object.entries(CATALOGUE) as [Code, Entry][]).flatMap(([code, entry]) =>
    are(entry) ? [code] : [],
  );
}
