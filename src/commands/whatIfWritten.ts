/** The changes a call asks about: those of its flags, or the scenarios of a file. */
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Scenario } from '../model/scenarioDocument.ts';
import { fold, foldPlain } from '../source/fold.ts';
import { nearest } from '../source/nearest.ts';
import { openInput, type Session } from './session.ts';

export interface WrittenOptions {
  change?: string[];
  scenarios?: string;
  scenario?: string[];
}

/** Changes as the command line or a file of scenarios says them; their units are still names. */
export async function writtenChanges(
  session: Session,
  options: WrittenOptions,
): Promise<Scenario[] | undefined> {
  const { problems } = session;
  const { change = [], scenarios: path, scenario = [] } = options;
  const call = { file: '' };
  if (path === undefined) {
    for (const name of scenario) problems.add('what-if/scenario-needs-file', { name }, call);
    if (change.length === 0 && scenario.length === 0) problems.add('what-if/no-change', {}, call);
    const changes = change.flatMap((text) => readFlag(session, text));
    return changes.length === 0 ? undefined : [{ name: '', changes, place: call }];
  }
  if (change.length > 0) problems.add('what-if/both', {}, call);
  const source = openInput(session, path);
  if (source === undefined) return undefined;
  const { compileScenarios } = await import('../model/compile.ts');
  const all = compileScenarios(source, problems)?.scenarios;
  if (all === undefined || change.length > 0) return undefined;
  if (all.length === 0) problems.add('what-if/no-scenarios', { file: path }, call);
  return scenario.length === 0 ? all : chosen(session, all, scenario, path);
}

/** CODE=VALUE. A value may hold an equals sign, a code cannot. */
function readFlag({ problems }: Session, text: string): Scenario['changes'] {
  const at = text.indexOf('=');
  const place: Place = { file: '', flag: `--change ${text}` };
  if (at > 0 && text.slice(0, at).trim() !== '')
    return [{ key: text.slice(0, at), text: text.slice(at + 1), place, valuePlace: place }];
  problems.add('what-if/bad-change', { text }, place);
  return [];
}

function chosen(
  { problems }: Session,
  all: readonly Scenario[],
  names: readonly string[],
  file: string,
): Scenario[] | undefined {
  const known = all.map(({ name }) => name);
  const wanted = new Set<string>();
  for (const name of names) {
    const exact = known.filter((one) => fold(one) === fold(name));
    // Typed without diacritics, as a unit may be, where that leaves one.
    const found = exact.length > 0 ? exact : known.filter((one) => foldPlain(one) === foldPlain(name));
    if (found.length === 1) wanted.add(found[0]);
    else {
      const near = nearest(name, known, 1)[0] ?? '';
      problems.add('what-if/unknown-scenario', { name, file, near, known: known.join(', ') }, { file: '' });
    }
  }
  return all.filter(({ name }) => wanted.has(name));
}
