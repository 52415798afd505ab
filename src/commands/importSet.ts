/** `dti sets import ANNEX`: an office's annex → a set of its own, with a report of what was made of every row. */

import { type Imported, importAnnex } from '../annex/importAnnex.ts';
import type { AnnexFacts } from '../annex/propose.ts';
import { slug } from '../annex/recognise.ts';
import type { Role } from '../annex/roles.ts';
import { basename, fileExists, type Host, writeWhole } from '../io.ts';
import { importGrid, importLines } from '../render/importText.ts';
import { setYaml } from '../render/setYaml.ts';
import { renderGrid, wrapLine } from '../render/table.ts';
import type { TextSource } from '../source/text.ts';
import { shelfIds } from './library.ts';
import { openAnnex } from './openAnnex.ts';
import { type CommonOptions, closeSession, openSession, type Session } from './session.ts';

export interface ImportOptions extends CommonOptions {
  output?: string;
  id?: string;
  title?: string;
  year?: number[];
  basis?: string;
  reference?: string;
  index?: string;
  sheet?: string;
  column?: { role: Role; header: string }[];
}

export async function runSetsImport(host: Host, path: string, options: ImportOptions): Promise<number> {
  const session = await openSession(host, options);
  const { problems } = session;
  const id = options.id ?? slug(basename(path).replace(/\.[^.]+$/, ''));
  if (shelfIds().includes(id)) problems.add('usage/shelf-id-taken', { set: id }, { file: '' });
  if (options.output !== undefined && !/\.ya?ml$/i.test(options.output))
    problems.add('usage/yaml-ending', { file: options.output }, { file: '' });
  else if (options.output !== undefined && fileExists(host, options.output))
    problems.add('usage/file-exists', { file: options.output }, { file: '' });
  if (problems.hasErrors()) return closeSession(session);
  const chosen = Object.fromEntries((options.column ?? []).map(({ role, header }) => [role, header]));
  const facts: AnnexFacts = { ...options, id, years: options.year ?? [] };
  const grid = await openAnnex(session, path, chosen, options.sheet);
  const imported = grid === undefined ? undefined : importAnnex(grid, chosen, facts, problems);
  if (imported === undefined || problems.hasErrors()) return closeSession(session);
  const annex = basename(path);
  const yaml = setYaml(imported, annex, session.lang);
  await assertSound(imported, yaml);
  write(session, imported, annex, yaml, options.output);
  return closeSession(session);
}

/** A set this program made must be one it accepts: anything else is a mistake of its own, not of the annex. */
async function assertSound({ set }: Imported, yaml: string): Promise<void> {
  const { compileSet } = await import('../model/compile.ts');
  const { collectProblems } = await import('../diagnostics/diagnostic.ts');
  const own = collectProblems();
  const source: TextSource = { name: `${set.id}.yaml`, pieces: () => [new TextEncoder().encode(yaml)] };
  compileSet(source, { taken: shelfIds(), registries: [] }, own);
  if (!own.hasErrors()) return;
  const said = own.list().map(({ code, args }) => `${code} ${JSON.stringify(args)}`);
  throw new Error(`the imported set does not lint: ${said.join('; ')}`);
}

function write(
  session: Session,
  imported: Imported,
  annex: string,
  yaml: string,
  output: string | undefined,
): void {
  const { host, lang, problems } = session;
  // Without a file the set itself is the result, and the report goes beside it.
  const report = output === undefined ? host.err : host.out;
  if (output === undefined) host.out(yaml);
  else {
    const fault = writeWhole(host, output, [yaml]);
    if (fault !== undefined) {
      problems.add('usage/cannot-write', { file: output, why: fault.fault }, { file: '' });
      return;
    }
  }
  const table = renderGrid(importGrid(imported, lang), host.width);
  const lines = importLines(imported, annex, output ?? `${imported.set.id}.yaml`, lang);
  report(`${[...table, '', ...lines.flatMap((line) => wrapLine(line, host.width))].join('\n')}\n`);
}
