/**
 * Edges on no ring: without one of them, what it joins falls apart (Tarjan 1974). Undirected, over nodes 0..n-1; two edges
 * between the same nodes are a ring. Linear, without recursion.
 *
 * @returns the indexes of such edges
 */
export function bridges(n: number, edges: readonly (readonly [number, number])[]): Set<number> {
  const near: { node: number; edge: number }[][] = Array.from({ length: n }, () => []);
  for (const [edge, [a, b]] of edges.entries()) {
    near[a]?.push({ node: b, edge });
    near[b]?.push({ node: a, edge });
  }
  const order = new Array<number>(n).fill(-1);
  const low = new Array<number>(n).fill(-1);
  const found = new Set<number>();
  let clock = 0;
  for (let root = 0; root < n; root++) {
    if (order[root] !== -1) continue;
    order[root] = low[root] = clock++;
    const stack = [{ node: root, by: -1, next: 0 }];
    while (stack.length > 0) {
      const frame = stack[stack.length - 1] as { node: number; by: number; next: number };
      const step = near[frame.node]?.[frame.next++];
      if (step !== undefined) {
        if (step.edge === frame.by) continue;
        if (order[step.node] === -1) {
          order[step.node] = low[step.node] = clock++;
          stack.push({ node: step.node, by: step.edge, next: 0 });
        } else low[frame.node] = Math.min(low[frame.node] as number, order[step.node] as number);
        continue;
      }
      stack.pop();
      const parent = stack[stack.length - 1];
      if (parent === undefined) continue;
      low[parent.node] = Math.min(low[parent.node] as number, low[frame.node] as number);
      if ((low[frame.node] as number) > (order[parent.node] as number)) found.add(frame.by);
    }
  }
  return found;
}
