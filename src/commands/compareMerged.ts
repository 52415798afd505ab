/** `dti compare … --crosswalk`: sides of the old units are put on the new ones before anything is compared. */
import { applyCrosswalk } from '../analyse/applyCrosswalk.ts';
import type { MergeMethod } from '../analyse/mergeMethods.ts';
import { findCrosswalk, lookUpCrosswalk } from './crosswalks.ts';
import type { Session } from './session.ts';
import { rekeySides, type Sides } from './sides.ts';

export interface CrosswalkFlags {
  crosswalk?: string;
  method?: MergeMethod;
  incomplete?: 'mean';
}

/**
 * Old are the sides whose registry is the one the crosswalk starts from; a crosswalk that names none starts from that of
 * the first side.
 * @returns the sides as they are where no crosswalk is asked for; undefined where it cannot be applied, which is reported
 */
export async function mergeEarlier(
  session: Session,
  loaded: Sides,
  { crosswalk: wanted, method, incomplete }: CrosswalkFlags,
): Promise<Sides | undefined> {
  if (wanted === undefined) return loaded;
  const { problems } = session;
  const written = await findCrosswalk(session, wanted);
  const crosswalk =
    written === undefined ? undefined : await lookUpCrosswalk(session, written, loaded.registries[0]);
  if (crosswalk === undefined || problems.hasErrors()) return undefined;
  const sides = [...loaded.sides];
  const registries = [...loaded.registries];
  const asked = method ?? 'mean';
  let merged = 0;
  for (const [i, side] of loaded.sides.entries()) {
    const isOld = registries[i] !== undefined && registries[i]!.id === crosswalk.from?.id;
    if (!isOld) continue;
    if (side.scored === undefined)
      problems.add('compare/crosswalk-data', { label: side.label }, { file: '' });
    const own = applyCrosswalk(side, crosswalk, { method: asked, incomplete }, problems);
    if (own === undefined) continue;
    sides[i] = { ...own, crosswalk: { crosswalk: crosswalk.id, method: asked } };
    registries[i] = crosswalk.to;
    merged++;
  }
  if (merged === 0 && !problems.hasErrors())
    problems.add(
      'compare/crosswalk-unused',
      { crosswalk: wanted, from: crosswalk.from?.id ?? '' },
      { file: '' },
    );
  return problems.hasErrors() ? undefined : rekeySides({ sides, registries });
}
