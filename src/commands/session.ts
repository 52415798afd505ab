/** What every command begins and ends with: configuration, language, problems, exit code. */
import { collectProblems, type Diagnostic, isGraded, type Problems } from '../diagnostics/diagnostic.ts';
import type { Wording } from '../diagnostics/wording.ts';
import { dirname, findUpwards, type Host, openSource, resolve, toolVersion } from '../io.ts';
import { CONFIG_NAME, type Config } from '../model/config.ts';
import type { SetOutline } from '../model/guess.ts';
import type { IndicatorSet } from '../model/indicatorSet.ts';
import type { Registry } from '../model/registry.ts';
import type { Resolved } from '../model/resolveSet.ts';
import { renderProblems } from '../render/diagnostics.ts';
import type { MachineFormat } from '../render/machineDiagnostics.ts';
import type { Lang } from '../rules/rule.ts';
import { nameCells } from '../source/grid.ts';
import type { TextSource } from '../source/text.ts';
import type { PlainDocument } from '../source/yaml.ts';

/** Options every command knows. */
export interface CommonOptions {
  lang?: Lang;
  config?: string | false;
  maxProblems?: number;
  strict?: boolean;
  /** How problems are printed. */
  diagnostics?: 'text' | MachineFormat;
}

export interface Session {
  host: Host;
  lang: Lang;
  problems: Problems;
  /** `document` says where each part stands; there is none without a file. */
  config: Config & { folder: string; document?: PlainDocument };
  maxProblems: number;
  diagnostics: 'text' | MachineFormat;
  /** Sources by name, for finding the column of a cell in a file that turned out to be wrong. */
  sources: Map<string, TextSource>;
  /** Where own sets were read from, by id; what they refer to lies beside them. */
  paths: Map<string, string>;
  /** Registries by the path they were read from: several sets share one. */
  registries: Map<string, Registry | undefined>;
  /** What was loaded of the compiled shelf: the files of one call share it. */
  shelf: { sets: Map<string, IndicatorSet>; outlines?: SetOutline[] };
  /** Sets resolved from YAML in this run, by file; undefined where a file is not sound. */
  resolved: Map<string, Resolved | undefined>;
}

export const EXIT = { fine: 0, problems: 1, usage: 2, notComparable: 3, bug: 70 } as const;

export async function openSession(host: Host, options: CommonOptions): Promise<Session> {
  const problems = collectProblems({ strict: options.strict });
  const session: Session = {
    host,
    lang: options.lang ?? langOf(host),
    problems,
    config: { folder: host.cwd },
    // A person has enough after twenty of a kind, a machine has not.
    maxProblems: options.maxProblems ?? (isText(options) ? 20 : Number.POSITIVE_INFINITY),
    diagnostics: options.diagnostics ?? 'text',
    sources: new Map(),
    paths: new Map(),
    registries: new Map(),
    shelf: { sets: new Map() },
    resolved: new Map(),
  };
  const path = options.config === false ? undefined : (options.config ?? findUpwards(host.cwd, CONFIG_NAME));
  if (path === undefined) return session;
  const source = openInput(session, path);
  if (source === undefined) return session;
  const { compileConfig } = await import('../model/compile.ts');
  const read = compileConfig(source, problems);
  if (read === undefined) return session;
  const { config, document } = read;
  problems.add('note/config', { path }, { file: '' });
  return {
    ...session,
    lang: options.lang ?? config.lang ?? session.lang,
    config: { ...config, folder: dirname(resolve(host.cwd, path)), document },
  };
}

function isText({ diagnostics }: CommonOptions): boolean {
  return diagnostics === undefined || diagnostics === 'text';
}

/** Vietnamese where the environment is, English elsewhere. */
function langOf(host: Host): Lang {
  const { LC_ALL, LC_MESSAGES, LANG } = host.env;
  return /^vi/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'vi' : 'en';
}

/** Opens a file the user named; one that cannot be read is reported. */
export function openInput(session: Session, path: string): TextSource | undefined {
  const source = openSource(session.host, path);
  if ('fault' in source) {
    session.problems.add('usage/unreadable-file', { file: path, why: source.fault }, { file: '' });
    return undefined;
  }
  session.sources.set(source.name, source);
  return source;
}

/** Prints all problems and says how the process should end. */
export async function closeSession(session: Session): Promise<number> {
  const { problems, host } = session;
  const list = problems.list();
  await locate(session, list);
  const text = await renderList(session);
  if (text !== '') host.err(text);
  return exitCode(problems);
}

async function renderList({ problems, host, lang, maxProblems, diagnostics }: Session): Promise<string> {
  if (diagnostics !== 'text') {
    const { renderForMachines } = await import('../render/machineDiagnostics.ts');
    const options = { wording: await loadWording(lang), most: maxProblems, toolVersion: toolVersion() };
    return renderForMachines(problems, diagnostics, options);
  }
  if (problems.list().length === 0) return '';
  const paint = host.colour ? await painter() : (text: string) => text;
  return renderProblems(problems, { wording: await loadWording(lang), most: maxProblems, paint });
}

async function loadWording(lang: Lang): Promise<Wording> {
  const spoken =
    lang === 'vi' ? await import('../diagnostics/vietnamese.ts') : await import('../diagnostics/english.ts');
  return spoken.WORDING;
}

export function exitCode(problems: Problems): number {
  if (!problems.hasErrors()) return EXIT.fine;
  const errors = problems.list().filter(({ severity }) => severity === 'error');
  const is = (grade: 'usage' | 'notComparable') => errors.some(({ code }) => isGraded(code, grade));
  return is('usage') ? EXIT.usage : is('notComparable') ? EXIT.notComparable : EXIT.problems;
}

async function locate(session: Session, list: Diagnostic[]): Promise<void> {
  for (const { grid, name } of session.sources.values()) {
    if (grid !== undefined)
      nameCells(
        grid,
        list.map(({ place }) => place).filter((place) => place.file === name),
      );
  }
  const cells = list.filter(({ place }) => place.field !== undefined && place.cell === undefined);
  if (cells.length === 0) return;
  const { locateCells } = await import('../source/csvPlaces.ts');
  for (const [name, source] of session.sources) {
    locateCells(
      source,
      cells.map(({ place }) => place).filter((place) => place.file === name),
    );
  }
}

async function painter(): Promise<
  (text: string, as: 'error' | 'warning' | 'note' | 'place' | 'hint') => string
> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const paints = {
    error: chalk.red.bold,
    warning: chalk.yellow,
    note: chalk.cyan,
    place: chalk.bold,
    hint: chalk.dim,
  };
  return (text, as) => paints[as](text);
}
