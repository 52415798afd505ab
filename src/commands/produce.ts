/** One run: its data read and scored once, its outputs as texts, and what the manifest says of it. Writes nothing. */
import { keepFor } from '../analyse/report.ts';
import { collectProblems, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { RecordedRun } from '../model/manifestDocument.ts';
import { loadIn } from './load.ts';
import { dataOptions, type RunRead, readRun } from './readRun.ts';
import { recordOf } from './recordRun.ts';
import { renderOutputs } from './renderRun.ts';
import type { PlannedRun } from './runPlan.ts';
import type { Session } from './session.ts';

export interface Produced {
  plan: PlannedRun;
  record: RecordedRun;
  /** In the order of the outputs. */
  texts: string[];
}

/** @returns undefined where something is wrong with this run; it is in the session's problems */
export async function produceRun(
  session: Session,
  plan: PlannedRun,
  manifest: string,
): Promise<Produced | undefined> {
  // What a run read is known from what its own session opened.
  const own: Session = {
    ...session,
    problems: collectProblems({ strict: plan.entry.strict }),
    sources: new Map(),
    paths: new Map(),
    registries: new Map(),
    resolved: new Map(),
  };
  const isPlain = plan.crosswalk === undefined && plan.earlier === undefined;
  const read = isPlain ? await readPlain(own, plan) : await readRun(own, plan);
  const texts = read === undefined ? [] : await renderOutputs(own, plan, read);
  takeOver(session, own, plan);
  if (read === undefined || own.problems.hasErrors()) return undefined;
  return { plan, record: recordOf(own, plan, read, texts, manifest), texts };
}

/** Data that are only ranked: nothing is kept but what the outputs show. */
async function readPlain(own: Session, plan: PlannedRun): Promise<RunRead | undefined> {
  const { outputs } = plan;
  const keep = (set: IndicatorSet) => {
    const kept = outputs.map(({ entry: { level, by } }) => keepFor(set, level ?? 'main', by));
    return (at: number) => kept.some((one) => one(at));
  };
  const bounds = outputs.some((output) => output.entry.bounds === true);
  const { results, registry } = await loadIn(own, plan.data, dataOptions(own, plan), keep, bounds);
  return results === undefined ? undefined : { results, registry, earlier: 0 };
}

/**
 * Problems go to the session, each once: what one run says of a file, another that reads it need not say again. What has no
 * place stands at the run.
 */
function takeOver(session: Session, own: Session, { place }: PlannedRun): void {
  const { problems } = session;
  const keyOf = ({ code, severity, args, place: own }: Diagnostic) =>
    JSON.stringify([code, severity, args, own]);
  const said = new Set(problems.list().map(keyOf));
  const counts = new Map(own.problems.counts());
  const list = own.problems.list().filter((one) => {
    const again = said.has(keyOf(one));
    if (again) counts.set(one.code, counts.get(one.code)! - 1);
    return !again;
  });
  for (const one of list) if (one.severity === 'error' && one.place.file === '') one.place = place;
  problems.addAll({ ...own.problems, list: () => list, counts: () => counts });
  for (const [name, source] of own.sources) session.sources.set(name, source);
}
