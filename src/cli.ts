/** Declares the command line: of a command that is called, nothing but its own, and what it runs is loaded only then. */
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

/** Who declares which commands, in the order of the help. */
const DECLARED: [names: string[], declare: (program: Command, shell: Shell) => void][] = [
  [['score', 'validate'], declareData],
  [['explain'], declareExplain],
  [['profile'], declareProfile],
  [['gaps'], declareGaps],
  [['what-if'], declareWhatIf],
  [['targets'], declareTargets],
  [['review'], declareReview],
  [['compare'], declareCompare],
  [['merge'], declareMerge],
  [['sets'], declareSets],
  [['units'], declareUnits],
  [['run', 'verify', 'summary'], declareRuns],
];

const USAGE = 2;
const BUG = 70;

/** Runs one call of the tool. @returns the exit code; never throws and never ends the process */
export async function run(args: readonly string[], host: Host): Promise<number> {
  let code = 0;
  const program = declare(args[0] ?? '', host, (found) => {
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

function declare(asked: string, host: Host, done: (code: number) => void): Command {
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
  // Options of commands that are not called would only take time.
  const own = DECLARED.filter(([names]) => names.includes(asked));
  for (const [, declareThem] of own.length > 0 ? own : DECLARED) declareThem(program, shell);
  return program;
}

/** Beside a longer term there is no room left to say what a command does. */
const LONGEST_TERM = 34;

/** A command with its arguments, as it is listed; that it has options goes without saying where room is short. */
function termOf(command: Command): string {
  const term = new Help().subcommandTerm(command);
  return term.length > LONGEST_TERM ? term.replace(' [options]', '') : term;
}
