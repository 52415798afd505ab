/** Laws of "what if": a change is an edit of the file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitScorer } from '../../src/analyse/whatIfUnit.ts';
import { renderJson } from '../../src/render/scoreJson.ts';
import type { Results } from '../../src/score/results.ts';
import { scoreText } from '../scoring.ts';
import { askChanges } from '../whatIf.ts';
import { csvOf, type World, worlds } from './arbitraries.ts';

const RUNS = { numRuns: 150, seed: 2022 };

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
});
