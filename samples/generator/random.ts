/**
 * Chance that is the same on every machine: generators seeded by words, and only arithmetic and square roots, which are
 * rounded alike everywhere; `Math.exp` and the like may differ in the last digit.
 */

/** A number in [0, 1) that belongs to these words. */
export function chance(...words: (string | number)[]): number {
  return mulberry32(seedOf(words))();
}

/** A number of mean 0 and deviation 1, near enough to a normal one: four uniform ones added up. */
export function deviation(...words: (string | number)[]): number {
  const next = mulberry32(seedOf(words));
  return (next() + next() + next() + next() - 2) * 1.7320508075688772;
}

/** e to the power of x, near enough: (1 + x/32)³². */
export function grow(x: number): number {
  let power = Math.max(0, 1 + x / 32);
  for (let i = 0; i < 5; i++) power *= power;
  return power;
}

/** A share moved by x on the scale of log odds, so that it stays between 0 and 1. */
export function shift(share: number, x: number): number {
  const odds = (share / (1 - share)) * grow(x);
  return odds / (1 + odds);
}

/** FNV-1a over UTF-16 units. */
function seedOf(words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  const text = words.join('|');
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
