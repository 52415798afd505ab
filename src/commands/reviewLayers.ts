/** From the files of a review to its layers, each scored by itself, and held to one set and one year. */
import type { LayerRole } from '../annex/reviewRoles.ts';
import { collectProblems, type Problems } from '../diagnostics/diagnostic.ts';
import { unitLabel } from '../model/dataset.ts';
import type { Registry } from '../model/registry.ts';
import { type Results, STATE } from '../score/results.ts';
import { type Loaded, scoreSource } from './load.ts';
import { findLayers, type LayerOptions } from './reviewSources.ts';
import type { Session } from './session.ts';

export interface LoadedLayer {
  role: LayerRole;
  /** What reports call it beside its role: the file, and the layer where the file has several. */
  label: string;
  results: Results;
  registry?: Registry;
}

const NAMED_CODES = 20;
const NAMED_UNITS = 5;

/** @returns undefined where the layers cannot be held beside each other; problems say why */
export async function loadLayers(
  session: Session,
  paths: readonly string[],
  options: LayerOptions,
): Promise<LoadedLayer[] | undefined> {
  const wanted = await findLayers(session, paths, options);
  if (wanted === undefined || session.problems.hasErrors()) return undefined;
  const loaded: LoadedLayer[] = [];
  for (const { role, source, layer, label, options: own } of wanted) {
    const problems = collectProblems({ strict: options.strict });
    const all = () => () => true;
    const found = await scoreSource(
      { ...session, problems },
      source,
      // What nobody has verified yet is no error of a review.
      { ...own, layer, allowAbsent: true, unfinished: true },
      all,
      { bounds: false, consume: true },
    );
    takeOver(session.problems, problems);
    reportAbsent(session, label, found);
    reportWithheld(session, label, found);
    if (found.results !== undefined)
      loaded.push({ role, label, results: found.results, registry: found.registry });
  }
  if (session.problems.hasErrors() || loaded.length < wanted.length) return undefined;
  checkTogether(session.problems, loaded);
  return session.problems.hasErrors() ? undefined : loaded;
}

/** Takes over what is not said yet: layers of one file have their units, and what is wrong with them, in common. */
function takeOver(problems: Problems, own: Problems): void {
  const key = ({ code, args, place }: ReturnType<Problems['list']>[number]) =>
    // What a run used of a set may differ from layer to layer, and is said once.
    code.startsWith('note/') ? code : JSON.stringify([code, args, place]);
  const said = new Set(problems.list().map(key));
  for (const problem of own.list()) {
    // Said in the words of a review instead.
    if (problem.code === 'data/absent-allowed' || said.has(key(problem))) continue;
    problems.add(problem.code, problem.args, problem.place);
  }
}

function reportAbsent({ problems }: Session, layer: string, { set, results }: Loaded): void {
  if (set === undefined || results === undefined) return;
  const { absent } = results.data.plan;
  if (absent.length === 0) return;
  const points = absent.reduce(
    (sum, at) => sum + (set.nodes[at].counts ? (set.nodes[at].points ?? 0) : 0),
    0,
  );
  const all = absent.map((at) => set.nodes[at].code);
  const codes = all.length <= NAMED_CODES ? all.join(', ') : `${all.slice(0, NAMED_CODES).join(', ')} …`;
  problems.add(
    'review/absent-items',
    { layer, count: absent.length, codes, points: set.kind === 'points' ? points : '' },
    { file: results.data.file },
  );
}

/** Units without an index, because something is missing that the set demands. */
function reportWithheld({ problems }: Session, layer: string, { set, results }: Loaded): void {
  if (set === undefined || results === undefined) return;
  const { index, data } = results;
  const names = [...index.states].flatMap((state, row) =>
    state === STATE.withheld ? [unitLabel(data, row)] : [],
  );
  if (names.length === 0) return;
  const units =
    names.length <= NAMED_UNITS ? names.join(', ') : `${names.slice(0, NAMED_UNITS).join(', ')} …`;
  const args = { layer, count: names.length, of: data.rows, units, code: index.code, set: set.id };
  problems.add('review/no-score', args, { file: data.file });
}

/** One set, one year. */
function checkTogether(problems: Problems, layers: readonly LoadedLayer[]): void {
  const [{ results: first, label }, ...others] = layers;
  for (const { results } of others) {
    if (results.set.id === first.set.id) continue;
    const args = { set: results.set.id, other: label, otherSet: first.set.id };
    problems.add('review/different-sets', args, { file: results.data.file });
  }
  const years = new Set(layers.flatMap(({ results }) => results.data.groups.map(({ year }) => year)));
  // A file that says no year is of the year it is held beside.
  if (years.size > 1) years.delete(0);
  if (years.size > 1)
    problems.add(
      'review/years',
      { years: [...years].sort().join(', ') },
      { file: layers.at(-1)!.results.data.file },
    );
}

/** True where the layers belong to different sets, so that nothing can be compared. */
export function isNotComparable(problems: Problems): boolean {
  return problems.counts().has('review/different-sets');
}
