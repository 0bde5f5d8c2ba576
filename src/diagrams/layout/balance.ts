import type { LayoutEdge } from './layout.ts';

/** Boxes on one side that may outnumber the other side's before any is moved. */
const TOLERATED = 2;
/** Boxes with one neighbour that may stand in one row. */
const IN_ONE_ROW = 3;

/** Rows on one side of a hub. */
const MOST_ROWS = 3;

/** How to lay out a star: arrows to lay out the other way round, and how many rows farther arrows reach. */
export type Balance = { turned: ReadonlySet<string>; farther: ReadonlyMap<string, number> };

/**
 * A hub that sends to twenty systems would have all of them in one row, which no page holds. Boxes that have one neighbour only
 * therefore stand on both of its sides, and where they are still many, in several rows by turns.
 */
export function balanceOf(edges: readonly LayoutEdge[]): Balance {
  const neighbours = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
    neighbours.set(to, (neighbours.get(to) ?? new Set()).add(from));
  }
  const turned = new Set<string>();
  const farther = new Map<string, number>();
  for (const [hub, around] of neighbours) {
    const leaves = [...around].filter((id) => neighbours.get(id)?.size === 1);
    if (leaves.length < 2) continue;
    const edgesOf = (leaf: string) => edges.filter((edge) => edge.from === leaf || edge.to === leaf);
    const before = leaves.filter((leaf) => edgesOf(leaf).every((edge) => edge.to === hub));
    const after = leaves.filter((leaf) => !before.includes(leaf));
    const [fewer, more] = before.length < after.length ? [before, after] : [after, before];
    if (more.length - fewer.length > TOLERATED) {
      for (const leaf of more.splice(Math.ceil((more.length + fewer.length) / 2))) {
        for (const edge of edgesOf(leaf)) if ((edge.from === hub) === (more === after)) turned.add(edge.id);
        fewer.push(leaf);
      }
    }
    for (const side of [fewer, more]) {
      const rows = Math.min(MOST_ROWS, Math.ceil(side.length / IN_ONE_ROW));
      for (const [at, leaf] of side.entries()) {
        for (const edge of edgesOf(leaf)) farther.set(edge.id, at % Math.max(1, rows));
      }
    }
  }
  return { turned, farther };
}
