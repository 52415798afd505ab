/** What `dti run` writes beside its outputs, as a schema: dti.manifest/1. Keys are only ever added. */
import type { Z } from '../rules/rule.ts';

/** A file and what was in it. Paths are relative to the manifest, with forward slashes. */
export interface RecordedFile {
  file: string;
  sha256: string;
}

/** A set by which something was scored: its id, and what it was. */
export interface RecordedSet {
  id: string;
  scoring: string;
  content: string;
  ruleSemantics: number;
}

type Options = Record<string, string | number | boolean>;

/** One year that a run is compared with. */
export interface RecordedSide {
  /** The run whose data these are; otherwise a file was named. */
  run?: string;
  file: string;
  from: 'data' | 'result' | 'ranks';
  year?: number;
  /** None where nothing says by which rules ranks were made. */
  set?: RecordedSet;
  registry?: { id: string; content: string };
  /** Where that run puts them on new units. */
  crosswalk?: { id: string; content: string };
  /** The units compared. */
  units: { hash: string; list: string[] };
  /** Those of that run. */
  options?: Options;
}

export interface RecordedRun {
  name: string;
  /** The data file first, then what else is read and is a file: earlier data, own sets, what they extend, registries, crosswalks. */
  inputs: RecordedFile[];
  set: RecordedSet;
  registry?: { id: string; content: string };
  /** What puts old units on new ones, with the registries of both. */
  crosswalk?: { id: string; content: string };
  /** What it is compared with. */
  earlier?: RecordedSide[];
  /** The units scored, each with its year where there is one, in order of code points. */
  units: { hash: string; list: string[] };
  options: Options;
  outputs: (RecordedFile & { options: Record<string, string | number | boolean | string[]> })[];
}

export interface Manifest {
  schema: 'dti.manifest/1';
  tool: string;
  config: RecordedFile;
  runs: RecordedRun[];
}

export const MANIFEST_SCHEMA = 'dti.manifest/1';

export function manifestSchema(z: Z) {
  const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
  const file = z.object({ file: z.string().min(1), sha256 });
  const options = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));
  const set = z.object({ id: z.string(), scoring: sha256, content: sha256, ruleSemantics: z.int() });
  const known = z.object({ id: z.string(), content: sha256 });
  const units = z.object({ hash: sha256, list: z.array(z.string()) });
  const plain = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
  return z.object({
    schema: z.literal(MANIFEST_SCHEMA),
    tool: z.string(),
    config: file,
    runs: z.array(
      z.object({
        name: z.string(),
        inputs: z.array(file),
        set,
        registry: known.optional(),
        crosswalk: known.optional(),
        earlier: z
          .array(
            z.object({
              run: z.string().optional(),
              file: z.string().min(1),
              from: z.enum(['data', 'result', 'ranks']),
              year: z.int().optional(),
              set: set.optional(),
              registry: known.optional(),
              crosswalk: known.optional(),
              units,
              options: plain.optional(),
            }),
          )
          .optional(),
        units,
        options: plain,
        outputs: z.array(z.object({ file: z.string().min(1), sha256, options })),
      }),
    ),
  });
}
