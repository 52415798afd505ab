/** indicator-sets/units/README.md: its example is sound, and its tables name exactly the keys there are. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { jsonSchema } from '../src/model/compile.ts';
import { dti } from './host.ts';

const FOLDER = join(import.meta.dirname, '../indicator-sets/units');
const README = readFileSync(join(FOLDER, 'README.md'), 'utf8');

it('the example is a sound registry', async () => {
  const [, name, text] = /^```yaml (\S+)\n([\s\S]*?)^```$/m.exec(README)!;
  const cwd = mkdtempSync(join(tmpdir(), 'dti-registry-'));
  writeFileSync(join(cwd, name), text);
  const { code, stdout, stderr } = await dti(['units', 'show', name], { cwd });
  rmSync(cwd, { recursive: true });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('Phường Hòa Bình');
});

it('the tables name every key, and no other', () => {
  const keysIn = (table: string) =>
    [
      ...README.split(`| ${table} |`)[1]
        .split('\n\n')[0]
        .matchAll(/^\| `([a-z-]+)` \|/gm),
    ]
      .map(([, key]) => key)
      .sort();
  type Schema = { properties: Record<string, { items: { anyOf: Schema[] } }> };
  const schema = jsonSchema('registry') as Schema;
  const unit = schema.properties.units.items.anyOf.find(({ properties }) => properties !== undefined)!;
  expect(keysIn('Key of the registry')).toEqual(Object.keys(schema.properties).sort());
  expect(keysIn('Key of a unit')).toEqual(Object.keys(unit.properties).sort());
});

it('the schema beside the registries is what `dti sets schema registry` prints, and every registry names it', async () => {
  const { stdout } = await dti(['sets', 'schema', 'registry']);
  expect(readFileSync(join(FOLDER, 'schema.json'), 'utf8')).toBe(stdout);
  const { stdout: list } = await dti(['units', 'list']);
  const ids = list
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(' ')[0])
    // What goes on below a line begins with blanks.
    .filter((id) => id !== '');
  expect(ids.length).toBe(6);
  for (const id of ids) {
    expect(readFileSync(join(FOLDER, `${id}.yaml`), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\/schema\.json\n/,
    );
    expect(README).toContain(`\`${id}\``);
    expect(await dti(['units', 'show', id])).toMatchObject({ code: 0, stderr: '' });
  }
});
