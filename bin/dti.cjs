#!/usr/bin/env node
// Starts the program from the code caches that the build left beside it (codeCache.mjs), which saves half of a short run
// (npm run bench). Another version of Node rejects a cache by itself and compiles the program as usual.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const DIST = join(__dirname, '../dist');
const loaded = new Map();

/** The exports of a file of the build, run from its code cache where there is one. */
function load(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known.module.exports;
  const file = join(DIST, `${name}.cjs`);
  const cache = cacheOf(name);
  // The build writes nothing but ASCII.
  const text = readFileSync(file, 'latin1');
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
    filename: file,
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  });
  const module = { exports: {} };
  loaded.set(name, { module, script });
  script.runInThisContext()(module.exports, requireFrom, module, file, DIST);
  return module.exports;
}

function cacheOf(name) {
  return join(DIST, `${name}.cache`);
}

/** What the files of the build require: each other, data beside them, and what comes with Node. */
function requireFrom(name) {
  if (!name.startsWith('./')) return require(name);
  return name.endsWith('.json')
    ? JSON.parse(readFileSync(join(DIST, name), 'utf8'))
    : load(name.slice(2, -4));
}

/**
 * A short run is over before optimised code pays for its making: V8 may take its time, and still optimises long runs. Only
 * once the main file is loaded, because a cache is rejected under flags it was not made with; those of the parts are made
 * with this one.
 */
function takeTime() {
  require('node:v8').setFlagsFromString('--interrupt-budget=1000000');
}

if (require.main === module) {
  const { main } = load('main');
  // No part is loaded for a text of help.
  if (!process.argv.includes('--help')) takeTime();
  main();
} else module.exports = { cacheOf, load, loaded, takeTime };
