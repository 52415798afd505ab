/** Shows how far a long call has come, on a terminal only, and only once it has lasted a while. */
import type { Host } from '../io.ts';

const WORTH_SHOWING = 2;

export interface Progress {
  /** Says that the next of the steps begins. */
  step(name: string): Promise<void>;
  end(): void;
}

export function openProgress({ progress }: Host, steps: number): Progress {
  if (progress === undefined) return { step: async () => {}, end: () => {} };
  const began = progress.seconds();
  let done = 0;
  let bar: { update(value: number, payload: object): void; stop(): void } | undefined;
  return {
    async step(name) {
      if (bar === undefined && progress.seconds() - began > WORTH_SHOWING) {
        const { SingleBar } = await import('cli-progress');
        const fresh = new SingleBar({
          stream: progress.stream,
          format: '{bar} {value}/{total} {name}',
          clearOnComplete: true,
          hideCursor: true,
        });
        fresh.start(steps, done, { name });
        bar = fresh;
      }
      bar?.update(done, { name });
      done++;
    },
    end: () => bar?.stop(),
  };
}
