/** Laws of "what if": a change is an edit of the file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askWhatIf } from '../../src/analyse/whatIf.ts';
import { movesOthers, unitScorer } from '../../src/analyse/whatIfUnit.ts';
import { renderJson } from '../../src/render/scoreJson.ts';
import { renderWhatIfJson } from '../../src/render/whatIfJson.ts';
import type { Results } from '../../src/score/results.ts';
import { scoreText } from '../scoring.ts';
import { askChanges } from '../whatIf.ts';
import { csvOf, type World, worlds } from './arbitraries.ts';

const RUNS = { numRuns: 100, seed: 2022 };

const ALL = fc.oneof(
  worlds({ kind: 'points', relative: true }),
  worlds({ kind: 'weighted', relative: true }),
  worlds({ kind: 'weighted', relative: true, aggregates: ['geometric', 'min', 'harmonic'], scale: [1, 10] }),
);

/** Some cells of some units, each with another step of its column's ladder, empty, or not applicable. */
const edits = fc.array(
  fc.record({ unit: fc.nat(), column: fc.nat(), step: fc.integer({ min: -2, max: 20 }) }),
  {
    maxLength: 4,
  },
);
type Edits = typeof edits extends fc.Arbitrary<infer T> ? T : never;

/** The cells after the edits; of several edits of one cell the last counts. */
function edited(
  world: World,
  list: Edits,
): { world: World; cells: Map<string, [unit: number, column: number]> } {
  const cells = world.cells.map((row) => [...row]);
  const touched = new Map<string, [number, number]>();
  for (const edit of list) {
    const [unit, column] = [edit.unit % world.units.length, edit.column % world.columns.length];
    const { ladder, mayNotApply } = world.columns[column];
    cells[unit][column] =
      edit.step === -1 || (edit.step === -2 && !mayNotApply)
        ? -1
        : edit.step === -2
          ? -2
          : edit.step % ladder.length;
    touched.set(`${unit} ${column}`, [unit, column]);
  }
  return { world: { ...world, cells }, cells: touched };
}

function flagsOf(world: World, cells: Iterable<[unit: number, column: number]>): Record<string, string[]> {
  const flags: Record<string, string[]> = {};
  for (const [unit, column] of cells) {
    const { header, ladder } = world.columns[column];
    const step = world.cells[unit][column];
    const text = step === -1 ? '' : step === -2 ? 'KAD' : ladder[step];
    const own = flags[world.units[unit]] ?? [];
    flags[world.units[unit]] = own;
    if (!header.endsWith(':')) own.push(`${header}=${text}`);
    else if (step < 0) own.push(`${header}a=${text}`, `${header}b=`);
    else own.push(`${header}a=${Number((Number(text) * 100).toFixed(6))}`, `${header}b=100`);
  }
  return flags;
}

const json = (results: Results) =>
  [...renderJson(results, { level: 'all' }, { toolVersion: '0', statistics: true })].join('');

