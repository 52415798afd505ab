/** What several commands share: how a command is set up, options every command knows, options of commands that read data. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Host } from '../io.ts';

/** What a declaration needs: the host, and where the exit code goes. */
export interface Shell {
  host: Host;
  done(code: number): void;
  /** Gives a command its output and its way of ending. */
  setUp(command: Command): Command;
}

export function formOption(): Option {
  return new Option('--form <form>', 'how columns headed by a bare code are read').choices([
    'raw',
    'value',
    'points',
    'percent',
  ]);
}

export function sheetOption(): Option {
  return new Option('--sheet <name>', 'which sheet of a workbook; otherwise the first that has cells');
}

/** Options that decide how a data file is read. */
export function dataOptions(shell: Shell, command: Command): Command {
  return common(shell.setUp(command))
    .option(
      '--set <id|file>',
      'the indicator set: an id (dti sets list) or a YAML file; otherwise recognised from the columns',
    )
    .option('--units <id|file>', "the registry of units (dti units list), instead of the set's own")
    .option('--year <year>', 'only rows of this year', year)
    .addOption(formOption())
    .option('--layer <name>', 'which layer of results: self, verified …')
    .addOption(new Option('--decimal <mark>', 'the decimal mark of the file').choices(['.', ',']))
    .addOption(sheetOption())
    .option('--allow-absent', 'treat columns that are absent as missing values')
    .option('--check-columns', 'compare columns of views with what is computed')
    .option('--strict', 'count warnings about unknown columns, units and years as errors');
}

/** Where a report goes, for a command that knows these formats; the first is the usual one. */
export function outputOptions(command: Command, formats: readonly string[]): Command {
  return command
    .addOption(new Option('-f, --format <format>', 'what to print').choices(formats))
    .option('-o, --output <file>', 'write to a file, whole or not at all; its ending chooses the format');
}

export function common(command: Command): Command {
  return command
    .addOption(new Option('--lang <lang>', 'language of reports and messages').choices(['vi', 'en']))
    .option('--max-problems <n>', 'how many problems of a kind are printed (20)', count)
    .addOption(
      new Option('--diagnostics <format>', 'how problems are printed, on standard error').choices([
        'text',
        'json',
        'sarif',
        'github',
      ]),
    )
    .option('--config <file>', 'the configuration file; otherwise dti.config.yaml here or in a folder above')
    .option('--no-config', 'use no configuration file');
}

export function count(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('expected a whole number from 1.');
  return Number(text);
}

export function year(text: string): number {
  if (!/^(19|20|21)\d\d$/.test(text)) throw new InvalidArgumentError('expected a year of four digits.');
  return Number(text);
}

/** What a set may be called on the command line. */
export function setId(text: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text))
    throw new InvalidArgumentError('expected lower-case letters and digits with hyphens between.');
  return text;
}
