/** Declares `dti compare`. */
import { type Command, Option } from 'commander';
import { METHODS } from '../analyse/mergeMethods.ts';
import { common, type Shell } from './options.ts';

export function declareCompare(program: Command, { host, done, setUp }: Shell): void {
  common(
    setUp(
      program
        .command('compare')
        .argument(
          '<file...>',
          'data files (FILE or FILE@SET), results in JSON, or ranks alone; the earliest first',
        ),
    ),
  )
    .description('compare years: who rose, who fell, by how much')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['table', 'csv', 'json', 'md']))
    .option('-o, --output <file>', 'write to a file, whole or not at all; its ending chooses the format')
    .option('--by <code>', 'compare this indicator or view (a code of the last file) instead of the index')
    .option('--unit <name>', "one unit's history over all files; may be typed without diacritics")
    .option('--common', 'compare linked nodes and units on both sides, by the old maxima and the new')
    .option('--long', 'a tidy series as CSV: a row per unit, year and code')
    .option('--require-comparable', 'exit 3 and print nothing unless all of it is comparable')
    .option('--why', 'the account of change between two data files: which causes, which indicators')
    .option('--crosswalk <id|file>', 'put the old units on the new ones first (dti merge shows how)')
    .addOption(new Option('--method <method>', 'how a crosswalk merges; otherwise mean').choices(METHODS))
    .option('--weights <column>', 'the column of the old data that weighs the units, for weighted-mean')
    .addOption(
      new Option('--incomplete <how>', 'what becomes of a new unit that lacks a part').choices(['mean']),
    )
    .option('--set <id|file>', 'the set of every data file that names none (FILE@SET)')
    .option('--units <id|file>', "the registry of units, instead of the sets' own")
    .option('--layer <name>', 'which layer of results: self, verified …')
    .addOption(new Option('--decimal <mark>', 'the decimal mark of the files').choices(['.', ',']))
    .option('--sheet <name>', 'which sheet of workbooks; otherwise the first that has cells')
    .option('--allow-absent', 'treat columns that are absent as missing values')
    .option('--strict', 'count warnings about unknown columns, units and years as errors')
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti compare 2021.csv 2022.csv',
        '  dti compare 2022.csv@dti-province-2021 2024.csv@dti-province-2024 --common',
        '  dti compare 2021.json 2022.json --by CQS',
        '  dti compare ranks-2020.csv ranks-2021.csv ranks-2022.csv --unit "binh phuoc"',
        '  dti compare all-years.csv --long -o series.csv',
        '  dti compare 2021.csv 2022.csv --why --unit "quang ninh"',
        '  dti compare 2023.csv 2024.csv --crosswalk vietnam-2025',
        '',
        'Every output says whether the sides are comparable, comparable with caution or',
        'not comparable, and why. --require-comparable lets pass only the first.',
      ].join('\n'),
    )
    .action(async (files: string[], options) =>
      done(await (await import('../commands/compare.ts')).runCompare(host, files, options)),
    );
}
