/** Declares `dti sets …`. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { ROLES, type Role } from '../annex/roles.ts';
import type { Host } from '../io.ts';
import { common, type Shell, year } from './options.ts';
import { declareSetVersions } from './setVersions.ts';

const USAGE = 2;

export function declareSets(program: Command, shell: Shell): void {
  const { host, done, setUp } = shell;
  const sets = setUp(program.command('sets'))
    .description('list, show, check and compare indicator sets')
    .helpCommand(false)
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti sets list',
        '  dti sets show dti-province-2021 --provenance',
        '  dti sets import annex.xlsx -o my-set.yaml',
        '  dti sets lint my-set.yaml',
        '  dti sets schema > schema.json',
        '  dti sets diff dti-province-2021 my-set.yaml',
        '  dti sets new -o my-set.yaml',
      ].join('\n'),
    );
  common(setUp(sets.command('list')))
    .description('list the sets that can be named')
    .addHelpText('after', ['', 'Example:', '  dti sets list'].join('\n'))
    .action(async (options) => done(await (await import('../commands/more.ts')).runSetsList(host, options)));
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
      done(await (await import('../commands/more.ts')).runSetsShow(host, wanted, options)),
    );
  common(setUp(sets.command('lint').argument('<file...>', 'YAML files')))
    .description('check sets: every problem with its place and how to fix it')
    .addHelpText('after', ['', 'Example:', '  dti sets lint my-set.yaml'].join('\n'))
    .action(async (paths: string[], options) =>
      done(await (await import('../commands/more.ts')).runSetsLint(host, paths, options)),
    );
  common(setUp(sets.command('import').argument('<annex>', 'the annex as the office keeps it: CSV or XLSX')))
    .description('make a set from the annex of a decision')
    .option('-o, --output <file>', 'the set to write (YAML); otherwise it is printed')
    .option('--id <id>', 'id of the set; otherwise from the name of the file')
    .option('--title <text>', 'title of the set; otherwise from the lines above the header')
    .option('--year <year>', 'year measured; may be repeated', years)
    .option('--basis <decision>', 'number of the decision: what the annex says counts as published')
    .option('--reference <text>', 'where the annex can be read, if that is not the decision')
    .option('--index <code>', 'code of the index (DTI, or INDEX)')
    .option('--sheet <name>', 'the sheet of a workbook; otherwise the only one that looks like an annex')
    .option(
      '--column <role=header>',
      'which column is meant where the headers leave it open; may be repeated; roles: code, name, group, points, method, evidence, source, responsible, unit',
      columns,
    )
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti sets import annex.xlsx -o my-set.yaml',
        '  dti sets import annex.csv --basis 123/QĐ-UBND --year 2025 -o my-set.yaml',
        '  dti sets import annex.xlsx --column points="Điểm chuẩn" -o my-set.yaml',
        '',
        'Rules are read from the method texts only where these leave no doubt; all',
        'others stay given, with the text beside them and a line in the to-do list.',
      ].join('\n'),
    )
    .action(async (path: string, options) =>
      done(await (await import('../commands/more.ts')).runSetsImport(host, path, options)),
    );
  setUp(
    sets
      .command('schema')
      .argument(
        '[kind]',
        'set: what a set file may say; registry: a file of units; results: the JSON of dti score',
        'set',
      ),
  )
    .description('print a JSON Schema, for editors and scripts')
    .addHelpText(
      'after',
      ['', 'Examples:', '  dti sets schema > schema.json', '  dti sets schema results'].join('\n'),
    )
    .action(async (kind: string) => done(await schema(host, kind)));
  declareSetVersions(sets, shell);
}

async function schema(host: Host, kind: string): Promise<number> {
  if (kind !== 'set' && kind !== 'registry' && kind !== 'results') {
    host.err(`error: there is no schema "${kind}"; known: set, registry, results\n`);
    return USAGE;
  }
  return (await import('../commands/more.ts')).runSetsSchema(host, kind);
}

function years(text: string, list: number[] = []): number[] {
  return [...list, year(text)];
}

type Column = { role: Role; header: string };

/** "points=Điểm chuẩn" → which column holds the points. */
function columns(text: string, list: Column[] = []): Column[] {
  const at = text.indexOf('=');
  const role = ROLES.find((one) => one === text.slice(0, at));
  const header = text.slice(at + 1).trim();
  if (role === undefined || header === '')
    throw new InvalidArgumentError(`expected ROLE=HEADER; roles: ${ROLES.join(', ')}.`);
  return [...list, { role, header }];
}
