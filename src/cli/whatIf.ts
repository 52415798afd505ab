/** Declares `dti what-if`. */
import type { Command } from 'commander';
import { dataOptions, outputOptions, type Shell } from './options.ts';

const several = (text: string, texts: string[] = []) => [...texts, text];

export function declareWhatIf(program: Command, shell: Shell): void {
  const { host, done } = shell;
  outputOptions(
    dataOptions(
      shell,
      program
        .command('what-if')
        .argument('<data>', 'a CSV or .xlsx file, wide or long; - reads standard input')
        .argument('[unit]', 'whose data change; may be typed without diacritics'),
    ),
    ['table', 'json', 'md'],
  )
    .description('what becomes of a unit if its data were others: values, rank, whom it passes')
    .option('--change <code=value>', 'a cell and what it would be; may be repeated', several)
    .option('--scenarios <file>', 'named lists of changes: a YAML file (dti sets schema scenarios)')
    .option('--scenario <name>', 'only this scenario of the file; may be repeated', several)
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti what-if data.csv "Quảng Ninh" --change 3.2=85% --change 3.5.3=có',
        '  dti what-if data.csv "quang ninh" --change 3.2:a=85 --change 3.2:b=100',
        '  dti what-if data.csv "Quảng Ninh" --change 3@value=0.8',
        '  dti what-if data.csv --scenarios plans.yaml -o what-if.md',
        '',
        'A change names a cell as it heads a column of the file (CODE, CODE:input,',
        'CODE@value, CODE@points, CODE@percent), and its value is read as a cell is:',
        '85%, có, a label, KAD; nothing after the equals sign for a missing value.',
        'A code of a quotient takes the quotient itself. The finished result of a node',
        'that the file does not give is assumed: what lies below it is not used.',
        "The other units' data stay as they are.",
      ].join('\n'),
    )
    .action(async (path: string, unit: string | undefined, options) =>
      done(await (await import('../commands/unitQuestions.ts')).runWhatIf(host, path, unit, options)),
    );
}
