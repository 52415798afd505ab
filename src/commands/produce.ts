/** One run: its data scored once, its outputs as texts, and what the manifest says of it. Writes nothing. */
import { keepFor } from '../analyse/report.ts';
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { dirname, portablePath, readBytes, resolve, SHELF } from '../io.ts';
import type { OutputEntry } from '../model/config.ts';
import { hashContent, hashUnits, sha256 } from '../model/fingerprint.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { RecordedRun } from '../model/manifestDocument.ts';
import type { Registry } from '../model/registry.ts';
import type { Results } from '../score/results.ts';
import { type DataOptions, loadIn } from './load.ts';
import type { PlannedOutput, PlannedRun } from './runPlan.ts';
import { renderAs, type ScoreOptions, select } from './score.ts';
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
  const { entry, outputs } = plan;
  // What a run read is known from what its own session opened.
  const own: Session = {
    ...session,
    problems: collectProblems({ strict: entry.strict }),
    sources: new Map(),
    paths: new Map(),
    registries: new Map(),
    resolved: new Map(),
  };
  const keep = (set: IndicatorSet) => {
    const kept = outputs.map(({ entry: { level, by } }) => keepFor(set, level ?? 'main', by));
    return (at: number) => kept.some((one) => one(at));
  };
  const bounds = outputs.some((output) => output.entry.bounds === true);
  const { set, results, registry } = await loadIn(own, plan.data, dataOptions(session, plan), keep, bounds);
  const texts: string[] = [];
  if (results !== undefined) {
    for (const output of outputs) texts.push(await renderOutput(own, results, registry, output));
  }
  takeOver(session, own, plan);
  if (set === undefined || results === undefined || own.problems.hasErrors()) return undefined;
  return { plan, record: recordOf(session, own, plan, { set, results, registry, texts }, manifest), texts };
}

function dataOptions({ config }: Session, { entry, set, units }: PlannedRun): DataOptions {
  const { year, form, layer, sheet, strict } = entry;
  return {
    set,
    units,
    year,
    form,
    layer,
    sheet,
    strict,
    decimal: entry.decimal ?? config.decimal,
    allowAbsent: entry['allow-absent'],
    checkColumns: entry['check-columns'],
  };
}

/** The language of an output is its own or the configuration's, never that of the terminal it was asked from. */
async function renderOutput(
  own: Session,
  results: Results,
  registry: Registry | undefined,
  { entry, format }: PlannedOutput,
): Promise<string> {
  const lang = langOf(own, entry);
  const { level = 'main', by, top, block, within, long, bounds, stats, file } = entry;
  const options: ScoreOptions = { level, by, top, block, within, long, bounds, output: file };
  options.unit = entry.units;
  // Off is as if it were not given.
  options.stats = stats === true ? true : undefined;
  const selection = await select(own, results, registry, options);
  if (selection === undefined) return '';
  const shown = bounds === true ? results : withoutBounds(results);
  return [...(await renderAs(format, shown, selection, { ...own, lang }, options))].join('');
}

function langOf({ config }: Session, entry: OutputEntry): 'vi' | 'en' {
  return entry.lang ?? config.lang ?? 'en';
}

/** They were computed for another output of the same run. */
function withoutBounds(results: Results): Results {
  return { ...results, index: { ...results.index, bounds: undefined } };
}

/** Problems go to the session, each note once however many runs say it; what has no place stands at the run. */
function takeOver(session: Session, own: Session, { place }: PlannedRun): void {
  const { problems } = session;
  const said = new Set(problems.list().map((one) => JSON.stringify([one.code, one.args, one.place])));
  const counts = new Map(own.problems.counts());
  const list = own.problems.list().filter((one) => {
    const again = one.severity === 'note' && said.has(JSON.stringify([one.code, one.args, one.place]));
    if (again) counts.set(one.code, counts.get(one.code)! - 1);
    return !again;
  });
  for (const one of list) if (one.severity === 'error' && one.place.file === '') one.place = place;
  problems.addAll({ ...own.problems, list: () => list, counts: () => counts });
  for (const [name, source] of own.sources) session.sources.set(name, source);
}

interface Scored {
  set: IndicatorSet;
  results: Results;
  registry?: Registry;
  texts: readonly string[];
}

function recordOf(
  session: Session,
  own: Session,
  { entry, data, outputs }: PlannedRun,
  { set, results, registry, texts }: Scored,
  manifest: string,
): RecordedRun {
  const from = dirname(manifest);
  const first = resolve(session.host.cwd, data);
  const rest = [...own.sources.keys(), ...own.resolved.keys()]
    .map((name) => resolve(session.host.cwd, name))
    // What lies on the shelf comes with dti; the content hashes say what it was.
    .filter((path) => path !== first && !path.startsWith(SHELF))
    .sort();
  const { units, years } = results.data;
  return {
    name: entry.name,
    inputs: [...new Set([first, ...rest])].map((path) => ({
      file: portablePath(from, path),
      sha256: sha256([readBytes(path)!]),
    })),
    set: { id: set.id, ...set.fingerprint, ruleSemantics: set.ruleSemantics },
    ...(registry === undefined ? {} : { registry: { id: registry.id, content: hashContent(registry) } }),
    units: {
      hash: hashUnits(units.map((unit, row) => `${unit}\t${years[row]}`)),
      list: units.map((unit, row) => (years[row] === 0 ? unit : `${unit} (${years[row]})`)).sort(),
    },
    options: pick({ ...entry, decimal: entry.decimal ?? session.config.decimal }, RUN_OPTIONS),
    outputs: outputs.map((output, i) => ({
      file: portablePath(from, output.path),
      sha256: sha256([texts[i]]),
      options: outputOptions(session, output),
    })),
  };
}

const RUN_OPTIONS = [
  'year',
  'form',
  'layer',
  'decimal',
  'sheet',
  'allow-absent',
  'check-columns',
  'strict',
] as const;
const OUTPUT_OPTIONS = ['level', 'by', 'top', 'units', 'block', 'within', 'long', 'bounds', 'stats'] as const;

function outputOptions(
  session: Session,
  { entry, format }: PlannedOutput,
): RecordedRun['outputs'][number]['options'] {
  const spoken = format === 'table' || format === 'md';
  return {
    format,
    level: 'main',
    ...pick(entry, OUTPUT_OPTIONS),
    ...(spoken ? { lang: langOf(session, entry) } : {}),
  };
}

/** In the order of the keys given, whatever the order in the file. */
function pick<Entry extends object, Key extends keyof Entry & string>(
  entry: Entry,
  keys: readonly Key[],
): Record<string, NonNullable<Entry[Key]>> {
  return Object.fromEntries(
    keys.filter((key) => entry[key] !== undefined).map((key) => [key, entry[key] as NonNullable<Entry[Key]>]),
  );
}
