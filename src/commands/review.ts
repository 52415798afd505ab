/** `dti review SELF VERIFIED [FINAL]`: what was claimed, what was accepted, and where the two differ. */
import { type Review, type ReviewUnit, reviewLayers } from '../analyse/review.ts';
import { reviewLists } from '../analyse/reviewLists.ts';
import { unitKeys } from '../analyse/side.ts';
import { type Host, toolVersion, writeWhole } from '../io.ts';
import { matchTyped, type Registry } from '../model/registry.ts';
import { renderGrid, wrapLine } from '../render/table.ts';
import { nearest } from '../source/nearest.ts';
import { isNotComparable, type LoadedLayer, loadLayers } from './reviewLayers.ts';
import type { LayerOptions } from './reviewSources.ts';
import { type CommonOptions, closeSession, EXIT, openSession, type Session } from './session.ts';

type Format = 'table' | 'csv' | 'json' | 'md';

export interface ReviewOptions extends LayerOptions, CommonOptions {
  format?: Format;
  output?: string;
  by?: string;
  level: 'main' | 'all';
  top: number;
}

const FORMATS: Record<string, Format> = { csv: 'csv', json: 'json', md: 'md', txt: 'table' };

export async function runReview(host: Host, paths: string[], options: ReviewOptions): Promise<number> {
  const session = await openSession(host, options);
  const { problems } = session;
  const format = formatOf(session, options);
  const layers =
    format === undefined || problems.hasErrors() ? undefined : await loadLayers(session, paths, options);
  const text = layers === undefined ? undefined : await review(session, layers, options, format!);
  if (text !== undefined && !problems.hasErrors()) {
    if (options.output === undefined) host.out(text);
    else {
      const fault = writeWhole(host, options.output, [text]);
      if (fault !== undefined)
        problems.add('usage/cannot-write', { file: options.output, why: fault.fault }, { file: '' });
    }
  }
  const code = await closeSession(session);
  return isNotComparable(problems) ? EXIT.notComparable : code;
}

function formatOf(session: Session, { format, output }: ReviewOptions): Format | undefined {
  if (format !== undefined || output === undefined) return format ?? 'table';
  const found = FORMATS[/\.([^./]+)$/.exec(output)?.[1].toLowerCase() ?? ''];
  if (found === undefined) session.problems.add('usage/unknown-format', { file: output }, { file: '' });
  return found;
}

async function review(
  session: Session,
  layers: readonly LoadedLayer[],
  options: ReviewOptions,
  format: Format,
): Promise<string | undefined> {
  const { problems, lang, host } = session;
  const { registry } = layers[0];
  const found = reviewLayers([...layers], registry, options.by);
  if (found === undefined) {
    reportCode(session, layers, options.by!);
    return undefined;
  }
  if (found.units.length === 0) {
    const [one, other] = layers.map(({ label }) => label);
    problems.add('review/no-common-units', { one, other }, { file: '' });
    return undefined;
  }
  const units = selectUnits(session, found, registry, options.unit);
  if (problems.hasErrors()) return undefined;
  const lists = reviewLists(found, units);
  const { level, top } = options;
  if (format === 'csv') {
    const { reviewCsv } = await import('../render/reviewCsv.ts');
    return reviewCsv(found, units, level);
  }
  if (format === 'json') {
    const { reviewJson } = await import('../render/reviewJson.ts');
    return reviewJson(found, units, lists, { toolVersion: toolVersion(), level });
  }
  const { renderReview } = await import('../render/reviewText.ts');
  const { MARKDOWN } = await import('../render/scoreText.ts');
  if (format === 'md') return renderReview(found, units, lists, { lang, level, top, ...MARKDOWN });
  const width = options.output === undefined ? host.width : undefined;
  const line = (text: string) => wrapLine(text, width);
  const grid = (one: Parameters<typeof renderGrid>[0]) => renderGrid(one, width);
  return renderReview(found, units, lists, { lang, level, top, grid, title: line, line });
}

/** A code that is none of the set, or one that not every layer speaks of. */
function reportCode({ problems }: Session, layers: readonly LoadedLayer[], code: string): void {
  const { set } = layers[0].results;
  const whole = reviewLayers([...layers], undefined, undefined)!;
  const compared = [...whole.nodes, ...whole.views].map((column) => column.code);
  if ([...set.nodes, ...set.views].some((one) => one.code === code)) {
    problems.add('review/not-compared', { code, known: someOf(compared) }, { file: '' });
    return;
  }
  const codes = [...set.nodes, ...set.views].map((one) => one.code);
  problems.add(
    'usage/unknown-code',
    { code, set: set.id, near: nearest(code, codes).join(', '), known: someOf(codes) },
    { file: '' },
  );
}

function someOf(codes: readonly string[]): string {
  return codes.length > 24 ? `${codes.slice(0, 24).join(', ')} …` : codes.join(', ');
}

/** The units asked for, by any spelling the registry knows, with or without diacritics; all where none is. */
function selectUnits(
  { problems }: Session,
  { units }: Review,
  registry: Registry | undefined,
  typed: readonly string[] | undefined,
): ReviewUnit[] {
  if (typed === undefined) return units;
  const keyOf = unitKeys(registry);
  const names = units.map(({ name }) => name);
  const chosen = typed.flatMap((name) => {
    const key = keyOf(name);
    const exact = units.filter((unit) => unit.key === key);
    if (exact.length > 0) return exact;
    const match = matchTyped(name, names);
    const found = match.found.map((i) => units[i]);
    const list = found.map((unit) => unit.name).join(', ');
    if (found.length === 0)
      problems.add('usage/unknown-unit', { unit: name, near: nearest(name, names).join(', ') }, { file: '' });
    else if (found.length > 1)
      problems.add('usage/ambiguous-unit', { unit: name, names: list }, { file: '' });
    else if (match.typed) problems.add('note/unit-typed', { typed: name, unit: list }, { file: '' });
    return found;
  });
  return units.filter((unit) => chosen.includes(unit));
}
