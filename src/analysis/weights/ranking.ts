/** A system with its demonstrated score. */
export type Ranked = { id: string; score: number };

/** Scores nearer than this are equal: the same parts added in another order differ in the last digits. */
const SAME = 1e-9;

/** The weakest first; equals by their ids. */
export function ranking(systems: readonly Ranked[]): Ranked[] {
  return systems.toSorted((a, b) => compareScores(a.score, b.score) || (a.id < b.id ? -1 : 1));
}

/** Below 0 where a is the lower score, 0 where both are the same. */
export function compareScores(a: number, b: number): number {
  return Math.abs(a - b) <= SAME ? 0 : a - b;
}

/** In how many of the draws the first scores lower, and how many tie, as shares. */
export function weakerShare(first: Float64Array, second: Float64Array): { share: number; tied: number } {
  let weaker = 0;
  let tied = 0;
  for (let draw = 0; draw < first.length; draw++) {
    const order = compareScores(first[draw] ?? 0, second[draw] ?? 0);
    if (order < 0) weaker++;
    if (order === 0) tied++;
  }
  return { share: weaker / first.length, tied: tied / first.length };
}

/** Systems that stand on another place under other scores, because one overtook another: parting equals is no move. Places count from 1. */
export function moves(
  before: readonly Ranked[],
  scoreAfter: (id: string) => number,
): { system: string; from: number; to: number }[] {
  const after = before
    .toSorted((a, b) => compareScores(a.score, b.score) || compareScores(scoreAfter(a.id), scoreAfter(b.id)))
    .map(({ id }, at) => ({ id, from: at + 1, score: scoreAfter(id) }))
    .sort((a, b) => compareScores(a.score, b.score) || a.from - b.from);
  return after.flatMap(({ id, from }, at) => (from === at + 1 ? [] : [{ system: id, from, to: at + 1 }]));
}
