/**
 * Strongly connected components (Tarjan 1972) of a directed graph over 0..n-1: sets of nodes that all reach each other.
 * Linear, without recursion. Gives each node the number of its component.
 */
export function strongComponents(out: readonly (readonly number[])[]): number[] {
  const n = out.length;
  const order = new Array<number>(n).fill(-1);
  const low = new Array<number>(n).fill(0);
  const component = new Array<number>(n).fill(-1);
  const open: number[] = [];
  let clock = 0;
  let components = 0;
  for (let root = 0; root < n; root++) {
    if (order[root] !== -1) continue;
    const stack = [{ node: root, next: 0 }];
    while (stack.length > 0) {
      const frame = stack[stack.length - 1] as { node: number; next: number };
      const { node } = frame;
      if (frame.next === 0 && order[node] === -1) {
        order[node] = low[node] = clock++;
        open.push(node);
      }
      const next = out[node]?.[frame.next++];
      if (next !== undefined) {
        if (order[next] === -1) stack.push({ node: next, next: 0 });
        else if (component[next] === -1) low[node] = Math.min(low[node] as number, order[next] as number);
        continue;
      }
      stack.pop();
      if (low[node] === order[node]) {
        for (let member = -1; member !== node; ) {
          member = open.pop() as number;
          component[member] = components;
        }
        components++;
      }
      const parent = stack[stack.length - 1];
      if (parent) low[parent.node] = Math.min(low[parent.node] as number, low[node] as number);
    }
  }
  return component;
}
