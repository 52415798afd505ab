/** `dti what-if DATA [UNIT]`: what becomes of units if their data were others. Nothing is written when anything is wrong. */
import { askWhatIf } from '../analyse/whatIf.ts';
import { scoreChanged } from '../analyse/whatIfScore.ts';
import { collectProblems, type Place } from '../diagnostics/diagnostic.ts';
import { type Host, toolVersion } from '../io.ts';
import type { ChangeSpec } from '../model/changeCells.ts';
import type { Text } from '../model/indicatorSet.ts';
import type { Scenario } from '../model/scenarioDocument.ts';
import type { Answer } from '../render/whatIfText.ts';
import type { DataOptions } from './load.ts';
import { openScored, rowOfUnit, type ScoredFile } from './oneUnit.ts';
import { formatAmong, layoutOf, type OutputOptions, writePieces } from './output.ts';
import { closeSession, openSession, type Session } from './session.ts';
import type { TargetOptions } from './whatIfTarget.ts';
import { type WrittenOptions, writtenChanges } from './whatIfWritten.ts';

export interface WhatIfOptions extends DataOptions, OutputOptions, WrittenOptions, TargetOptions {}

/** A list of changes to be asked about, whose units are rows by now. */
interface Question {
  name?: string;
  title?: Text;
  specs: ChangeSpec[];
}

export async function runWhatIf(
  host: Host,
  path: string,
  unit: string | undefined,
  options: WhatIfOptions,
): Promise<number> {
  const session = await openSession(host, options);
  const format = formatAmong(session, options, ['table', 'json', 'md']);
  if (options.targetRank !== undefined || options.targetValue !== undefined) {
    const { runTarget } = await import('./whatIfTarget.ts');
    return runTarget(session, path, unit, format, options);
  }
  // The file first: what is wrong with the changes would keep it from being read, and both are said in one run.
  const file = await openScored(session, path, options, { bounds: false });
  for (const name of ['fewest', 'cheapest', 'ceiling', 'without'] as const)
    if (options[name] !== undefined)
      session.problems.add('what-if/target-needed', { option: `--${name}` }, { file: '' });
  const written = await writtenChanges(session, options);
  if (file === undefined || written === undefined) return closeSession(session);
  const row = unit === undefined ? undefined : rowOfUnit(session, file, unit);
  // Every scenario is tried, whatever is wrong with another: all problems are said in one run.
  const answers = placeUnits(session, file, written, unit, row).flatMap((question) => {
    const answer = answerTo(session, file, question, row);
    return answer === undefined ? [] : [answer];
  });
  if (format === undefined || session.problems.hasErrors()) return closeSession(session);
  writePieces(session, options.output, [await renderAs(session, format, options.output, answers)]);
  return closeSession(session);
}

/** Whose data each change is about: the unit it names, else the one of the command line. */
function placeUnits(
  session: Session,
  file: ScoredFile,
  written: readonly Scenario[],
  unit: string | undefined,
  row: number | undefined,
): Question[] {
  const rows = new Map<string, number | undefined>();
  const rowOf = (name: string, place: Place): number | undefined => {
    if (!rows.has(name)) rows.set(name, rowAt(session, file, name, place));
    return rows.get(name);
  };
  const nameless = written.flatMap(({ changes }) => changes).find((change) => change.unit === undefined);
  if (unit === undefined && nameless !== undefined)
    session.problems.add('what-if/no-unit', {}, nameless.place);
  return written.map(({ name, title, changes }) => ({
    ...(name === '' ? {} : { name }),
    title,
    specs: changes.flatMap(({ unit: own, key, text, place, valuePlace }) => {
      const at = own === undefined ? row : rowOf(own.name, own.place);
      return at === undefined ? [] : [{ row: at, key, text, place, valuePlace }];
    }),
  }));
}

/** As rowOfUnit, of a unit that a file names: what is wrong stands there. */
function rowAt(session: Session, file: ScoredFile, name: string, place: Place): number | undefined {
  const found = collectProblems();
  const row = rowOfUnit({ ...session, problems: found }, file, name);
  for (const { code, args } of found.list()) {
    const own =
      code === 'usage/unknown-unit'
        ? 'what-if/unknown-unit'
        : code === 'usage/ambiguous-unit'
          ? 'what-if/ambiguous-unit'
          : code;
    session.problems.add(own, args, place);
  }
  return row;
}

function answerTo(
  { problems }: Session,
  { set, data, results }: ScoredFile,
  { name, title, specs }: Question,
  row: number | undefined,
): Answer | undefined {
  const changed = scoreChanged(set, data, specs, { bounds: false }, problems);
  if (changed === undefined) return undefined;
  return { name, title, whatIf: askWhatIf(results, changed, row === undefined ? [] : [row]) };
}

async function renderAs(
  session: Session,
  format: 'table' | 'json' | 'md',
  output: string | undefined,
  answers: readonly Answer[],
): Promise<string> {
  if (format === 'json')
    return (await import('../render/whatIfJson.ts')).renderWhatIfJson(answers, toolVersion());
  const { renderWhatIf } = await import('../render/whatIfText.ts');
  return renderWhatIf(answers, { lang: session.lang, ...(await layoutOf(session, format, output)) });
}
