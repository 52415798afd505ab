/** A crosswalk: which old units make up which new one. Checked, so that nobody is lost and nobody counts twice. */
import type { Problems } from '../diagnostics/diagnostic.ts';
import { fold } from '../source/fold.ts';
import type { WrittenCrosswalk, WrittenRow } from './crosswalkDocument.ts';
import type { Text } from './indicatorSet.ts';
import { nearestUnits, type Registry, unitFinder } from './registry.ts';

/** What of an old unit goes to a new one. */
export interface Part {
  /** As in `Crosswalk.keyOf`. */
  key: string;
  name: string;
  /** 1 for a whole unit. */
  part: number;
}

export interface NewUnit {
  name: string;
  block?: string;
  region?: string;
  /** In the order of the old registry, else of their names. */
  parts: Part[];
}

export interface Crosswalk {
  id: string;
  title: Text;
  date?: string;
  origin: WrittenCrosswalk['origin'];
  from?: Registry;
  to?: Registry;
  /** In the order of the new registry, else of their names. */
  units: NewUnit[];
  /** The same for every name an old unit goes by. */
  keyOf(name: string): string;
}

/**
 * Looks up the names of both sides and checks that every old unit goes somewhere, as a whole.
 * @returns undefined where something is wrong, which is in `problems`
 */
export function resolveCrosswalk(
  written: WrittenCrosswalk,
  from: Registry | undefined,
  to: Registry | undefined,
  problems: Problems,
): Crosswalk | undefined {
  const old = sideOf(from);
  const now = sideOf(to);
  let sound = true;
  const say: Problems['add'] = (...problem) => {
    sound = false;
    problems.add(...problem);
  };
  if (written.rows.length === 0) say('crosswalk/no-rows', {}, written.place);
  const byOld = new Map<string, WrittenRow[]>();
  for (const row of written.rows) {
    if (from !== undefined && old.find(row.old) === undefined) {
      const near = nearestUnits(from, row.old).join(', ');
      say('crosswalk/unknown-old', { unit: row.old, registry: from.id, near }, row.at.old);
    }
    if (to !== undefined && now.find(row.new) === undefined) {
      const near = nearestUnits(to, row.new).join(', ');
      say('crosswalk/unknown-new', { unit: row.new, registry: to.id, near }, row.at.new);
    }
    const key = old.keyOf(row.old);
    byOld.set(key, [...(byOld.get(key) ?? []), row]);
  }
  for (const rows of byOld.values()) checkOld(rows, now.keyOf, say);
  if (!sound) return undefined;
  const lost = from?.units.filter(({ name }) => !byOld.has(old.keyOf(name))) ?? [];
  if (lost.length > 0)
    say('crosswalk/lost', { registry: from!.id, count: lost.length, units: listNames(lost) }, written.place);
  const units = newUnits(written.rows, old, now);
  const reached = new Set(units.map(({ name }) => now.keyOf(name)));
  const unreached = to?.units.filter(({ name }) => !reached.has(now.keyOf(name))) ?? [];
  if (unreached.length > 0) {
    const args = { registry: to!.id, count: unreached.length, units: listNames(unreached) };
    problems.add('crosswalk/nobody', args, written.place);
  }
  if (!sound) return undefined;
  const { id, title, date, origin } = written;
  return { id, title, date, origin, from, to, units, keyOf: old.keyOf };
}

interface Side {
  registry: Registry | undefined;
  find(name: string): number | undefined;
  keyOf(name: string): string;
  nameOf(name: string): string;
  /** Sorts by the registry's order; names it does not know by themselves. */
  orderOf(name: string): [number, string];
}

function sideOf(registry: Registry | undefined): Side {
  const find = registry === undefined ? () => undefined : unitFinder(registry);
  const nameOf = (name: string) => {
    const at = find(name);
    return at === undefined ? name : registry!.units[at].name;
  };
  const keyOf = (name: string) => fold(nameOf(name));
  return { registry, find, nameOf, keyOf, orderOf: (name) => [find(name) ?? 0, keyOf(name)] };
}

/** One old unit: it goes to one new unit as a whole, or to several in parts that add up to it. */
function checkOld(rows: readonly WrittenRow[], newKey: (name: string) => string, say: Problems['add']): void {
  const [{ old }] = rows;
  const bad = rows.filter(({ part }) => part !== undefined && !(part > 0 && part <= 1));
  for (const row of bad) say('crosswalk/bad-part', { old, new: row.new, value: row.partText }, row.at.part);
  const first = new Map<string, WrittenRow>();
  for (const row of rows) {
    const other = first.get(newKey(row.new));
    if (other === undefined) first.set(newKey(row.new), row);
    else say('crosswalk/merged-twice', { old: row.old, new: row.new, line: other.at.old.line! }, row.at.old);
  }
  if (bad.length > 0 || first.size < rows.length) return;
  if (rows.length > 1 && rows.some(({ part }) => part === undefined)) {
    say('crosswalk/doubled', { old, news: rows.map((row) => row.new).join(', ') }, rows[1].at.old);
    return;
  }
  const sum = rows.reduce((total, { part = 1 }) => total + part, 0);
  if (Math.abs(sum - 1) <= 1e-9) return;
  const parts = rows.map((row) => `${row.new} ${row.partText}`).join(', ');
  say('crosswalk/parts-sum', { old, sum: Number(sum.toFixed(9)), parts }, rows[0].at.part);
}

function newUnits(rows: readonly WrittenRow[], old: Side, now: Side): NewUnit[] {
  const byNew = new Map<string, WrittenRow[]>();
  for (const row of inOrder(rows, (one) => now.orderOf(one.new)))
    byNew.set(now.keyOf(row.new), [...(byNew.get(now.keyOf(row.new)) ?? []), row]);
  return [...byNew.values()].map((own) => {
    const at = now.find(own[0].new);
    const entry = at === undefined ? undefined : now.registry!.units[at];
    return {
      name: entry?.name ?? own[0].new,
      block: entry?.block,
      region: entry?.region,
      parts: inOrder(own, (row) => old.orderOf(row.old)).map((row) => ({
        key: old.keyOf(row.old),
        name: old.nameOf(row.old),
        part: row.part ?? 1,
      })),
    };
  });
}

function inOrder<T>(list: readonly T[], orderOf: (one: T) => [number, string]): T[] {
  return list
    .map((one) => ({ one, order: orderOf(one) }))
    .sort(
      ({ order: [a, nameA] }, { order: [b, nameB] }) => a - b || (nameA < nameB ? -1 : nameA > nameB ? 1 : 0),
    )
    .map(({ one }) => one);
}

function listNames(units: readonly { name: string }[]): string {
  return units.map(({ name }) => name).join(', ');
}
