/** Declares `dti units …`. */
import { type Command, Option } from 'commander';
import { common, type Shell, sheetOption, year } from './options.ts';

export function declareUnits(program: Command, { host, done, setUp }: Shell): void {
  const units = setUp(program.command('units'))
    .description('list and show registries of units, and check names against them')
    .helpCommand(false)
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti units list',
        '  dti units show vietnam-provinces-63',
        '  dti units check data.csv',
      ].join('\n'),
    );
  common(setUp(units.command('list')))
    .description('list the registries that can be named')
    .addHelpText('after', ['', 'Example:', '  dti units list'].join('\n'))
    .action(async (options) => done(await (await import('../commands/more.ts')).runUnitsList(host, options)));
  common(setUp(units.command('show').argument('<registry>', 'an id or a YAML file')))
    .description('show the units of a registry and its provenance')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['text', 'json']))
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti units show vietnam-provinces-63',
        '  dti units show my-units.yaml --format json',
        '',
        'A file with mistakes gets all of them in one run.',
      ].join('\n'),
    )
    .action(async (wanted: string, options) =>
      done(await (await import('../commands/more.ts')).runUnitsShow(host, wanted, options)),
    );
  common(
    setUp(units.command('check').argument('<data>', 'a file with a column of units; - reads standard input')),
  )
    .description('say which unit each name of a file is read as')
    .option('--units <id|file>', 'the registry; otherwise that of the set, else the one that fits')
    .option('--set <id|file>', 'the indicator set whose registry is meant')
    .option('--year <year>', 'only rows of this year; the year of a file that says none', year)
    .addOption(sheetOption())
    .option('--strict', 'count units outside their years as errors')
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti units check data.csv',
        '  dti units check ranking-2024.csv --units vietnam-provinces-34',
        '',
        'Exit code 1: a name is unknown, or a unit stands twice.',
      ].join('\n'),
    )
    .action(async (path: string, options) =>
      done(await (await import('../commands/more.ts')).runUnitsCheck(host, path, options)),
    );
}
