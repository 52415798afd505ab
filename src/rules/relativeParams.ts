/** Parameters of relative rules: as written, checked, and resolved. Scoring by them is in relative.ts. */
import { checkFloor, type Floored, floorOf } from './result.ts';
import type { RuleSite, Scale, Z } from './rule.ts';

export type RelativeMethod = 'best' | 'min-max' | 'z-score' | 'percentile' | 'reference-unit';

export interface RelativeParams extends Floored {
  method: RelativeMethod;
  unit?: 'share' | 'percent';
  lowerIsBetter: boolean;
  /** Where the share 0 … 1 is put; for z-scores there is none. */
  range: Scale;
  sampleSd: boolean;
  constant?: 'full' | 'bottom' | 'exclude';
  /** Statistics frozen by the set. */
  frozen?: { min?: number; max?: number; mean?: number; sd?: number; best?: number };
  referenceUnit?: string;
  /** True: the population is every unit of the year, whatever its block. */
  all: boolean;
  clamp: boolean;
}

export interface WrittenRelative {
  method: RelativeMethod;
  unit?: 'share' | 'percent';
  direction?: 'higher-is-better' | 'lower-is-better';
  range?: [number, number];
  sd?: 'sample' | 'population';
  constant?: 'full' | 'bottom' | 'exclude';
  reference?: RelativeParams['frozen'];
  'reference-unit'?: string;
  'relative-to'?: 'block' | 'all';
  clamp?: boolean;
  floor?: number;
}

export function relativeShape(z: Z) {
  const stat = z.number().optional();
  return {
    method: z.enum(['best', 'min-max', 'z-score', 'percentile', 'reference-unit']),
    unit: z.enum(['share', 'percent']).optional(),
    direction: z.enum(['higher-is-better', 'lower-is-better']).optional(),
    range: z.tuple([z.number(), z.number()]).optional(),
    sd: z.enum(['sample', 'population']).optional(),
    constant: z.enum(['full', 'bottom', 'exclude']).optional(),
    reference: z.strictObject({ min: stat, max: stat, mean: stat, sd: stat, best: stat }).optional(),
    'reference-unit': z.string().optional(),
    'relative-to': z.enum(['block', 'all']).optional(),
    clamp: z.boolean().optional(),
    floor: floorOf(z),
  };
}

/** Which frozen statistics a method needs. */
const NEEDS: Record<RelativeMethod, ('min' | 'max' | 'mean' | 'sd' | 'best')[]> = {
  best: ['best'],
  'min-max': ['min', 'max'],
  'z-score': ['mean', 'sd'],
  percentile: [],
  'reference-unit': [],
};

export function compileRelative(written: WrittenRelative, site: RuleSite): RelativeParams {
  checkFloor(written.floor, site);
  const { method, reference, constant } = written;
  const bad = (what: string, expected: string, path: string) =>
    site.report('set/bad-parameter', { what, expected }, [path]);
  if (method === 'z-score') {
    if (site.scale !== undefined) site.report('set/leaves-scale', { kind: 'relative z-score' }, ['method']);
    if (written.sd === undefined && reference === undefined) bad('sd', '#sampleOrPopulation', 'method');
    if (written.range !== undefined) bad('range', '#noRange', 'range');
  }
  if (method === 'reference-unit') {
    if (written['reference-unit'] === undefined) bad('reference-unit', '#referenceUnit', 'method');
    if (written.clamp !== true && site.scale !== undefined)
      site.report('set/leaves-scale', { kind: 'relative reference-unit' }, ['method']);
  }
  if (reference !== undefined) {
    const wrong = NEEDS[method].length === 0 || NEEDS[method].some((stat) => reference[stat] === undefined);
    const flat =
      (reference.min ?? 0) >= (reference.max ?? 1) || (reference.sd ?? 1) <= 0 || (reference.best ?? 1) <= 0;
    if (wrong)
      bad(
        'reference',
        NEEDS[method].length === 0 ? '#noReference' : NEEDS[method].join(' and '),
        'reference',
      );
    else if (flat) bad('reference', '#minBelowMax', 'reference');
  } else if (method !== 'reference-unit') {
    if (constant === undefined) site.report('set/constant-needed', { method }, ['method']);
    else if (method === 'z-score' && constant !== 'exclude')
      bad(`constant: ${constant}`, '#onlyExclude', 'constant');
  }
  const range =
    written.range === undefined
      ? (site.scale ?? { low: 0, high: 1 })
      : { low: written.range[0], high: written.range[1] };
  if (!(range.low < range.high)) bad('range', '#lowBelowHigh', 'range');
  else if (site.scale !== undefined && (range.low < site.scale.low || range.high > site.scale.high)) {
    site.report('set/leaves-scale', { kind: `relative ${method}` }, ['range']);
  }
  return {
    method,
    unit: written.unit,
    lowerIsBetter: written.direction === 'lower-is-better',
    range,
    sampleSd: written.sd === 'sample',
    constant,
    frozen: reference,
    referenceUnit: written['reference-unit'],
    all: written['relative-to'] === 'all',
    clamp: written.clamp ?? false,
    floor: written.floor,
  };
}
