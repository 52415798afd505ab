/** A document of format 1 → the resolved set: inheritance, defaults, levels and rules worked out once. */
import type { Args, Code, Place, Problems } from '../diagnostics/diagnostic.ts';
import { RULE_SEMANTICS, RULES } from '../rules/index.ts';
import { compileRelative, type WrittenRelative } from '../rules/relativeParams.ts';
import type { RuleSite } from '../rules/rule.ts';
import { checkSet } from './checkSet.ts';
import { fingerprintSet } from './fingerprint.ts';
import { type IndicatorSet, isRegistryPath, type Node, textOf } from './indicatorSet.ts';
import { levelNameOf, levelOrigins, resolveOrigins } from './provenance.ts';
import type { Bases } from './resolveSet.ts';
import type { NodeDocument, SetDocument } from './setDocument.ts';
import { aggregateOf, emptyNode, kindOf, linksOf, optionalTexts, quotientOf, scaleOf } from './setParts.ts';
import { DEFAULT_TOKENS } from './tokens.ts';

export type Path = (string | number)[];
/** Says what is wrong at a path of the YAML file. */
export type Report = (code: Code, args: Args, path: Path) => void;
/** Where a problem stands: at its path, or, in a set made of several files, where its cause is. */
export type PlaceOf = (path: Path, code: Code, args: Args) => Place;

/** What a node inherits from above. */
interface Above {
  parent: number;
  path: Path;
  missing: Node['missing'];
  counts: boolean;
  appliesTo?: string[];
  levelAt: number;
  origins: Partial<Node['origins']>;
}

/** What a set file may not clash with or refer to outside itself. */
export interface Neighbours {
  /** Ids that belong to other sets. */
  taken: readonly string[];
  /** Registries that can be named by id. */
  registries: readonly string[];
  /** Where sets that others extend are found; without it no set can extend another. */
  bases?: Bases;
}

/**
 * Builds and checks a set. All problems of the file are reported; the set is returned only if none is an error.
 */
export function buildSet(
  written: SetDocument,
  placeOf: PlaceOf,
  neighbours: Neighbours,
  problems: Problems,
): IndicatorSet | undefined {
  let faults = 0;
  const report: Report = (code, args, path) => {
    faults++;
    problems.add(code, args, placeOf(path, code, args));
  };
  if (neighbours.taken.includes(written.id)) report('usage/shelf-id-taken', { set: written.id }, ['id']);
  if (
    written.units !== undefined &&
    !isRegistryPath(written.units) &&
    !neighbours.registries.includes(written.units)
  ) {
    report('set/unknown-registry', { registry: written.units, known: neighbours.registries.join(', ') }, [
      'units',
    ]);
  }
  const set = resolve(written, report);
  checkSet(set, written, pathsOf(written), report);
  if (faults > 0) return undefined;
  set.fingerprint = fingerprintSet(set);
  return set;
}

