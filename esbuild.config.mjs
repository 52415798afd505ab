// Builds dist/: the program in one file, what reads YAML in a second that only own sets need, then the compiled shelf.
// CommonJS, because Node starts it in half the time of as many ES modules (npm run bench).
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const shared = {
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
  // The ES build of yaml; its build for Node loads more.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  // Optional in cli-table3, which only asks for it where a table is coloured.
  external: ['@colors/colors'],
  logLevel: 'warning',
};

/** zod and yaml are larger than all the rest: the program finds them in a file of their own. */
const apart = {
  name: 'apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /model\/compile\.ts$/ }, () => ({ path: './compile.cjs', external: true })),
};

rmSync('dist', { recursive: true, force: true });
await build({ ...shared, entryPoints: ['src/main.ts'], plugins: [apart] });
await build({ ...shared, entryPoints: { compile: 'src/model/compile.ts', shelf: 'src/shelf.ts' } });
const { compileShelf } = createRequire(import.meta.url)('./dist/shelf.cjs');
const files = compileShelf();
mkdirSync('dist/shelf/units', { recursive: true });
for (const [name, text] of files) writeFileSync(`dist/shelf/${name}`, text);
