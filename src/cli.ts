/** Declares the command line; every command is loaded when it is called, so that --help stays quick. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type Host, toolVersion } from './io.ts';

const USAGE = 2;
const BUG = 70;

/** Runs one call of the tool. @returns the exit code; never throws and never ends the process */
export async function run(args: readonly string[], host: Host): Promise<number> {
  let code = 0;
  const program = declare(host, (found) => {
    code = found;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    host.err(
      `dti: this is a bug in dti, please report it with the lines below\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return BUG;
  }
}

function declare(host: Host, done: (code: number) => void): Command {
  const program = new Command('dti');
  const output = {
    writeOut: (text: string) => host.out(text),
    writeErr: (text: string) => host.err(text),
    getOutHelpWidth: () => host.width ?? 80,
    getErrHelpWidth: () => 80,
  };
  const setUp = (command: Command) =>
    command
      .exitOverride()
      .configureOutput(output)
      .showHelpAfterError('(--help shows how this command is used)');
  setUp(program)
    .description("Scores and ranks units on Vietnam's Digital Transformation Index (DTI) and its relatives.")
    .version(toolVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti score data.csv',
        '  dti score data.csv --set dti-province-2021 -o ranking.csv',
        '  dti validate data.csv',
        '  dti sets show dti-province-2021',
        '',
        'Exit codes: 0 fine, 1 problems in the inputs, 2 wrong usage or unreadable file,',
        '70 a bug in dti.',
      ].join('\n'),
    );

  const data = (command: Command) =>
    common(setUp(command))
      .option(
        '--set <id|file>',
        'the indicator set: an id (dti sets list) or a YAML file; otherwise recognised from the columns',
      )
      .option('--year <year>', 'only rows of this year', year)
      .addOption(
        new Option('--form <form>', 'how columns headed by a bare code are read').choices([
          'raw',
          'value',
          'points',
          'percent',
        ]),
      )
      .option('--layer <name>', 'which layer of results: self, verified …')
      .addOption(new Option('--decimal <mark>', 'the decimal mark of the file').choices(['.', ',']))
      .option('--allow-absent', 'treat columns that are absent as missing values')
      .option('--check-columns', 'compare columns of views with what is computed')
      .option('--strict', 'count warnings about unknown columns, units and years as errors');

  data(program.command('score').argument('<data>', 'a CSV file, wide or long; - reads standard input'))
    .description('score and rank the units of a data file')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['table', 'csv', 'json', 'md']))
    .option('-o, --output <file>', 'write to a file, whole or not at all; its ending chooses the format')
    .addOption(
      new Option('--level <level>', 'which columns').choices(['index', 'main', 'all']).default('main'),
    )
    .option('--by <code>', 'sort by this indicator or view and add its rank')
    .option('--top <n>', 'only the first n units of each table', count)
    .option(
      '--unit <name>',
      'only this unit; may be repeated, and typed without diacritics',
      (name: string, names: string[] = []) => [...names, name],
    )
    .option('--block <name>', 'only units of this block')
    .option('--long', 'one score a row instead of one unit a row')
    .option('--bounds', 'add what missing values leave open: bounds of score and rank')
    .option('--stats', 'add statistics of each column')
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti score data.csv',
        '  dti score data.csv --by CQS --top 10',
        '  dti score data.csv --unit "quang ninh" --level all',
        '  dti score data.csv --format json -o result.json',
        '  cat data.csv | dti score - --set my-set.yaml',
        '',
        'Flags choose what is shown; they never change a score.',
      ].join('\n'),
    )
    .action(async (path: string, options) =>
      done(await (await import('./commands/score.ts')).runScore(host, path, options)),
    );

  data(program.command('validate').argument('<data>', 'a CSV file; - reads standard input'))
    .description('find everything that is wrong with a data file')
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti validate data.csv',
        '  dti validate data.csv --set dti-province-2021 --strict',
      ].join('\n'),
    )
    .action(async (path: string, options) =>
      done(await (await import('./commands/validate.ts')).runValidate(host, path, options)),
    );

  const sets = setUp(program.command('sets'))
    .description('list, show and check indicator sets')
    .helpCommand(false)
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti sets list',
        '  dti sets show dti-province-2021 --provenance',
        '  dti sets lint my-set.yaml',
        '  dti sets schema > schema.json',
      ].join('\n'),
    );
  common(setUp(sets.command('list')))
    .description('list the sets that can be named')
    .addHelpText('after', ['', 'Example:', '  dti sets list'].join('\n'))
    .action(async (options) => done(await (await import('./commands/sets.ts')).runSetsList(host, options)));
  common(setUp(sets.command('show').argument('<set>', 'an id or a YAML file')))
    .description('show the tree of a set')
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['text', 'json']))
    .option('--provenance', 'how much of the set is published, derived or editorial')
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti sets show dti-province-2021',
        '  dti sets show my-set.yaml --format json',
      ].join('\n'),
    )
    .action(async (wanted: string, options) =>
      done(await (await import('./commands/sets.ts')).runSetsShow(host, wanted, options)),
    );
  common(setUp(sets.command('lint').argument('<file...>', 'YAML files')))
    .description('check sets: every problem with its place and how to fix it')
    .addHelpText('after', ['', 'Example:', '  dti sets lint my-set.yaml'].join('\n'))
    .action(async (paths: string[], options) =>
      done(await (await import('./commands/sets.ts')).runSetsLint(host, paths, options)),
    );
  setUp(
    sets
      .command('schema')
      .argument('[kind]', 'set: what a set file may say; results: the JSON of dti score', 'set'),
  )
    .description('print a JSON Schema, for editors and scripts')
    .addHelpText(
      'after',
      ['', 'Examples:', '  dti sets schema > schema.json', '  dti sets schema results'].join('\n'),
    )
    .action(async (kind: string) => done(await schema(host, kind)));
  return program;
}

async function schema(host: Host, kind: string): Promise<number> {
  if (kind !== 'set' && kind !== 'results') {
    host.err(`error: there is no schema "${kind}"; known: set, results\n`);
    return USAGE;
  }
  return (await import('./commands/sets.ts')).runSetsSchema(host, kind);
}

function common(command: Command): Command {
  return command
    .addOption(new Option('--lang <lang>', 'language of reports and messages').choices(['vi', 'en']))
    .option('--max-problems <n>', 'how many problems of a kind are printed (20)', count)
    .option('--config <file>', 'the configuration file; otherwise dti.config.yaml here or in a folder above')
    .option('--no-config', 'use no configuration file');
}

function count(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('expected a whole number from 1.');
  return Number(text);
}

function year(text: string): number {
  if (!/^(19|20|21)\d\d$/.test(text)) throw new InvalidArgumentError('expected a year of four digits.');
  return Number(text);
}
