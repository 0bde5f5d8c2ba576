/**
 * Keeps the best of a fixed number of entrants while single ones change: a knock-out tree, so that a change costs as many
 * comparisons as the tree is high.
 */
export type Tournament<T> = {
  best(): T | undefined;
  /** Plays the games of an entrant again, after it has changed. */
  changed(number: number): void;
};

/** @param better negative where a beats b; entrants are read at each game, so they may change in place */
export function createTournament<T>(entrants: readonly T[], better: (a: T, b: T) => number): Tournament<T> {
  let size = 1;
  while (size < entrants.length) size *= 2;
  const winners = new Array<number>(2 * size).fill(-1);
  entrants.forEach((_, number) => {
    winners[size + number] = number;
  });
  const play = (node: number): void => {
    const a = winners[2 * node] ?? -1;
    const b = winners[2 * node + 1] ?? -1;
    winners[node] = a < 0 ? b : b < 0 || better(entrants[a] as T, entrants[b] as T) <= 0 ? a : b;
  };
  for (let node = size - 1; node > 0; node--) play(node);
  return {
    best: () => entrants[winners[1] ?? -1],
    changed(number) {
      for (let node = (size + number) >> 1; node > 0; node >>= 1) play(node);
    },
  };
}
