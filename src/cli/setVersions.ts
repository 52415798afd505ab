/** Declares the commands about sets that build on others: `dti sets diff | new`. */
import { type Command, Option } from 'commander';
import { common, type Shell, setId } from './options.ts';

export function declareSetVersions(sets: Command, { host, done, setUp }: Shell): void {
  common(setUp(sets.command('diff').argument('<a>', 'an id or a YAML file').argument('<b>', 'another one')))
    .description('say in plain words what tells two sets apart')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['text', 'json']))
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti sets diff dti-province-2021 my-set.yaml',
        '  dti sets diff old.yaml new.yaml --lang vi',
        '',
        'Where one set follows the other, indicators are linked by what it says (was);',
        'elsewhere by their codes, which may mean another thing in each.',
      ].join('\n'),
    )
    .action(async (a: string, b: string, options) =>
      done(await (await import('../commands/more.ts')).runSetsDiff(host, [a, b], options)),
    );
  common(setUp(sets.command('new')))
    .description('write a small commented set to begin with')
    .option('-o, --output <file>', 'write to a file that does not exist yet')
    .option('--id <id>', 'the id of the set; otherwise the name of the file', setId)
    .addOption(
      new Option('--kind <kind>', 'points: children add up; weighted: means')
        .choices(['points', 'weighted'])
        .default('points'),
    )
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti sets new -o so-nganh-2025.yaml',
        '  dti sets new -o chi-so.yaml --kind weighted --lang vi',
        '',
        'For editors, put the schema beside it: dti sets schema > schema.json',
      ].join('\n'),
    )
    .action(async (options) => done(await (await import('../commands/more.ts')).runSetsNew(host, options)));
}
