/** Rows of an annex → its tree: by their codes, below the heads, headings and groups they stand under. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { fold } from '../source/fold.ts';
import { type Grid, placeIn } from '../source/grid.ts';
import type { AnnexColumns } from './columns.ts';
import { type Container, ownRows, type Placed, placeRows } from './places.ts';
import type { AnnexRow } from './rows.ts';

export interface AnnexNode {
  code: string;
  name: string;
  /** The row that states it; none where only its children, a heading or the group column speak of it. */
  entry?: AnnexRow;
  /** Where it comes from when no row of its own states it. */
  from?: 'heading' | 'group-column' | 'implied';
  /** A criterion below an item: a), b). */
  sub?: true;
  children: AnnexNode[];
}

export function buildTree(
  grid: Grid,
  columns: AnnexColumns,
  rows: readonly AnnexRow[],
  problems: Problems,
): { roots: AnnexNode[]; unplaced: AnnexRow[]; prefixed: boolean } {
  const own = ownRows(rows);
  const { placed, containers, namedByHeading, unplaced } = placeRows(rows, own);
  const prefixed = restarts(placed);
  for (const container of containers) settleContainer(container, own);
  const root: AnnexNode = { code: '', name: '', children: [] };
  const byPath = new Map<string, AnnexNode>();
  const attached = new Set<AnnexNode>();
  /** What criteria a), b) hang on: the item or head above them, as long as nothing else was begun. */
  let hook: { node: AnnexNode; containers: readonly Container[] } | undefined;

  const attach = (above: AnnexNode, node: AnnexNode): AnnexNode => {
    if (!attached.has(node)) {
      above.children.push(node);
      attached.add(node);
    }
    return node;
  };
  /** The innermost of the containers, each hung below the one outside it. */
  const within = (chain: readonly Container[]): AnnexNode =>
    chain.reduce((above, { node }) => attach(above, node), root);
  const nodeAt = (segments: readonly string[], { scope, containers: chain }: Placed): AnnexNode => {
    const path = segments.join('.');
    const stand = segments.length === 1 ? chain.findLast(({ standsFor }) => standsFor === path) : undefined;
    if (stand !== undefined) return within(chain.slice(0, chain.indexOf(stand) + 1));
    const key = `${scope} ${path}`;
    const known = byPath.get(key);
    if (known !== undefined) return known;
    const prefix = prefixed
      ? chain.findLast(({ node }) => node.entry?.code?.kind === 'head')?.node.code
      : undefined;
    const node: AnnexNode = {
      code: prefix === undefined ? path : `${prefix}.${path}`,
      name: namedByHeading.get(key) ?? '',
      from: namedByHeading.has(key) ? 'heading' : 'implied',
      children: [],
    };
    byPath.set(key, node);
    const above =
      segments.length === 1
        ? within(chain)
        : nodeAt(segments.slice(0, -1), { scope, containers: chain } as Placed);
    return attach(above, node);
  };

  for (const place of placed) {
    const { entry } = place;
    const { code } = entry;
    if (code?.kind === 'head') hook = { node: within(place.containers), containers: place.containers };
    else if (code?.kind === 'path') {
      const node = nodeAt(code.segments, place);
      if (node.entry === undefined) Object.assign(node, { entry, name: entry.name, from: undefined });
      else reportTwice(grid, columns, entry, node.code, node.entry.row, problems);
      hook = { node, containers: place.containers };
    } else if (code?.kind === 'sub') {
      const col = columns.at.code ?? columns.at.name!;
      const last = hook !== undefined && sameChain(hook.containers, place.containers) ? hook.node : undefined;
      const own = `${last?.code}.${code.text}`;
      const other = last?.children.find((child) => child.code === own)?.entry?.row;
      if (last === undefined)
        problems.add('annex/bad-code', { value: code.text }, placeIn(grid, entry.row, col));
      else if (other !== undefined) reportTwice(grid, columns, entry, own, other, problems);
      else last.children.push({ code: own, name: entry.name, entry, sub: true, children: [] });
    } else hook = undefined;
  }
  nameContainers(containers, root);
  checkGroups(grid, columns, placed, problems);
  return { roots: root.children, unplaced, prefixed };
}

function sameChain(one: readonly Container[], other: readonly Container[]): boolean {
  return one.length === other.length && one.every((container, i) => container === other[i]);
}

/** True where the numbering begins anew under another head, so that codes are only whole with the head before them. */
function restarts(placed: readonly Placed[]): boolean {
  const scopes = new Map<string, number>();
  return placed.some(({ entry: { code }, scope }) => {
    if (code?.kind !== 'path') return false;
    const path = code.segments.join('.');
    const known = scopes.get(path);
    scopes.set(path, known ?? scope);
    return known !== undefined && known !== scope;
  });
}

function settleContainer(container: Container, own: ReadonlySet<string>): void {
  const firsts = new Set(container.items.map(({ segments }) => segments[0]));
  const [only] = firsts;
  const deeper = container.items.every(({ segments }) => segments.length > 1);
  if (firsts.size === 1 && deeper && !own.has(`${container.scope} ${only}`)) container.standsFor = only;
}

/** Groups and headings have no code of their own: the number they stand for, else one made up, N1, N2 … */
function nameContainers(containers: readonly Container[], root: AnnexNode): void {
  const taken = new Set<string>();
  const collect = (node: AnnexNode): void => {
    taken.add(node.code);
    node.children.forEach(collect);
  };
  collect(root);
  const nameless = containers.filter(({ node }) => node.code === '');
  const alone = (one: Container, key: 'wish' | 'standsFor') =>
    nameless.every((other) => other === one || other[key] !== one[key]);
  let made = 0;
  const codeFor = (one: Container): string => {
    for (const key of ['wish', 'standsFor'] as const) {
      const code = one[key];
      if (code !== undefined && !taken.has(code) && alone(one, key)) return code;
    }
    do made++;
    while (taken.has(`N${made}`));
    return `N${made}`;
  };
  for (const container of containers) {
    if (container.node.code === '') container.node.code = codeFor(container);
    taken.add(container.node.code);
  }
}

function reportTwice(
  grid: Grid,
  columns: AnnexColumns,
  entry: AnnexRow,
  code: string,
  other: number,
  problems: Problems,
): void {
  const args = { code, line: grid.rows[other].line, longer: `${code}0` };
  problems.add('annex/duplicate-code', args, placeIn(grid, entry.row, columns.at.code ?? columns.at.name!));
}

/** Items of one number stand in one group; a second spelling of its name would cut it in two without a word. */
function checkGroups(grid: Grid, columns: AnnexColumns, placed: readonly Placed[], problems: Problems): void {
  const first = new Map<string, AnnexRow>();
  for (const { entry, scope } of placed) {
    if (entry.code?.kind !== 'path' || entry.group === '') continue;
    const key = `${scope} ${entry.code.segments[0]}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, entry);
    else if (fold(other.group) !== fold(entry.group)) {
      const args = {
        code: entry.code.segments.join('.'),
        group: entry.group,
        number: entry.code.segments[0],
        other: other.group,
        line: grid.rows[other.row].line,
      };
      problems.add('annex/group-split', args, placeIn(grid, entry.row, columns.at.group!));
    }
  }
}
