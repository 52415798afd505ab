/** Declares the commands of a CI job: `dti run`, `dti verify`, `dti summary`. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { common, type Shell, year } from './options.ts';

export function declareRuns(program: Command, { host, done, setUp }: Shell): void {
  common(
    setUp(program.command('run').argument('[name...]', 'runs of dti.config.yaml; all where none is named')),
  )
    .description('write what the configuration lists under runs, and a manifest')
    .option('--check', 'write nothing; compare the committed outputs with what comes out')
    .addOption(
      new Option('--tolerance <x>', 'how far numbers may differ in --check')
        .argParser(tolerance)
        .default(1e-9, '0.000000001'),
    )
    .option('--allow-outside', 'allow outputs outside the folder of the configuration')
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti run',
        '  dti run provinces-2022',
        '  dti run --check --diagnostics github',
        '',
        'A run has name, data, set and outputs. Its outputs with report: compare are held',
        'against the run or file that compare-with names; crosswalk puts old units on new',
        'ones. README.md shows every key.',
        'All outputs and the manifest are written, or nothing is.',
        'Exit codes of --check: 0 the same, 1 differs, 3 other rules or other units.',
      ].join('\n'),
    )
    .action(async (names: string[], options) =>
      done(await (await import('../commands/more.ts')).runRuns(host, names, options)),
    );
  common(setUp(program.command('verify').argument('<manifest>', 'manifest.json, as dti run wrote it')))
    .description('check that no file of a manifest was touched')
    .addHelpText('after', ['', 'Example:', '  dti verify manifest.json'].join('\n'))
    .action(async (path: string, options) =>
      done(await (await import('../commands/more.ts')).runVerify(host, path, options)),
    );
  common(
    setUp(program.command('summary').argument('<result...>', 'FILE or NAME=FILE, as dti score wrote it')),
  )
    .description('count over several families of units')
    .option('--at-least <value>', "count from this value on; otherwise by the sets' bands", value)
    .option('--year <year>', 'only units of this year', year)
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['table', 'csv', 'json', 'md']))
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti summary ministries.json provinces.json',
        '  dti summary ministries=a.csv provinces=b.csv --at-least 0.5',
        '',
        'Results in JSON say how their set prints, and values are rounded so first.',
      ].join('\n'),
    )
    .action(async (results: string[], options) =>
      done(await (await import('../commands/more.ts')).runSummary(host, results, options)),
    );
}

/** In billionths, which decimals of up to nine digits are exactly. */
function value(text: string): number {
  if (!/^\d{1,5}(\.\d{1,9})?$/.test(text))
    throw new InvalidArgumentError('expected a number such as 0.5, with up to nine decimals.');
  return Math.round(Number(text) * 1e9);
}

function tolerance(text: string): number {
  if (!/^0(\.\d{1,9})?$/.test(text) || Number(text) > 0.01)
    throw new InvalidArgumentError('expected a number from 0 to 0.01, with up to nine decimals.');
  return Number(text);
}