function resolve(written: SetDocument, report: Report): IndicatorSet {
  const kind = kindOf(written, report);
  const scale = scaleOf(written, kind, report);
  const levels = written.levels ?? ['main', 'indicator'];
  const byLevel = levelOrigins(written, levels, report);
  const nodes: Node[] = [];
  const root = emptyNode(written.index.code, 'index', 0, -1);
  root.name = textOf(written.title);
  root.aggregate = kind === 'points' ? 'pool' : (written.index.aggregate ?? 'arithmetic');
  root.missing = written.missing ?? 'error';
  root.minCoverage = written.index['min-coverage'];
  const site = (points: number | undefined, quotient: boolean, path: Path): RuleSite => ({
    points,
    scale,
    quotient,
    report: (code, args, inner) => report(code, args, [...path, ...inner]),
  });
  if (kind === 'points' && (written.index.aggregate !== undefined || written.index.rescale !== undefined)) {
    report(
      'set/aggregate-here',
      { code: written.index.code, aggregate: written.index.aggregate ?? 'rescale' },
      ['index'],
    );
  }
  if (written.index.rescale !== undefined) {
    root.rescale = compileRelative(
      written.index.rescale as WrittenRelative,
      site(undefined, false, ['index', 'rescale']),
    );
  }
  nodes.push(root);
  const add = (doc: NodeDocument, path: Path, above: Above): Node => {
    const node = emptyNode(doc.code, '', nodes[above.parent].depth + 1, above.parent);
    const self = nodes.push(node) - 1;
    nodes[above.parent].children.push(self);
    node.name = textOf(doc.name);
    const levelAt = doc.level === undefined ? above.levelAt + 1 : levels.indexOf(doc.level);
    if (doc.level !== undefined && levelAt < 0)
      report('set/unknown-level', { level: doc.level, known: levels.join(', ') }, [...path, 'level']);
    node.level = levelNameOf(doc, levelAt, levels);
    node.points = kind === 'points' ? (doc.points ?? Number.NaN) : undefined;
    node.weight = doc.weight ?? 1;
    node.scored = doc.scored ?? true;
    node.counts = above.counts && node.scored;
    node.missing = doc.missing ?? above.missing;
    node.mayNotApply = doc['may-not-apply'] ?? false;
    const blocks = doc['applies-to']?.map((block) => block.normalize('NFC').replace(/\s+/g, ' ').trim());
    node.appliesTo =
      blocks === undefined
        ? above.appliesTo
        : above.appliesTo === undefined
          ? blocks
          : blocks.filter((block) => above.appliesTo!.includes(block));
    node.minCoverage = doc['min-coverage'];
    node.expect = doc.expect;
    node.kind = doc.children !== undefined ? 'inner' : doc.rule !== undefined ? 'leaf' : 'open';
    node.aggregate = aggregateOf(doc, kind, path, report);
    node.quotient = quotientOf(doc);
    const inherited = resolveOrigins(
      doc.provenance,
      above.origins,
      byLevel.get(node.level) ?? {},
      byLevel.get('') ?? {},
    );
    node.origins = inherited.full;
    Object.assign(node, optionalTexts(doc));
    node.was = linksOf(doc.was);
    if (doc.rescale !== undefined) {
      if (kind === 'points' || node.kind !== 'inner')
        report('set/aggregate-here', { code: doc.code, aggregate: 'rescale' }, [...path, 'rescale']);
      else
        node.rescale = compileRelative(
          doc.rescale as WrittenRelative,
          site(undefined, false, [...path, 'rescale']),
        );
    }
    if (doc.rule !== undefined) {
      const rule = RULES[doc.rule.kind as keyof typeof RULES];
      if (scale === undefined && rule.kind !== 'given' && rule.kind !== 'relative')
        report('set/unbounded-rule', { kind: rule.kind }, [...path, 'rule']);
      const points = Number.isNaN(node.points) ? undefined : node.points;
      node.rule = {
        kind: rule.kind as never,
        params: rule.compile(doc.rule as never, site(points, doc.inputs !== undefined, [...path, 'rule'])),
      };
    }
    const below = {
      parent: self,
      missing: node.missing,
      counts: node.counts,
      appliesTo: node.appliesTo,
      levelAt,
      origins: inherited.own,
    };
    for (const [i, child] of (doc.children ?? []).entries()) {
      const childPath = [...path, 'children', i];
      add(child as NodeDocument, childPath, { ...below, path: childPath });
    }
    if (node.kind === 'inner' && node.children.every((child) => nodes[child].mayNotApply))
      node.mayNotApply = true;
    return node;
  };
  for (const [i, child] of written.children.entries()) {
    const path = ['children', i];
    add(child, path, { parent: 0, path, missing: root.missing, counts: true, levelAt: -1, origins: {} });
  }
  root.mayNotApply = root.children.every((child) => nodes[child].mayNotApply);
  root.origins = resolveOrigins(undefined, {}, byLevel.get('') ?? {}, {}).full;
  if (kind === 'points') {
    root.points = root.children
      .filter((child) => nodes[child].scored)
      .reduce((sum, child) => sum + (nodes[child].points ?? 0), 0);
  }
  const byCode = new Map(nodes.map((node, i) => [node.code, i]));
  return {
    format: 1,
    id: written.id,
    title: textOf(written.title),
    years: written.years ?? [],
    unitType: written['unit-type'],
    basis: written.basis,
    levels,
    expect: written.expect ?? {},
    kind,
    scale,
    index: {
      code: written.index.code,
      points: written.index.points ?? root.points,
      print: written.index.print ?? { as: 'value', decimals: 4 },
    },
    nodes,
    views: (written.views ?? []).map((view) => ({
      code: view.code,
      name: textOf(view.name),
      of: view.of
        .map((entry) =>
          typeof entry === 'string' ? { code: entry, weight: 1 } : { code: entry.node, weight: entry.weight },
        )
        .map(({ code, weight }) => ({ node: byCode.get(code) ?? -1, weight })),
      origins: resolveOrigins(view.provenance, {}, byLevel.get('view') ?? {}, byLevel.get('') ?? {}).full,
      was: linksOf(view.was),
    })),
    tokens: {
      missing: written['missing-tokens'] ?? DEFAULT_TOKENS.missing,
      notApplicable: written['not-applicable'] ?? DEFAULT_TOKENS.notApplicable,
      yes: [...DEFAULT_TOKENS.yes, ...(written['yes-tokens'] ?? [])],
      no: [...DEFAULT_TOKENS.no, ...(written['no-tokens'] ?? [])],
    },
    decimal: written.decimal,
    blocks: written.blocks,
    ranking:
      written.ranking === 'none'
        ? 'none'
        : { ties: written.ranking?.ties ?? 'min', decimals: written.ranking?.decimals },
    bands: (written.bands ?? []).map((band) => ({ ...band, name: textOf(band.name) })),
    units: written.units,
    follows: written.follows,
    ruleSemantics: RULE_SEMANTICS,
    fingerprint: { scoring: '', content: '' },
  };
}

/** The YAML path of every node, in tree order; the first is the index. */
export function pathsOf(written: SetDocument): Path[] {
  const paths: Path[] = [['index']];
  const walk = (doc: { children?: unknown }, path: Path): void => {
    paths.push(path);
    for (const [i, child] of ((doc.children ?? []) as NodeDocument[]).entries())
      walk(child, [...path, 'children', i]);
  };
  for (const [i, child] of written.children.entries()) walk(child, ['children', i]);
  return paths;
}
