/** Which set does this file belong to? Only a single answer counts; the caller shows what else was possible. */
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { readCsv, readFirstRecord } from '../source/csv.ts';
import { foldPlain } from '../source/fold.ts';
import type { TextSource } from '../source/text.ts';
import { codesOfNumber, findCode, hasCodeForm } from './columnKey.ts';
import { type HeaderCell, identityOf, isLong } from './header.ts';
import type { IndicatorSet } from './indicatorSet.ts';
import { pivotLong } from './longForm.ts';
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

/** True where every year (0: none said) is one the set is for. */
export function yearsFit({ years }: Pick<SetOutline, 'years'>, found: readonly number[]): boolean {
  return years.length === 0 || found.every((year) => year === 0 || years.includes(year));
}

/** True where the set's registry knows a unit of the file, however it is typed: codes such as 1, 2, 3 alone prove little. */
export function unitsFit(registry: Registry | undefined, units: readonly string[]): boolean {
  if (registry === undefined) return true;
  const find = unitFinder(registry);
  if (units.some((unit) => find(unit) !== undefined)) return true;
  const known = new Set(
    registry.units.flatMap(({ name, code, aliases }) => [name, ...aliases, code ?? name].map(foldPlain)),
  );
  return units.some((unit) => known.has(foldPlain(unit)));
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

/** Of several sets, those that know most units. One whose list of units has none of them is not meant. */
async function knowMostUnits(
  guess: Guess,
  outlines: SetOutline[],
  registryOf: (outline: SetOutline) => Promise<Registry | undefined>,
  units: readonly string[],
  dated: boolean,
): Promise<SetOutline[]> {
  const strange: Misfit[] = [];
  const known: { outline: SetOutline; count: number }[] = [];
  for (const outline of outlines) {
    const registry = await registryOf(outline);
    if (!unitsFit(registry, units)) {
      const known = () => Number.POSITIVE_INFINITY;
      strange.push({ outline, why: 'units', detail: registry!.id, known });
      continue;
    }
    const find = registry === undefined ? () => undefined : unitFinder(registry);
    known.push({ outline, count: units.filter((unit) => find(unit) !== undefined).length });
  }
  // Neither a year nor a unit speaks for the sets that list no units: that they are left over is no reason.
  if (
    !dated &&
    strange.length > 0 &&
    known.length > 0 &&
    (await listNone(
      known.map(({ outline }) => outline),
      registryOf,
    ))
  )
    return outlines;
  guess.reasons.push(...strange);
  const most = Math.max(...known.map(({ count }) => count));
  return known.filter(({ count }) => count === most).map(({ outline }) => outline);
}

async function listNone(
  outlines: readonly SetOutline[],
  registryOf: (outline: SetOutline) => Promise<Registry | undefined>,
): Promise<boolean> {
  for (const outline of outlines) if ((await registryOf(outline)) !== undefined) return false;
  return true;
}

/** Of sets with the same columns, those without a list of units are not meant by a file of units another set lists. */
async function withoutStrangers(
  guess: Guess,
  fitting: readonly SetOutline[],
  outlines: readonly SetOutline[],
  registryOf: (outline: SetOutline) => Promise<Registry | undefined>,
  units: readonly string[],
): Promise<SetOutline[]> {
  const open: SetOutline[] = [];
  for (const outline of fitting) if ((await registryOf(outline)) === undefined) open.push(outline);
  // Where none of the sets with these columns lists its units, nothing is known of whose they are.
  if (open.length === 0 || (await listNone(guess.fitting, registryOf))) return [...fitting];
  // Numbers may be codes of any list; names that only some rows have may be namesakes.
  const named = units.filter((unit) => !/^\d*$/.test(unit.trim()));
  for (const outline of outlines) {
    const registry = await registryOf(outline);
    if (registry === undefined || named.length === 0) continue;
    if (named.filter((unit) => unitsFit(registry, [unit])).length * 2 < named.length) continue;
    const known = () => Number.POSITIVE_INFINITY;
    for (const stranger of open)
      guess.reasons.push({ outline: stranger, why: 'otherUnits', detail: registry.id, known });
    return fitting.filter((one) => !open.includes(one));
  }
  return [...fitting];
}

/** Sets that have all columns of the one that fits, as views over nodes of their own. */
function haveAsViews(
  { fitting: [fitting], reasons }: Guess,
  header: readonly Pick<HeaderCell, 'text' | 'kind'>[],
): SetOutline[] {
  const codesIn = ({ nodes }: SetOutline) => new Map(nodes.map(({ code }, i) => [code, i]));
  const own = header.filter(({ text, kind }) => targetsOf(codesIn(fitting), text, kind) !== undefined);
  return reasons.flatMap(({ outline }) => {
    const views = new Map(outline.views.map((code, i) => [code, -1 - i]));
    return own.every(({ text, kind }) => targetsOf(views, text, kind) !== undefined) ? [outline] : [];
  });
}

/** The texts that name columns; of a long file, those of its indicator column. */
export function headerOf(source: TextSource): Pick<HeaderCell, 'text' | 'kind'>[] | undefined {
  const first = readFirstRecord(source);
  if (first === undefined || !isLong(first))
    return first?.map((text, i) => ({ text, kind: source.grid?.rows[0].cells[i].kind }));
  const silent = collectProblems();
  let long: ReturnType<typeof pivotLong> | undefined;
  readCsv(source, silent, (cells, line, kinds) => {
    if (long === undefined) long = pivotLong(cells, line, source.name, silent);
    else long.add(cells, line, kinds);
  });
  return long?.finish().header;
}

/** The years a file says, sound or not. */
export function yearsIn(source: TextSource): number[] {
  return identitiesIn(source).years;
}

function identitiesIn(source: TextSource): { years: number[]; units: string[] } {
  const years = new Set<number>();
  const units = new Set<string>();
  let roles: (string | undefined)[] | undefined;
  readCsv(source, collectProblems(), (cells) => {
    if (roles === undefined) {
      roles = cells.map(identityOf);
      return;
    }
    const year = Number((cells[roles.indexOf('year')] ?? '').trim());
    if (roles.includes('year') && Number.isInteger(year)) years.add(year);
    const fields = [roles.indexOf('unit'), roles.indexOf('name')].filter((field) => field >= 0);
    for (const field of fields.length > 0 ? fields : [0]) units.add(cells[field] ?? '');
  });
  return { years: [...years], units: [...units] };
}
