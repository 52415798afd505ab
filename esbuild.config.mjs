// Builds dist/: the program in one bundle with lazily loaded parts, then the shelf of sets compiled by that program.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/main.ts', 'src/shelf.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  keepNames: true,
  chunkNames: 'parts/[name]-[hash]',
  // commander and cli-table3 are CommonJS and ask for Node's own modules by require().
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  // The package's ESM build; its Node build is CommonJS, which is slower to load and cannot be shaken.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  // Optional in cli-table3, which only asks for it where a table is coloured.
  external: ['@colors/colors'],
  logLevel: 'warning',
});
const { compileShelf } = await import('./dist/shelf.js');
const files = compileShelf();
mkdirSync('dist/shelf/units', { recursive: true });
for (const [name, text] of files) writeFileSync(`dist/shelf/${name}`, text);
