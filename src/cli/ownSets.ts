/** Declares what makes sets of one's own, and the sheets to fill in for them: `dti sets import | template`. */
import { type Command, InvalidArgumentError } from 'commander';
import { ROLES, type Role } from '../annex/roles.ts';
import { common, type Shell, setId, year } from './options.ts';

export function declareOwnSets(sets: Command, { host, done, setUp }: Shell): void {
  common(setUp(sets.command('import').argument('<annex>', 'the annex as the office keeps it: CSV or XLSX')))
    .description('make a set from the annex of a decision')
    .option('-o, --output <file>', 'the set to write (YAML); otherwise it is printed')
    .option('--id <id>', 'id of the set; otherwise from the name of the file', setId)
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
  common(setUp(sets.command('template').argument('<set>', 'an id or a YAML file')))
    .description('write the sheet an office fills in: units down the side, inputs across')
    .option('--units <id|file>', "the registry of units; otherwise the set's own")
    .option('--year <year>', 'the year of every row', year)
    .option(
      '-o, --output <file>',
      'a workbook (.xlsx) with a guide and lists of answers, or .csv; otherwise CSV is printed',
    )
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti sets template dti-province-2021 --year 2023 -o sheet.xlsx',
        '  dti sets template my-set.yaml --units my-units.yaml -o sheet.csv',
        '',
        'Filled in, it is a data file: dti score sheet.xlsx --set dti-province-2021',
      ].join('\n'),
    )
    .action(async (wanted: string, options) =>
      done(await (await import('../commands/more.ts')).runSetsTemplate(host, wanted, options)),
    );
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
