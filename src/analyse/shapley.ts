/**
 * Shapley's value: each player's mean contribution over all orders in which the players may come (L. S. Shapley, A Value for
 * n-Person Games, 1953). It is the one division that adds up, treats players alike and turns round with the question.
 */

/** The weight of a coalition of `size` other players, of `players` in all: size! (players − 1 − size)! ÷ players! */
export function shapleyWeight(size: number, players: number): number {
  let weight = 1 / players;
  for (let i = 1; i <= size; i++) weight *= i / (players - i);
  return weight;
}

/**
 * Mean contributions of players to values that are columns, one entry a unit.
 * @param how `two-orders`: only the order given and its reverse, where there are too many players for all orders
 * @param worth the value of a coalition; asked once for each
 */
export function marginalMeans(
  players: readonly number[],
  how: 'exact' | 'two-orders',
  worth: (coalition: ReadonlySet<number>) => Float64Array,
): Map<number, Float64Array> {
  return how === 'exact' ? exactMeans(players, worth) : twoOrders(players, worth);
}

function exactMeans(
  players: readonly number[],
  worth: (coalition: ReadonlySet<number>) => Float64Array,
): Map<number, Float64Array> {
  const values = Array.from({ length: 2 ** players.length }, (_, mask) =>
    worth(new Set(players.filter((_, i) => (mask & (1 << i)) !== 0))),
  );
  const sizes = values.map((_, mask) => countBits(mask));
  return new Map(
    players.map((player, i) => {
      const mean = new Float64Array(values[0].length);
      values.forEach((without, mask) => {
        if ((mask & (1 << i)) !== 0) return;
        addGain(mean, without, values[mask | (1 << i)], shapleyWeight(sizes[mask], players.length));
      });
      return [player, mean];
    }),
  );
}

function twoOrders(
  players: readonly number[],
  worth: (coalition: ReadonlySet<number>) => Float64Array,
): Map<number, Float64Array> {
  const means = new Map<number, Float64Array>();
  for (const order of [players, [...players].reverse()]) {
    const coalition = new Set<number>();
    let before = worth(coalition);
    for (const player of order) {
      coalition.add(player);
      const after = worth(coalition);
      const mean = means.get(player) ?? new Float64Array(after.length);
      addGain(mean, before, after, 1 / 2);
      means.set(player, mean);
      before = after;
    }
  }
  return means;
}

/** A coalition without a value for a unit has no gain to give. */
function addGain(mean: Float64Array, before: Float64Array, after: Float64Array, weight: number): void {
  for (let unit = 0; unit < mean.length; unit++) {
    const gain = after[unit] - before[unit];
    if (!Number.isNaN(gain)) mean[unit] += weight * gain;
  }
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count++;
  return count;
}
