/** Which options of a run and of its outputs go together, checked before anything is read. */
import type { OutputEntry } from '../model/config.ts';
import type { PlannedOutput, PlannedRun } from './runPlan.ts';
import type { Session } from './session.ts';

/** What each report can be asked for, beside `file`, `format` and `lang`. */
export const REPORT_OPTIONS = {
  score: ['level', 'by', 'top', 'units', 'block', 'within', 'long', 'bounds', 'stats'],
  compare: ['by', 'common', 'long', 'units', 'why', 'require-comparable'],
} as const satisfies Record<string, readonly (keyof OutputEntry)[]>;

type Report = keyof typeof REPORT_OPTIONS;
type OutputKey = (typeof REPORT_OPTIONS)[Report][number];

export function reportOf({ report = 'score' }: OutputEntry): Report {
  return report;
}

export function checkReports(session: Session, runs: readonly PlannedRun[]): void {
  const { problems } = session;
  for (const run of runs) {
    const { entry, outputs } = run;
    checkMerging(session, run);
    outputs.forEach((output, o) => {
      checkOutput(session, run, output, o);
    });
    const compares = outputs.some((output) => reportOf(output.entry) === 'compare');
    if (entry['compare-with'] !== undefined && !compares)
      problems.add('run/no-comparison', { run: entry.name }, run.keyAt('compare-with'));
  }
}

function checkMerging({ problems }: Session, run: PlannedRun): void {
  const { name, crosswalk, method = 'mean', weights } = run.entry;
  if (crosswalk === undefined) {
    for (const key of ['method', 'weights', 'incomplete'] as const)
      if (run.entry[key] !== undefined)
        problems.add('run/needs-crosswalk', { key, run: name }, run.keyAt(key));
    return;
  }
  if (method === 'weighted-mean' && weights === undefined)
    problems.add('run/weights-needed', {}, run.at('method'));
  if (method !== 'weighted-mean' && weights !== undefined)
    problems.add('run/weights-unused', { column: weights, method }, run.keyAt('weights'));
}

/** Off is as if it were not given. */
function isGiven(entry: OutputEntry, key: OutputKey): boolean {
  return entry[key] !== undefined && entry[key] !== false;
}

const ALL_KEYS = [...new Set<OutputKey>([...REPORT_OPTIONS.score, ...REPORT_OPTIONS.compare])];

function checkOutput({ problems }: Session, run: PlannedRun, output: PlannedOutput, o: number): void {
  const { entry, format } = output;
  const report = reportOf(entry);
  const other = report === 'score' ? 'compare' : 'score';
  const known: readonly OutputKey[] = REPORT_OPTIONS[report];
  for (const key of ALL_KEYS) {
    if (!isGiven(entry, key) || known.includes(key)) continue;
    const args = { key, report, other, known: known.join(', ') };
    problems.add('run/other-report', args, run.keyAt('outputs', o, key));
  }
  if (report === 'score') {
    // Of a run that is compared, it is not known before it is read whether its own units are old ones.
    if (run.crosswalk !== undefined && run.entry['compare-with'] === undefined && entry.bounds === true)
      problems.add('run/merged-bounds', {}, run.keyAt('outputs', o, 'bounds'));
    return;
  }
  if (run.entry['compare-with'] === undefined)
    problems.add('run/no-earlier', { run: run.entry.name }, run.at('outputs', o));
  if (entry.units !== undefined && entry.units.length !== 1)
    problems.add('run/one-unit', { count: entry.units.length }, run.at('outputs', o, 'units'));
  for (const [one, second] of [
    ['common', 'by'],
    ['why', 'by'],
    ['why', 'common'],
    ['why', 'long'],
  ] as const)
    if (isGiven(entry, one) && isGiven(entry, second))
      problems.add('run/not-together', { one, other: second }, run.keyAt('outputs', o, one));
  if (entry.long === true && format !== 'csv')
    problems.add(
      'run/not-together',
      { one: 'long', other: `format: ${format}` },
      run.keyAt('outputs', o, 'long'),
    );
}
