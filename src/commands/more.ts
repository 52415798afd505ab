/**
 * The commands that are not called for every file: bundled in a file of their own, so that `dti score` does not read
 * what it does not run (esbuild.config.mjs).
 */

export { runUnitsCheck } from './checkUnits.ts';
export { runSetsImport } from './importSet.ts';
export { runMerge } from './merge.ts';
export { runReview } from './review.ts';
export { runRuns } from './run.ts';
export { runSetsLint, runSetsList, runSetsSchema, runSetsShow } from './sets.ts';
export { runSetsDiff } from './setsDiff.ts';
export { runSetsNew } from './setsNew.ts';
export { runSummary } from './summary.ts';
export { runTargets } from './targets.ts';
export { runSetsTemplate } from './template.ts';
export { runUnitsList, runUnitsShow } from './units.ts';
export { reportUsage } from './usage.ts';
export { runVerify } from './verify.ts';
