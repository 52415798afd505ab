/** Where a report goes and in which format: the flag, else the ending of the file's name. */
import { writeWhole } from '../io.ts';
import type { Layout } from '../render/scoreText.ts';
import type { Session } from './session.ts';

export type Format = 'table' | 'csv' | 'json' | 'md';

export interface OutputOptions {
  format?: Format;
  output?: string;
}

/** The format that the ending of a file's name means. */
export const EXTENSIONS: Record<string, Format> = { csv: 'csv', json: 'json', md: 'md', txt: 'table' };

/** @param usual what is printed where nothing is said */
export function formatOf(
  session: Session,
  { format, output }: OutputOptions,
  usual: Format,
): Format | undefined {
  if (format !== undefined) return format;
  if (output === undefined) return usual;
  const found = EXTENSIONS[/\.([^./]+)$/.exec(output)?.[1].toLowerCase() ?? ''];
  if (found === undefined) session.problems.add('usage/unknown-format', { file: output }, { file: '' });
  return found;
}

/** As formatOf, for a command that does not know every format. */
export function formatAmong<Known extends Format>(
  session: Session,
  options: OutputOptions,
  known: readonly Known[],
): Known | undefined {
  const format = formatOf(session, options, known[0]);
  const found = known.find((one) => one === format);
  if (format !== undefined && found === undefined)
    session.problems.add('usage/format-here', { format, known: known.join(', ') }, { file: '' });
  return found;
}

/** How text is laid out: for a terminal as wide as it is, for a file or a pipe as wide as it gets, or as Markdown. */
export async function layoutOf(
  { host }: Session,
  format: 'table' | 'md',
  output: string | undefined,
): Promise<Layout> {
  if (format === 'md') return (await import('../render/scoreText.ts')).MARKDOWN;
  const { renderGrid, wrapLine } = await import('../render/table.ts');
  const width = output === undefined ? host.width : undefined;
  const wrap = (text: string) => wrapLine(text, width);
  return { grid: (grid) => renderGrid(grid, width), title: wrap, line: wrap };
}

/** To standard output, or into a file that is written whole or not at all. */
export function writePieces(session: Session, output: string | undefined, pieces: Iterable<string>): void {
  if (output === undefined) {
    for (const piece of pieces) session.host.out(piece);
    return;
  }
  const fault = writeWhole(session.host, output, pieces);
  if (fault !== undefined)
    session.problems.add('usage/cannot-write', { file: output, why: fault.fault }, { file: '' });
}
