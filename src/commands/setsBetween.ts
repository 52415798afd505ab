/** Sets that lie between those of two years: what one was in the other may lead over them. */
import type { Side } from '../analyse/side.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { findFollowed } from './bases.ts';
import type { Session } from './session.ts';

/** Sets that those of the sides follow, as far back as they can be found: a link may lead over one of them. */
export async function setsBetween(session: Session, sides: readonly Side[]): Promise<IndicatorSet[]> {
  const sets = new Map<string, IndicatorSet>();
  const own = sides.flatMap(({ set, file }) => (set?.whole === undefined ? [] : [{ set: set.whole, file }]));
  for (const { set } of own) sets.set(set.id, set);
  if (new Set(own.map(({ set }) => set.fingerprint.scoring)).size < 2) return [...sets.values()];
  for (const { set, file } of own) {
    for (let at = set; at.follows !== undefined && !sets.has(at.follows); ) {
      const from = session.paths.get(at.id) ?? file;
      const followed = await findFollowed(session, at.follows, from, []);
      if (typeof followed === 'string') break;
      sets.set(followed.id, followed);
      at = followed;
    }
  }
  return [...sets.values()];
}
