/** From the command line to results: find the set, read the data, score. Shared by all commands that take DATA. */
import type { Host } from '../io.ts';
import type { Dataset } from '../model/dataset.ts';
import { type Guess, guessSet, yearsFit } from '../model/guess.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { readData } from '../model/readData.ts';
import type { Registry } from '../model/registry.ts';
import { word } from '../render/words.ts';
import type { Results } from '../score/results.ts';
import { scoreSet } from '../score/scoreSet.ts';
import type { TextSource } from '../source/text.ts';
import { noteEditorial } from './editorialNote.ts';
import { allOutlines, findRegistry, findSet } from './library.ts';
import { openData } from './openData.ts';
import { type CommonOptions, openSession, type Session } from './session.ts';

/** Options that decide how a data file is read. */
export interface DataOptions extends CommonOptions {
  set?: string;
  year?: number;
  form?: 'raw' | 'value' | 'points' | 'percent';
  layer?: string;
  decimal?: '.' | ',';
  sheet?: string;
  allowAbsent?: boolean;
  checkColumns?: boolean;
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
  const session = await openSession(host, options);
  const source = await openData(session, path, options.sheet);
  if (source === undefined || session.problems.hasErrors()) return { session };
  const { set, guessed } = await chooseSet(session, source, options.set ?? session.config.set);
  if (set === undefined) return { session };
  const registry = await findRegistry(session, set);
  const data = readData(
    set,
    registry,
    source,
    { ...options, decimal: options.decimal ?? set.decimal ?? session.config.decimal },
    session.problems,
  );
  if (data === undefined) return { session, set };
  const years = data.groups.map(({ year }) => year);
  if (guessed && !yearsFit(set, years)) {
    reportMisfits(session, source, [{ id: set.id, why: 'year', detail: years.join(', ') }]);
    return { session, set };
  }
  if (guessed) session.problems.add('note/set-guessed', { set: set.id }, { file: '' });
  noteEditorial(session, usedPart(set, data));
  const readable = data.plan.columns.length > 0 && data.rows > 0;
  const results = readable
    ? scoreSet(set, data, { keep: keep(set), bounds, consume: true }, session.problems)
    : undefined;
  return { session, set, data, results, registry };
}

/** The set asked for, or the only one that fits; `guessed` sets are judged by their years once these are known. */
async function chooseSet(
  session: Session,
  source: TextSource,
  wanted: string | undefined,
): Promise<{ set?: IndicatorSet; guessed: boolean }> {
  if (wanted !== undefined) return { set: await findSet(session, wanted), guessed: false };
  const { problems } = session;
  const outlines = await allOutlines(session);
  if (problems.hasErrors()) return { guessed: true };
  const guess = await guessSet(outlines, (outline) => findRegistry(session, outline), source);
  const [only, ...more] = guess.fitting;
  if (only !== undefined && more.length === 0) {
    return { set: await findSet(session, only.id), guessed: true };
  }
  if (only !== undefined) {
    const ids = guess.fitting.map(({ id }) => id);
    const lines = ids.map((id) => `--set ${id}`).join('  ');
    problems.add('usage/ambiguous-set', { sets: ids.join(', '), lines }, { file: source.name });
    return { guessed: true };
  }
  // A file that cannot be read at all says so itself; the reason is not that no set fits.
  if (guess.reasons.length === 0) {
    const { readCsv } = await import('../source/csv.ts');
    readCsv(source, problems, () => {});
  }
  if (!problems.hasErrors()) reportMisfits(session, source, guess.headed ? guess.reasons : []);
  return { guessed: true };
}

const REASONS = { columns: 'guessColumns', coverage: 'guessCoverage', year: 'guessYear' } as const;

function reportMisfits(session: Session, source: TextSource, reasons: Guess['reasons']): void {
  const said = reasons.map(({ id, why, detail }) => word(REASONS[why], session.lang, { set: id, detail }));
  if (said.length === 0) said.push(word('guessNoCodes', session.lang));
  session.problems.add('usage/no-set-fits', { reasons: said.join('; ') }, { file: source.name });
}

/** Only content the run touched counts. */
function usedPart(set: IndicatorSet, data: Dataset): IndicatorSet {
  return { ...set, nodes: set.nodes.filter((_, at) => at === 0 || isUsed(set, data, at)) };
}

/** Nodes below a given result had no part in the score. */
function isUsed(set: IndicatorSet, data: Dataset, at: number): boolean {
  for (let above = set.nodes[at].parent; above >= 0; above = set.nodes[above].parent) {
    if (data.plan.sources[above] !== 'children') return false;
  }
  return data.plan.sources[at] !== 'skipped';
}
