/** Declares `dti gaps`. */
import { type Command, InvalidArgumentError } from 'commander';
import { count, dataOptions, outputOptions, type Shell } from './options.ts';

export function declareGaps(program: Command, shell: Shell): void {
  const { host, done } = shell;
  const command = program
    .command('gaps')
    .argument('<data>', 'a CSV or .xlsx file, wide or long; - reads standard input')
    .argument('[unit]', 'the unit, also without diacritics; without it all units together');
  outputOptions(dataOptions(shell, command), ['table', 'csv', 'json', 'md'])
    .description('where a unit lost its points, largest first; without a unit, where all of them do')
    .option('--top <n>', 'only the n largest gaps', count)
    .option('--share <share>', 'only the largest gaps that hold this share of what is lost: 0.8, 80%', share)
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti gaps data.csv "quang ninh"',
        '  dti gaps data.csv "quang ninh" -o plan.md',
        '  dti gaps data.csv --top 20',
        '',
        'A table shows the 20 largest gaps, unless --top or --share says otherwise',
        '(--share 1: all); CSV and JSON have all.',
        "In sets of points the gaps add up to the unit's own maximum less its points; in",
        'weighted sets to the top of the scale less the index, down to nodes whose parts',
        'do not add up. There each part is shown with what the index gains by it alone.',
      ].join('\n'),
    )
    .action(async (path: string, unit: string | undefined, options) =>
      done(await (await import('../commands/unitQuestions.ts')).runGaps(host, path, unit, options)),
    );
}

/** 0.8, 80% or 80 %. */
function share(text: string): number {
  const [, digits, percent] = /^(\d+(?:\.\d+)?) ?(%?)$/.exec(text) ?? [];
  const found = percent === '%' ? Number(digits) / 100 : Number(digits);
  if (!(found > 0 && found <= 1))
    throw new InvalidArgumentError('expected a share above 0 and at most 1, such as 0.8 or 80%.');
  return found;
}
