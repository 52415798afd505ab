/** `dti run --check`: what the runs come to now beside what was committed, and the first cause of a difference. */
import { type Difference, diffTables, diffTexts, diffTrees, type TableRow } from '../analyse/outputDiff.ts';
import { collectProblems } from '../diagnostics/diagnostic.ts';
import { openSource, pathFrom, toolVersion } from '../io.ts';
import { sha256 } from '../model/fingerprint.ts';
import type { Manifest, RecordedRun, RecordedSet } from '../model/manifestDocument.ts';
import { word } from '../render/moreWords.ts';
import { plainNumber } from '../render/scoreCsv.ts';
import { readCsv } from '../source/csv.ts';
import { readText, type TextSource } from '../source/text.ts';
import type { Produced } from './produce.ts';
import { causesOf, changedInputs, earlierPairs } from './runCauses.ts';
import type { Plan, PlannedOutput } from './runPlan.ts';
import type { Session } from './session.ts';

export async function checkRuns(
  session: Session,
  plan: Plan,
  committed: Manifest,
  produced: readonly Produced[],
  tolerance: number,
): Promise<void> {
  const { host, problems, lang } = session;
  const file = pathFrom(host.cwd, plan.manifest);
  const tool = `dti ${toolVersion()}`;
  if (committed.tool !== tool)
    problems.add('check/other-tool', { recorded: committed.tool, now: tool }, { file });
  for (const one of produced) {
    const recorded = committed.runs.find(({ name }) => name === one.record.name);
    if (recorded === undefined) problems.add('check/not-recorded', { run: one.record.name }, { file });
    else if (isComparable(session, recorded, one, file))
      await checkRun(session, recorded, one, committed.tool, tolerance);
  }
  // Asked for some runs only, the others are nobody's business.
  if (plan.chosen.length === plan.runs.length) {
    const known = plan.runs.map(({ entry }) => entry.name);
    for (const { name } of committed.runs.filter((run) => !known.includes(run.name)))
      problems.add('check/left-over', { run: name }, { file });
  }
  if (problems.hasErrors()) return;
  const files = produced.reduce((sum, { texts }) => sum + texts.length, 0);
  host.out(
    `${word('runSame', lang, { runs: produced.length, files, tolerance: lang === 'vi' ? plainNumber(tolerance).replace('.', ',') : plainNumber(tolerance) })}\n`,
  );
}

/** Other rules or other units, of the run or of what it is compared with: then figures that differ say nothing. */
function isComparable(session: Session, recorded: RecordedRun, { record }: Produced, file: string): boolean {
  const { problems } = session;
  const run = record.name;
  const rules = sayRules(session, recorded, record, [recorded.set, record.set]);
  if (rules !== undefined) problems.add('check/scoring-changed', { run, what: rules }, { file });
  const units = sayUnits(recorded.units, record.units);
  if (units !== undefined) problems.add('check/units-changed', { run, ...units }, { file });
  let comparable = rules === undefined && units === undefined;
  for (const [was, now] of earlierPairs(recorded, record)) {
    const before = sayRules(session, recorded, record, [was.set, now.set]);
    if (before !== undefined)
      problems.add('check/earlier-scoring-changed', { run, earlier: now.file, what: before }, { file });
    const others = sayUnits(was.units, now.units);
    if (others !== undefined)
      problems.add('check/earlier-units-changed', { run, earlier: now.file, ...others }, { file });
    comparable &&= before === undefined && others === undefined;
  }
  return comparable;
}

/** From which rules to which; undefined where they are the same, or nothing says which they are. */
function sayRules(
  { lang }: Session,
  recorded: RecordedRun,
  record: RecordedRun,
  [was, now]: readonly [RecordedSet | undefined, RecordedSet | undefined],
): string | undefined {
  if (was === undefined || now === undefined || was.scoring === now.scoring) return undefined;
  const parts = [`${was.id} ${was.scoring.slice(0, 12)} → ${now.id} ${now.scoring.slice(0, 12)}`];
  if (was.ruleSemantics !== now.ruleSemantics)
    parts.push(word('ruleSemantics', lang, { was: was.ruleSemantics, now: now.ruleSemantics }));
  const inputs = changedInputs(recorded, record);
  if (inputs.length > 0) parts.push(word('causeInput', lang, { what: inputs.join(', ') }));
  return parts.join('; ');
}

