/** Among how many units places are, counted by hand: of data, of a result that shows some of its units, of ranks alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/analyse/placesOf.ts';
import { sidesOfDocument, sidesOfRanks } from '../../src/analyse/sidesRead.ts';
import { collectProblems } from '../../src/diagnostics/diagnostic.ts';
import { compileResult } from '../../src/model/compile.ts';
import { readRanks } from '../../src/model/readRanks.ts';
import { dti } from '../host.ts';
import { setOf, sourceOf } from '../scoring.ts';
import { sideOf } from '../sides.ts';

const SET = `format: 1
id: places
title: Places
provenance: synthetic
blocks: block
missing: exclude
index: { code: X }
children:
  - { code: "1", points: 10 }
  - { code: "2", points: 10 }
`;
// Block I: A, B, C ranked and D without any value; block II: E alone. In node 2, B has no value.
const DATA = 'unit,block,1,2\nA,I,0.5,0.5\nB,I,0.4,\nC,I,0.3,0.3\nD,I,,\nE,II,0.2,0.2\n';

describe('places', () => {
  it('of data are among those ranked in the block, in the column asked for', () => {
    const side = sideOf(setOf(SET), DATA);
    const [index, , second] = side.columns;
    expect(placesOf(side, index, 'I')).toEqual({ units: 3, atLeast: false });
    expect(placesOf(side, index, 'II')).toEqual({ units: 1, atLeast: false });
    expect(placesOf(side, second, 'I')).toEqual({ units: 2, atLeast: false });
    expect(placesOf(side, index, 'III')).toBeUndefined();
  });

  it('of a result that shows some units are among all that were ranked; of a main it does not say', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dti-places-'));
    writeFileSync(join(folder, 'set.yaml'), SET);
    writeFileSync(join(folder, 'data.csv'), DATA);
    const args = ['score', 'data.csv', '--set', 'set.yaml', '--top', '1', '--format', 'json', '--no-config'];
    const { stdout } = await dti(args, { cwd: folder });
    rmSync(folder, { recursive: true });
    const document = compileResult(sourceOf(stdout, 'r.json'), collectProblems())!;
    const [side] = sidesOfDocument(document, 'r.json', undefined, (unit) => unit);
    expect(side.units.map(({ name }) => name)).toEqual(['A', 'E']);
    const [index, first] = side.columns;
    expect(placesOf(side, index, 'I')).toEqual({ units: 3, atLeast: false });
    expect(placesOf(side, index, 'II')).toEqual({ units: 1, atLeast: false });
    expect(placesOf(side, first, 'I')).toBeUndefined();
  });

  it('of ranks alone are among as many as the ranks go to, or more', () => {
    const file = readRanks(sourceOf('unit,rank,P@rank\nA,4,9\nB,2,1\n', 'k.csv'), collectProblems())!;
    const [side] = sidesOfRanks(file, 'k.csv', undefined, (unit) => unit);
    // Nine units have a rank in P, so that there are nine for the index as well.
    expect(placesOf(side, side.columns[0], '')).toEqual({ units: 9, atLeast: true });
  });
});
