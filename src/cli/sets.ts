/** Declares `dti sets …`. */
import { type Command, Option } from 'commander';
import type { Host } from '../io.ts';
import { common, type Shell, year } from './options.ts';

const USAGE = 2;

export function declareSets(program: Command, { host, done, setUp }: Shell): void {
  const sets = setUp(program.command('sets'))
    .description('list, show and check indicator sets')
    .helpCommand(false)
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti sets list',
        '  dti sets show dti-province-2021 --provenance',
        '  dti sets lint my-set.yaml',
        '  dti sets template dti-province-2021 -o sheet.xlsx',
        '  dti sets schema > schema.json',
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
  common(setUp(sets.command('template').argument('<set>', 'an id or a YAML file')))
    .description('write the sheet an office fills in: units down the side, inputs across')
    .option('--units <id|file>', "the registry of units; otherwise the set's own")
    .option('--year <year>', 'the year of every row', year)
    .option(
      '-o, --output <file>',
      'a workbook (.xlsx) with a guide and lists of answers, or .csv; otherwise CSV is printed',
    )
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti sets template dti-province-2021 --year 2023 -o sheet.xlsx',
        '  dti sets template my-set.yaml --units my-units.yaml -o sheet.csv',
        '',
        'Filled in, it is a data file: dti score sheet.xlsx --set dti-province-2021',
      ].join('\n'),
    )
    .action(async (wanted: string, options) =>
      done(await (await import('../commands/more.ts')).runSetsTemplate(host, wanted, options)),
    );
  setUp(
    sets
      .command('schema')
      .argument('[kind]', 'set: what a set file may say; results: the JSON of dti score', 'set'),
  )
    .description('print a JSON Schema, for editors and scripts')
    .addHelpText(
      'after',
      ['', 'Examples:', '  dti sets schema > schema.json', '  dti sets schema results'].join('\n'),
    )
    .action(async (kind: string) => done(await schema(host, kind)));
}

async function schema(host: Host, kind: string): Promise<number> {
  if (kind !== 'set' && kind !== 'results') {
    host.err(`error: there is no schema "${kind}"; known: set, results\n`);
    return USAGE;
  }
  return (await import('../commands/more.ts')).runSetsSchema(host, kind);
}
