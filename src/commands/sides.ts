/** Opens the sides of a comparison: each argument is a data file, a result or ranks alone, with or without @SET. */
import { doubledUnits, joinKeys, rekey } from '../analyse/joinUnits.ts';
import { type Side, sidesOfResults, unitKeys } from '../analyse/side.ts';
import { sidesOfDocument, sidesOfRanks } from '../analyse/sidesRead.ts';
import { type Problems, placedAt } from '../diagnostics/diagnostic.ts';
import { fileExists } from '../io.ts';
import { hasCodeForm } from '../model/columnKey.ts';
import { yearsIn } from '../model/fileIdentity.ts';
import { guessSet, outlineOf } from '../model/guess.ts';
import { yearsFit } from '../model/guessUnits.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import { fitRegistries } from '../model/matchUnits.ts';
import { holdsOnlyRanks, type RanksFile, readRanks } from '../model/readRanks.ts';
import { beginsAsJson } from '../model/readResult.ts';
import type { Registry } from '../model/registry.ts';
import type { TextSource } from '../source/text.ts';
import { findFollowed } from './bases.ts';
import { noteEditorial } from './editorialNote.ts';
import { allOutlines, configuredSet, findRegistry, findSet, loadRegistry, registryIds } from './library.ts';
import { type DataOptions, scoreSource } from './load.ts';
import { openData } from './openData.ts';
import type { Session } from './session.ts';
import { parseArgument, type Wanted } from './sideArgument.ts';

/** A file that is open, and what it turned out to be. */
interface Opened extends Wanted {
  source: TextSource;
  kind: 'data' | 'result' | 'ranks';
  /** The set that is named for it, found. */
  named?: IndicatorSet;
}

export interface Sides {
  sides: Side[];
  /** The registry of each side. */
  registries: (Registry | undefined)[];
  /** The file each side was read from. */
  sources: TextSource[];
}

/** Units that any of the registries knows by some spelling have one key on all sides. */
export function rekeySides<Some extends Pick<Sides, 'sides' | 'registries'>>(loaded: Some): Some {
  const keyOf = joinKeys([...new Set(loaded.registries.filter((registry) => registry !== undefined))]);
  return { ...loaded, sides: loaded.sides.map((side) => rekey(side, keyOf)) };
}

/** @returns undefined where a file is not sound; the session's problems say why */
export async function loadSides(
  session: Session,
  texts: readonly string[],
  options: DataOptions,
): Promise<Sides | undefined> {
  const wanted = texts.map((text) => ({
    ...parseArgument(text, (path) => fileExists(session.host, path)),
    options,
  }));
  const parts = await loadParts(session, wanted);
  return parts === undefined ? undefined : joinParts(session, parts, texts[0]);
}

/** @returns the sides of each file by themselves; undefined where a file is not sound, which is reported */
export async function loadParts(session: Session, wanted: readonly Wanted[]): Promise<Sides[] | undefined> {
  const quiet: Session = { ...session, problems: sayingNotesOnce(session.problems) };
  const opened: Opened[] = [];
  for (const argument of wanted) {
    const one = await open(placed(quiet, argument), argument);
    if (one !== undefined) opened.push(one);
  }
  // Of a run's own data and what it is compared with, the latter is named first, and where it is named can be changed.
  const [first] = opened;
  if (session.problems.hasErrors() || (await areSwapped(placed(quiet, first), opened))) return undefined;
  const parts: Sides[] = [];
  for (const one of opened) {
    const { sides, registry } = await sidesOf(placed(quiet, one), one);
    parts.push({ sides, registries: sides.map(() => registry), sources: sides.map(() => one.source) });
  }
  return session.problems.hasErrors() ? undefined : parts;
}

/**
 * All sides together, with one key a unit.
 * @param first the file that is named where there is nothing to compare it with
 */
