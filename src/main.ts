/** The process: arguments in, exit code out. The build also runs the program, to warm up its code cache. */
import { run } from './cli.ts';
import { processHost } from './io.ts';

export async function main(): Promise<void> {
  // Never process.exit: what is still being written to a pipe must get there.
  process.exitCode = await run(process.argv.slice(2), processHost());
}

export { run };
