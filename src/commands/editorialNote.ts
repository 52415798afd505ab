/** The one line of a run that says how much of what it used is not official. */
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { sayEditorial } from '../render/editorialText.ts';
import type { Session } from './session.ts';

/** @param used the set with only those nodes that the run touched */
export function noteEditorial(session: Session, used: IndicatorSet): void {
  const what = sayEditorial(used, session.lang);
  if (what !== '') session.problems.add('note/editorial', { set: used.id, what }, { file: '' });
}
