/** What `dti run` writes beside its outputs, as a schema: dti.manifest/1. Keys are only ever added. */
import type { Z } from '../rules/rule.ts';

/** A file and what was in it. Paths are relative to the manifest, with forward slashes. */
export interface RecordedFile {
  file: string;
  sha256: string;
}

export interface RecordedRun {
  name: string;
  /** The data file first, then own sets, what they extend, and own registries, as far as each is a file. */
  inputs: RecordedFile[];
  set: { id: string; scoring: string; content: string; ruleSemantics: number };
  registry?: { id: string; content: string };
  /** The units scored, each with its year where there is one, in order of code points. */
  units: { hash: string; list: string[] };
  options: Record<string, string | number | boolean>;
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
  return z.object({
    schema: z.literal(MANIFEST_SCHEMA),
    tool: z.string(),
    config: file,
    runs: z.array(
      z.object({
        name: z.string(),
        inputs: z.array(file),
        set: z.object({ id: z.string(), scoring: sha256, content: sha256, ruleSemantics: z.int() }),
        registry: z.object({ id: z.string(), content: sha256 }).optional(),
        units: z.object({ hash: sha256, list: z.array(z.string()) }),
        options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
        outputs: z.array(z.object({ file: z.string().min(1), sha256, options })),
      }),
    ),
  });
}
