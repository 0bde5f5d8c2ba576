import type { LayoutEdge } from './layout.ts';

/** Boxes on one side that may outnumber the other side's before any is moved. */
const TOLERATED = 2;

/**
 * Which arrows to lay out the other way round, so that the boxes that have one neighbour only stand on both of its
 * sides: a hub that sends to twenty systems would otherwise have all of them in one row.
 */
export function awayFrom(edges: readonly LayoutEdge[]): Set<string> {
  const neighbours = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
    neighbours.set(to, (neighbours.get(to) ?? new Set()).add(from));
  }
  const turned = new Set<string>();
  for (const [hub, around] of neighbours) {
    if (around.size < 2) continue;
    const leaves = [...around].filter((id) => neighbours.get(id)?.size === 1);
    const edgesOf = (leaf: string) => edges.filter((edge) => edge.from === leaf || edge.to === leaf);
    const before = leaves.filter((leaf) => edgesOf(leaf).every((edge) => edge.to === hub));
    const after = leaves.filter((leaf) => !before.includes(leaf));
    const [fewer, more] = before.length < after.length ? [before, after] : [after, before];
    if (more.length - fewer.length <= TOLERATED) continue;
    for (const leaf of more.slice(Math.ceil((more.length + fewer.length) / 2))) {
      for (const edge of edgesOf(leaf)) {
        const stands = edge.from === hub ? after : before;
        if (stands === more) turned.add(edge.id);
      }
    }
  }
  return turned;
}
