/** Value of the world in which the changes of these numbers have been made and the others not. */
export type WorthOf = (made: ReadonlySet<number>) => number;

/**
 * Shares of `count` changes in the whole difference by Shapley (1953): the mean of a change's effect over every order in
 * which the changes could have been made. They add up to the difference. Asks for 2^count values.
 */
export function shapleyShares(count: number, worthOf: WorthOf): number[] {
  const all = 2 ** count;
  const values = Array.from({ length: all }, (_, mask) => worthOf(membersOf(mask, count)));
  const weights = sizeWeights(count);
  return Array.from({ length: count }, (_, one) => {
    let share = 0;
    for (let mask = 0; mask < all; mask++) {
      if (mask & (1 << one)) continue;
      const gain = (values[mask | (1 << one)] ?? 0) - (values[mask] ?? 0);
      share += (weights[membersOf(mask, count).size] ?? 0) * gain;
    }
    return share;
  });
}

/** Shares by one order: what each change adds to all those before it. They add up to the difference. Asks for count + 1 values. */
export function orderedShares(count: number, worthOf: WorthOf): number[] {
  const made = new Set<number>();
  let before = worthOf(made);
  return Array.from({ length: count }, (_, one) => {
    made.add(one);
    const after = worthOf(made);
    const share = after - before;
    before = after;
    return share;
  });
}

function membersOf(mask: number, count: number): Set<number> {
  return new Set(Array.from({ length: count }, (_, one) => one).filter((one) => mask & (1 << one)));
}

/** Share of the orders in which exactly these `size` others came first: size! (count - size - 1)! / count!. */
function sizeWeights(count: number): number[] {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return Array.from({ length: count }, (_, size) => (factorial(size) * factorial(count - size - 1)) / factorial(count));
}
