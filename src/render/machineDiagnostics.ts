/** Problems for machines: one JSON document, SARIF 2.1.0, or the commands by which GitHub marks lines of a change. */
import { type Code, type Diagnostic, type Problems, severityOf } from '../diagnostics/diagnostic.ts';
import type { Wording } from '../diagnostics/wording.ts';
import { sayHint, sayMessage, shownProblems } from './diagnostics.ts';

export type MachineFormat = 'json' | 'sarif' | 'github';

export interface MachineOptions {
  wording: Wording;
  most: number;
  toolVersion: string;
}

/** @returns the whole text; json and sarif are a document even where there is nothing to say */
export function renderForMachines(
  problems: Problems,
  format: MachineFormat,
  options: MachineOptions,
): string {
  const shown = shownProblems(problems, options.most);
  if (format === 'github') return shown.map((one) => `${workflowCommand(one, options.wording)}\n`).join('');
  const document = format === 'sarif' ? sarif(shown, options) : json(problems, shown, options);
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

/** dti.diagnostics/1: keys are only ever added. `omitted` counts what `--max-problems` left out, by code. */
function json(
  problems: Problems,
  shown: readonly Diagnostic[],
  { wording, most, toolVersion }: MachineOptions,
): object {
  const omitted = [...problems.counts()].filter(([, count]) => count > most);
  return {
    schema: 'dti.diagnostics/1',
    tool: `dti ${toolVersion}`,
    problems: shown.map(({ code, severity, args, place }) => ({
      code,
      severity,
      file: place.file === '' ? undefined : place.file,
      line: place.cell === undefined ? place.line : undefined,
      col: place.cell === undefined && place.line !== undefined ? (place.col ?? 1) : undefined,
      cell: place.cell,
      flag: place.flag,
      message: sayMessage({ code, args }, wording),
      hint: sayHint({ code, args }, wording),
    })),
    omitted: omitted.length === 0 ? undefined : Object.fromEntries(omitted.map(([c, n]) => [c, n - most])),
  };
}

const SARIF_SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

function sarif(shown: readonly Diagnostic[], { wording, toolVersion }: MachineOptions): object {
  const codes = [...new Set(shown.map(({ code }) => code))].sort();
  return {
    $schema: SARIF_SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'dti', version: toolVersion, rules: codes.map((code) => ruleOf(code, wording)) },
        },
        columnKind: 'utf16CodeUnits',
        results: shown.map((one) => ({
          ruleId: one.code,
          ruleIndex: codes.indexOf(one.code),
          level: one.severity,
          message: { text: withHint(one, wording) },
          locations: one.place.file === '' ? undefined : [locationOf(one)],
        })),
      },
    ],
  };
}

function ruleOf(code: Code, { messages }: Wording): object {
  const { text, hint } = messages[code];
  return {
    id: code,
    shortDescription: { text: blanked(text) },
    help: hint === undefined ? undefined : { text: blanked(hint) },
    defaultConfiguration: { level: severityOf(code) },
  };
}

/** A rule is about every case of it, so what one case would fill in is left open. */
function blanked(template: string): string {
  return template.replace(/\[\[(.*?)\]\]/g, '').replace(/\{\w+\}/g, '…');
}

function locationOf({ place }: Diagnostic): object {
  const region =
    place.cell === undefined && place.line !== undefined
      ? { startLine: place.line, startColumn: place.col ?? 1 }
      : undefined;
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(place.file) }, region },
    logicalLocations: place.cell === undefined ? undefined : [{ fullyQualifiedName: place.cell }],
  };
}

/** A path as a URI: relative ones stay relative, whole ones become file:// */
function uriOf(path: string): string {
  const steps = path.replaceAll('\\', '/');
  const uri = steps.split('/').map(encodeURIComponent).join('/');
  if (steps.startsWith('/')) return `file://${uri}`;
  return /^[A-Za-z]:\//.test(steps) ? `file:///${uri.replace('%3A', ':')}` : uri;
}

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** ::error file=a.csv,line=2,col=3,title=data/not-a-number::…; a cell of a workbook has no line, so it is named. */
function workflowCommand(one: Diagnostic, wording: Wording): string {
  const { code, severity, place } = one;
  const properties: [string, string | number | undefined][] = [
    ['file', place.file === '' ? undefined : place.file],
    ['line', place.cell === undefined ? place.line : undefined],
    ['col', place.cell === undefined && place.line !== undefined ? (place.col ?? 1) : undefined],
    ['title', code],
  ];
  const written = properties
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const cell = place.cell === undefined ? '' : `${place.cell}: `;
  return `::${COMMANDS[severity]} ${written.join(',')}::${escapeData(cell + withHint(one, wording, '\n'))}`;
}

function withHint(one: Diagnostic, wording: Wording, between = ' – '): string {
  const { flag } = one.place;
  const message = `${flag === undefined ? '' : `${flag}: `}${sayMessage(one, wording)}`;
  const hint = sayHint(one, wording);
  return hint === undefined ? message : `${message}${between}${hint}`;
}

/** The runner reads % as the beginning of an escape, and a line end as the end of the command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
