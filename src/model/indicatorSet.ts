/** The resolved indicator set: plain data, stored as JSON for the shelf, read by everything after it. */
import type { RuleKind } from '../rules/index.ts';
import type { RelativeParams } from '../rules/relativeParams.ts';
import type { Lang, Scale } from '../rules/rule.ts';
import type { Threshold } from '../rules/thresholds.ts';

export type Text = { vi?: string; en?: string };
export type Provenance = 'published' | 'derived' | 'editorial' | 'synthetic';
export type ProvenanceField = 'structure' | 'name' | 'points' | 'rule';
export interface Reference {
  document: string;
  article?: string;
  page?: string;
  url?: string;
}
export type Origins = Record<ProvenanceField, { is: Provenance; reference?: Reference }>;

export type MissingPolicy = 'zero' | 'exclude' | 'error';
/** `pool`: points of the children are added up (points sets); the others are kinds of means (weighted sets). */
export type Aggregate = 'pool' | 'best' | 'arithmetic' | 'geometric' | 'harmonic' | 'min';

export interface QuotientInput {
  name: Text;
  unitOfMeasure?: Text;
  whole: boolean;
}
export interface Quotient {
  a: QuotientInput;
  b: QuotientInput;
  /** The quotient is multiplied by this: "per 100 people". */
  per: number;
  zeroDenominator: 'not-applicable' | 'zero' | 'error';
}

export interface Link {
  code: string;
  kind: 'same' | 'revised' | 'merged' | 'split';
  part: number;
}

export interface Node {
  code: string;
  name: Text;
  level: string;
  depth: number;
  /** Index in `nodes`; -1 for the root. */
  parent: number;
  children: number[];
  kind: 'inner' | 'leaf' | 'open';
  /** Points in points sets, undefined in weighted sets. */
  points?: number;
  weight: number;
  /** Own mark; a node below an unscored node is scored inside it. */
  scored: boolean;
  /** True where this node and all above it are scored. */
  counts: boolean;
  aggregate: Aggregate;
  rescale?: RelativeParams;
  rule?: { kind: RuleKind; params: unknown };
  quotient?: Quotient;
  missing: MissingPolicy;
  /** Marked `may-not-apply`, or made of children that all are. */
  mayNotApply: boolean;
  appliesTo?: string[];
  minCoverage?: number;
  /** Counts of levels below it, as its source states them. */
  expect?: Record<string, number>;
  origins: Origins;
  unitOfMeasure?: Text;
  evidence?: Text;
  responsible?: Text;
  method?: Text;
  source?: Text;
  was: Link[];
}

export interface View {
  code: string;
  name: Text;
  of: { node: number; weight: number }[];
  origins: Origins;
  was: Link[];
}

export interface Band extends Threshold {
  name: Text;
}

export type PrintForm = 'value' | 'points' | 'percent';
export type Ties = 'min' | 'dense' | 'max' | 'average';

export interface IndicatorSet {
  format: 1;
  id: string;
  title: Text;
  years: number[];
  unitType?: string;
  basis?: { document: string; date?: string; issuer?: string; url?: string };
  levels: string[];
  expect: Record<string, number>;
  kind: 'points' | 'weighted';
  /** Undefined: unbounded. */
  scale?: Scale;
  /** `points`: what a value of 1 is worth in the published form; in points sets the sum of all scored points. */
  index: { code: string; points?: number; print: { as: PrintForm; decimals: number } };
  /** In tree order; nodes[0] is the index itself. */
  nodes: Node[];
  views: View[];
  tokens: { missing: string[]; notApplicable: string[]; yes: string[]; no: string[] };
  decimal?: '.' | ',';
  /** The column that puts units into blocks, ranked apart. */
  blocks?: string;
  /** `none`: units are scored and not compared with each other. */
  ranking: 'none' | { ties: Ties; decimals?: number };
  bands: Band[];
  /** Id of the registry of units. */
  units?: string;
  follows?: string;
  /** Ids of the sets it was built on, the nearest first. */
  extends?: string[];
  /** Of a set that extends another: fields of the index that are not its base's, and whether views are not. */
  differs?: { index: Partial<Origins>; views: boolean };
  ruleSemantics: number;
  fingerprint: { scoring: string; content: string };
}

/** A bare text is the same in both languages. */
export function textOf(written: string | Text | undefined): Text {
  return typeof written === 'string' ? { vi: written, en: written } : (written ?? {});
}

/** A text in the language asked for, else in the other. */
export function inLang(text: Text, lang: Lang): string {
  return (lang === 'vi' ? (text.vi ?? text.en) : (text.en ?? text.vi)) ?? '';
}

/** True where one node lies somewhere below another. */
export function isBelow(nodes: readonly Node[], at: number, above: number): boolean {
  for (let node = nodes[at].parent; node >= 0; node = nodes[node].parent) if (node === above) return true;
  return false;
}

/** True where `units` names a registry file beside the set instead of one of the shelf. */
export function isRegistryPath(units: string): boolean {
  return /\.ya?ml$/.test(units);
}

/** False where units are only scored, as one unit over several years is. */
export function isRanked(set: Pick<IndicatorSet, 'ranking'>): boolean {
  return set.ranking !== 'none';
}

/** True where a value of this set moves with the other units of the file, so that years cannot be compared. */
export function hasMovingPopulation(set: IndicatorSet): boolean {
  const moves = (params: RelativeParams | undefined) => params !== undefined && params.frozen === undefined;
  return set.nodes.some(
    (node) =>
      node.counts &&
      (moves(node.rescale) || (node.rule?.kind === 'relative' && moves(node.rule.params as RelativeParams))),
  );
}

/** The level reports show by default: the one named "main", else the first below the index. */
export function mainLevel(set: IndicatorSet): string {
  return set.levels.includes('main') ? 'main' : (set.nodes.find((node) => node.depth === 1)?.level ?? 'main');
}
