/** What a relative rule leaves out because all units are alike (`constant: exclude`) acts as missing: nothing of it is observed. */
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/render/scoreCsv.ts';
import { STATE } from '../../src/score/results.ts';
import { scoreText, setOf } from '../scoring.ts';

const LEFT_OUT = 'method: min-max, constant: exclude';

const LEAF = `{ code: "1", weight: 1, rule: { kind: relative, ${LEFT_OUT} } }`;

const RESCALED = `{ code: "1", weight: 1, rescale: { ${LEFT_OUT} }, children: [
    { code: "1.1", weight: 1, rule: { kind: given } } ] }`;

const set = (first: string, minimum: number) =>
  setOf(`format: 1
id: dropped
title: Dropped
provenance: synthetic
missing: exclude
levels: [main, indicator]
index: { code: D, min-coverage: ${minimum} }
children:
  - ${first}
  - { code: "2", weight: 3, rule: { kind: given } }
`);

describe.each([
  { what: 'a leaf', first: LEAF, column: '1' },
  { what: 'a rescaled node', first: RESCALED, column: '1.1' },
])('$what that is left out', ({ first, column }) => {
  const data = `unit,${column},2\nA,0.5,0.7\nB,0.5,0.6\n`;

  it('takes its weight from the coverage of what is above it', () => {
    // By hand: weight 3 of 4 is observed, and all of the value is that of 2.
    const { index, nodes } = scoreText(set(first, 0.7), data).results;
    expect(nodes.find(({ code }) => code === '1')?.states[0]).toBe(STATE.dropped);
    expect([...index.coverage]).toEqual([0.75, 0.75]);
    expect([...index.k]).toEqual([0.7e9, 0.6e9]);
  });

  it('keeps a unit without a score where too little else is observed', () => {
    const { index } = scoreText(set(first, 0.8), data).results;
    expect([...index.states]).toEqual([STATE.noScore, STATE.noScore]);
  });

  for (const minimum of [0.7, 0.8])
    for (const level of ['main', 'all'] as const)
      it(`reads back from a result to the same score and coverage (minimum ${minimum}, --level ${level})`, () => {
        const before = scoreText(set(first, minimum), data).results;
        for (const long of [false, true]) {
          const csv = [...renderCsv(before, { level }, long)].join('');
          const { results, problems } = scoreText(set(first, minimum), csv);
          expect(problems.filter(({ code }) => code.startsWith('data/result'))).toEqual([]);
          // Units without a score come by name, the others by rank: A before B either way.
          expect([...results.index.k]).toEqual([...before.index.k]);
          expect([...results.index.coverage]).toEqual([...before.index.coverage]);
        }
      });
});