export function joinParts(session: Session, parts: readonly Sides[], first: string): Sides | undefined {
  const loaded = rekeySides({
    sides: parts.flatMap(({ sides }) => sides),
    registries: parts.flatMap(({ registries }) => registries),
    sources: parts.flatMap(({ sources }) => sources),
  });
  const { sides } = loaded;
  for (const side of sides)
    for (const pair of doubledUnits(side))
      session.problems.add('compare/doubled-unit', pair, { file: side.file });
  if (sides.length < 2 && !session.problems.hasErrors())
    session.problems.add('compare/one-side', {}, { file: first });
  return session.problems.hasErrors() ? undefined : loaded;
}

function placed(session: Session, { place }: Wanted): Session {
  return place === undefined ? session : { ...session, problems: placedAt(session.problems, place) };
}

/**
 * The sides of one more argument, beside a file that is scored already.
 * @returns undefined where it is not sound; the session's problems say why
 */
export async function loadSide(
  session: Session,
  text: string,
  options: DataOptions,
): Promise<{ sides: Side[]; registry?: Registry } | undefined> {
  const quiet: Session = { ...session, problems: sayingNotesOnce(session.problems) };
  const argument = parseArgument(text, (path) => fileExists(session.host, path));
  const opened = await open(quiet, { ...argument, options });
  if (opened === undefined || session.problems.hasErrors()) return undefined;
  // --set says how the other file is scored; that ranks were made so too, only FILE@SET says.
  const silent = opened.kind === 'ranks' && argument.set === undefined;
  return sidesOf(quiet, silent ? { ...opened, named: undefined } : opened);
}

/** Two files scored by one set would say everything about the set twice. */
function sayingNotesOnce(problems: Problems): Problems {
  const said = new Set(problems.list().map(({ code, args }) => JSON.stringify([code, args])));
  return {
    ...problems,
    add(code, args, place) {
      const key = JSON.stringify([code, args]);
      if (code.startsWith('note/') && place.file === '' && said.has(key)) return;
      said.add(key);
      problems.add(code, args, place);
    },
  };
}

async function open(session: Session, argument: Wanted): Promise<Opened | undefined> {
  const { path, set: wanted, options, scoredBy, as } = argument;
  const source = await openData(session, path, options.sheet);
  if (source === undefined) return undefined;
  const isResult = as === undefined && beginsAsJson(source);
  // A result knows its set; --set is for files that do not.
  const set = wanted ?? (isResult ? undefined : options.set);
  const named = set === undefined ? undefined : await findSet(session, set);
  if (set !== undefined && named === undefined) return undefined;
  const own = { ...argument, set, source, named };
  if (isResult) return { ...own, kind: 'result' };
  if (as !== undefined) return { ...own, kind: 'data' };
  const scorer = named ?? (scoredBy === undefined ? undefined : await findSet(session, scoredBy));
  if (scoredBy !== undefined && scorer === undefined) return undefined;
  if (holdsOnlyRanks(source, await codesOf(session, scorer))) return { ...own, kind: 'ranks' };
  return { ...own, kind: 'data', set: set ?? scoredBy, named: scorer };
}

/** Whether a header names something that could be scored: by the set, or where none is named by any. */
async function codesOf(
  session: Session,
  set: IndicatorSet | undefined,
): Promise<(header: string) => boolean> {
  const outlines = set === undefined ? await allOutlines(session) : [outlineOf(set)];
  const codes = new Set(outlines.flatMap(({ nodes, views }) => [...nodes.map(({ code }) => code), ...views]));
  return (header) => {
    const base = header.normalize('NFC').split(/[@:]/)[0].trim();
    return codes.has(base) || codes.has(base.split(' ')[0]) || hasCodeForm(header);
  };
}

