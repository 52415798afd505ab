/** Declares `dti what-if`. */
import { type Command, Option } from 'commander';
import { count, dataOptions, outputOptions, type Shell } from './options.ts';

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
    .option('--target-rank <n>', 'what it takes to reach at least a tie with this place', count)
    .option('--target-value <x>', 'what it takes to reach this score, as the ranking prints it, or 70%')
    .option('--fewest', 'of a target: with the fewest indicators (the default)')
    .option('--cheapest', 'of a target: at the least cost, by the costs: of --scenarios')
    .addOption(
      new Option(
        '--ceiling <ceiling>',
        'how far figures may be raised: to the best of the block, or to full marks',
      ).choices(['best', 'full']),
    )
    .option(
      '--without <code>',
      'of a target: do not raise this, nor what lies below it; may be repeated',
      several,
    )
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti what-if data.csv "Quảng Ninh" --change 3.2=85% --change 3.5.3=có',
        '  dti what-if data.csv "quang ninh" --change 3.2:a=85 --change 3.2:b=100',
        '  dti what-if data.csv "Quảng Ninh" --change 3@value=0.8',
        '  dti what-if data.csv --scenarios plans.yaml -o what-if.md',
        '  dti what-if data.csv "Quảng Ninh" --target-rank 10',
        '  dti what-if data.csv "quang ninh" --target-value 0.7 --cheapest \\',
        '    --scenarios costs.yaml',
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
