/** `dti profile --all -o FOLDER`: one page a unit, all written or none. */
import { basename, join, writeAllWhole } from '../io.ts';
import { unitLabel } from '../model/dataset.ts';
import { pageNames } from '../model/pageNames.ts';
import { sayProfile } from '../render/profileWords.ts';
import type { ScoredFile } from './oneUnit.ts';
import type { PageFormat } from './profile.ts';
import { openProgress } from './progress.ts';
import type { Session } from './session.ts';

const ENDINGS: Record<PageFormat, string> = { table: 'txt', json: 'json', md: 'md' };

/** Files of the same names are replaced; whatever else lies in the folder is not touched. */
export async function writePages(
  { host, lang, problems }: Session,
  { data, registry }: ScoredFile,
  format: PageFormat,
  folder: string,
  page: (row: number) => Promise<string>,
): Promise<void> {
  const names = pageNames(data, registry);
  const progress = openProgress(host, names.length);
  const files: { path: string; text: string }[] = [];
  for (const [row, name] of names.entries()) {
    await progress.step(unitLabel(data, row));
    files.push({ path: join(folder, `${name}.${ENDINGS[format]}`), text: await page(row) });
  }
  progress.end();
  const fault = writeAllWhole(host, files);
  if (fault !== undefined) {
    const args = { file: basename(fault.path), folder, why: fault.fault };
    problems.add('profile/cannot-write', args, { file: '' });
  } else if (host.width !== undefined)
    // In a pipe or a CI job, a call that went well says nothing.
    host.out(`${sayProfile('profilePages', lang, { n: files.length, folder })}\n`);
}
