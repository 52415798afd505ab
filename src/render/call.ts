/** A call of this tool, ready to be pasted into a shell: quoted, on one line or continued on the next. */

import { columnsOf } from './table.ts';

/** A flag, with its value where it has one. */
export type Flag = readonly [name: string, value?: string | number];

export interface Call {
  path: string;
  unit: string;
  /** Those that decide how the data are read. */
  flags: readonly Flag[];
}

/** @returns the parts, each a word or a flag with its value; between them a line may be broken */
export function callOf({ path, unit, flags }: Call, changes: readonly Flag[]): string[] {
  const said = [...flags, ...changes].map(([name, value]) =>
    value === undefined ? name : `${name} ${quote(String(value))}`,
  );
  const data = [quote(path), quote(unit)];
  // A name that begins like a flag is only taken for a name after two hyphens.
  const isFlag = [path, unit].some((text) => /^-./.test(text));
  return ['dti what-if', ...(isFlag ? [...said, '--', ...data] : [...data, ...said])];
}

/** Double quotation marks, which every shell knows; single ones where a shell would read something into the text. */
function quote(text: string): string {
  if (/^[\w@.:=%/-]+$/.test(text)) return text;
  if (/["$`!]|\\(?=[\\]|$)/.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  return `"${text}"`;
}

/** @param width of a terminal; a line that goes on ends with a backslash */
export function wrapCall(parts: readonly string[], width: number | undefined): string[] {
  if (width === undefined) return [parts.join(' ')];
  const lines = [''];
  for (const part of parts) {
    const line = lines.at(-1)!;
    if (line === '') lines[lines.length - 1] = part;
    else if (columnsOf(`${line} ${part} \\`) <= width) lines[lines.length - 1] = `${line} ${part}`;
    else lines.push(`  ${part}`);
  }
  return lines.map((line, i) => (i < lines.length - 1 ? `${line} \\` : line));
}

export function fenceCall(parts: readonly string[]): string[] {
  return ['', '```sh', parts.join(' '), '```'];
}
