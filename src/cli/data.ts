/** Declares the commands that read a data file. */
import { type Command, Option } from 'commander';
import { count, dataOptions, type Shell } from './options.ts';

export function declareData(program: Command, shell: Shell): void {
  const { host, done } = shell;
  dataOptions(
    shell,
    program.command('score').argument('<data>', 'a CSV or .xlsx file, wide or long; - reads standard input'),
  )
    .description('score and rank the units of a data file')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['table', 'csv', 'json', 'md']))
    .option('-o, --output <file>', 'write to a file, whole or not at all; its ending chooses the format')
    .addOption(
      new Option('--level <level>', 'which columns').choices(['index', 'main', 'all']).default('main'),
    )
    .option('--by <code>', 'sort by this indicator or view and add its rank')
    .option('--top <n>', 'only the first n units of each table', count)
    .option(
      '--unit <name>',
      'only this unit; may be repeated, and typed without diacritics',
      (name: string, names: string[] = []) => [...names, name],
    )
    .option('--block <name>', 'only units of this block')
    .addOption(new Option('--within <group>', 'add the rank inside each region').choices(['region']))
    .option('--long', 'one score a row instead of one unit a row')
    .option('--bounds', 'add what missing values leave open: bounds of score and rank')
    .option('--stats', 'add statistics of each column')
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti score data.csv',
        '  dti score data.xlsx --sheet "Số liệu"',
        '  dti score data.csv --by CQS --top 10',
        '  dti score data.csv --unit "quang ninh" --level all',
        '  dti score data.csv --format json -o result.json',
        '  cat data.csv | dti score - --set my-set.yaml',
        '',
        'Flags choose what is shown; they never change a score.',
      ].join('\n'),
    )
    .action(async (path: string, options) =>
      done(await (await import('../commands/data.ts')).runScore(host, path, options)),
    );

  dataOptions(
    shell,
    program.command('validate').argument('<data>', 'a CSV or .xlsx file; - reads standard input'),
  )
    .description('find everything that is wrong with a data file')
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti validate data.csv',
        '  dti validate data.csv --set dti-province-2021 --strict',
      ].join('\n'),
    )
    .action(async (path: string, options) =>
      done(await (await import('../commands/data.ts')).runValidate(host, path, options)),
    );
}
