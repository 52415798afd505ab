/** The populations of a relative rule: every row of the same year and block with an observed value, fixed before any filter. */
import type { Place } from '../diagnostics/diagnostic.ts';
import { type Dataset, unitLabel } from '../model/dataset.ts';
import type { Node } from '../model/indicatorSet.ts';
import { describePopulation } from '../rules/relative.ts';
import { isConstant } from '../rules/relativeFormula.ts';
import type { RelativeParams } from '../rules/relativeParams.ts';
import type { Population } from '../rules/rule.ts';
import { fold } from '../source/fold.ts';
import type { LeafContext } from './leaves.ts';

export interface Populations {
  of(row: number): Population;
  /** Says where `constant` had to answer, and where a reference unit has no value; each once. */
  report(place: Place): void;
}

/** @param numbers what the rule scores, one a row; NaN is not part of any population */
export function makePopulations(
  { data, problems }: LeafContext,
  node: Node,
  params: RelativeParams,
  numbers: Float64Array,
): Populations {
  const groupOf = params.all ? data.yearOf : data.groupOf;
  const count = params.all ? data.yearCount : data.groups.length;
  const sizes = new Int32Array(count);
  for (let row = 0; row < numbers.length; row++) if (!Number.isNaN(numbers[row])) sizes[groupOf[row]]++;
  const members = Array.from(sizes, (size) => new Float64Array(size));
  const used = new Int32Array(count);
  const references = new Float64Array(count).fill(Number.NaN);
  const wanted = params.referenceUnit === undefined ? undefined : fold(params.referenceUnit);
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row];
    if (Number.isNaN(number)) continue;
    const group = groupOf[row];
    members[group][used[group]++] = number;
    if (wanted !== undefined && (fold(data.units[row]) === wanted || fold(unitLabel(data, row)) === wanted))
      references[group] = number;
  }
  const populations = members.map((values, group) => describePopulation(params, values, references[group]));
  return {
    of: (row) => populations[groupOf[row]],
    report(place) {
      populations.forEach((population, group) => {
        if (population.n === 0) return;
        const where = params.all ? yearName(data, group) : groupName(data.groups[group]);
        if (wanted !== undefined && Number.isNaN(population.reference)) {
          problems.add(
            'data/reference-missing',
            { code: node.code, unit: params.referenceUnit!, where },
            place,
          );
        } else if (wanted !== undefined && population.reference === 0 && !params.lowerIsBetter) {
          problems.add('data/reference-zero', { code: node.code, unit: params.referenceUnit! }, place);
        } else if (params.method !== 'reference-unit' && isConstant(params, population)) {
          problems.add(
            'data/constant-used',
            {
              code: node.code,
              method: params.method,
              constant: params.constant ?? '',
              n: population.n,
              where,
            },
            place,
          );
        }
      });
    },
  };
}

/** The population of a row's group with the row's own number replaced. */
export function populationWith(
  params: RelativeParams,
  data: Dataset,
  numbers: Float64Array,
  row: number,
  own: number,
): Population {
  const groupOf = params.all ? data.yearOf : data.groupOf;
  const wanted = params.referenceUnit === undefined ? undefined : fold(params.referenceUnit);
  const members: number[] = [];
  let reference = Number.NaN;
  for (let other = 0; other < numbers.length; other++) {
    if (groupOf[other] !== groupOf[row]) continue;
    const number = other === row ? own : numbers[other];
    if (Number.isNaN(number)) continue;
    members.push(number);
    if (wanted !== undefined && [data.units[other], unitLabel(data, other)].map(fold).includes(wanted))
      reference = number;
  }
  return describePopulation(params, Float64Array.from(members), reference);
}

/** The year of a population that spans the blocks. */
function yearName({ years, yearOf }: Dataset, at: number): string {
  return groupName({ year: years[yearOf.indexOf(at)], block: '' });
}

function groupName(group: { year: number; block: string }): string {
  return [group.year === 0 ? '' : String(group.year), group.block].filter((part) => part !== '').join(', ');
}
