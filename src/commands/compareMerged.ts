/** `dti compare … --crosswalk`: sides of the old units are put on the new ones before anything is compared. */
import { applyCrosswalk } from '../analyse/applyCrosswalk.ts';
import type { MergeMethod } from '../analyse/mergeMethods.ts';
import { planMerge } from '../analyse/mergePlan.ts';
import type { Side } from '../analyse/side.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import type { Registry } from '../model/registry.ts';
import type { TextSource } from '../source/text.ts';
import { findCrosswalk, lookUpCrosswalk } from './crosswalks.ts';
import type { Session } from './session.ts';
import { rekeySides, type Sides } from './sides.ts';
import { checkWeights, type WeightFlags, weightsOf } from './weights.ts';

export interface CrosswalkFlags extends WeightFlags {
  crosswalk?: string;
  method?: MergeMethod;
  incomplete?: 'mean';
}

/** What is wrong with the flags, whatever the files hold. */
export function checkCrosswalkFlags({ problems }: Session, options: CrosswalkFlags): void {
  if (options.crosswalk !== undefined) {
    checkWeights(problems, options.weights, [options.method ?? 'mean']);
    return;
  }
  for (const flag of ['method', 'weights', 'incomplete'] as const)
    if (options[flag] !== undefined)
      problems.add('compare/needs-crosswalk', { flag: `--${flag}` }, { file: '' });
}

/**
 * Old are the sides whose registry is the one the crosswalk starts from; a crosswalk that names none starts from that of
 * the first side.
 * @returns the sides as they are where no crosswalk is asked for; undefined where it cannot be applied, which is reported
 */
export async function mergeEarlier(
  session: Session,
  loaded: Sides,
  flags: CrosswalkFlags,
): Promise<Sides | undefined> {
  const { crosswalk: wanted } = flags;
  if (wanted === undefined) return loaded;
  const { problems } = session;
  const written = await findCrosswalk(session, wanted);
  const crosswalk =
    written === undefined ? undefined : await lookUpCrosswalk(session, written, loaded.registries[0]);
  if (crosswalk === undefined || problems.hasErrors()) return undefined;
  const { merged, ...sides } = mergeSides(session, loaded, crosswalk, flags, isOld);
  if (merged === 0 && !problems.hasErrors())
    problems.add(
      'compare/crosswalk-unused',
      { crosswalk: wanted, from: crosswalk.from?.id ?? '' },
      { file: '' },
    );
  return problems.hasErrors() ? undefined : rekeySides(sides);
}

/**
 * @param isMerged tells by its registry which side is on old units
 * @returns the sides with these merged, and how many they are; the keys of units are those of each side's own registry
 */
export function mergeSides(
  session: Session,
  loaded: Sides,
  crosswalk: Crosswalk,
  flags: CrosswalkFlags,
  isMerged: (registry: Registry | undefined, crosswalk: Crosswalk) => boolean,
): Sides & { merged: number } {
  const { problems } = session;
  const { method = 'mean', incomplete } = flags;
  const sides = [...loaded.sides];
  const registries = [...loaded.registries];
  const weightsIn = weightsByFile(session, flags);
  let merged = 0;
  for (const [i, side] of loaded.sides.entries()) {
    if (!isMerged(registries[i], crosswalk)) continue;
    if (side.scored === undefined)
      problems.add('compare/crosswalk-data', { label: side.label }, { file: '' });
    const weights = weightsIn(side, loaded.sources[i]);
    if (weights === 'none') {
      // What else keeps the units from being merged is said in the same run.
      const { results, rows } = side.scored!;
      planMerge(results, crosswalk, { rows, incomplete }, problems);
      continue;
    }
    const own = applyCrosswalk(side, crosswalk, { method, incomplete, weights }, problems);
    if (own === undefined) continue;
    const by = flags.weights === undefined ? {} : { weights: flags.weights };
    sides[i] = { ...own, crosswalk: { crosswalk: crosswalk.id, method, ...by } };
    registries[i] = crosswalk.to;
    merged++;
  }
  return { ...loaded, sides, registries, merged };
}

/** True for a registry of the units that the crosswalk starts from. */
export function isOld(registry: Registry | undefined, crosswalk: Crosswalk): boolean {
  return registry !== undefined && registry.id === crosswalk.from?.id;
}

/** Weights stand in a file once for all its years, and what is wrong with them is said once. */
function weightsByFile(session: Session, flags: CrosswalkFlags) {
  const read = new Map<TextSource, Float64Array | 'none'>();
  return ({ scored }: Side, source: TextSource): Float64Array | 'none' | undefined => {
    if (flags.weights === undefined || scored === undefined) return undefined;
    if (!read.has(source)) read.set(source, weightsOf(session, source, scored.results, flags) ?? 'none');
    return read.get(source);
  };
}
