/** `dti targets DATA --plan FILE`: what of a plan each unit has reached. Nothing is written when anything is wrong. */
import { reportTargets } from '../analyse/targetReport.ts';
import type { TargetReport } from '../analyse/targets.ts';
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { dirname, type Host, join, resolve, toolVersion } from '../io.ts';
import { headerOf } from '../model/fileIdentity.ts';
import { guessSet, type Misfit } from '../model/guess.ts';
import { type IndicatorSet, isRegistryPath } from '../model/indicatorSet.ts';
import { codesAmong, hasUnknown } from '../model/measures.ts';
import { readForPlan } from '../model/planData.ts';
import { yearOfDay } from '../model/planDates.ts';
import type { Registry } from '../model/registry.ts';
import { type TargetPlan, unpublished } from '../model/targetPlan.ts';
import { sayDay } from '../render/figures.ts';
import { word } from '../render/moreWords.ts';
import { readCsv } from '../source/csv.ts';
import type { TextSource } from '../source/text.ts';
import { noteEditorial } from './editorialNote.ts';
import { allOutlines, configuredSet, findRegistry, findSet } from './library.ts';
import { chooseSet, type DataOptions, misfitOf, reportMisfits, usedPart } from './load.ts';
import { openData } from './openData.ts';
import { type Format, formatOf, layoutOf, type OutputOptions, writePieces } from './output.ts';
import { closeSession, openInput, openSession, type Session } from './session.ts';
import { rowsOfUnit } from './typedUnits.ts';

export interface TargetsOptions extends DataOptions, OutputOptions {
  plan: string;
  unit?: string[];
}

export async function runTargets(host: Host, path: string, options: TargetsOptions): Promise<number> {
  const session = await openSession(host, options);
  const { problems } = session;
  const format = formatOf(session, options, 'table');
  const source = await openData(session, path, options.sheet);
  const planSource = openInput(session, options.plan);
  if (source === undefined || planSource === undefined) return closeSession(session);
  const { compilePlan } = await import('../model/compile.ts');
  const plan = compilePlan(planSource, problems);
  if (plan === undefined) return closeSession(session);
  const reported = await reportOf(session, plan, source, options);
  if (reported === undefined || format === undefined) return closeSession(session);
  const { report, registry } = reported;
  if (options.unit !== undefined)
    report.rows = new Set(options.unit.flatMap((typed) => rowsOfUnit(session, report.data, registry, typed)));
  noteOf(session, report);
  if (!problems.hasErrors())
    writePieces(session, options.output, await renderAs(format, report, session, options));
  return closeSession(session);
}

interface Reported {
  report: TargetReport;
  registry: Registry | undefined;
}

async function reportOf(
  session: Session,
  plan: TargetPlan,
  source: TextSource,
  options: TargetsOptions,
): Promise<Reported | undefined> {
  const { problems } = session;
  const headers = headerOf(source)?.map(({ text }) => text);
  if (headers === undefined) {
    // What is wrong with the file as a file is said in reading it.
    readCsv(source, problems, () => {});
    return undefined;
  }
  const chosen = await chooseFor(session, plan, source, headers, options);
  if (chosen === undefined) return undefined;
  const { set, guessed, others } = chosen;
  const registry = await findRegistry(session, set ?? { id: plan.id }, options.units);
  if (options.units !== undefined && registry === undefined) return undefined;
  const decimal = options.decimal ?? set?.decimal ?? session.config.decimal;
  // Of a set that turns out not to be meant, what the file lacks by it is of no interest.
  const found = guessed ? collectProblems({ strict: options.strict }) : problems;
  const read = readForPlan(plan, set, registry, source, headers, { ...options, decimal }, found);
  const misfit = guessed && read !== undefined ? misfitOf(set!, registry, read.data) : undefined;
  if (misfit !== undefined) {
    await reportMisfits(session, source, [misfit, ...others]);
    return undefined;
  }
  if (guessed) problems.addAll(found);
  if (read === undefined) return undefined;
  if (guessed) problems.add('note/set-guessed', { set: set!.id }, { file: '' });
  if (read.only.size > 0) noteEditorial(session, usedPart(read.set, read.data));
  return { report: reportTargets(plan, read, registry, problems), registry };
}

