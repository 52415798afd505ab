/** Declares `dti review`. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { REVIEW_ROLES, type ReviewRole } from '../annex/reviewRoles.ts';
import { common, count, formOption, type Shell, sheetOption, year } from './options.ts';

export function declareReview(program: Command, { host, done, setUp }: Shell): void {
  common(
    setUp(
      program
        .command('review')
        .argument('<files...>', 'SELF VERIFIED [FINAL], or one file with all layers or columns'),
    ),
  )
    .description('hold self-assessed and verified results beside each other')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['table', 'csv', 'json', 'md']))
    .option('-o, --output <file>', 'write to a file, whole or not at all; its ending chooses the format')
    .option(
      '--layers <names>',
      'names of the layers in order, with commas between (self,verified,final)',
      layers,
    )
    .addOption(new Option('--level <level>', 'mains, or every item').choices(['main', 'all']).default('main'))
    .option('--by <code>', 'only what belongs to this indicator or view')
    .option(
      '--unit <name>',
      'only this unit, may be repeated; names the unit of a sheet that has no column of units',
      (name: string, names: string[] = []) => [...names, name],
    )
    .option('--top <n>', 'how many entries the lists have', count, 10)
    .option('--set <id|file>', 'the indicator set; otherwise recognised, but not from an office sheet')
    .option('--units <id|file>', "the registry of units, instead of the set's own")
    .option('--year <year>', 'only rows of this year', year)
    .addOption(formOption())
    .addOption(new Option('--decimal <mark>', 'the decimal mark of the files').choices(['.', ',']))
    .addOption(sheetOption())
    .option(
      '--column <role=header>',
      `which column of an office sheet is meant; may be repeated; roles: ${REVIEW_ROLES.join(', ')}`,
      columns,
    )
    .option('--strict', 'count warnings about unknown columns, units and years as errors')
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti review self.csv verified.csv',
        '  dti review self.csv verified.csv final.csv --unit "so noi vu" --level all',
        '  dti review layers.csv --layers self,verified --format json -o review.json',
        '  dti review bang-diem.xlsx --set my-set.yaml --unit "Sở Nội vụ"',
        '',
        'Differences are verified - self. Items that only one layer has are listed,',
        'never counted as zero.',
      ].join('\n'),
    )
    .action(async (paths: string[], options) =>
      done(await (await import('../commands/more.ts')).runReview(host, paths, options)),
    );
}

/** "self,verified" → the layers in order. */
function layers(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.some((name) => name === '' || name.includes('@')))
    throw new InvalidArgumentError('expected names with commas between: self,verified.');
  return names;
}

type Column = { role: ReviewRole; header: string };

/** "verified=Điểm thẩm định" → which column holds the verified points. */
function columns(text: string, list: Column[] = []): Column[] {
  const at = text.indexOf('=');
  const role = REVIEW_ROLES.find((one) => one === text.slice(0, at));
  const header = text.slice(at + 1).trim();
  if (role === undefined || header === '')
    throw new InvalidArgumentError(`expected ROLE=HEADER; roles: ${REVIEW_ROLES.join(', ')}.`);
  return [...list, { role, header }];
}
