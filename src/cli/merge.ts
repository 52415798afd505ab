/** Declares `dti merge`: the data of old units on the new ones. */
import { type Command, Option } from 'commander';
import { METHODS } from '../analyse/mergeMethods.ts';
import { dataOptions, type Shell } from './options.ts';

export function declareMerge(program: Command, shell: Shell): void {
  const { host, done } = shell;
  dataOptions(
    shell,
    program
      .command('merge')
      .argument('<data>', 'a CSV or .xlsx file of the old units; - reads standard input'),
  )
    .description('merge the units of a data file by a crosswalk, and rank the new ones')
    .requiredOption('--crosswalk <id|file>', 'which old unit went where: vietnam-2025, or a YAML or CSV file')
    .addOption(new Option('--method <method>', 'how values are merged').choices(METHODS).default('mean'))
    .option('--weights <column>', 'the column of the data that weighs the units, for weighted-mean')
    .addOption(new Option('--incomplete <how>', 'leave out parts that are missing').choices(['mean']))
    .option('--all-methods', 'value and rank of each new unit under every method')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['table', 'csv', 'json', 'md']))
    .option('-o, --output <file>', 'write the merged data (.csv), which dti score reads back')
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti merge data-2022.csv --crosswalk vietnam-2025',
        '  dti merge data-2022.csv --crosswalk vietnam-2025 -o merged.csv',
        '  dti merge data.csv --crosswalk my-crosswalk.csv --all-methods',
        '  dti merge data.csv --crosswalk vietnam-2025 --method weighted-mean \\',
        '    --weights "dân số"',
        '',
        'mean: the plain mean of each main over the parts where it applies; the index is',
        'computed from the merged mains. sum: inputs of quotients added up, the rest by',
        'means. best: the best value of each main. A new unit of which a part is missing',
        'gets no score unless --incomplete mean is given.',
      ].join('\n'),
    )
    .action(async (path: string, options) =>
      done(await (await import('../commands/more.ts')).runMerge(host, path, options)),
    );
}
