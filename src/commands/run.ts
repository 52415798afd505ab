/** `dti run [NAME…]`: the runs of the configuration, all or nothing, and the manifest that says what they were made of. */
import {
  dirname,
  type Host,
  pathFrom,
  portablePath,
  readBytes,
  resolve,
  toolVersion,
  writeAllWhole,
} from '../io.ts';
import { sha256 } from '../model/fingerprint.ts';
import { MANIFEST_SCHEMA, type Manifest, type RecordedRun } from '../model/manifestDocument.ts';
import { word } from '../render/moreWords.ts';
import { checkRuns } from './checkRuns.ts';
import { readManifest } from './manifest.ts';
import { type Produced, produceRun } from './produce.ts';
import { openProgress } from './progress.ts';
import { type Plan, planRuns } from './runPlan.ts';
import { type CommonOptions, closeSession, openSession, type Session } from './session.ts';

export interface RunOptions extends CommonOptions {
  check?: boolean;
  /** How far numbers of a committed output may lie from what is computed now. */
  tolerance: number;
  allowOutside?: boolean;
}

export async function runRuns(host: Host, names: readonly string[], options: RunOptions): Promise<number> {
  const session = await openSession(host, options);
  const plan = session.problems.hasErrors() ? undefined : planRuns(session, names, options);
  if (plan === undefined) return closeSession(session);
  const committed =
    options.check === true || plan.chosen.length < plan.runs.length
      ? await findManifest(session, plan, options)
      : undefined;
  if (session.problems.hasErrors()) return closeSession(session);
  const produced = await produceAll(session, plan);
  if (produced.length < plan.chosen.length) return closeSession(session);
  if (options.check === true) await checkRuns(session, plan, committed!, produced, options.tolerance);
  else if (!session.problems.hasErrors()) writeAll(session, plan, committed, produced);
  return closeSession(session);
}

/** What was recorded. To check, there must be something; to write some of the runs, the others are kept if they are there. */
async function findManifest(
  session: Session,
  { manifest }: Plan,
  { check }: RunOptions,
): Promise<Manifest | undefined> {
  if (check !== true && readBytes(manifest) === undefined) return undefined;
  return readManifest(session, pathFrom(session.host.cwd, manifest));
}

/** Every run is tried, so that all problems are reported at once. */
async function produceAll(session: Session, { chosen, manifest }: Plan): Promise<Produced[]> {
  const progress = openProgress(session.host, chosen.length);
  const produced: Produced[] = [];
  for (const run of chosen) {
    await progress.step(run.entry.name);
    const one = await produceRun(session, run, manifest);
    if (one !== undefined) produced.push(one);
  }
  progress.end();
  return produced;
}

function writeAll(
  session: Session,
  plan: Plan,
  committed: Manifest | undefined,
  produced: readonly Produced[],
): void {
  const { host, lang, problems, config } = session;
  const records = plan.runs
    .map(
      ({ entry: { name } }) =>
        produced.find(({ record }) => record.name === name)?.record ??
        committed?.runs.find((run) => run.name === name),
    )
    .filter((record): record is RecordedRun => record !== undefined);
  const file = resolve(host.cwd, config.document!.file);
  const manifest: Manifest = {
    schema: MANIFEST_SCHEMA,
    tool: `dti ${toolVersion()}`,
    config: { file: portablePath(dirname(plan.manifest), file), sha256: sha256([readBytes(file)!]) },
    runs: records,
  };
  const outputs = produced.flatMap(({ plan: { outputs }, texts }) =>
    outputs.map(({ path }, i) => ({ path, text: texts[i] })),
  );
  const fault = writeAllWhole(host, [
    ...outputs,
    { path: plan.manifest, text: `${JSON.stringify(manifest, undefined, 2)}\n` },
  ]);
  if (fault !== undefined) {
    problems.add(
      'usage/cannot-write',
      { file: pathFrom(host.cwd, fault.path), why: fault.fault },
      { file: '' },
    );
    return;
  }
  // In a pipe or a CI job, a run that went well says nothing.
  if (host.width !== undefined)
    host.out(
      `${word('runWritten', lang, { runs: produced.length, files: outputs.length, manifest: pathFrom(host.cwd, plan.manifest) })}\n`,
    );
}
