// Builds dist/: a small main file, the commands and what only some runs need in files of their own, all with code caches, and the
// compiled shelf. CommonJS, because Node starts it in half the time of as many ES modules (npm run bench).
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const shared = {
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  // Finds its own WebAssembly beside itself.
  external: ['highs'],
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // bin/dti.cjs reads it byte by byte. Texts are escaped by this, regular expressions by escapeRest.
  charset: 'ascii',
  minifySyntax: true,
  minifyWhitespace: true,
  // A lazy part is required when it is needed: import() would start Node's loader of ES modules for it.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.dirname': '__dirname' },
  // The ES build of yaml; its build for Node loads more.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  logLevel: 'warning',
};

/**
 * Parts in files of their own, required only when they are needed: zod, yaml and hucre are larger than all the rest, and a
 * run needs one command.
 */
const PARTS = {
  data: 'commands/data.ts',
  compare: 'commands/compare.ts',
  more: 'commands/more.ts',
  compile: 'model/compile.ts',
  machine: 'render/machineDiagnostics.ts',
  sheet: 'source/sheet.ts',
  unitQuestions: 'commands/unitQuestions.ts',
  xlsx: 'render/xlsx.ts',
};

/** Worked out here and now, as JSON: what is said in one language is required when something is, and only that language. */
const READY = { english: 'diagnostics/english.ts', vietnamese: 'diagnostics/vietnamese.ts' };
const GRADES = 'diagnostics/grades.ts';

/** The exports of a file, as JSON: they are data, once the file has run. */
async function exportsOf(file) {
  const { outputFiles } = await build({
    entryPoints: [`src/${file}`],
    bundle: true,
    format: 'cjs',
    write: false,
  });
  const loaded = { exports: {} };
  new Function('module', 'exports', outputFiles[0].text)(loaded, loaded.exports);
  return JSON.stringify(loaded.exports);
}

const endsIn = (file) => new RegExp(`${file.replace(/[/.]/g, '\\$&')}$`);

const apart = (own) => ({
  name: 'apart',
  setup({ onResolve, onLoad }) {
    for (const [name, file] of Object.entries(PARTS).filter(([name]) => name !== own))
      onResolve({ filter: endsIn(file) }, () => ({ path: `./${name}.cjs`, external: true }));
    for (const [name, file] of Object.entries(READY))
      onResolve({ filter: endsIn(file) }, () => ({ path: `./${name}.json`, external: true }));
    onLoad({ filter: endsIn(GRADES) }, async () => ({ contents: await exportsOf(GRADES), loader: 'json' }));
  },
});

/** commander can start other programs; this one has none, and Node takes long to load what would start them. */
const noChildren = {
  name: 'no-children',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'none', namespace: 'none' }));
    build.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Hashes are for manifests and results; Node takes long to load what makes them. */
const lateCrypto = {
  name: 'late-crypto',
  setup(build) {
    build.onResolve({ filter: /^node:crypto$/ }, ({ namespace }) =>
      namespace === 'late' ? { path: 'node:crypto', external: true } : { path: 'crypto', namespace: 'late' },
    );
    build.onLoad({ filter: /.*/, namespace: 'late' }, () => ({
      contents: "exports.createHash = (...args) => require('node:crypto').createHash(...args);",
    }));
  },
};

/**
 * Escapes what esbuild leaves as it is: letters in regular expressions, which would be read as other letters and match
 * nothing. There an escape means the letter, in a character class too, unless a backslash stands before it.
 */
function escapeRest(file) {
  const text = readFileSync(file, 'utf8');
  const guarded = /\\[^\0-\x7f].{0,40}/.exec(text);
  if (guarded !== null)
    throw new Error(`${file}: a backslash before a letter that has to be escaped: ${guarded[0]}`);
  const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, text.replace(/[^\0-\x7f]/g, escaped));
}

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/shelf/units', { recursive: true });
for (const [name, file] of Object.entries(READY)) writeFileSync(`dist/${name}.json`, await exportsOf(file));
await build({ ...shared, entryPoints: ['src/main.ts'], plugins: [apart('main'), noChildren] });
await build({ ...shared, entryPoints: { shelf: 'src/shelf.ts' } });
for (const [name, file] of Object.entries(PARTS))
  await build({ ...shared, entryPoints: { [name]: `src/${file}` }, plugins: [apart(name), lateCrypto] });
for (const name of ['main', 'shelf', ...Object.keys(PARTS)]) escapeRest(`dist/${name}.cjs`);
const require = createRequire(import.meta.url);
const { compileShelf } = require('./dist/shelf.cjs');
for (const [name, text] of compileShelf()) writeFileSync(`dist/shelf/${name}`, text);

const makeCache = (name) => promisify(execFile)(process.execPath, ['codeCache.mjs', name]);
await Promise.all(['main', ...Object.keys(PARTS)].map(makeCache));