describe('laws of what-if', () => {
  it('a change is an edit of the file, to the byte', () => {
    fc.assert(
      fc.property(ALL, edits, fc.boolean(), (world, list, bounds) => {
        const after = edited(world, list);
        const flags = flagsOf(after.world, after.cells.values());
        const { changed, problems } = askChanges(world.set, csvOf(world), flags, { bounds });
        const errors = problems.filter(({ severity }) => severity === 'error');
        let expected: string | undefined;
        try {
          expected = json(scoreText(world.set, csvOf(after.world), { bounds }).results);
        } catch {
          // The set refuses the edited file; so it must the change.
        }
        if (expected === undefined) expect(changed).toBeUndefined();
        else {
          expect(errors).toEqual([]);
          expect(json(changed!.results)).toBe(expected);
        }
      }),
      RUNS,
    );
  });

  it('one unit scored alone has the index it has in the file, whatever its leaves are', () => {
    fc.assert(
      fc.property(ALL, edits, (world, list) => {
        const own = list.map((edit) => ({ ...edit, unit: 0, step: Math.max(0, edit.step) }));
        const after = edited(world, own);
        const { changed } = askChanges(world.set, csvOf(world), flagsOf(after.world, after.cells.values()));
        if (changed === undefined) return;
        const { set } = world;
        const { data } = scoreText(set, csvOf(world)).results;
        const scorer = unitScorer(set, data, 0);
        const values = new Map<number, number>();
        for (const { target, cells } of changed.changes) {
          const { quotient } = set.nodes[target];
          const number =
            quotient === undefined ? cells[0].number : changed.data.byTarget.get(target)![0].numbers[0] / 100;
          const found = scorer.rule(target, number);
          if (found === undefined) return;
          values.set(target, found.value);
        }
        expect(scorer.index(values).k).toBe(changed.results.index.k[0]);
      }),
      RUNS,
    );
  });

  it('without a change nothing differs anywhere, and nobody passes anybody', () => {
    fc.assert(
      fc.property(ALL, (world) => {
        const { before, changed } = askChanges(world.set, csvOf(world), {});
        const { units, others } = askWhatIf(
          before.results,
          changed!,
          world.units.map((_, row) => row),
        );
        for (const { moves, passed, level, passedBy, observed, lost } of units) {
          for (const { before: one, after, difference, places } of moves) {
            expect(after).toEqual(one);
            for (const moved of [difference, places]) if (!Number.isNaN(moved)) expect(moved).toBe(0);
          }
          expect([passed, level, passedBy, observed, lost].flat()).toEqual([]);
        }
        expect(others.moved).toEqual([]);
        expect(json(changed!.results)).toBe(json(before.results));
      }),
      RUNS,
    );
  });

  it('a change and its way back leave the file as it was, and moves have the other sign', () => {
    fc.assert(
      fc.property(ALL, edits, (world, list) => {
        const after = edited(world, list);
        const cells = [...after.cells.values()];
        const there = askChanges(world.set, csvOf(world), flagsOf(after.world, cells));
        const back = askChanges(world.set, csvOf(after.world), flagsOf(world, cells));
        if (there.changed === undefined || back.changed === undefined) return;
        expect(json(back.changed.results)).toBe(json(there.before.results));
        const rows = world.units.map((_, row) => row);
        const [one, other] = [there, back].map((asked) =>
          askWhatIf(asked.before.results, asked.changed!, rows),
        );
        const byRow = (units: typeof one.units) => [...units].sort((a, b) => a.row - b.row);
        byRow(one.units).forEach((unit, row) => {
          const reverse = byRow(other.units)[row];
          expect(reverse.moves.map(({ difference }) => -difference + 0)).toEqual(
            unit.moves.map(({ difference }) => difference + 0),
          );
          expect([...reverse.lost].sort()).toEqual([...unit.observed].sort());
        });
      }),
      RUNS,
    );
  });

  it('places gained are the units ahead before less those ahead after: those passed, caught up with, and that pass', () => {
    fc.assert(
      fc.property(ALL, edits, (world, list) => {
        if (world.set.ranking === 'none' || world.set.ranking.ties !== 'min') return;
        const after = edited(world, list);
        const { before, changed } = askChanges(
          world.set,
          csvOf(world),
          flagsOf(after.world, after.cells.values()),
        );
        if (changed === undefined) return;
        const { rank } = before.results.index;
        const { index } = changed.results;
        const stayed = rank.every((one, row) => Number.isNaN(one) === Number.isNaN(index.rank[row]));
        if (!stayed) return;
        for (const { row, moves, passed, level, passedBy } of askWhatIf(
          before.results,
          changed,
          world.units.map((_, row) => row),
        ).units) {
          if (Number.isNaN(rank[row])) continue;
          const ahead = [...passed, ...level].filter((other) => rank[other] < rank[row]).length;
          expect(moves[0].places).toBe(ahead - passedBy.length);
        }
      }),
      RUNS,
    );
  });

  it('the order of rows changes nothing in the answer, to the byte', () => {
    fc.assert(
      fc.property(ALL, edits, (world, list) => {
        const after = edited(world, list);
        const flags = flagsOf(after.world, after.cells.values());
        const turned = world.units.map((_, i) => i).reverse();
        const [one, other] = [csvOf(world), csvOf(world, turned)].map((csv) => {
          const { before, changed } = askChanges(world.set, csv, flags);
          if (changed === undefined) return undefined;
          return renderWhatIfJson([{ whatIf: askWhatIf(before.results, changed, []) }], '0');
        });
        expect(other).toBe(one);
      }),
      RUNS,
    );
  });

  it('nobody else moves unless a rule or a node measures units against each other', () => {
    fc.assert(
      fc.property(ALL, edits, (world, list) => {
        const after = edited(world, list);
        const flags = flagsOf(after.world, after.cells.values());
        const { before, changed } = askChanges(world.set, csvOf(world), flags);
        if (changed === undefined) return;
        const { through, moved } = askWhatIf(before.results, changed, []).others;
        const targets = changed.changes.map(({ target }) => target);
        expect(movesOthers(world.set, before.results.data, targets)).toBe(through.length > 0);
        if (through.length === 0) expect(moved).toEqual([]);
      }),
      RUNS,
    );
  });

  it('a result is the same in any form: 80 points of 100, 80 %, 0.8', () => {
    const worldsOfPoints = worlds({ kind: 'points', relative: false });
    fc.assert(
      fc.property(worldsOfPoints, fc.integer({ min: 0, max: 1000 }), (world, mille) => {
        const ask = (change: string) =>
          askChanges(world.set, csvOf(world), { [world.units[0]]: [change] }, { decimal: '.' }).changed!
            .results;
        const first = ask(`1@value=${mille / 1000}`);
        // Of the unit's own maximum, where items of it do not apply.
        const max = first.nodes.find(({ code }) => code === '1')!.max![0] / 1e9;
        const others = [`1@percent=${mille / 10}`, `1@points=${(mille / 1000) * max}`].map(ask);
        const found = [first, ...others].map(({ index }) => index.k[0]);
        expect(found[1]).toBe(found[0]);
        // 0.299 · 40 is no exact number of points.
        if (Number.isNaN(found[0])) expect(found[2]).toBeNaN();
        else expect(Math.abs(found[2] - found[0])).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });
});
