/** Where the layers of a review stand: in separate files, as layers of one file, or as columns of an office's sheet. */
import { LAYER_ROLES, type LayerRole, type ReviewRole } from '../annex/reviewRoles.ts';
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { resolve } from '../io.ts';
import { FORMS } from '../model/columnKey.ts';
import { identityOf, isLong } from '../model/header.ts';
import { readCsv } from '../source/csv.ts';
import { gridOfCsv } from '../source/grid.ts';
import type { TextSource } from '../source/text.ts';
import { configuredSet, findSet } from './library.ts';
import type { DataOptions } from './load.ts';
import { openData } from './openData.ts';
import type { Session } from './session.ts';

export interface LayerOptions extends Omit<DataOptions, 'layer' | 'allowAbsent' | 'unfinished'> {
  layers?: string[];
  unit?: string[];
  column?: { role: ReviewRole; header: string }[];
}

/** One layer before it is read. */
export interface Wanted {
  role: LayerRole;
  source: TextSource;
  layer?: string;
  label: string;
  options: DataOptions;
}

const DEFAULT_LAYERS: readonly string[] = LAYER_ROLES;

/** @returns the layers in the order in which they come about; undefined where they are not found, which is in the problems */
export async function findLayers(
  session: Session,
  paths: readonly string[],
  options: LayerOptions,
): Promise<Wanted[] | undefined> {
  return paths.length === 1 ? ofOneFile(session, paths[0], options) : ofFiles(session, paths, options);
}

async function ofFiles(
  session: Session,
  paths: readonly string[],
  options: LayerOptions,
): Promise<Wanted[] | undefined> {
  const { problems } = session;
  const names = options.layers ?? DEFAULT_LAYERS;
  if (
    paths.length > LAYER_ROLES.length ||
    (options.layers !== undefined && new Set(names).size !== paths.length)
  ) {
    problems.add('review/too-many-files', { count: Math.max(paths.length, names.length) }, { file: '' });
    return undefined;
  }
  const full = paths.map((path) => resolve(session.host.cwd, path));
  const twice = paths.find((_, i) => full.indexOf(full[i]) < i);
  if (twice !== undefined) problems.add('review/same-file', { file: twice }, { file: '' });
  if (twice !== undefined) return undefined;
  const wanted: Wanted[] = [];
  for (const [i, path] of paths.entries()) {
    const source = await openData(session, path, options.sheet);
    if (source === undefined) continue;
    // Where nothing was changed after verification, the final file may well be the verified one.
    const [self] = wanted;
    if (i === 1 && self !== undefined && sameBytes(self.source, source))
      problems.add(
        'review/same-content',
        { file: source.name, other: self.source.name },
        { file: source.name },
      );
    const found = layersIn(source);
    const [only] = found;
    // Its only layer, unless that is the name of another one of this review.
    const own = found.includes(names[i]) || names.includes(only) || found.length > 1 ? names[i] : only;
    if (found.length > 0 && !found.includes(own)) {
      problems.add('review/unknown-layer', { layer: own, found: found.join(', ') }, { file: source.name });
      continue;
    }
    wanted.push({
      role: LAYER_ROLES[i],
      source,
      layer: found.length > 0 ? own : undefined,
      label: found.length > 1 ? `${source.name} (${own})` : source.name,
      options,
    });
  }
  return wanted;
}

async function ofOneFile(
  session: Session,
  path: string,
  options: LayerOptions,
): Promise<Wanted[] | undefined> {
  const { problems } = session;
  const source = await openData(session, path, options.sheet);
  if (source === undefined || problems.hasErrors()) return undefined;
  const found = layersIn(source);
  if (found.length === 0) return ofSheet(session, source, options);
  const names = options.layers ?? DEFAULT_LAYERS.filter((name, i) => i < 2 || found.includes(name));
  if (names.length < 2 || names.length > LAYER_ROLES.length || new Set(names).size < names.length) {
    problems.add('review/too-many-files', { count: names.length }, { file: source.name });
    return undefined;
  }
  for (const layer of names.filter((name) => !found.includes(name)))
    problems.add('review/unknown-layer', { layer, found: found.join(', ') }, { file: source.name });
  return names.map((layer, i) => ({
    role: LAYER_ROLES[i],
    source,
    layer,
    label: `${source.name} (${layer})`,
    options,
  }));
}

/** A sheet that heads codes beside columns of points: Mã, Tự đánh giá, Thẩm định. */
async function ofSheet(
  session: Session,
  source: TextSource,
  options: LayerOptions,
): Promise<Wanted[] | undefined> {
  const { problems } = session;
  const { findReviewColumns } = await import('../annex/reviewColumns.ts');
  const { readReviewSheet } = await import('../annex/reviewSheet.ts');
  const grid = source.grid ?? gridOfCsv(source, problems);
  const chosen = Object.fromEntries((options.column ?? []).map(({ role, header }) => [role, header]));
  const columns = findReviewColumns(grid, chosen, problems);
  if (columns === undefined && !problems.hasErrors())
    problems.add('review/no-layers', {}, { file: source.name });
  if (columns === undefined || problems.hasErrors()) return undefined;
  const asked = options.set ?? configuredSet(session);
  const [unit, ...others] = options.unit ?? [];
  const owned = columns.at.unit !== undefined;
  if (asked === undefined) problems.add('review/set-needed', {}, { file: source.name });
  if (!owned && (unit === undefined || others.length > 0))
    problems.add('review/unit-needed', {}, { file: source.name });
  if (asked === undefined || problems.hasErrors()) return undefined;
  const set = await findSet(session, asked);
  if (set === undefined) return undefined;
  const facts = { unit: owned ? undefined : unit, year: options.year };
  const grids = readReviewSheet(set, grid, columns, facts, problems);
  return LAYER_ROLES.filter((role) => grids[role] !== undefined).map((role) => ({
    role,
    source: { ...source, grid: grids[role]! },
    label: `${source.name} ("${columns.headers[role]}")`,
    options: { ...options, set: asked, form: undefined },
  }));
}

/** Names of the layers of a file, in the order of its columns. */
function layersIn(source: TextSource): string[] {
  const layers = new Set<string>();
  const take = (text: string) => {
    const [code, layer, ...rest] = text.split('@').map((part) => part.trim());
    const form = (FORMS as readonly string[]).includes((layer ?? '').toLowerCase());
    if (code !== '' && layer !== undefined && layer !== '' && !form && rest.length < 2 && !/\s/.test(code))
      layers.add(layer);
  };
  let long: number | undefined;
  let first = true;
  readCsv(source, collectProblems(), (cells) => {
    if (first && !isLong(cells)) cells.forEach(take);
    else if (first) long = cells.findIndex((text) => identityOf(text) === 'indicator');
    else if (long !== undefined) take(cells[long] ?? '');
    first = false;
  });
  return [...layers];
}

function sameBytes(a: TextSource, b: TextSource): boolean {
  const [one, other] = [a, b].map((source) => Buffer.concat([...source.pieces()]));
  return one.equals(other);
}
