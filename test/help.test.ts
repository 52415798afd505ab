/** Help texts as committed, and a README that knows every command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dti } from './host.ts';

const COMMANDS = [
  [],
  ['score'],
  ['validate'],
  ['review'],
  ['gaps'],
  ['targets'],
  ['what-if'],
  ['profile'],
  ['explain'],
  ['compare'],
  ['merge'],
  ['sets'],
  ['sets', 'list'],
  ['sets', 'show'],
  ['sets', 'import'],
  ['sets', 'lint'],
  ['sets', 'template'],
  ['sets', 'schema'],
  ['sets', 'diff'],
  ['sets', 'new'],
  ['units'],
  ['units', 'list'],
  ['units', 'show'],
  ['units', 'check'],
  ['run'],
  ['verify'],
  ['summary'],
];
const README = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

describe('help', () => {
  for (const command of COMMANDS) {
    it(`dti ${[...command, '--help'].join(' ')}`, async () => {
      const { code, stdout } = await dti([...command, '--help']);
      expect(code).toBe(0);
      await expect(stdout).toMatchFileSnapshot(
        join(import.meta.dirname, 'help', `${['dti', ...command].join('-')}.txt`),
      );
      // A line that runs over the edge of a small terminal is broken by it, in the middle of a word.
      for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
    });
  }

  it('lists every command in the snapshots', async () => {
    const listed = (text: string) =>
      [
        ...text
          .split('Commands:')[1]
          .split('\n\n')[0]
          .matchAll(/^ {2}([\w-]+)/gm),
      ].map(([, name]) => name);
    const top = listed((await dti(['--help'])).stdout);
    expect(top.sort()).toEqual([
      'compare',
      'explain',
      'gaps',
      'merge',
      'profile',
      'review',
      'run',
      'score',
      'sets',
      'summary',
      'targets',
      'units',
      'validate',
      'verify',
      'what-if',
    ]);
    const sets = listed((await dti(['sets', '--help'])).stdout);
    expect(sets.sort()).toEqual(['diff', 'import', 'lint', 'list', 'new', 'schema', 'show', 'template']);
    const units = listed((await dti(['units', '--help'])).stdout);
    expect(units.sort()).toEqual(['check', 'list', 'show']);
  });

  it('the README lists every command and every option', async () => {
    for (const command of COMMANDS.filter((words) => words.length > 0))
      expect(README).toContain(`dti ${command.join(' ')}`);
    const helps = [
      await dti(['score', '--help']),
      await dti(['compare', '--help']),
      await dti(['merge', '--help']),
      await dti(['what-if', '--help']),
      await dti(['profile', '--help']),
    ];
    const stdout = helps.map((help) => help.stdout).join('\n');
    for (const [, option] of stdout.matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gm))
      expect(README, option).toContain(option);
  });
});