/** True, and said, where each of two files fits the set named for the other and not its own. */
async function areSwapped({ problems }: Session, opened: readonly Opened[]): Promise<boolean> {
  if (opened.length !== 2) return false;
  const [first, second] = opened;
  if (first.named === undefined || second.named === undefined || first.named.id === second.named.id)
    return false;
  const fits = async ({ source, kind }: Opened, set: IndicatorSet): Promise<boolean> => {
    if (kind === 'result') return true;
    if (kind === 'ranks') return yearsFit(set, yearsIn(source));
    const { fitting } = await guessSet([outlineOf(set)], async () => undefined, source);
    return fitting.length > 0 && yearsFit(set, yearsIn(source));
  };
  if ((await fits(first, first.named)) || (await fits(second, second.named))) return false;
  if (!(await fits(first, second.named)) || !(await fits(second, first.named))) return false;
  const args = {
    first: first.path,
    second: second.path,
    setFirst: first.named.id,
    setSecond: second.named.id,
  };
  problems.add('compare/sets-swapped', args, { file: '' });
  return true;
}

async function sidesOf(session: Session, opened: Opened): Promise<{ sides: Side[]; registry?: Registry }> {
  const { options } = opened;
  if (opened.kind === 'result') return sidesOfResult(session, opened);
  if (opened.kind === 'ranks') return sidesOfRanksFile(session, opened);
  const { results, registry } = await scoreSource(
    session,
    opened.source,
    { ...options, set: opened.set ?? configuredSet(session) },
    () => () => options.purpose !== 'account',
    {
      bounds: opened.as === 'bounds',
      consume: false,
      unrounded: options.purpose === 'account' ? new Map() : undefined,
    },
  );
  return { sides: results === undefined ? [] : sidesOfResults(results, registry), registry };
}

/** A result says itself which set it was made by; the set is looked up only for what links it to others. */
async function sidesOfResult(
  session: Session,
  { path, source, named, set: asked, options }: Opened,
): Promise<{ sides: Side[]; registry?: Registry }> {
  const { compileResult } = await import('../model/compile.ts');
  const document = compileResult(source, session.problems);
  if (document === undefined) return { sides: [] };
  const found = named ?? (await findFollowed(session, document.set.id, path, []));
  const isMaker = typeof found !== 'string' && found.fingerprint.scoring === document.fingerprint.scoring;
  const whole = isMaker ? found : undefined;
  if (named !== undefined && whole === undefined)
    session.problems.add('result/other-set', { made: document.set.id, asked: asked! }, { file: path });
  const registry = await findRegistry(session, whole ?? { id: document.set.id }, options.units);
  if (whole !== undefined) {
    const codes = new Set(document.columns.map(({ code }) => code));
    const nodes = whole.nodes.filter(({ code }, at) => at === 0 || codes.has(code));
    noteEditorial(session, { ...whole, nodes });
  }
  return { sides: sidesOfDocument(document, path, whole, unitKeys(registry)), registry };
}

async function sidesOfRanksFile(
  session: Session,
  { path, source, named, options }: Opened,
): Promise<{ sides: Side[]; registry?: Registry }> {
  const file = readRanks(source, session.problems);
  if (file === undefined || session.problems.hasErrors()) return { sides: [] };
  const registry =
    (await findRegistry(session, named ?? { id: '' }, options.units)) ??
    (await fittingRegistry(session, file));
  return { sides: sidesOfRanks(file, path, named, unitKeys(registry)), registry };
}

/** Ranks name no set, so the registry is the one that knows the names best, if there is a single one. */
async function fittingRegistry(session: Session, { rows }: RanksFile): Promise<Registry | undefined> {
  const registries: Registry[] = [];
  for (const id of registryIds()) registries.push((await loadRegistry(session, id, session.host.cwd))!);
  const fits = fitRegistries(
    registries,
    rows.map(({ unit, name, year, line }) => ({ unit, name, year, line, field: 0 })),
  );
  if (fits.length !== 1) return undefined;
  session.problems.add('note/ranks-registry', { registry: fits[0].registry.id }, { file: '' });
  return fits[0].registry;
}
