/** `dti verify MANIFEST`: nothing was touched since the manifest was written. Hashes only; nothing is scored. */
import { type Host, openSource, pathFrom } from '../io.ts';
import { sha256 } from '../model/fingerprint.ts';
import { word } from '../render/moreWords.ts';
import { fileBeside, filesOf, readManifest } from './manifest.ts';
import { type CommonOptions, closeSession, openSession } from './session.ts';

export async function runVerify(host: Host, path: string, options: CommonOptions): Promise<number> {
  const session = await openSession(host, options);
  const { problems, lang } = session;
  const manifest = problems.hasErrors() ? undefined : await readManifest(session, path);
  if (manifest === undefined) return closeSession(session);
  const files = filesOf(manifest, lang);
  for (const { file, sha256: recorded, role } of files) {
    const full = fileBeside(session, path, file);
    // Opened, because a folder of that name would be no file.
    const source = openSource(host, full);
    const place = { file: pathFrom(host.cwd, full) };
    if ('fault' in source) {
      problems.add('manifest/file-gone', { file, role, why: source.fault }, place);
      continue;
    }
    const found = sha256(source.pieces());
    if (found !== recorded)
      problems.add(
        'manifest/file-changed',
        { file, role, found: found.slice(0, 12), recorded: recorded.slice(0, 12) },
        place,
      );
  }
  if (!problems.hasErrors()) host.out(`${word('verified', lang, { manifest: path, files: files.length })}\n`);
  return closeSession(session);
}
