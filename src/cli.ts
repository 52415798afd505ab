/** Declares the command line; every command is loaded when it is called, so that --help stays quick. */
import { Command, CommanderError, Help } from 'commander';
import { declareCompare } from './cli/compare.ts';
import { declareData } from './cli/data.ts';
import { declareExplain } from './cli/explain.ts';
import { declareGaps } from './cli/gaps.ts';
import { declareMerge } from './cli/merge.ts';
import type { Shell } from './cli/options.ts';
import { declareProfile } from './cli/profile.ts';
import { declareReview } from './cli/review.ts';
import { declareRuns } from './cli/runs.ts';
import { declareSets } from './cli/sets.ts';
import { declareTargets } from './cli/targets.ts';
import { declareUnits } from './cli/units.ts';
import { declareWhatIf } from './cli/whatIf.ts';
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
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      // Help is already printed; all else is said here, where the language is known.
      if (error.code !== 'commander.help')
        await (await import('./commands/more.ts')).reportUsage(host, args, error);
      return USAGE;
    }
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
    outputError: () => {},
  };
  const setUp = (command: Command) => command.exitOverride().configureOutput(output);
  setUp(program)
    .description("Scores and ranks units on Vietnam's Digital Transformation Index (DTI) and its relatives.")
    .version(toolVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureHelp({ subcommandTerm: termOf })
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  dti score data.csv',
        '  dti score data.csv --set dti-province-2021 -o ranking.csv',
        '  dti validate data.csv',
        '  dti compare 2021.csv 2022.csv',
        '  dti sets show dti-province-2021',
        '',
        'Exit codes: 0 fine, 1 problems in the inputs, 2 wrong usage or unreadable file,',
        '3 not comparable, 70 a bug in dti.',
      ].join('\n'),
    );

  const shell: Shell = { host, done, setUp };
  declareData(program, shell);
  declareGaps(program, shell);
  declareProfile(program, shell);
  declareTargets(program, shell);
  declareWhatIf(program, shell);
  declareExplain(program, shell);
  declareReview(program, shell);
  declareCompare(program, shell);
  declareMerge(program, shell);
  declareSets(program, shell);
  declareUnits(program, shell);
  declareRuns(program, shell);
  return program;
}

/** Beside a longer term there is no room left to say what a command does. */
const LONGEST_TERM = 34;

/** A command with its arguments, as it is listed; that it has options goes without saying where room is short. */
function termOf(command: Command): string {
  const term = new Help().subcommandTerm(command);
  return term.length > LONGEST_TERM ? term.replace(' [options]', '') : term;
}
