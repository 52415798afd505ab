/** The text of a result written by `dti score --format json` → its document. What it says is checked before anything is made of it. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import type { Z } from '../rules/rule.ts';
import { readText, type TextSource } from '../source/text.ts';
import { resultsSchema } from './resultsDocument.ts';

export type ResultsDocument = ReturnType<ReturnType<typeof resultsSchema>['parse']>;

const KNOWN = ['dti.results/1'];

/** True for what begins like JSON, whatever the file is called. */
export function beginsAsJson(source: TextSource): boolean {
  if (source.grid !== undefined) return false;
  const { value } = readText(source).next();
  return typeof value === 'string' && /^\s*[{[]/.test(value);
}

/** @returns undefined where the file holds no sound result; problems say why and, where it can be known, at which place */
export function readResult(source: TextSource, z: Z, problems: Problems): ResultsDocument | undefined {
  let text = '';
  const pieces = readText(source);
  let next = pieces.next();
  for (; next.done !== true; next = pieces.next()) text += next.value;
  const file = source.name;
  if (next.value?.kind === 'invalid-utf8') {
    const { line, col } = next.value;
    problems.add('file/invalid-utf8', {}, { file, line, col });
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const at = Number(/position (\d+)/.exec((error as SyntaxError).message)?.[1] ?? text.length);
    const ends = at >= text.trimEnd().length;
    problems.add(ends ? 'result/truncated' : 'result/not-json', {}, { file, ...placeOf(text, at) });
    return undefined;
  }
  const schema = (value as { schema?: unknown } | null)?.schema;
  const known = KNOWN.join(', ');
  if (typeof schema !== 'string') {
    problems.add('result/no-result', { known }, { file });
    return undefined;
  }
  if (!KNOWN.includes(schema)) {
    const at = /"schema"\s*:\s*/.exec(text);
    const place = at === null ? {} : placeOf(text, at.index + at[0].length);
    problems.add('result/unknown-schema', { schema, known }, { file, ...place });
    return undefined;
  }
  const parsed = resultsSchema(z).safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    // Terms, so that the message has them in both languages.
    const what =
      issue.code === 'invalid_type'
        ? `#${issue.expected}`
        : issue.code === 'invalid_value'
          ? issue.values.join(' | ')
          : '';
    problems.add('result/invalid', { path: issue.path.map(String).join('.'), what }, { file });
  }
  return undefined;
}

function placeOf(text: string, at: number): { line: number; col: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, col: before.length - before.lastIndexOf('\n') };
}
