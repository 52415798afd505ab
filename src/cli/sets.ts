/** Declares `dti sets …`. */
import { Argument, type Command, Option } from 'commander';
import type { SchemaKind } from '../model/compile.ts';
import { common, type Shell } from './options.ts';
import { declareOwnSets } from './ownSets.ts';
import { declareSetVersions } from './setVersions.ts';

export function declareSets(program: Command, shell: Shell): void {
  const { host, done, setUp } = shell;
  const sets = setUp(program.command('sets'))
    .description('list, show, check and compare indicator sets')
    .helpCommand(false)
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti sets list',
        '  dti sets show dti-province-2021 --provenance',
        '  dti sets import annex.xlsx -o my-set.yaml',
        '  dti sets lint my-set.yaml',
        '  dti sets template dti-province-2021 -o sheet.xlsx',
        '  dti sets schema > schema.json',
        '  dti sets diff dti-province-2021 my-set.yaml',
        '  dti sets new -o my-set.yaml',
      ].join('\n'),
    );
  common(setUp(sets.command('list')))
    .description('list the sets that can be named')
    .addHelpText('after', ['', 'Example:', '  dti sets list'].join('\n'))
    .action(async (options) => done(await (await import('../commands/more.ts')).runSetsList(host, options)));
  common(setUp(sets.command('show').argument('<set>', 'an id or a YAML file')))
    .description('show the tree of a set')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['text', 'json']))
    .option('--provenance', 'how much of the set is published, derived or editorial')
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti sets show dti-province-2021',
        '  dti sets show my-set.yaml --format json',
      ].join('\n'),
    )
    .action(async (wanted: string, options) =>
      done(await (await import('../commands/more.ts')).runSetsShow(host, wanted, options)),
    );
  common(setUp(sets.command('lint').argument('<file...>', 'YAML files')))
    .description('check sets: every problem with its place and how to fix it')
    .addHelpText('after', ['', 'Example:', '  dti sets lint my-set.yaml'].join('\n'))
    .action(async (paths: string[], options) =>
      done(await (await import('../commands/more.ts')).runSetsLint(host, paths, options)),
    );
  declareOwnSets(sets, shell);
  setUp(
    sets
      .command('schema')
      .addArgument(
        new Argument(
          '[kind]',
          'set, registry, crosswalk, plan or scenarios: what such a file may say; the others: the JSON of a command',
        )
          .choices(SCHEMAS)
          .default('set'),
      ),
  )
    .description('print a JSON Schema, for editors and scripts')
    .addHelpText(
      'after',
      ['', 'Examples:', '  dti sets schema > schema.json', '  dti sets schema results'].join('\n'),
    )
    .action(async (kind: SchemaKind) =>
      done(await (await import('../commands/more.ts')).runSetsSchema(host, kind)),
    );
  declareSetVersions(sets, shell);
}

const SCHEMAS = [
  'set',
  'registry',
  'plan',
  'scenarios',
  'results',
  'targets',
  'gaps',
  'profile',
  'review',
  'comparison',
  'account',
  'what-if',
  'explain',
  'crosswalk',
  'manifest',
] as const satisfies SchemaKind[];
