/** The commands that read one data file and score it: bundled in a file of their own (esbuild.config.mjs). */

export { runScore } from './score.ts';
export { runValidate } from './validate.ts';
