/** Wrong usage, said in the language of all other messages: the one asked for, the configuration's, the environment's. */
import type { Host } from '../io.ts';
import { sayUsage } from '../render/usageText.ts';
import type { Lang } from '../rules/rule.ts';
import { openSession } from './session.ts';

/** @param mistake as the parser of options found it */
export async function reportUsage(
  host: Host,
  args: readonly string[],
  mistake: { code: string; message: string },
): Promise<void> {
  const { lang } = await openSession(host, { lang: langIn(args), config: configIn(args) });
  host.err(sayUsage(mistake.code, mistake.message, lang));
}

/** Options are not known where they could not be read, so the words that decide the language are looked for. */
function langIn(args: readonly string[]): Lang | undefined {
  const asked = optionIn(args, '--lang');
  return asked === 'vi' || asked === 'en' ? asked : undefined;
}

function configIn(args: readonly string[]): string | false | undefined {
  return args.includes('--no-config') ? false : optionIn(args, '--config');
}

function optionIn(args: readonly string[], flag: string): string | undefined {
  const at = args.findLastIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
  if (at < 0) return undefined;
  return args[at] === flag ? args[at + 1] : args[at].slice(flag.length + 1);
}
