/** Declares `dti profile`. */
import type { Command } from 'commander';
import { dataOptions, outputOptions, type Shell } from './options.ts';

export function declareProfile(program: Command, shell: Shell): void {
  const { host, done } = shell;
  const command = dataOptions(
    shell,
    program
      .command('profile')
      .argument('<data>', 'a CSV or .xlsx file, wide or long; - reads standard input')
      .argument('[unit]', 'the unit; may be typed without diacritics'),
  );
  outputOptions(command, ['table', 'json', 'md'])
    .description("one unit's picture on a page: scores, ranks, strengths, neighbours")
    .option('--before <file>', 'an earlier year beside it: FILE, FILE@SET, a result in JSON, or ranks alone')
    .option('--all', 'a page for every unit, written into the folder that -o names')
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti profile data.csv "quang ninh"',
        '  dti profile data.csv "quang ninh" --before last-year.csv',
        '  dti profile data.csv "quang ninh" -o quang-ninh.md',
        '  dti profile data.csv --all -o pages',
        '',
        'With --all, -o names a folder, which is made where there is none, and --format',
        'chooses md (the usual one), json or table (.txt). Pages of the same name are',
        'replaced; nothing else in the folder is touched. All are written, or none.',
      ].join('\n'),
    )
    .action(async (path: string, unit: string | undefined, options) =>
      done(await (await import('../commands/unitQuestions.ts')).runProfile(host, path, unit, options)),
    );
}
