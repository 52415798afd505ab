/** The commands that answer the questions of one unit: bundled in a file of their own (esbuild.config.mjs). */

export { runExplain } from './explain.ts';
export { runGaps } from './gaps.ts';
export { runProfile } from './profile.ts';
export { runWhatIf } from './whatIf.ts';
