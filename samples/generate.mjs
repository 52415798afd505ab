// Rewrites the synthetic samples: `npm run samples`, or `node samples/generate.mjs FOLDER` to write them elsewhere.
// Node 20 does not run TypeScript, so generate.ts is bundled first.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
const bundle = mkdtempSync(join(tmpdir(), 'dti-samples-'));
try {
  const outfile = join(bundle, 'generate.cjs');
  await build({
    entryPoints: [join(here, 'generate.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  });
  const { writeSamples } = createRequire(import.meta.url)(outfile);
  writeSamples(join(here, '..', 'indicator-sets'), process.argv[2] ?? here);
} finally {
  rmSync(bundle, { recursive: true });
}
