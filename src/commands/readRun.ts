/** What one run reads: its data, the earlier side it is compared with, and both on the new units where it has a crosswalk. */

import { planMerge } from '../analyse/mergePlan.ts';
import { type Merged, mergeResults } from '../analyse/mergeResults.ts';
import type { Side } from '../analyse/side.ts';
import { collectProblems, type Problems, placedAt } from '../diagnostics/diagnostic.ts';
import { portablePath, resolve } from '../io.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import type { WrittenCrosswalk } from '../model/crosswalkDocument.ts';
import { yearsFit } from '../model/guessUnits.ts';
import type { Registry } from '../model/registry.ts';
import type { Results } from '../score/results.ts';
import type { TextSource } from '../source/text.ts';
import { type CrosswalkFlags, isOld, mergeSides } from './compareMerged.ts';
import { findCrosswalk, lookUpCrosswalk, oldRegistryOf } from './crosswalks.ts';
import type { DataOptions } from './load.ts';
import type { PlannedRun } from './runPlan.ts';
import type { Session } from './session.ts';
import type { Wanted } from './sideArgument.ts';
import { joinParts, loadParts, rekeySides, type Sides } from './sides.ts';
import { weightsOf } from './weights.ts';

export interface RunRead {
  /** What its rankings show, and the registry of these units. */
  results: Results;
  registry?: Registry;
  /** Where these units were made of older ones. */
  merged?: Merged;
  /** What the run's own crosswalk came to. */
  crosswalk?: Crosswalk;
  /** Of a run that is compared: the earlier sides first, then its own. */
  sides?: Sides;
  /** How many of the sides are the earlier ones. */
  earlier: number;
  /** By what these were put on the new units in their own run. */
  earlierCrosswalk?: Crosswalk;
}

/** The options of a run that decide how its data are read. */
export function dataOptions({ config }: Session, { entry, set, units }: PlannedRun): DataOptions {
  const { year, form, layer, sheet, strict, weights } = entry;
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
    besides: weights,
  };
}

/** @returns undefined where something is wrong, which is in the session's problems */
export async function readRun(session: Session, run: PlannedRun): Promise<RunRead | undefined> {
  const { problems } = session;
  const written = await writtenOf(session, run);
  if (run.crosswalk !== undefined && written === undefined) return undefined;
  const parts = await loadParts(session, wantedOf(session, run, written));
  if (parts === undefined) return undefined;
  const own = parts[parts.length - 1];
  const results = own.sides[0]?.scored?.results;
  if (results === undefined) return undefined;
  const read = { results, registry: own.registries[0], earlier: 0 };
  if (run.earlier === undefined) {
    const crosswalk = await lookUpCrosswalk(session, written!, read.registry);
    if (crosswalk === undefined) return undefined;
    const merged = mergeWhole(session, own.sources[0], results, crosswalk, flagsOf(session, run), problems);
    return merged === undefined ? undefined : mergedRead(read, merged, crosswalk);
  }
  checkYears(session, run, parts[0]);
  const earlier = await earlierPart(session, run, parts[0]);
  const joined = earlier === undefined ? undefined : joinParts(session, [earlier.part, own], run.data);
  if (joined === undefined || problems.hasErrors()) return undefined;
  const compared = {
    ...read,
    sides: joined,
    earlier: parts[0].sides.length,
    earlierCrosswalk: earlier?.crosswalk,
  };
  return written === undefined ? compared : mergeCompared(session, run, written, compared);
}

/** The crosswalk of a run, as it is written. */
async function writtenOf(session: Session, run: PlannedRun): Promise<WrittenCrosswalk | undefined> {
  if (run.crosswalk === undefined) return undefined;
  const problems = placedAt(session.problems, run.at('crosswalk'));
  return findCrosswalk({ ...session, problems }, run.crosswalk);
}

/** A file that is named as the earlier side is read as the run's own data are, but for what `@SET` says, and the year. */
function wantedOf(session: Session, run: PlannedRun, written: WrittenCrosswalk | undefined): Wanted[] {
  const { data, set, earlier, outputs } = run;
  const options = dataOptions(session, run);
  const old = written === undefined ? undefined : oldRegistryOf(session, written);
  const own: Wanted = {
    path: data,
    set,
    options: earlier === undefined ? { ...options, units: run.units ?? old } : options,
    as: outputs.some(({ entry }) => entry.bounds === true) ? 'bounds' : 'data',
  };
  if (earlier === undefined) return [own];
  const place = run.at('compare-with');
  if ('run' in earlier) {
    const { run: other } = earlier;
    return [
      { path: other.data, set: other.set, options: dataOptions(session, other), as: 'data', place },
      own,
    ];
  }
  const units = written === undefined ? run.units : old;
  const reading = { ...options, set: undefined, year: undefined, units };
  return [{ ...earlier, options: reading, scoredBy: set, place }, own];
}

function flagsOf({ config }: Session, { crosswalk, entry }: PlannedRun): CrosswalkFlags {
  const { method, weights, incomplete, decimal = config.decimal } = entry;
  return { crosswalk, method, weights, incomplete, decimal };
}

