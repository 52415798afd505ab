/** Whether a key of a node says the same before and after a change, defaults and short forms counted as what they stand for. */
import { RULES } from '../rules/index.ts';
import { compileRelative, type WrittenRelative } from '../rules/relativeParams.ts';
import type { RuleSite, Scale } from '../rules/rule.ts';
import { canonical } from './fingerprint.ts';
import { textOf } from './indicatorSet.ts';
import type { Loose } from './mergeTree.ts';
import type { NodeDocument } from './setDocument.ts';
import { linksOf, quotientOf } from './setParts.ts';

/** What a set says of all its nodes and a rule depends on. */
export interface MeaningSite {
  scale: Scale | undefined;
}

type Meaning = (node: NodeDocument, site: MeaningSite) => unknown;

const text =
  (key: 'name' | 'evidence' | 'responsible' | 'method' | 'source' | 'unit-of-measure'): Meaning =>
  (node) =>
    node[key] && textOf(node[key]);

/**
 * Keys that have a default, or several ways to be written. `missing` and `applies-to` are not among them: what they
 * stand for comes from above, so that stating it can have an effect.
 */
const MEANINGS: Record<string, Meaning> = {
  name: text('name'),
  evidence: text('evidence'),
  responsible: text('responsible'),
  method: text('method'),
  source: text('source'),
  'unit-of-measure': text('unit-of-measure'),
  weight: (node) => node.weight ?? 1,
  scored: (node) => node.scored ?? true,
  aggregate: (node) => node.aggregate ?? 'arithmetic',
  'may-not-apply': (node) => node['may-not-apply'] ?? false,
  inputs: quotientOf,
  was: (node) => linksOf(node.was),
  rule: (node, site) => {
    if (node.rule === undefined) return undefined;
    const rule = RULES[node.rule.kind as keyof typeof RULES];
    return [rule.kind, rule.compile(node.rule as never, mute(site, node))];
  },
  rescale: (node, site) => node.rescale && compileRelative(node.rescale as WrittenRelative, mute(site, node)),
  of: (view) =>
    (view as unknown as { of: (string | { node: string; weight: number })[] }).of.map((entry) =>
      typeof entry === 'string' ? { node: entry, weight: 1 } : entry,
    ),
};

export function sameMeaning(key: string, before: Loose, after: Loose, site: MeaningSite): boolean {
  const meaning = MEANINGS[key] ?? ((node) => (node as Loose)[key]);
  // A rule states points of its leaf: both are read with the points the leaf has now.
  const with_ = (node: Loose) => ({ ...node, points: key === 'points' ? node.points : after.points });
  const say = (node: Loose) => canonical(meaning(with_(node) as unknown as NodeDocument, site));
  return say(before) === say(after);
}

/** What is wrong with a rule is said when the whole set is built. */
function mute(site: MeaningSite, node: NodeDocument): RuleSite {
  return { points: node.points, scale: site.scale, quotient: node.inputs !== undefined, report: () => {} };
}
