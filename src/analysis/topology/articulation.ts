import type { Graph } from './graph.ts';

/**
 * Systems whose loss splits the landscape: articulation points of the undirected graph (Tarjan 1972). Linear in systems
 * and legs; walks with its own stack, so that a long chain cannot exhaust the call stack.
 */
export function articulationPoints({ ids, near }: Graph): string[] {
  const order = new Array<number>(ids.length).fill(-1);
  const low = new Array<number>(ids.length).fill(-1);
  const cut = new Set<number>();
  let clock = 0;
  for (let root = 0; root < ids.length; root++) {
    if (order[root] !== -1) continue;
    let branches = 0;
    const stack = [{ node: root, parent: -1, next: 0 }];
    order[root] = low[root] = clock++;
    while (stack.length > 0) {
      const frame = stack[stack.length - 1] as { node: number; parent: number; next: number };
      const neighbour = near[frame.node]?.[frame.next++];
      if (neighbour !== undefined) {
        if (neighbour === frame.parent) continue;
        if (order[neighbour] === -1) {
          order[neighbour] = low[neighbour] = clock++;
          stack.push({ node: neighbour, parent: frame.node, next: 0 });
        } else low[frame.node] = Math.min(low[frame.node] as number, order[neighbour] as number);
        continue;
      }
      stack.pop();
      const { node, parent } = frame;
      if (parent === -1) continue;
      low[parent] = Math.min(low[parent] as number, low[node] as number);
      if (parent === root) branches++;
      else if ((low[node] as number) >= (order[parent] as number)) cut.add(parent);
    }
    if (branches > 1) cut.add(root);
  }
  return ids.filter((_, number) => cut.has(number));
}
