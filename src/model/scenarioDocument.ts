/** Format 1 of a file of scenarios as it is written in YAML → scenarios, or problems at the key or value that is wrong. */
import type { Place, Problems } from '../diagnostics/diagnostic.ts';
import type { Z } from '../rules/rule.ts';
import { fold } from '../source/fold.ts';
import type { PlainDocument } from '../source/yaml.ts';
import { type Text, textOf } from './indicatorSet.ts';
import { readDocument } from './readSet.ts';

/** A change as a scenario writes it; whose it is may be left to the command line. */
export interface ScenarioChange {
  unit?: { name: string; place: Place };
  key: string;
  text: string;
  place: Place;
  valuePlace: Place;
}

export interface Scenario {
  name: string;
  title?: Text;
  changes: ScenarioChange[];
  place: Place;
}

/** What raising an indicator costs, in the unit of the file. */
export interface WrittenCost {
  code: string;
  fixed: number;
  perPoint: number;
  place: Place;
}

export interface ScenarioFile {
  scenarios: Scenario[];
  costs: WrittenCost[];
  /** What the costs are counted in: million dong, working days. */
  costUnit?: Text;
}

/** The schema of a whole file. `dti sets schema scenarios` prints it as JSON Schema for editors. */
export function scenariosSchema(z: Z) {
  const words = z.union([
    z.string().min(1),
    z.strictObject({ vi: z.string().min(1).optional(), en: z.string().min(1).optional() }),
  ]);
  const unit = z.string().min(1).optional();
  const amount = z.number().min(0);
  return z.strictObject({
    format: z.literal(1),
    /** The unit of all changes that name none. */
    unit,
    /** What it costs to raise an indicator at all, and for each point that is gained. */
    costs: z
      .array(
        z.strictObject({
          code: z.string().min(1),
          fixed: amount.optional(),
          'per-point': amount.optional(),
        }),
      )
      .min(1)
      .optional(),
    'cost-unit': words.optional(),
    scenarios: z
      .array(
        z.strictObject({
          name: z.string().min(1),
          title: words.optional(),
          unit,
          changes: z
            .array(
              z.strictObject({
                unit,
                /** CODE, CODE:input or CODE@form, as it would head a column. */
                code: z.string().min(1),
                /** As it would stand in the cell: 85%, 0.85, có, a label; "" or "-" where nothing is to be known. */
                value: z.union([z.string(), z.number()]),
              }),
            )
            .min(1),
        }),
      )
      .min(1)
      .optional(),
  });
}

type WrittenScenarios = ReturnType<typeof scenariosSchema>['_output'];
type Path = (string | number)[];

/** @returns scenarios and costs, or undefined where the file is not one of scenarios; two of one name are reported */
export function buildScenarios(document: PlainDocument, z: Z, problems: Problems): ScenarioFile | undefined {
  const written = readDocument(document, scenariosSchema(z), z, problems) as WrittenScenarios | undefined;
  if (written === undefined) return undefined;
  const place = (path: Path): Place => ({ file: document.file, ...document.at(path) });
  const seen = new Map<string, number>();
  const scenarios = (written.scenarios ?? []).map((scenario, i) => {
    const path = ['scenarios', i];
    const first = seen.get(fold(scenario.name));
    if (first !== undefined) {
      const { line } = document.at(['scenarios', first, 'name']);
      problems.add('what-if/duplicate-scenario', { name: scenario.name, line }, place([...path, 'name']));
    } else seen.set(fold(scenario.name), i);
    return {
      name: scenario.name,
      title: scenario.title === undefined ? undefined : textOf(scenario.title),
      place: place([...path, 'name']),
      changes: scenario.changes.map((change, c) => {
        const own = [...path, 'changes', c];
        const said = (
          [
            [change.unit, [...own, 'unit']],
            [scenario.unit, [...path, 'unit']],
            [written.unit, ['unit']],
          ] as const
        ).find(([name]) => name !== undefined);
        return {
          ...(said === undefined ? {} : { unit: { name: said[0]!, place: place([...said[1]]) } }),
          key: change.code,
          // As written: 1.464 is a number to YAML and may be a thousand and more to its writer.
          text:
            typeof change.value === 'string'
              ? change.value
              : (document.written([...own, 'value']) ?? String(change.value)),
          place: place([...own, 'code']),
          valuePlace: place([...own, 'value']),
        };
      }),
    };
  });
  const costs = (written.costs ?? []).map(({ code, fixed = 0, 'per-point': perPoint = 0 }, i) => {
    const twice = written.costs!.findIndex((other) => other.code === code);
    const { line } = document.at(['costs', twice, 'code']);
    const own = place(['costs', i, 'code']);
    if (twice < i) problems.add('what-if/cost-twice', { code, line }, own);
    return { code, fixed, perPoint, place: own };
  });
  const unit = written['cost-unit'];
  return { scenarios, costs, ...(unit === undefined ? {} : { costUnit: textOf(unit) }) };
}
