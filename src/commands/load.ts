/** From the command line to results: find the set, read the data, score. Shared by all commands that take DATA. */
import { collectProblems } from '../diagnostics/diagnostic.ts';
import type { Host } from '../io.ts';
import type { Dataset } from '../model/dataset.ts';
import { guessSet, type Misfit, nearestFirst, outlineOf } from '../model/guess.ts';
import { unitsFit, yearsFit } from '../model/guessUnits.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { readData } from '../model/readData.ts';
import type { Registry } from '../model/registry.ts';
import { word } from '../render/words.ts';
import type { Results } from '../score/results.ts';
import { type ScoreOptions as Scoring, scoreSet } from '../score/scoreSet.ts';
import type { TextSource } from '../source/text.ts';
import { noteEditorial } from './editorialNote.ts';
import { allOutlines, configuredSet, findRegistry, findSet } from './library.ts';
import { openData } from './openData.ts';
import { type CommonOptions, openSession, type Session } from './session.ts';

/** Options that decide how a data file is read. */
export interface DataOptions extends CommonOptions {
  set?: string;
  /** The registry of units, where it is not the set's own. */
  units?: string;
  year?: number;
  form?: 'raw' | 'value' | 'points' | 'percent';
  layer?: string;
  decimal?: '.' | ',';
  sheet?: string;
  allowAbsent?: boolean;
  /** Of a layer that need not be complete yet. */
  unfinished?: boolean;
  checkColumns?: boolean;
  /** Asked for by an account of change, which needs no column but the index, and the scores below it unrounded. */
  purpose?: 'account';
  /** A column that the command reads by itself. */
  besides?: string;
}

export interface Loaded {
  session: Session;
  set?: IndicatorSet;
  data?: Dataset;
  results?: Results;
  registry?: Registry;
}

/** @param keep which nodes a report will need, once the set is known */
export async function loadAndScore(
  host: Host,
  path: string,
  options: DataOptions,
  keep: (set: IndicatorSet) => (at: number) => boolean,
  bounds: boolean,
): Promise<Loaded> {
  return loadIn(await openSession(host, options), path, options, keep, bounds);
}

/** As loadAndScore, in a session that is open already. */
export async function loadIn(
  session: Session,
  path: string,
  options: DataOptions,
  keep: (set: IndicatorSet) => (at: number) => boolean,
  bounds: boolean,
): Promise<Loaded> {
  const source = await openData(session, path, options.sheet);
  if (source === undefined || session.problems.hasErrors()) return { session };
  return scoreSource(session, source, options, keep, { bounds, consume: true });
}

/** The same for a file that is open already, one of several of a session. */
export async function scoreSource(
  session: Session,
  source: TextSource,
  options: DataOptions,
  keep: (set: IndicatorSet) => (at: number) => boolean,
  scoring: Omit<Scoring, 'keep'>,
): Promise<Loaded> {
  const { set, guessed, others } = await chooseSet(session, source, options.set ?? configuredSet(session));
  if (set === undefined) return { session };
  const registry = await findRegistry(session, set, options.units);
  if (options.units !== undefined && registry === undefined) return { session, set };
  // Of a set that turns out not to be meant, what the file lacks by it is of no interest.
  const problems = guessed ? collectProblems({ strict: options.strict }) : session.problems;
  const data = readData(
    set,
    registry,
    source,
    { ...options, decimal: options.decimal ?? set.decimal ?? session.config.decimal },
    problems,
  );
  const misfit = guessed && data !== undefined ? misfitOf(set, registry, data) : undefined;
  if (misfit !== undefined) {
    await reportMisfits(session, source, [misfit, ...others]);
    return { session, set };
  }
  if (guessed) session.problems.addAll(problems);
  if (data === undefined) return { session, set };
  if (guessed) session.problems.add('note/set-guessed', { set: set.id }, { file: '' });
  noteEditorial(session, usedPart(set, data));
  const readable = data.plan.columns.length > 0 && data.rows > 0;
  const results = readable
    ? scoreSet(set, data, { keep: keep(set), ...scoring }, session.problems)
    : undefined;
  return { session, set, data, results, registry };
}

