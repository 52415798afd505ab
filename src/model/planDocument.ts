/** Format 1 of a plan as it is written in YAML → a plan, or problems at the key or value that is wrong. */
import type { Code, Place, Problems } from '../diagnostics/diagnostic.ts';
import type { Z } from '../rules/rule.ts';
import { readNumber } from '../source/number.ts';
import type { PlainDocument } from '../source/yaml.ts';
import { type Text, textOf } from './indicatorSet.ts';
import { originShapes } from './originShapes.ts';
import { isDay } from './planDates.ts';
import { readDocument } from './readSet.ts';
import type { Goal, Target, TargetField, TargetOrigins, TargetPlan, UnitChoice } from './targetPlan.ts';

const FIELDS: TargetField[] = ['name', 'goal', 'measure'];

/** The schema of a whole file. `dti sets schema plan` prints it as JSON Schema for editors. */
export function planSchema(z: Z) {
  const words = z.union([
    z.string().min(1),
    z.strictObject({ vi: z.string().min(1).optional(), en: z.string().min(1).optional() }),
  ]);
  const { provenance: word, origin } = originShapes(z);
  const provenance = z.union([
    word,
    z.strictObject({ name: origin.optional(), goal: origin.optional(), measure: origin.optional() }),
  ]);
  const units = z.union([
    z.string().min(1),
    z.array(z.string().min(1)).min(1),
    z.strictObject({ block: z.string().min(1) }),
    z.strictObject({ region: z.string().min(1) }),
  ]);
  const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  const amount = z.union([z.number(), z.string().min(1)]);
  const shared = {
    deadline: z.string().optional(),
    units: units.optional(),
    responsible: words.optional(),
    provenance: provenance.optional(),
  };
  return z.strictObject({
    format: z.literal(1),
    id,
    title: words,
    basis: z
      .strictObject({
        document: z.string(),
        date: z.string().optional(),
        issuer: z.string().optional(),
        url: z.string().optional(),
      })
      .optional(),
    set: z.string().min(1).optional(),
    ...shared,
    targets: z
      .array(
        z.strictObject({
          id,
          name: words,
          measure: z.string().min(1),
          unit: z.enum(['share', 'percent']).optional(),
          'unit-of-measure': words.optional(),
          'at-least': amount.optional(),
          'at-most': amount.optional(),
          ...shared,
        }),
      )
      .min(1),
  });
}

type PlanDocument = ReturnType<typeof planSchema>['_output'];
type WrittenTarget = PlanDocument['targets'][number];
type Path = (string | number)[];

/** @returns the plan with every target that is sound; what is wrong with the others is in `problems` */
export function buildPlan(document: PlainDocument, z: Z, problems: Problems): TargetPlan | undefined {
  const written = readDocument(document, planSchema(z), z, problems) as PlanDocument | undefined;
  if (written === undefined) return undefined;
  const place = (path: Path): Place => ({ file: document.file, ...document.at(path) });
  const report = (code: Code, args: Record<string, string | number>, path: Path) =>
    problems.add(code, args, place(path));
  const seen = new Map<string, number>();
  const targets = written.targets.flatMap((target, i) => {
    const path = ['targets', i];
    const first = seen.get(target.id);
    if (first !== undefined)
      report('plan/duplicate-id', { id: target.id, line: document.at(['targets', first, 'id']).line }, [
        ...path,
        'id',
      ]);
    else seen.set(target.id, i);
    const built = buildTarget({ written, document, place, report }, target, path);
    return built === undefined ? [] : [built];
  });
  checkReferences(written.provenance, ['provenance'], report);
  if (written.deadline !== undefined) checkDay(written.deadline, '', ['deadline'], report);
  return {
    id: written.id,
    title: textOf(written.title),
    basis: written.basis,
    set: written.set,
    setPlace: place(['set']),
    targets,
  };
}

interface Building {
  written: PlanDocument;
  document: PlainDocument;
  place(path: Path): Place;
  report(code: Code, args: Record<string, string | number>, path: Path): void;
}

