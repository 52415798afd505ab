/** What a problem is: a code from the catalogue, its arguments and a place. Wording is made at the edge (render/diagnostics.ts). */
import type { Code } from './catalogue.ts';
import { GRADES, type Grade } from './grades.ts';

export type { Code };
export type Severity = 'error' | 'warning' | 'note';
export type Args = Record<string, string | number>;

/**
 * Where a problem stands. Lines and columns count from 1. A CSV cell is first known by the line its record starts on
 * and its field number (from 0); the column is found later, by reading the file again, because only broken files need it.
 */
export interface Place {
  file: string;
  line?: number;
  col?: number;
  field?: number;
  /** A cell of a workbook, as its readers call it: Sheet!C12. Printed in place of line and column, which order problems. */
  cell?: string;
  /** What was written on the command line, where that is what is wrong: --change 3.2=abc. Printed in place of a file. */
  flag?: string;
}

export interface Diagnostic {
  code: Code;
  severity: Severity;
  args: Args;
  place: Place;
}

export interface Problems {
  add(code: Code, args: Args, place: Place): void;
  /** Takes over what another collection holds. */
  addAll(other: Problems): void;
  /** Everything kept, in the order it was added. */
  list(): Diagnostic[];
  /** How many were added under each code, kept or not. */
  counts(): Map<Code, number>;
  hasErrors(): boolean;
}

/** Errors that no file is named for stand at a place; everything else is as it is. */
export function placedAt(problems: Problems, place: Place): Problems {
  return {
    ...problems,
    add(code, args, own) {
      const isNowhere = own.file === '' && severityOf(code) === 'error';
      problems.add(code, args, isNowhere ? { ...place } : own);
    },
  };
}

/** How bad a problem of this code is where `--strict` does not say otherwise. */
export function severityOf(code: Code): Severity {
  return isGraded(code, 'warning') ? 'warning' : isGraded(code, 'note') ? 'note' : 'error';
}

export function isGraded(code: Code, grade: Grade): boolean {
  return GRADES[grade].includes(code);
}

// A file of a million rows may be wrong in every row: enough are kept to sort and print, all are counted.
const KEPT_PER_CODE = 10_000;

/** Collects problems. With `strict`, warnings that the catalogue marks as strict count as errors. */
export function collectProblems(options: { strict?: boolean } = {}): Problems {
  const kept: Diagnostic[] = [];
  const counts = new Map<Code, number>();
  let errors = 0;
  return {
    add(code, args, place) {
      const severity = options.strict === true && isGraded(code, 'strict') ? 'error' : severityOf(code);
      if (severity === 'error') errors++;
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= KEPT_PER_CODE) kept.push({ code, severity, args, place });
    },
    addAll(other) {
      for (const [code, count] of other.counts()) counts.set(code, (counts.get(code) ?? 0) + count);
      for (const diagnostic of other.list()) {
        if (diagnostic.severity === 'error') errors++;
        kept.push(diagnostic);
      }
    },
    list: () => kept,
    counts: () => counts,
    hasErrors: () => errors > 0,
  };
}