/** The set asked for, or the only one that fits; `guessed` sets are judged by their years once these are known. */
export async function chooseSet(
  session: Session,
  source: TextSource,
  wanted: string | undefined,
): Promise<{ set?: IndicatorSet; guessed: boolean; others: Misfit[] }> {
  if (wanted !== undefined) return { set: await findSet(session, wanted), guessed: false, others: [] };
  const { problems } = session;
  const outlines = await allOutlines(session);
  if (problems.hasErrors()) return { guessed: true, others: [] };
  const guess = await guessSet(outlines, (outline) => findRegistry(session, outline), source);
  const [only, ...more] = guess.fitting;
  if (only !== undefined && more.length === 0) {
    return { set: await findSet(session, only.id), guessed: true, others: guess.reasons };
  }
  if (only !== undefined) {
    const ids = guess.fitting.map(({ id }) => id);
    const lines = ids.map((id) => `--set ${id}`).join('  ');
    problems.add('usage/ambiguous-set', { sets: ids.join(', '), lines }, { file: source.name });
    return { guessed: true, others: [] };
  }
  // A file that cannot be read at all says so itself; the reason is not that no set fits.
  if (guess.reasons.length === 0) {
    const { readCsv } = await import('../source/csv.ts');
    readCsv(source, problems, () => {});
  }
  if (!problems.hasErrors()) await reportMisfits(session, source, guess.headed ? guess.reasons : []);
  return { guessed: true, others: [] };
}

const REASONS = {
  columns: 'guessColumns',
  coverage: 'guessCoverage',
  year: 'guessYear',
  units: 'guessUnits',
  otherUnits: 'guessOtherUnits',
} as const;

/** Why a set recognised from the columns alone is not the one meant after all. */
export function misfitOf(
  set: IndicatorSet,
  registry: Registry | undefined,
  data: Dataset,
): Misfit | undefined {
  const years = [...new Set(data.groups.map(({ year }) => year))];
  // It knows every column, so it comes first.
  const found = { outline: outlineOf(set), known: () => Number.POSITIVE_INFINITY };
  if (!yearsFit(set, years)) return { ...found, why: 'year', detail: years.join(', ') };
  if (data.rows > 0 && !unitsFit(registry, [...data.units, ...data.names]))
    return { ...found, why: 'units', detail: registry!.id };
  return undefined;
}

/** With a shelf of many sets, only those that come nearest are worth reading. */
const MOST_REASONS = 3;

export async function reportMisfits(
  session: Session,
  source: TextSource,
  reasons: readonly Misfit[],
): Promise<void> {
  const sorted = await nearestFirst(reasons, (outline) => findRegistry(session, outline), source);
  const said = sorted
    .slice(0, MOST_REASONS)
    .map(({ outline, why, detail }) => word(REASONS[why], session.lang, { set: outline.id, detail }));
  if (reasons.length > MOST_REASONS)
    said.push(word('guessMore', session.lang, { n: reasons.length - MOST_REASONS }));
  if (said.length === 0) said.push(word('guessNoCodes', session.lang));
  session.problems.add('usage/no-set-fits', { reasons: said.join('; ') }, { file: source.name });
}

/** Only content the run touched counts. */
export function usedPart(set: IndicatorSet, data: Dataset): IndicatorSet {
  return { ...set, nodes: set.nodes.filter((_, at) => at === 0 || isUsed(set, data, at)) };
}

/** Nodes below a given result had no part in the score. */
function isUsed(set: IndicatorSet, data: Dataset, at: number): boolean {
  for (let above = set.nodes[at].parent; above >= 0; above = set.nodes[above].parent) {
    if (data.plan.sources[above] !== 'children') return false;
  }
  return data.plan.sources[at] !== 'skipped';
}
