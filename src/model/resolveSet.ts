/** A set file → the set, its bases found and merged first. Where files lie is the caller's knowledge. */
import type { Place, Problems } from '../diagnostics/diagnostic.ts';
import { nano, type Z } from '../rules/rule.ts';
import type { TextSource } from '../source/text.ts';
import { type PlainDocument, readYaml } from '../source/yaml.ts';
import { buildSet, type Neighbours, type PlaceOf } from './buildSet.ts';
import { type ExtensionDocument, isExtension, overrideKeys, readExtension } from './extensionDocument.ts';
import type { IndicatorSet, Node } from './indicatorSet.ts';
import { type Built, mergeSets } from './mergeSets.ts';
import { readSet } from './readSet.ts';
import type { SetDocument } from './setDocument.ts';

/** A set, what it was built from, and the file beside which the registry it names lies. */
export interface Resolved extends Built {
  unitsBeside: string;
}

/** Where the bases of sets lie. */
export interface Bases {
  /** The file that a base's name means, seen from the file that names it, with the ids that belong to other sets. */
  find(wanted: string, from: string): FoundBase | { near: string[]; known: string[]; why: string };
  /** One name for one file, however it is written. */
  identify(name: string): string;
  /** What has been resolved in this run: no file is read, or complained about, twice. */
  resolved: Map<string, Resolved | undefined>;
}

export interface FoundBase {
  source: TextSource;
  taken: readonly string[];
}

interface Run {
  z: Z;
  problems: Problems;
  /** The files that are being resolved, each for the one before it. */
  trail: string[];
}

export function resolveSet(
  source: TextSource,
  neighbours: Neighbours,
  z: Z,
  problems: Problems,
): Resolved | undefined {
  return resolve(source, neighbours, { z, problems, trail: [] });
}

function resolve(source: TextSource, neighbours: Neighbours, run: Run): Resolved | undefined {
  const { bases } = neighbours;
  const file = bases?.identify(source.name) ?? source.name;
  if (bases?.resolved.has(file)) return bases.resolved.get(file);
  const resolved = readAndBuild(source, neighbours, { ...run, trail: [...run.trail, source.name] });
  bases?.resolved.set(file, resolved);
  return resolved;
}

function readAndBuild(source: TextSource, neighbours: Neighbours, run: Run): Resolved | undefined {
  const { z, problems } = run;
  const document = readYaml(source, problems);
  if (document === undefined) return undefined;
  if (isExtension(document.value)) return extend(document, neighbours, run);
  const written = readSet(document, z, problems);
  if (written === undefined) return undefined;
  return build(written, document, (path) => placeIn(document, path), neighbours, problems, source.name);
}

function placeIn(document: PlainDocument, path: readonly (string | number)[]): Place {
  return { file: document.file, ...document.at(path) };
}

function build(
  written: SetDocument,
  document: PlainDocument,
  placeOf: PlaceOf,
  neighbours: Neighbours,
  problems: Problems,
  unitsBeside: string,
): Resolved | undefined {
  const set = buildSet(written, placeOf, neighbours, problems);
  return set && { written, document, set, unitsBeside };
}

function extend(document: PlainDocument, neighbours: Neighbours, run: Run): Resolved | undefined {
  const { z, problems } = run;
  const written = readExtension(document, z, problems);
  const base = findBase(document, neighbours, run);
  if (written === undefined || base === undefined) return undefined;
  const merged = mergeSets(base, written, document, overrideKeys(z), problems);
  const whole = merged && readSet(merged.document, z, problems);
  if (merged === undefined || whole === undefined) return undefined;
  const unitsBeside = 'units' in written ? document.file : base.unitsBeside;
  const resolved = build(whole, merged.document, merged.placeOf, neighbours, problems, unitsBeside);
  if (resolved === undefined) return undefined;
  resolved.set.extends = [base.set.id, ...(base.set.extends ?? [])];
  const { index, views, found, whole: word } = merged.origins;
  // Whatever changes scores shows, also where no node's field stands for it.
  const silent = !found && base.set.fingerprint.scoring !== resolved.set.fingerprint.scoring;
  resolved.set.differs = {
    index: { ...base.set.differs?.index, ...index, ...(silent ? { structure: word } : {}) },
    views: views || base.set.differs?.views === true,
  };
  checkRulesKeepUp(base.set, resolved.set, written, document, problems);
  return resolved;
}

function findBase(document: PlainDocument, neighbours: Neighbours, run: Run): Resolved | undefined {
  const { problems, trail } = run;
  const { bases } = neighbours;
  const wanted = (document.value as { extends: unknown }).extends;
  // Anything else was reported when the file was read.
  if (typeof wanted !== 'string' || wanted === '') return undefined;
  const place = placeIn(document, ['extends']);
  const found = bases?.find(wanted, document.file) ?? { near: [], known: [], why: '' };
  if (!('source' in found)) {
    const { near, known, why } = found;
    const args = { base: wanted, near: near.join(', '), known: known.join(', '), why };
    problems.add('set/extends-not-found', args, place);
    return undefined;
  }
  const { name } = found.source;
  const from = trail.findIndex((one) => bases?.identify(one) === bases?.identify(name));
  if (from >= 0) {
    const chain = [...trail.slice(from), trail[from]].join(' → ');
    problems.add('set/extends-cycle', { chain }, place);
    return undefined;
  }
  const before = problems.counts().get('set/extends-cycle') ?? 0;
  const base = resolve(found.source, { ...neighbours, taken: found.taken }, run);
  // A circle is one mistake, told once.
  const circular = (problems.counts().get('set/extends-cycle') ?? 0) > before;
  if (base === undefined && !circular) problems.add('set/extends-faulty', { base: name }, place);
  return base;
}

/** Results stated in points do not grow with the points of their leaf: nobody could earn the rest. */
function checkRulesKeepUp(
  base: IndicatorSet,
  set: IndicatorSet,
  { change = {} }: ExtensionDocument,
  document: PlainDocument,
  problems: Problems,
): void {
  for (const [code, override] of Object.entries(change)) {
    if (!('points' in override) || 'rule' in override) continue;
    const [before, now] = [base, set].map(({ nodes }) => nodes.find((node) => node.code === code));
    if (before === undefined || now === undefined || nano(mostOf(now)) >= nano(mostOf(before))) continue;
    const most = Number((mostOf(now) * now.points!).toPrecision(12));
    problems.add(
      'set/extends-rule-behind',
      { code, points: now.points!, most, base: base.id },
      placeIn(document, ['change', code, 'points']),
    );
  }
}

/** The largest share of full marks that a rule of stated results can give. */
function mostOf({ rule }: Node): number {
  const params = (rule?.params ?? {}) as {
    yes?: number;
    no?: number;
    cap?: number;
    otherwise?: number;
    steps?: { share: number }[];
    options?: { share: number }[];
  };
  const { yes = 0, no = 0, cap = 0, otherwise = 0, steps = [], options = [] } = params;
  const stated = ['yes-no', 'count', 'steps', 'choice'].includes(rule?.kind ?? '');
  return stated ? Math.max(yes, no, cap, otherwise, ...[...steps, ...options].map(({ share }) => share)) : 1;
}
