/** Declares `dti targets`. */
import { type Command, Option } from 'commander';
import { dataOptions, type Shell } from './options.ts';

export function declareTargets(program: Command, shell: Shell): void {
  const { host, done } = shell;
  dataOptions(
    shell,
    program
      .command('targets')
      .argument('<data>', 'a CSV or .xlsx file, wide or long; - reads standard input'),
  )
    .description('what of a plan each unit has reached, and by how much it missed')
    .requiredOption('--plan <file>', 'the plan: a YAML file of targets (dti sets schema plan)')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['table', 'csv', 'json', 'md']))
    .option('-o, --output <file>', 'write to a file, whole or not at all; its ending chooses the format')
    .option(
      '--unit <name>',
      'only this unit, all its targets in words; may be repeated, and typed without diacritics',
      (name: string, names: string[] = []) => [...names, name],
    )
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti targets data.csv --plan plan.yaml',
        '  dti targets data.csv --plan plan.yaml --unit "so y te"',
        '  dti targets data.csv --plan plan.yaml --set dti-province-2021 -o report.md',
        '',
        'Units stand in the order of the share of their targets they have reached,',
        'fewest first, then by name. A figure that is missing is neither reached nor',
        'missed and keeps its place in the share; what does not apply leaves it.',
        'Deadlines are printed and never compared with today.',
        'The set of the codes is the one of --set, else the one the plan names; a plan',
        'that measures only columns of its own needs none.',
      ].join('\n'),
    )
    .action(async (path: string, options) =>
      done(await (await import('../commands/more.ts')).runTargets(host, path, options)),
    );
}
