import type { Graph } from './graph.ts';

/**
 * Share of the shortest directed ways between other systems that lead through each system (Freeman 1977), 0-1, by
 * Brandes 2001: every edge counts one, divided by (n-1)(n-2). All 0 for fewer than three systems. Takes systems x legs
 * steps.
 */
export function betweenness({ ids, out }: Graph): Record<string, number> {
  const n = ids.length;
  const centrality = new Float64Array(n);
  const distance = new Int32Array(n);
  const ways = new Float64Array(n);
  const share = new Float64Array(n);
  const order = new Int32Array(n);
  for (let source = 0; source < n; source++) {
    distance.fill(-1);
    ways.fill(0);
    share.fill(0);
    distance[source] = 0;
    ways[source] = 1;
    order[0] = source;
    let reached = 1;
    for (let at = 0; at < reached; at++) {
      const node = order[at] as number;
      for (const next of out[node] ?? []) {
        if (distance[next] === -1) {
          distance[next] = (distance[node] as number) + 1;
          order[reached++] = next;
        }
        if (distance[next] === (distance[node] as number) + 1)
          ways[next] = (ways[next] as number) + (ways[node] as number);
      }
    }
    // From the farthest back: a node's share is what its successors on shortest ways pass on.
    for (let at = reached - 1; at > 0; at--) {
      const node = order[at] as number;
      let sum = 0;
      for (const next of out[node] ?? []) {
        if (distance[next] !== (distance[node] as number) + 1) continue;
        sum += ((ways[node] as number) / (ways[next] as number)) * (1 + (share[next] as number));
      }
      share[node] = sum;
      centrality[node] = (centrality[node] as number) + sum;
    }
  }
  const pairs = (n - 1) * (n - 2);
  return Object.fromEntries(ids.map((id, number) => [id, pairs > 0 ? (centrality[number] as number) / pairs : 0]));
}
