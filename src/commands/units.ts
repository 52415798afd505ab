/** `dti units list | show`: which registries of units there are, and what one says. A file that is wrong shows all of it. */
import type { Host } from '../io.ts';
import { hasEditorial } from '../model/unitOrigins.ts';
import { word } from '../render/moreWords.ts';
import {
  registryGrid,
  registryHead,
  registryJson,
  registryListGrid,
  registryOrigins,
} from '../render/unitText.ts';
import { loadRegistry, registryIds } from './library.ts';
import { type CommonOptions, closeSession, openSession } from './session.ts';

/** How wide the list of registries is where there is no terminal. */
const PAGE = 80;

export async function runUnitsList(host: Host, options: CommonOptions): Promise<number> {
  const session = await openSession(host, options);
  const registries = [];
  for (const id of registryIds()) {
    const registry = await loadRegistry(session, id, host.cwd);
    if (registry !== undefined) registries.push(registry);
  }
  const { renderFitted } = await import('../render/fitGrid.ts');
  if (!session.problems.hasErrors()) {
    const grid = registryListGrid(registries, session.lang);
    // Types and titles are broken over lines where they are long.
    host.out(`${renderFitted(grid, [1, 4], host.width ?? PAGE).join('\n')}\n`);
  }
  return closeSession(session);
}

export interface ShowUnitsOptions extends CommonOptions {
  format?: 'text' | 'json';
}

export async function runUnitsShow(host: Host, wanted: string, options: ShowUnitsOptions): Promise<number> {
  const session = await openSession(host, options);
  const registry = await loadRegistry(session, wanted, host.cwd);
  if (registry === undefined || session.problems.hasErrors()) return closeSession(session);
  if (options.format === 'json') {
    host.out(registryJson(registry));
    return closeSession(session);
  }
  const { lang } = session;
  const { renderGrid, wrapLine } = await import('../render/table.ts');
  // Indented after wrapping: a line loses its indent where it is broken.
  const inner = host.width === undefined ? undefined : host.width - 2;
  const lines = [
    ...registryHead(registry, lang).flatMap((line) => wrapLine(line, host.width)),
    ...registryOrigins(registry, lang).flatMap((line) => wrapLine(line, inner).map((part) => `  ${part}`)),
    '',
    ...renderGrid(registryGrid(registry, lang), host.width),
    ...(hasEditorial(registry) ? ['', ...wrapLine(word('notOfficial', lang), host.width)] : []),
  ];
  host.out(`${lines.join('\n')}\n`);
  return closeSession(session);
}
