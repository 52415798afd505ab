/** What each row of an annex stands under: the heads, headings and groups that are open where it stands. */
import { fold } from '../source/fold.ts';
import { readHead } from './groupName.ts';
import type { AnnexRow } from './rows.ts';
import type { AnnexNode } from './tree.ts';

/** What rows stand under besides their codes: a head I or A, a heading without a code, a text of the group column. */
export interface Container {
  node: AnnexNode;
  scope: number;
  items: { segments: string[] }[];
  /** The code its text asks for: "II. Nhân lực số". */
  wish?: string;
  /** The number it stands for, where all its items begin with one that has no row: I for 1, and 1.1 is its child. */
  standsFor?: string;
}

/** A row with what it stands under, outermost first. */
export interface Placed {
  entry: AnnexRow;
  scope: number;
  containers: Container[];
}

/** Paths that have a row of their own, by the scope of the head they stand under. */
export function ownRows(rows: readonly AnnexRow[]): Set<string> {
  let scope = 0;
  return new Set(
    rows.flatMap(({ code }) => {
      if (code?.kind === 'head') scope++;
      return code?.kind === 'path' ? [`${scope} ${code.segments.join('.')}`] : [];
    }),
  );
}

export function placeRows(rows: readonly AnnexRow[], own: ReadonlySet<string>) {
  const placed: Placed[] = [];
  const containers: Container[] = [];
  const namedByHeading = new Map<string, string>();
  const unplaced: AnnexRow[] = [];
  const groups = new Map<string, Container>();
  const heads: { style: string; container: Container }[] = [];
  let heading: Container | undefined;
  let scope = 0;
  const open = (node: AnnexNode): Container => {
    const container: Container = { node, scope, items: [] };
    containers.push(container);
    return container;
  };
  rows.forEach((entry, i) => {
    const { code } = entry;
    if (code?.kind === 'head') {
      scope++;
      heading = undefined;
      // A head of a style that is open already ends it, and all below it.
      const at = heads.findIndex(({ style }) => style === code.style);
      if (at >= 0) heads.splice(at);
      const outer = heads.at(-1)?.container.node.code;
      const taken = containers.some(({ node }) => node.code === code.text);
      const node = {
        code: taken && outer !== undefined ? `${outer}.${code.text}` : code.text,
        name: entry.name,
        entry,
        children: [],
      };
      heads.push({ style: code.style, container: open(node) });
    } else if (code === undefined) {
      const next = rows.slice(i + 1).find((row) => row.code !== undefined)?.code;
      const parent = next?.kind === 'path' ? next.segments.slice(0, -1) : undefined;
      const key = `${scope} ${parent?.join('.')}`;
      // A heading above criteria a), b) parts them from the item before it.
      if (next?.kind === 'sub') placed.push({ entry, scope, containers: [] });
      if (parent === undefined || (parent.length > 0 && own.has(key))) unplaced.push(entry);
      else if (parent.length > 1) namedByHeading.set(key, entry.name);
      else heading = open({ code: '', name: entry.name, from: 'heading', children: [] });
      return;
    }
    let group = entry.group === '' ? undefined : groups.get(fold(entry.group));
    if (entry.group !== '' && group === undefined) {
      const head = readHead(entry.group);
      group = open({ code: '', name: head.name, from: 'group-column', children: [] });
      if (head.code !== '') group.wish = head.code;
      groups.set(fold(entry.group), group);
    }
    const chain = [group, ...heads.map(({ container }) => container), heading].filter(
      (one) => one !== undefined,
    );
    if (code?.kind === 'path') for (const container of chain) container.items.push(code);
    placed.push({ entry, scope, containers: chain });
  });
  return { placed, containers, namedByHeading, unplaced };
}
