/** Which set does this file belong to? Only a single answer counts; the caller shows what else was possible. */
import type { TextSource } from '../source/text.ts';
import { codesOfNumber, findCode, hasCodeForm } from './columnKey.ts';
import { headerOf, identitiesIn } from './fileIdentity.ts';
import { knowMostUnits, withoutStrangers, yearsFit } from './guessUnits.ts';
import type { HeaderCell } from './header.ts';
import type { IndicatorSet } from './indicatorSet.ts';
import { type Registry, unitFinder } from './registry.ts';

/** What guessing needs of a set; all outlines of the shelf together are smaller than one set. */
export interface SetOutline {
  id: string;
  years: number[];
  units?: string;
  scoring: string;
  /** In tree order, the index first. */
  nodes: { code: string; parent: number; inner: boolean; scored: boolean }[];
  views: string[];
}

export interface Guess {
  fitting: SetOutline[];
  /** Why each other set does not fit. */
  reasons: Misfit[];
  /** False where no header is a code of any set, nor looks like one: what was read is hardly a header. */
  headed: boolean;
}

export interface Misfit {
  outline: SetOutline;
  why: 'columns' | 'coverage' | 'year' | 'units' | 'otherUnits';
  detail: string;
  /** How many columns of the file the set knows; only worked out where no set fits. */
  known(): number;
}

export function outlineOf(set: IndicatorSet): SetOutline {
  return {
    id: set.id,
    years: set.years,
    units: set.units,
    scoring: set.fingerprint.scoring,
    nodes: set.nodes.map(({ code, parent, kind, scored }) => ({
      code,
      parent,
      inner: kind === 'inner',
      scored,
    })),
    views: set.views.map(({ code }) => code),
  };
}

/**
 * Fits sets to a file: every column that has the form of a code must be known, all scored nodes must be covered, the
 * years must lie in the set's; then the most unit names known to the set's registry. Years and units are only looked at
 * where the columns leave more than one set: `yearsFit` and `unitsFit` judge a single one after the data have been read.
 */
export async function guessSet(
  outlines: readonly SetOutline[],
  registryOf: (outline: SetOutline) => Promise<Registry | undefined>,
  source: TextSource,
): Promise<Guess> {
  const guess: Guess = { fitting: [], reasons: [], headed: true };
  const header = headerOf(source);
  if (header === undefined) return guess;
  for (const outline of outlines) {
    const misfit = misfitOf(outline, header);
    if (misfit === undefined) guess.fitting.push(outline);
    else guess.reasons.push({ outline, ...misfit });
  }
  if (guess.fitting.length === 0) guess.headed = header.some(({ text }) => isCode(text, outlines));
  const viewed = guess.fitting.length === 1 ? haveAsViews(guess, header) : [];
  const { years, units } =
    guess.fitting.length > 1 || viewed.length > 0 ? identitiesIn(source) : { years: [], units: [] };
  const dated = years.some((year) => year !== 0);
  // A year would tell them apart; without one, these columns are as likely to be the other sets' views.
  if (viewed.length > 0 && !dated) {
    guess.fitting.push(...viewed);
    guess.reasons = guess.reasons.filter(({ outline }) => !viewed.includes(outline));
  }
  if (guess.fitting.length > 1) {
    const [inside, outside] = [
      guess.fitting.filter((outline) => yearsFit(outline, years)),
      guess.fitting.filter((outline) => !yearsFit(outline, years)),
    ];
    for (const outline of outside)
      guess.reasons.push({ outline, why: 'year', detail: years.join(', '), known: () => header.length });
    const own = await withoutStrangers(guess, inside, outlines, registryOf, units);
    guess.fitting = own.length > 1 ? await knowMostUnits(guess, own, registryOf, units, dated) : own;
  }
  // Sets that score alike are one answer.
  if (new Set(guess.fitting.map(({ scoring }) => scoring)).size === 1)
    guess.fitting = guess.fitting.slice(0, 1);
  return guess;
}

function isCode(text: string, outlines: readonly SetOutline[]): boolean {
  const base = text.normalize('NFC').split('@')[0].trim();
  return (
    hasCodeForm(text) ||
    outlines.some(({ nodes }) => findCode(base, new Map(nodes.map(({ code }, i) => [code, i]))) !== undefined)
  );
}

