/** Which set does this file belong to? Only a single answer counts; the caller shows what else was possible. */
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { readCsv } from '../source/csv.ts';
import type { TextSource } from '../source/text.ts';
import { identityOf, isLong, readHeader } from './header.ts';
import type { IndicatorSet } from './indicatorSet.ts';
import { pivotLong } from './longForm.ts';
import { findUncovered } from './plan.ts';
import { type Registry, unitFinder } from './registry.ts';

export interface Guess {
  fitting: IndicatorSet[];
  /** Why each other set does not fit. */
  reasons: { set: IndicatorSet; why: 'columns' | 'coverage' | 'year'; detail: string }[];
}

interface Glance {
  header: { text: string; field: number }[];
  years: Set<number>;
  units: string[];
}

/**
 * Fits sets to a file: every column that has the form of a code must be known, all scored nodes must be covered, the
 * years must lie in the set's; then the most unit names known to the set's registry.
 */
export function guessSet(
  sets: readonly IndicatorSet[],
  registryOf: (set: IndicatorSet) => Registry | undefined,
  source: TextSource,
): Guess {
  const guess: Guess = { fitting: [], reasons: [] };
  const glance = glanceAt(source);
  if (glance === undefined) return guess;
  for (const set of sets) {
    const problems = collectProblems();
    const header = readHeader(set, glance.header, 1, source.name, {}, problems);
    const unknown = problems.list().filter(({ code }) => code === 'data/near-column');
    const lacking = findUncovered(set, header);
    const outside = [...glance.years].filter((year) => set.years.length > 0 && !set.years.includes(year));
    if (unknown.length > 0)
      guess.reasons.push({ set, why: 'columns', detail: String(unknown[0].args.header) });
    else if (lacking.length > 0)
      guess.reasons.push({
        set,
        why: 'coverage',
        detail: `${lacking.slice(0, 3).join(', ')}${lacking.length > 3 ? ' …' : ''}`,
      });
    else if (outside.length > 0) guess.reasons.push({ set, why: 'year', detail: outside.join(', ') });
    else guess.fitting.push(set);
  }
  if (guess.fitting.length > 1) guess.fitting = byUnits(guess.fitting, registryOf, glance.units);
  // Sets that score alike are one answer.
  const scoring = new Set(guess.fitting.map((set) => set.fingerprint.scoring));
  if (scoring.size === 1) guess.fitting = guess.fitting.slice(0, 1);
  return guess;
}

function byUnits(
  sets: IndicatorSet[],
  registryOf: (set: IndicatorSet) => Registry | undefined,
  units: readonly string[],
): IndicatorSet[] {
  const counts = sets.map((set) => {
    const registry = registryOf(set);
    if (registry === undefined) return 0;
    const find = unitFinder(registry);
    return units.filter((unit) => find(unit) !== undefined).length;
  });
  const most = Math.max(...counts);
  return sets.filter((_, i) => counts[i] === most);
}

function glanceAt(source: TextSource): Glance | undefined {
  const silent = collectProblems();
  let wide: string[] | undefined;
  let long: ReturnType<typeof pivotLong> | undefined;
  let yearField = -1;
  let unitField = 0;
  const years = new Set<number>();
  const units = new Set<string>();
  readCsv(source, silent, (cells, line) => {
    if (wide === undefined) {
      wide = cells;
      const roles = cells.map(identityOf);
      yearField = roles.indexOf('year');
      unitField = Math.max(0, roles.includes('unit') ? roles.indexOf('unit') : roles.indexOf('name'));
      if (isLong(cells)) long = pivotLong(cells, line, source.name, silent);
      return;
    }
    long?.add(cells, line);
    const year = Number((cells[yearField] ?? '').trim());
    if (yearField >= 0 && Number.isInteger(year)) years.add(year);
    units.add(cells[unitField] ?? '');
  });
  if (wide === undefined) return undefined;
  const header =
    (long as ReturnType<typeof pivotLong> | undefined)?.finish().header ??
    (wide as string[]).map((text, field) => ({ text, field }));
  return { header, years, units: [...units] };
}
