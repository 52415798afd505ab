#!/usr/bin/env node
// Starts the program from the code cache that the build left beside it; without one (another version of Node, an older
// build) it is simply required. The cache saves about a fifth of a short run (npm run bench).
const { existsSync, readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { constants, Script } = require('node:vm');

const file = join(__dirname, '../dist/main.cjs');

function load() {
  const cache = join(__dirname, '../dist/main.cache');
  const importModuleDynamically = constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  if (importModuleDynamically === undefined || !existsSync(cache)) return require(file);
  const script = new Script(wrap(readFileSync(file, 'utf8')), {
    filename: file,
    cachedData: readFileSync(cache),
    importModuleDynamically,
  });
  const loaded = { exports: {} };
  script.runInThisContext()(loaded.exports, createRequire(file), loaded, file, dirname(file));
  return loaded.exports;
}

load().main();