/** Sets that do not fit, the nearest first: by the columns they know, then by year, then by the units their registry knows. */
export async function nearestFirst(
  reasons: readonly Misfit[],
  registryOf: (outline: SetOutline) => Promise<Registry | undefined>,
  source: TextSource,
): Promise<Misfit[]> {
  const { years, units } = identitiesIn(source);
  const ranked: { misfit: Misfit; near: number[] }[] = [];
  for (const misfit of reasons) {
    const registry = await registryOf(misfit.outline);
    const find = registry === undefined ? () => undefined : unitFinder(registry);
    const own = units.filter((unit) => find(unit) !== undefined).length;
    ranked.push({ misfit, near: [misfit.known(), yearsFit(misfit.outline, years) ? 1 : 0, own] });
  }
  ranked.sort(({ near: a }, { near: b }) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2]);
  return ranked.map(({ misfit }) => misfit);
}

function misfitOf(
  outline: SetOutline,
  header: readonly Pick<HeaderCell, 'text' | 'kind'>[],
): Omit<Misfit, 'outline'> | undefined {
  const { nodes } = outline;
  const codes = new Map(nodes.map(({ code }, i) => [code, i]));
  outline.views.forEach((code, i) => {
    codes.set(code, -1 - i);
  });
  const own = new Set<number>();
  const known = () => knownColumns(codes, header);
  for (const { text, kind } of header) {
    const targets = targetsOf(codes, text, kind);
    // Most sets fail here, at the first column: nothing more of them is looked at.
    if (targets === undefined) {
      if (hasCodeForm(text)) return { why: 'columns', detail: text.trim(), known };
    } else for (const target of targets) own.add(target);
  }
  const children: number[][] = nodes.map(() => []);
  nodes.forEach(({ parent, scored }, i) => {
    if (i > 0 && scored) children[parent].push(i);
  });
  const covered = (at: number): boolean => own.has(at) || (nodes[at].inner && children[at].every(covered));
  const touched = (at: number): boolean => own.has(at) || children[at].some(touched);
  // Named at the level the file speaks of: a main without any column is one gap, not ten.
  const gaps = (at: number): number[] =>
    covered(at) ? [] : nodes[at].inner && (at === 0 || touched(at)) ? children[at].flatMap(gaps) : [at];
  const lacking = gaps(0).map((at) => nodes[at].code);
  if (lacking.length === 0) return undefined;
  return {
    why: 'coverage',
    detail: `${lacking.slice(0, 3).join(', ')}${lacking.length > 3 ? ' …' : ''}`,
    known,
  };
}

type Codes = ReadonlyMap<string, number>;

/** The nodes a header gives figures of; undefined where it begins with no code of the set. */
function targetsOf(codes: Codes, text: string, kind: HeaderCell['kind']): number[] | undefined {
  const [base, ...rest] = text.normalize('NFC').split('@');
  const meant = kind === 'number' ? codesOfNumber(base, codes.keys()) : [];
  // Which of them is meant is asked once the set is known; until then the column stands for all.
  if (meant.length > 1) return meant.map((code) => codes.get(code)!).filter((target) => target > 0);
  const found = findCode(meant[0] ?? base.trim(), codes);
  if (found === undefined) return undefined;
  return found.target > 0 && !['max', 'rank'].includes(rest.at(-1)?.trim() ?? '') ? [found.target] : [];
}

function knownColumns(codes: Codes, header: readonly Pick<HeaderCell, 'text' | 'kind'>[]): number {
  return new Set(header.flatMap(({ text, kind }) => targetsOf(codes, text, kind) ?? [])).size;
}

/** Sets that have all columns of the one that fits, as views over nodes of their own. */
function haveAsViews(
  { fitting: [fitting], reasons }: Guess,
  header: readonly Pick<HeaderCell, 'text' | 'kind'>[],
): SetOutline[] {
  const codes = new Map(fitting.nodes.map(({ code }, i) => [code, i]));
  const own = header.filter(({ text, kind }) => targetsOf(codes, text, kind) !== undefined);
  return reasons.flatMap(({ outline }) => {
    const views = new Map(outline.views.map((code, i) => [code, -1 - i]));
    return own.every(({ text, kind }) => targetsOf(views, text, kind) !== undefined) ? [outline] : [];
  });
}
