/** What the runs of a configuration are compared with: other runs or files, found before anything is read. */
import { fileExists, resolve } from '../io.ts';
import { nearest } from '../source/nearest.ts';
import { fromHere, named, sameFile } from './configPaths.ts';
import type { Earlier, PlannedRun } from './runPlan.ts';
import type { Session } from './session.ts';
import { parseArgument } from './sideArgument.ts';

/** Gives each run its earlier side. What is wrong is reported, and such a run has none. */
export function planEarlier(session: Session, runs: readonly PlannedRun[]): void {
  for (const run of runs) {
    const wanted = run.entry['compare-with'];
    if (wanted !== undefined) run.earlier = earlierOf(session, run, wanted, runs);
  }
  reportCircles(session, runs);
}

/** A run of that name comes before a file of that name: `./NAME` is the file. */
function earlierOf(
  session: Session,
  run: PlannedRun,
  wanted: string,
  runs: readonly PlannedRun[],
): Earlier | undefined {
  const { problems, host } = session;
  const { name } = run.entry;
  const place = run.at('compare-with');
  const other = runs.find(({ entry }) => entry.name === wanted);
  if (other !== undefined && other !== run) return { run: other };
  const argument = parseArgument(wanted, (path) => fileExists(host, fromHere(session, path)));
  const path = fromHere(session, argument.path);
  const set = argument.set === undefined ? undefined : named(session, argument.set);
  const file = sameFile(resolve(host.cwd, path));
  const writer = runs.find(({ outputs }) => outputs.some((output) => sameFile(output.path) === file));
  const isOwn = file === sameFile(resolve(host.cwd, run.data)) && (set === undefined || set === run.set);
  if (other === run || isOwn) problems.add('run/compare-itself', { run: name }, place);
  else if (writer !== undefined)
    problems.add('run/earlier-is-output', { file: argument.path, run: writer.entry.name }, place);
  else if (!fileExists(host, path)) {
    const known = runs.map(({ entry }) => entry.name).filter((one) => one !== name);
    const near = nearest(wanted, known).join(', ');
    problems.add('run/unknown-earlier', { wanted, near, known: known.join(', ') || '–' }, place);
  } else return { path, set };
  return undefined;
}

/** Said once a circle, at the first of its runs. */
function reportCircles({ problems }: Session, runs: readonly PlannedRun[]): void {
  for (const run of runs) {
    const way = [run];
    for (let at = before(run); at !== undefined && !way.includes(at); at = before(at)) way.push(at);
    if (before(way[way.length - 1]) !== run || way.some((one) => runs.indexOf(one) < runs.indexOf(run)))
      continue;
    const names = [...way, run].map(({ entry }) => entry.name).join(' → ');
    problems.add('run/compare-circle', { runs: names }, run.at('compare-with'));
  }
}

function before({ earlier }: PlannedRun): PlannedRun | undefined {
  return earlier !== undefined && 'run' in earlier ? earlier.run : undefined;
}
