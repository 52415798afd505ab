/** Reads a manifest: the JSON, its schema, and every field, before anything is believed. */
import { dirname, readBytes, resolve } from '../io.ts';
import { MANIFEST_SCHEMA, type Manifest, type RecordedFile } from '../model/manifestDocument.ts';
import { word } from '../render/moreWords.ts';
import { openInput, type Session } from './session.ts';

/** @returns undefined where it cannot be read; the problem is reported */
export async function readManifest(session: Session, path: string): Promise<Manifest | undefined> {
  const source = openInput(session, path);
  if (source === undefined) return undefined;
  const { problems, lang } = session;
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(readBytes(resolve(session.host.cwd, path))!).toString('utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    problems.add('manifest/malformed', { what: word('notJson', lang) }, { file: path });
    return undefined;
  }
  const schema = (value as { schema?: unknown } | null)?.schema;
  if (typeof schema === 'string' && schema !== MANIFEST_SCHEMA) {
    problems.add('manifest/unknown-schema', { schema }, { file: path });
    return undefined;
  }
  const { checkManifest } = await import('../model/compile.ts');
  const manifest = checkManifest(value);
  if ('path' in manifest) {
    problems.add(
      'manifest/malformed',
      { what: word('badKey', lang, { key: manifest.path || 'schema' }) },
      { file: path },
    );
    return undefined;
  }
  return manifest;
}

export interface Listed extends RecordedFile {
  role: string;
}

/** Every file a manifest names, once, with what it is for. */
export function filesOf({ config, runs }: Manifest, lang: Session['lang']): Listed[] {
  const all = [
    { ...config, role: word('roleConfig', lang) },
    ...runs.flatMap(({ name, inputs, outputs }) => [
      ...inputs.map((file) => ({ ...file, role: word('roleInput', lang, { run: name }) })),
      ...outputs.map((file) => ({ ...file, role: word('roleOutput', lang, { run: name }) })),
    ]),
  ];
  return all.filter(
    ({ file, sha256 }, i) => all.findIndex((o) => o.file === file && o.sha256 === sha256) === i,
  );
}

/** The whole path of a file that a manifest names. */
export function fileBeside(session: Session, manifest: string, file: string): string {
  return resolve(dirname(resolve(session.host.cwd, manifest)), file);
}