interface Chosen {
  /** None where all measures are free columns. */
  set?: IndicatorSet;
  guessed: boolean;
  /** Why other sets were not recognised. */
  others: Misfit[];
}

/** The set of the codes: named on the command line, by the plan, by the configuration, else recognised; none where none is needed. */
async function chooseFor(
  session: Session,
  plan: TargetPlan,
  source: TextSource,
  headers: readonly string[],
  options: TargetsOptions,
): Promise<Chosen | undefined> {
  const { problems } = session;
  const named = plan.set === undefined ? undefined : besidePlan(plan.set, options.plan);
  const codes = codesAmong(plan.targets, headers);
  const wordsOnly = codes.all.length === 0 && !hasUnknown(plan.targets, headers);
  const wanted = options.set ?? named ?? (wordsOnly ? undefined : configuredSet(session));
  if (wanted !== undefined) {
    const set = await findSet(session, wanted);
    if (set === undefined) return undefined;
    if (options.set !== undefined && named !== undefined && !isSame(session, set, named))
      problems.add('plan/other-set', { plan: plan.set!, set: set.id }, plan.setPlace);
    return { set, guessed: false, others: [] };
  }
  if (codes.all.length === 0) return { guessed: false, others: [] };
  if (codes.beyond.length === 0) {
    // Each heads a column, so that the file can be read even if no set knows it.
    const outlines = await allOutlines(session);
    const { fitting } = await guessSet(outlines, (outline) => findRegistry(session, outline), source);
    if (fitting.length === 0) {
      problems.add('note/no-set', { measures: codes.all.join(', ') }, { file: '' });
      return { guessed: false, others: [] };
    }
  }
  const found = await chooseSet(session, source, undefined);
  return found.set === undefined ? undefined : found;
}

/** A path in a plan is relative to the plan. */
function besidePlan(set: string, planPath: string): string {
  return isRegistryPath(set) ? join(dirname(planPath), set) : set;
}

function isSame(session: Session, set: IndicatorSet, named: string): boolean {
  return set.id === named || session.paths.get(set.id) === resolve(session.host.cwd, named);
}

/** What a reader has to know beside the figures: content that is ours, and deadlines of other years. */
function noteOf({ problems, lang }: Session, { plan, targets, years }: TargetReport): void {
  const ours = unpublished(plan);
  if (ours.length > 0) {
    const label = { name: 'nameOrigin', goal: 'goalOrigin', measure: 'measureOrigin' } as const;
    const what = ours.map(({ field, count }) =>
      word(label[field], lang, { origin: `${count}/${plan.targets.length}` }),
    );
    problems.add('note/plan-editorial', { plan: plan.id, what: what.join(', ') }, { file: '' });
  }
  for (const { year } of years) {
    const others = targets.filter(({ target }) => yearOfDay(target.deadline) !== year);
    if (year === 0 || others.length === 0) continue;
    const list = others.map(({ target }) => `${target.id} (${sayDay(target.deadline, lang)})`).join(', ');
    problems.add('note/deadline-year', { year, targets: list }, { file: '' });
  }
}

async function renderAs(
  format: Format,
  report: TargetReport,
  session: Session,
  { output }: TargetsOptions,
): Promise<Iterable<string>> {
  if (format === 'csv') return (await import('../render/targetCsv.ts')).renderTargetsCsv(report);
  if (format === 'json')
    return (await import('../render/targetJson.ts')).renderTargetsJson(report, toolVersion());
  const { renderTargets } = await import('../render/targetText.ts');
  return [renderTargets(report, { lang: session.lang, ...(await layoutOf(session, format, output)) })];
}
