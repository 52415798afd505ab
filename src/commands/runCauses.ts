/** Why a run comes to something else than was recorded: options, inputs, set, registry, an edited output, the tool. */
import { toolVersion } from '../io.ts';
import { canonical } from '../model/fingerprint.ts';
import type { RecordedRun, RecordedSide } from '../model/manifestDocument.ts';
import { word } from '../render/moreWords.ts';
import type { Session } from './session.ts';

/** Files that were read then or now and are not the same. */
export function changedInputs(recorded: RecordedRun, record: RecordedRun): string[] {
  const files = [...new Set([...record.inputs, ...recorded.inputs].map(({ file }) => file))];
  const hash = ({ inputs }: RecordedRun, file: string) => inputs.find((one) => one.file === file)?.sha256;
  return files.filter((file) => hash(recorded, file) !== hash(record, file));
}

/**
 * What was compared with then, beside what is now. Where another run or file is named, it is no longer the same comparison,
 * and that is said of the options.
 */
export function earlierPairs(recorded: RecordedRun, record: RecordedRun): [RecordedSide, RecordedSide][] {
  const [was, now] = [recorded.earlier ?? [], record.earlier ?? []];
  if (recorded.options['compare-with'] !== record.options['compare-with'] || was.length !== now.length)
    return [];
  return was.map((side, i) => [side, now[i]]);
}

/** @param output one of the outputs; all of them where undefined. @returns every cause, the first one first */
export function causesOf(
  { lang }: Session,
  recorded: RecordedRun,
  record: RecordedRun,
  output: number | undefined,
  { edited, tool }: { edited: boolean; tool: string },
): string[] {
  const causes: string[] = [];
  const options = changedOptions(recorded, record, output);
  if (options.length > 0) causes.push(word('causeOptions', lang, { what: options.join(', ') }));
  const changed = changedInputs(recorded, record);
  const data = [recorded, record].flatMap(({ inputs, earlier = [] }) => [
    inputs[0].file,
    ...earlier.map(({ file }) => file),
  ]);
  const pairs = [[recorded, record] as const, ...earlierPairs(recorded, record)];
  const differing = (key: 'set' | 'registry' | 'crosswalk') =>
    pairs
      .filter(([was, now]) => canonical(contentOf(was[key])) !== canonical(contentOf(now[key])))
      .map(([was, now]) => now[key]?.id ?? was[key]?.id ?? '');
  const kinds = (['set', 'registry', 'crosswalk'] as const).map((key) => [key, differing(key)] as const);
  const known = kinds.some(([, ids]) => ids.length > 0);
  // Beside the data a run reads sets, registries and crosswalks; what these come to says whether their files matter.
  const others = changed.filter((file) => !data.includes(file));
  const inputs = known ? changed.filter((file) => data.includes(file)) : changed;
  if (inputs.length > 0) causes.push(word('causeInput', lang, { what: inputs.join(', ') }));
  for (const [key, ids] of kinds) {
    const what = [...new Set([...ids, ...others])].filter((part) => part !== '').join(', ');
    if (ids.length > 0) causes.push(word(CAUSES[key], lang, { what }));
  }
  if (edited) causes.push(word('causeEdited', lang));
  const now = `dti ${toolVersion()}`;
  if (tool !== now) causes.push(word('causeTool', lang, { what: `${tool} → ${now}` }));
  return causes;
}

const CAUSES = { set: 'causeSet', registry: 'causeRegistry', crosswalk: 'causeCrosswalk' } as const;

/** The scoring fingerprint is a part of the content. */
function contentOf(one: { id: string; content: string } | undefined): [string, string] | undefined {
  return one === undefined ? undefined : [one.id, one.content];
}

/** Names of what was asked otherwise than now; a file that was not written then is named itself. */
function changedOptions(recorded: RecordedRun, record: RecordedRun, output: number | undefined): string[] {
  const names = changedKeys(recorded.options, record.options);
  for (const [was, now] of earlierPairs(recorded, record).slice(0, 1))
    names.push(...changedKeys(was.options ?? {}, now.options ?? {}).map((key) => `${now.run}: ${key}`));
  const outputs = output === undefined ? record.outputs : [record.outputs[output]];
  for (const { file, options } of outputs) {
    const before = recorded.outputs.find((one) => one.file === file);
    if (before === undefined) names.push(file);
    else names.push(...changedKeys(before.options, options).map((key) => `${file}: ${key}`));
  }
  // What is no longer written still stands in the manifest.
  const gone = output === undefined ? recorded.outputs : [];
  names.push(
    ...gone.map(({ file }) => file).filter((file) => !record.outputs.some((one) => one.file === file)),
  );
  return names;
}

function changedKeys(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.filter((key) => canonical(before[key]) !== canonical(after[key]));
}
