/** The outputs of one run as texts: rankings as `dti score` prints them, comparisons as `dti compare` does. */

import type { Merged } from '../analyse/mergeResults.ts';
import { type Code, collectProblems, type Problems, placedAt } from '../diagnostics/diagnostic.ts';
import type { OutputEntry } from '../model/config.ts';
import { sayOrigin } from '../render/mergedFile.ts';
import { howMerged } from '../render/mergeText.ts';
import { word } from '../render/moreWords.ts';
import type { Marks } from '../render/scoreText.ts';
import type { Lang } from '../rules/rule.ts';
import type { Results } from '../score/results.ts';
import { sayCompared } from './compared.ts';
import { reportOf } from './planReports.ts';
import { portableSides, type RunRead } from './readRun.ts';
import type { PlannedOutput, PlannedRun } from './runPlan.ts';
import { renderAs, type ScoreOptions, select } from './score.ts';
import type { Session } from './session.ts';
import { setsBetween } from './setsBetween.ts';
import type { Sides } from './sides.ts';

/** @returns one text an output, empty where it cannot be made, which is in the session's problems */
export async function renderOutputs(own: Session, run: PlannedRun, read: RunRead): Promise<string[]> {
  const shown = read.merged === undefined ? read : { ...read, results: asResults(run, read.merged) };
  const compare =
    read.sides === undefined ? undefined : await comparer(own, run, { ...read, sides: read.sides });
  const texts: string[] = [];
  for (const [o, output] of run.outputs.entries()) {
    // Each by itself: what is wrong with one hides nothing of another.
    const problems = collectProblems({ strict: run.entry.strict });
    const session = { ...own, problems: placedAt(problems, run.at('outputs', o)) };
    texts.push(
      reportOf(output.entry) === 'compare'
        ? await compare!(session, output)
        : await renderRanking(session, run, shown, output, o),
    );
    own.problems.addAll(problems);
  }
  return texts;
}

/** The language of an output is its own or the configuration's, never that of the terminal it was asked from. */
export function langOf({ config }: Session, entry: OutputEntry): Lang {
  return entry.lang ?? config.lang ?? 'en';
}

async function renderRanking(
  session: Session,
  run: PlannedRun,
  { results, registry, merged }: RunRead,
  { entry, format }: PlannedOutput,
  o: number,
): Promise<string> {
  const lang = langOf(session, entry);
  const { level = 'main', by, top, block, within, long, bounds, stats, file } = entry;
  if (merged !== undefined && bounds === true) {
    session.problems.add('run/merged-bounds', {}, run.keyAt('outputs', o, 'bounds'));
    return '';
  }
  const options: ScoreOptions = { level, by, top, block, within, long, bounds, output: file };
  options.unit = entry.units;
  // Off is as if it were not given.
  options.stats = stats === true ? true : undefined;
  const selection = await select(session, results, registry, options);
  if (selection === undefined) return '';
  const shown = bounds === true ? results : withoutBounds(results);
  const marks = merged === undefined ? undefined : marksOf(run, merged, lang);
  return [...(await renderAs(format, shown, selection, { ...session, lang }, options, marks))].join('');
}

/** They were computed for another output of the same run. */
function withoutBounds(results: Results): Results {
  return { ...results, index: { ...results.index, bounds: undefined } };
}

/** Merged units as the results of a run, which say so of each unit in words that every machine reads the same. */
function asResults({ entry: { weights } }: PlannedRun, merged: Merged): Results {
  const { plan, method, results, units } = merged;
  const notes = units.map((unit) => sayOrigin(merged, unit, 'en'));
  const incomplete = plan.units
    .filter(({ complete }) => !complete)
    .map(({ name, year }) => ({ unit: name, ...(year === 0 ? {} : { year }) }));
  const data = {
    ...results.data,
    merged: { crosswalk: plan.crosswalk.id, method, weights, notes, incomplete },
  };
  return { ...results, data };
}

/** The same above and below a table. */
function marksOf({ entry: { weights } }: PlannedRun, merged: Merged, lang: Lang): Marks {
  const crosswalk = merged.plan.crosswalk.id;
  return {
    title: (title) => word('mergedTitle', lang, { title, crosswalk }),
    notes: [...howMerged(merged, [], { lang, weights }), word('mergeNote', lang)],
  };
}

/** Makes the comparisons of one run. */
async function comparer(
  own: Session,
  run: PlannedRun,
  read: RunRead & { sides: Sides },
): Promise<(session: Session, output: PlannedOutput) => Promise<string>> {
  const others = await setsBetween(own, read.sides.sides);
  const sides = portableSides(own, run, read);
  const ofAll = sayingOfAll(own.problems, run);
  return async (session, { entry, format }) => {
    const { by, units, common, long, why, file } = entry;
    const on = (flag: boolean | undefined) => (flag === true ? true : undefined);
    const options = {
      by,
      unit: units?.[0],
      common: on(common),
      long: on(long),
      why: on(why),
      requireComparable: on(entry['require-comparable']),
      output: file,
    };
    const lang = langOf(session, entry);
    const told = { ...session, problems: ofAll(session.problems) };
    return (await sayCompared(told, sides, { format, others, lang, options })) ?? '';
  };
}

/** What is wrong with the two sides themselves, whatever an output shows of them: it stands at compare-with, once. */
const OF_ALL: Code[] = ['compare/years-order'];

function sayingOfAll(problems: Problems, run: PlannedRun): (own: Problems) => Problems {
  const said = new Set<Code>();
  return (own) => ({
    ...own,
    add(code, args, place) {
      if (!OF_ALL.includes(code)) own.add(code, args, place);
      else if (!said.has(code)) problems.add(code, args, run.at('compare-with'));
      said.add(code);
    },
  });
}
