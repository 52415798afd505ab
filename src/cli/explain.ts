/** Declares `dti explain`. */
import { type Command, Option } from 'commander';
import { dataOptions, outputOptions, type Shell } from './options.ts';

export function declareExplain(program: Command, shell: Shell): void {
  const { host, done } = shell;
  outputOptions(
    dataOptions(
      shell,
      program
        .command('explain')
        .argument('<data>', 'a CSV or .xlsx file, wide or long; - reads standard input')
        .argument('<unit>', 'a unit of the file; may be typed without diacritics')
        .argument('[code]', 'an indicator, group or view of the set; otherwise the index'),
    ).description('why a unit has this score: from the cell to the index, with the arithmetic'),
    ['table', 'json', 'md'],
  )
    .addOption(
      new Option('--level <level>', 'how far down: to the mains, or to every cell')
        .choices(['main', 'all'])
        .default('main'),
    )
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti explain data.csv "quang ninh"',
        '  dti explain data.csv "Quảng Ninh" 3.2',
        '  dti explain data.csv "Quảng Ninh" CQS --lang vi',
        '  dti explain data.csv "Quảng Ninh" --level all -o why.md',
        '',
        'Every sum is printed so that it can be computed again; where printing hides a',
        'digit, a line "Rounding" closes it.',
      ].join('\n'),
    )
    .action(async (path: string, unit: string, code: string | undefined, options) =>
      done(await (await import('../commands/unitQuestions.ts')).runExplain(host, path, unit, code, options)),
    );
}