function buildTarget(building: Building, target: WrittenTarget, path: Path): Target | undefined {
  const { written, place, report } = building;
  checkReferences(target.provenance, [...path, 'provenance'], report);
  // What the plan says for all its targets is reported where the plan says it.
  const saidAt = (key: 'deadline' | 'units') => (target[key] === undefined ? [key] : [...path, key]);
  const deadline = target.deadline ?? written.deadline;
  if (deadline === undefined) report('plan/no-deadline', { id: target.id }, path);
  else if (target.deadline !== undefined) checkDay(target.deadline, target.id, saidAt('deadline'), report);
  const goal = readGoal(building, target, path);
  if (goal === undefined || deadline === undefined) return undefined;
  return {
    id: target.id,
    name: textOf(target.name),
    measure: target.measure.trim(),
    unit: target.unit,
    unitOfMeasure: textIfSaid(target['unit-of-measure']),
    comparison: goal.key,
    goal: goal.goal,
    deadline,
    units: choiceOf(building, target.units ?? written.units, saidAt('units')),
    responsible: textIfSaid(target.responsible ?? written.responsible),
    origins: originsOf(written.provenance, target.provenance),
    places: {
      measure: place([...path, 'measure']),
      goal: place([...path, goal.key]),
      deadline: place(saidAt('deadline')),
      unit: place([...path, 'unit']),
    },
  };
}

function textIfSaid(written: WrittenTarget['responsible']): Text | undefined {
  return written === undefined ? undefined : textOf(written);
}

function checkDay(value: string, id: string, path: Path, report: Building['report']): void {
  if (!isDay(value)) report('plan/bad-date', { id, value }, path);
}

function readGoal(
  { document, report }: Building,
  target: WrittenTarget,
  path: Path,
): { key: 'at-least' | 'at-most'; goal: Goal } | undefined {
  const keys = (['at-least', 'at-most'] as const).filter((key) => target[key] !== undefined);
  const [key, other] = keys;
  if (key === undefined) report('plan/no-comparison', { id: target.id }, path);
  else if (other !== undefined) report('plan/both-comparisons', { id: target.id }, [...path, other]);
  if (key === undefined || other !== undefined) return undefined;
  const value = target[key]!;
  // As written: 1.464 is a number to YAML and a thousand and more to its writer.
  const text = (
    typeof value === 'string' ? value : (document.written([...path, key]) ?? String(value))
  ).trim();
  const reading = readNumber(text);
  if (reading.kind === 'number')
    return { key, goal: { text, plain: reading.plain, percent: reading.percent } };
  if (reading.kind === 'bad')
    report('plan/bad-number', { value: text, why: `#${reading.why}` }, [...path, key]);
  else {
    const bare = text.replace(/[%\s]/g, '');
    const args = { value: text, one: bare.replace(',', '.'), other: bare.replace(/[.,]/, '') };
    report('plan/ambiguous-number', args, [...path, key]);
  }
  return undefined;
}

function choiceOf({ place }: Building, written: WrittenTarget['units'], path: Path): UnitChoice {
  if (written === undefined || written === 'all') return { kind: 'all' };
  if (typeof written === 'string') return { kind: 'names', names: [{ name: written, place: place(path) }] };
  if (Array.isArray(written))
    return { kind: 'names', names: written.map((name, i) => ({ name, place: place([...path, i]) })) };
  return 'block' in written
    ? { kind: 'block', name: written.block, place: place([...path, 'block']) }
    : { kind: 'region', name: written.region, place: place([...path, 'region']) };
}

/** The target's own word wins over the plan's; what nobody says anything about is ours. */
function originsOf(plan: PlanDocument['provenance'], own: PlanDocument['provenance']): TargetOrigins {
  const origins = {} as TargetOrigins;
  for (const field of FIELDS) {
    const said = [own, plan]
      .map((entry) => (typeof entry === 'object' ? entry[field] : entry))
      .find((entry) => entry !== undefined);
    origins[field] = typeof said === 'object' ? said : { is: said ?? 'editorial' };
  }
  return origins;
}

function checkReferences(written: PlanDocument['provenance'], path: Path, report: Building['report']): void {
  if (typeof written !== 'object') return;
  for (const field of FIELDS) {
    const entry = written[field];
    if (typeof entry === 'object' && entry.is !== 'published' && entry.reference !== undefined)
      report('set/editorial-reference', { field, is: entry.is }, [...path, field]);
  }
}