function sayUnits(
  was: RecordedRun['units'],
  now: RecordedRun['units'],
): { entered: string; left: string } | undefined {
  if (was.hash === now.hash) return undefined;
  return {
    entered: now.list.filter((unit) => !was.list.includes(unit)).join(', '),
    left: was.list.filter((unit) => !now.list.includes(unit)).join(', '),
  };
}

async function checkRun(
  session: Session,
  recorded: RecordedRun,
  { plan, record, texts }: Produced,
  tool: string,
  tolerance: number,
): Promise<void> {
  const { host, problems, lang } = session;
  let differ = false;
  for (const [i, output] of plan.outputs.entries()) {
    const file = pathFrom(host.cwd, output.path);
    const source = openSource(host, file);
    if ('fault' in source) {
      differ = true;
      problems.add('check/output-gone', { file, run: record.name, why: source.fault }, { file });
      continue;
    }
    const list = compare(session, source, output, texts[i], tolerance);
    if (list === undefined || list.length > 0) {
      differ = true;
      const committed = recorded.outputs.find((one) => one.file === record.outputs[i].file);
      const edited = committed !== undefined && committed.sha256 !== sha256(source.pieces());
      const cause = causesOf(session, recorded, record, i, { edited, tool })[0] ?? word('causeUnknown', lang);
      problems.add('check/cause', { n: list?.length ?? 1, run: record.name, cause }, { file });
      for (const one of list ?? []) addDifference(session, one, file);
      session.sources.set(file, source);
    }
  }
  // Another version of the tool has been said already, and alone it is nothing to act on.
  const now = `dti ${toolVersion()}`;
  const stale = differ ? [] : causesOf(session, recorded, record, undefined, { edited: false, tool: now });
  if (stale.length > 0)
    problems.add('check/stale', { run: record.name, cause: stale.join('; ') }, { file: plan.place.file });
}

/** @returns undefined where the committed file cannot be read as what it was */
function compare(
  session: Session,
  source: TextSource,
  { format }: PlannedOutput,
  fresh: string,
  tolerance: number,
): Difference[] | undefined {
  const found = textOf(source);
  if (found === fresh) return [];
  if (format === 'csv') {
    const rows = rowsOf(source);
    if (rows !== undefined) return diffTables(rows, rowsOf(sourceOf(source.name, fresh))!, tolerance);
  } else if (format === 'json') {
    const tree = treeOf(found);
    if (tree !== undefined) return diffTrees(tree.value, JSON.parse(fresh), tolerance);
  } else if (found !== undefined) return diffTexts(found, fresh);
  session.problems.add('check/broken-output', { format }, { file: source.name });
  return undefined;
}

/** Undefined for what is no table. */
function rowsOf(source: TextSource): TableRow[] | undefined {
  const problems = collectProblems();
  const rows: TableRow[] = [];
  readCsv(source, problems, (cells, line) => rows.push({ cells, line }));
  return problems.hasErrors() ? undefined : rows;
}

function sourceOf(name: string, text: string): TextSource {
  return { name, pieces: () => [Buffer.from(text)] };
}

/** Undefined for what is no text. */
function textOf(source: TextSource): string | undefined {
  const pieces = readText(source);
  let text = '';
  for (;;) {
    const next = pieces.next();
    if (next.done === true) return next.value === undefined ? text : undefined;
    text += next.value;
  }
}

function treeOf(text: string | undefined): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text ?? '') };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function addDifference({ problems, lang }: Session, one: Difference, file: string): void {
  const { kind, found, fresh, line, field } = one;
  const where = one.where.replace(/^[#:](\d+)/, (whole, n: string) =>
    word(whole.startsWith('#') ? 'rowAt' : 'lineAt', lang, { n }),
  );
  const place = { file, line, field };
  if (kind === 'cell') problems.add('check/cell-differs', { where, found, fresh }, place);
  else if (kind === 'missing') problems.add('check/missing', { where, fresh }, place);
  else problems.add('check/surplus', { where, found }, place);
}
