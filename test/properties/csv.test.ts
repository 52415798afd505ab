/** The quick way through a CSV text and the parser's give the same records on the same lines. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseAll, parsePiece } from '../../src/source/csv.ts';

const cell = fc.oneof(
  fc.constantFrom('', 'Huế', '0.5', ' x ', '"a,b"', '"a\nb"', '"say ""x"""', '""', '"', 'a"b', '"a"b'),
  fc.string({ maxLength: 4 }),
);
const text = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })
  .chain((rows) =>
    fc.constantFrom('', '\n', '\n\n').map((end) => rows.map((row) => row.join(',')).join('\n') + end),
  )
  .map((raw) => raw.replace(/\r/g, ' '));

it('quick and parsed records are the same', () => {
  let sound = 0;
  fc.assert(
    fc.property(text, (raw) => {
      const [quick, parsed]: [string[], number][][] = [[], []];
      const faults = [parsePiece, parseAll].map((read, i) =>
        read(raw, ',', 7, (cells, line) => [quick, parsed][i].push([cells, line])),
      );
      expect(faults[0]).toEqual(faults[1]);
      if (faults[0] !== undefined) return;
      sound++;
      expect(quick).toEqual(parsed);
    }),
    { numRuns: 3000, seed: 11 },
  );
  expect(sound).toBeGreaterThan(500);
});
