/** How many units of several families reach a value or stand in a band: each family apart, and all together. */
import type { PrintForm, Text } from '../model/indicatorSet.ts';
import { roundK } from '../score/rank.ts';

/** What is known of one result: its units, and how its set prints. */
export interface Family {
  file: string;
  name: string;
  year: number;
  synthetic: boolean;
  /** True where its units were made of older ones: nothing of it was published. */
  merged?: boolean;
  /** None where the file does not say how its values are printed. */
  print?: { as: PrintForm; decimals: number; points?: number };
  bands: Text[];
  units: FamilyUnit[];
}

export interface FamilyUnit {
  unit: string;
  /** k = round(value · 1e9); NaN without a score. */
  k: number;
  band?: Text;
  line?: number;
}

/** A value in billionths, or the band at a place of the list that all results share. */
export type Wanted = { atLeast: number } | { band: Text };

export interface FamilyCount {
  wanted: Wanted;
  n: number;
  of: number;
  /** In the order of the families. */
  each: { n: number; of: number }[];
}

export function countFamilies(families: readonly Family[], wanted: readonly Wanted[]): FamilyCount[] {
  return wanted.map((one) => {
    const each = families.map((family) => {
      const scored = family.units.filter(({ k }) => !Number.isNaN(k));
      return { n: scored.filter((unit) => isCounted(family, unit, one)).length, of: scored.length };
    });
    const sum = (key: 'n' | 'of') => each.reduce((total, count) => total + count[key], 0);
    return { wanted: one, n: sum('n'), of: sum('of'), each };
  });
}

/**
 * Values are compared as values, whatever form each set prints them in; rounded first as they are printed, as bands are,
 * so that nobody counted is shown with less than was asked for.
 */
function isCounted({ print }: Family, { k, band }: FamilyUnit, wanted: Wanted): boolean {
  if ('band' in wanted) return band !== undefined && sameText(band, wanted.band);
  if (print === undefined) return k >= wanted.atLeast;
  const factor = print.as === 'percent' ? 100 : print.as === 'points' ? (print.points ?? 1) : 1;
  const printed = roundK(k, factor, print.decimals);
  return printed * 1e9 >= wanted.atLeast * factor * 10 ** print.decimals;
}

export function sameText(a: Text, b: Text): boolean {
  return a.vi === b.vi && a.en === b.en;
}

/** Hundredths of a per cent, rounded half up in whole numbers: 12 of 89 is 1348. NaN of nothing. */
export function shareOf(n: number, of: number): number {
  return Math.floor((2 * n * 10_000 + of) / (2 * of));
}
