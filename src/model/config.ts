/** `dti.config.yaml`: what a folder's runs have in common. Flags win over it. */
import type { Z } from '../rules/rule.ts';

export interface Config {
  /** The default set: an id, or a path relative to the configuration. */
  set?: string;
  /** Folders of own sets, relative to the configuration. */
  sets?: string[];
  /** The registry for sets that name none: an id, or a path relative to the configuration. */
  units?: string;
  lang?: 'vi' | 'en';
  decimal?: '.' | ',';
  /** What `dti run` writes. */
  runs?: RunEntry[];
  /** Where `dti run` writes down what it read and wrote, relative to the configuration. */
  manifest?: string;
}

/** One run: a data file, scored once, and perhaps held against an earlier one, written in as many ways as there are outputs. */
export interface RunEntry {
  name: string;
  /** Relative to the configuration, as all paths here. */
  data: string;
  /** The configuration's where it is left out; never a guess. */
  set?: string;
  units?: string;
  year?: number;
  form?: 'raw' | 'value' | 'points' | 'percent';
  layer?: string;
  decimal?: '.' | ',';
  sheet?: string;
  'allow-absent'?: boolean;
  'check-columns'?: boolean;
  strict?: boolean;
  /** Puts what has old units on the new ones: an id of the shelf, or a path. */
  crosswalk?: string;
  method?: 'mean' | 'weighted-mean' | 'sum' | 'best';
  /** The column of the old data that weighs the units. */
  weights?: string;
  incomplete?: 'mean';
  /** The earlier side of comparisons: another run by its name, or FILE, FILE@SET. */
  'compare-with'?: string;
  outputs: (string | OutputEntry)[];
}

/** What one file shows of a run; the same choices as `dti score`, or `dti compare`, has. */
export interface OutputEntry {
  file: string;
  /** Which of the two; a ranking where nothing is said. */
  report?: 'score' | 'compare';
  /** Otherwise told by the ending of the file. */
  format?: 'table' | 'csv' | 'json' | 'md';
  level?: 'index' | 'main' | 'all';
  by?: string;
  top?: number;
  units?: string[];
  block?: string;
  within?: 'region';
  long?: boolean;
  bounds?: boolean;
  stats?: boolean;
  common?: boolean;
  why?: boolean;
  'require-comparable'?: boolean;
  lang?: 'vi' | 'en';
}

export const CONFIG_NAME = 'dti.config.yaml';
export const MANIFEST_NAME = 'manifest.json';

export function configSchema(z: Z) {
  return z.strictObject({
    set: z.string().optional(),
    sets: z.array(z.string()).optional(),
    units: z.string().optional(),
    lang: z.enum(['vi', 'en']).optional(),
    decimal: z.enum(['.', ',']).optional(),
    runs: z.array(runSchema(z)).optional(),
    manifest: z.string().min(1).optional(),
  });
}

function runSchema(z: Z) {
  return z.strictObject({
    name: z.string().min(1),
    data: z.string().min(1),
    set: z.string().optional(),
    units: z.string().optional(),
    year: z.int().min(1900).max(2199).optional(),
    form: z.enum(['raw', 'value', 'points', 'percent']).optional(),
    layer: z.string().optional(),
    decimal: z.enum(['.', ',']).optional(),
    sheet: z.string().optional(),
    'allow-absent': z.boolean().optional(),
    'check-columns': z.boolean().optional(),
    strict: z.boolean().optional(),
    crosswalk: z.string().min(1).optional(),
    method: z.enum(['mean', 'weighted-mean', 'sum', 'best']).optional(),
    weights: z.string().min(1).optional(),
    incomplete: z.enum(['mean']).optional(),
    'compare-with': z.string().min(1).optional(),
    outputs: z.array(z.union([z.string().min(1), outputSchema(z)])).min(1),
  });
}

function outputSchema(z: Z) {
  return z.strictObject({
    file: z.string().min(1),
    report: z.enum(['score', 'compare']).optional(),
    format: z.enum(['table', 'csv', 'json', 'md']).optional(),
    level: z.enum(['index', 'main', 'all']).optional(),
    by: z.string().optional(),
    top: z.int().min(1).optional(),
    units: z.array(z.string()).optional(),
    block: z.string().optional(),
    within: z.enum(['region']).optional(),
    long: z.boolean().optional(),
    bounds: z.boolean().optional(),
    stats: z.boolean().optional(),
    common: z.boolean().optional(),
    why: z.boolean().optional(),
    'require-comparable': z.boolean().optional(),
    lang: z.enum(['vi', 'en']).optional(),
  });
}