/** A file that names no set is scored by the run's: that is sure only where its years are the set's. */
function checkYears({ problems }: Session, run: PlannedRun, { sides }: Sides): void {
  const { earlier } = run;
  if (earlier === undefined || 'run' in earlier || earlier.set !== undefined) return;
  for (const { file, year, scored } of sides) {
    if (scored === undefined || year === 0 || yearsFit(scored.results.set, [year])) continue;
    const { id, years } = scored.results.set;
    const args = { file, year, set: id, years: years.join(', ') };
    problems.add('run/earlier-years', args, run.at('compare-with'));
  }
}

/** The earlier side as its own run shows it: on the new units, where that run has a crosswalk. */
async function earlierPart(
  session: Session,
  { earlier }: PlannedRun,
  part: Sides,
): Promise<{ part: Sides; crosswalk?: Crosswalk } | undefined> {
  if (earlier === undefined || !('run' in earlier) || earlier.run.crosswalk === undefined) return { part };
  const { run } = earlier;
  const written = await writtenOf(session, run);
  const crosswalk =
    written === undefined ? undefined : await lookUpCrosswalk(session, written, part.registries[0]);
  if (crosswalk === undefined) return undefined;
  // Without an earlier side of its own, a crosswalk can only be meant for the data.
  const isMerged = run.earlier === undefined ? () => true : isOld;
  const problems = placedAt(session.problems, run.at('crosswalk'));
  const { merged, ...sides } = mergeSides(
    { ...session, problems },
    part,
    crosswalk,
    flagsOf(session, run),
    isMerged,
  );
  if (problems.hasErrors()) return undefined;
  return merged === 0 ? { part } : { part: sides, crosswalk };
}

/** As `dti compare --crosswalk`: every side that still has the old units is put on the new ones, the run's own data too. */
async function mergeCompared(
  session: Session,
  run: PlannedRun,
  written: WrittenCrosswalk,
  read: RunRead & { sides: Sides },
): Promise<RunRead | undefined> {
  const { sides: loaded } = read;
  const problems = placedAt(session.problems, run.at('crosswalk'));
  const first = loaded.sides.findIndex(({ crosswalk }) => crosswalk === undefined);
  const crosswalk = await lookUpCrosswalk(session, written, loaded.registries[first]);
  if (crosswalk === undefined) return undefined;
  const flags = flagsOf(session, run);
  const { merged, ...sides } = mergeSides({ ...session, problems }, loaded, crosswalk, flags, isOld);
  if (merged === 0 && !problems.hasErrors()) {
    const args = { crosswalk: run.crosswalk!, from: crosswalk.from?.id ?? '' };
    problems.add('compare/crosswalk-unused', args, { file: '' });
  }
  if (problems.hasErrors()) return undefined;
  const compared = { ...read, crosswalk, sides: rekeySides(sides) };
  if (!isOld(read.registry, crosswalk)) return compared;
  // What is to be said of the data was said of its sides.
  const quiet = collectProblems();
  const source = loaded.sources[loaded.sources.length - 1];
  const whole = mergeWhole(session, source, read.results, crosswalk, flags, quiet);
  return whole === undefined ? undefined : mergedRead(compared, whole, crosswalk);
}

/** All years of a file on the new units. */
function mergeWhole(
  session: Session,
  source: TextSource,
  results: Results,
  crosswalk: Crosswalk,
  flags: CrosswalkFlags,
  problems: Problems,
): Merged | undefined {
  const plan = planMerge(results, crosswalk, { incomplete: flags.incomplete }, problems);
  const weights = weightsOf({ ...session, problems }, source, results, flags);
  if (plan === undefined || problems.hasErrors()) return undefined;
  const merged = mergeResults(plan, flags.method ?? 'mean', weights, problems);
  return problems.hasErrors() ? undefined : merged;
}

function mergedRead(read: RunRead, merged: Merged, crosswalk: Crosswalk): RunRead {
  return { ...read, results: merged.results, registry: crosswalk.to, merged, crosswalk };
}

/**
 * The sides under names that are the same from everywhere: paths as the configuration would write them. Where the two
 * runs read one file, the year tells them apart, else the name of the earlier run.
 */
export function portableSides(session: Session, run: PlannedRun, read: RunRead & { sides: Sides }): Sides {
  const { config, host } = session;
  const renamed = read.sides.sides.map((side): Side => {
    const file = portablePath(config.folder, resolve(host.cwd, side.file));
    return { ...side, file, label: `${file}${side.label.slice(side.file.length)}` };
  });
  const { earlier } = run;
  if (earlier === undefined || !('run' in earlier)) return { ...read.sides, sides: renamed };
  const [before, after] = [renamed.slice(0, read.earlier), renamed.slice(read.earlier)];
  const dated =
    renamed.every(({ year }) => year !== 0) &&
    new Set(renamed.map(({ year }) => year)).size === renamed.length;
  const apart = (side: Side, others: readonly Side[], name: string): Side => {
    if (!others.some(({ label }) => label === side.label)) return side;
    return { ...side, label: `${side.label} (${dated ? side.year : name})` };
  };
  return {
    ...read.sides,
    sides: [
      ...before.map((side) => apart(side, after, earlier.run.entry.name)),
      ...after.map((side) => apart(side, before, run.entry.name)),
    ],
  };
}
