/** A host that keeps what is printed, so that commands run inside the tests as they do in a shell. */
import { run } from '../src/cli.ts';
import type { Host } from '../src/io.ts';

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

export interface Surroundings {
  cwd?: string;
  env?: Record<string, string>;
  stdin?: string | Uint8Array;
  width?: number;
}

/** Runs one call of the tool in this process. */
export async function dti(args: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const host: Host = {
    cwd: surroundings.cwd ?? process.cwd(),
    env: surroundings.env ?? {},
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
    width: surroundings.width,
    colour: false,
    readStdin: () => Buffer.from(surroundings.stdin ?? ''),
  };
  const code = await run(args, host);
  return { code, stdout, stderr };
}
