/** A part of a screen: how many rows it takes and how dear it is; the lowest go first, those without `keep` never. */
export type Part<N extends string> = { name: N; rows: number; keep?: number };

/** The parts that fit into so many rows once the least dear ones have been left out. */
export function dropToFit<N extends string>(rows: number, parts: readonly Part<N>[]): ReadonlySet<N> {
  const kept = new Set(parts.filter((part) => part.rows > 0));
  const used = () => [...kept].reduce((sum, part) => sum + part.rows, 0);
  const droppable = parts.filter((part) => part.keep !== undefined).toSorted((a, b) => (a.keep ?? 0) - (b.keep ?? 0));
  for (const part of droppable) {
    if (used() <= rows) break;
    kept.delete(part);
  }
  return new Set([...kept].map(({ name }) => name));
}
