/** Why a run comes to something else than was recorded: options, inputs, set, registry, an edited output, the tool. */
import { toolVersion } from '../io.ts';
import { canonical } from '../model/fingerprint.ts';
import type { RecordedRun } from '../model/manifestDocument.ts';
import { word } from '../render/moreWords.ts';
import type { Session } from './session.ts';

/** Files that were read then or now and are not the same. */
export function changedInputs(recorded: RecordedRun, record: RecordedRun): string[] {
  const files = [...new Set([...record.inputs, ...recorded.inputs].map(({ file }) => file))];
  const hash = ({ inputs }: RecordedRun, file: string) => inputs.find((one) => one.file === file)?.sha256;
  return files.filter((file) => hash(recorded, file) !== hash(record, file));
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
  const data = [recorded, record].map(({ inputs }) => inputs[0].file);
  const rules = recorded.set.content !== record.set.content || recorded.set.id !== record.set.id;
  const registry = canonical(recorded.registry) !== canonical(record.registry);
  // Beside the data a run reads sets and registries; what these come to says whether their files matter.
  const others = changed.filter((file) => !data.includes(file));
  const inputs = rules || registry ? changed.filter((file) => data.includes(file)) : changed;
  const named = (id: string) => [id, ...others].filter((part) => part !== '').join(', ');
  if (inputs.length > 0) causes.push(word('causeInput', lang, { what: inputs.join(', ') }));
  if (rules) causes.push(word('causeSet', lang, { what: named(record.set.id) }));
  if (registry)
    causes.push(
      word('causeRegistry', lang, { what: named(record.registry?.id ?? recorded.registry?.id ?? '') }),
    );
  if (edited) causes.push(word('causeEdited', lang));
  const now = `dti ${toolVersion()}`;
  if (tool !== now) causes.push(word('causeTool', lang, { what: `${tool} → ${now}` }));
  return causes;
}

/** Names of what was asked otherwise than now; a file that was not written then is named itself. */
function changedOptions(recorded: RecordedRun, record: RecordedRun, output: number | undefined): string[] {
  const names = changedKeys(recorded.options, record.options);
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
