/** What the manifest says of one run: what it read, by which rules, for which units, with which options, and what it wrote. */
import { dirname, portablePath, readBytes, resolve, SHELF } from '../io.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import { hashContent, hashUnits, sha256 } from '../model/fingerprint.ts';
import type { RecordedRun, RecordedSide } from '../model/manifestDocument.ts';
import type { Registry } from '../model/registry.ts';
import { REPORT_OPTIONS, reportOf } from './planReports.ts';
import type { RunRead } from './readRun.ts';
import { langOf } from './renderRun.ts';
import type { PlannedOutput, PlannedRun } from './runPlan.ts';
import type { Session } from './session.ts';

export function recordOf(
  own: Session,
  run: PlannedRun,
  read: RunRead,
  texts: readonly string[],
  manifest: string,
): RecordedRun {
  const { entry, data, outputs } = run;
  const { results, registry, crosswalk } = read;
  const { set } = results;
  const from = dirname(manifest);
  const first = resolve(own.host.cwd, data);
  const rest = [...own.sources.keys(), ...own.resolved.keys()]
    .map((name) => resolve(own.host.cwd, name))
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
    ...recordRegistry(registry),
    ...recordCrosswalk(crosswalk),
    ...recordEarlier(own, run, read, from),
    units: {
      hash: hashUnits(units.map((unit, row) => `${unit}\t${years[row]}`)),
      list: units.map((unit, row) => (years[row] === 0 ? unit : `${unit} (${years[row]})`)).sort(),
    },
    options: runOptions(own, run),
    outputs: outputs.map((output, i) => ({
      file: portablePath(from, output.path),
      sha256: sha256([texts[i]]),
      options: outputOptions(own, output),
    })),
  };
}

function recordRegistry(registry: Registry | undefined): Pick<RecordedRun, 'registry'> {
  return registry === undefined ? {} : { registry: { id: registry.id, content: hashContent(registry) } };
}

/** With the registries it leads from and to: these decide which names are one unit. */
function recordCrosswalk(crosswalk: Crosswalk | undefined): Pick<RecordedRun, 'crosswalk'> {
  if (crosswalk === undefined) return {};
  const { keyOf: _how, ...content } = crosswalk;
  return { crosswalk: { id: crosswalk.id, content: hashContent(content) } };
}

/** Each earlier side as it was compared. */
function recordEarlier(
  own: Session,
  { earlier }: PlannedRun,
  { sides, earlier: count, earlierCrosswalk }: RunRead,
  from: string,
): Pick<RecordedRun, 'earlier'> {
  if (sides === undefined || earlier === undefined) return {};
  const other = 'run' in earlier ? earlier.run : undefined;
  const recorded = sides.sides.slice(0, count).map(
    ({ file, from: kind, year, set, units }, i): RecordedSide => ({
      ...(other === undefined ? {} : { run: other.entry.name }),
      file: portablePath(from, resolve(own.host.cwd, file)),
      from: kind,
      ...(year === 0 ? {} : { year }),
      ...(set === undefined
        ? {}
        : { set: { id: set.id, ...set.fingerprint, ruleSemantics: set.ruleSemantics } }),
      ...recordRegistry(sides.registries[i]),
      ...recordCrosswalk(earlierCrosswalk),
      units: { hash: hashUnits(units.map(({ key }) => key)), list: units.map(({ name }) => name).sort() },
      ...(other === undefined ? {} : { options: runOptions(own, other) }),
    }),
  );
  return { earlier: recorded };
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
  'crosswalk',
  'method',
  'weights',
  'incomplete',
  'compare-with',
] as const;

function runOptions({ config }: Session, { entry }: PlannedRun): RecordedRun['options'] {
  return pick({ ...entry, decimal: entry.decimal ?? config.decimal }, RUN_OPTIONS);
}

function outputOptions(
  session: Session,
  { entry, format }: PlannedOutput,
): RecordedRun['outputs'][number]['options'] {
  const report = reportOf(entry);
  const spoken = format === 'table' || format === 'md';
  return {
    format,
    ...(report === 'score' ? { level: 'main' } : { report }),
    ...pick(entry, REPORT_OPTIONS[report]),
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
