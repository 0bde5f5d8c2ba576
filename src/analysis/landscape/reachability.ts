import type { ObjectGraph } from './object-graph.ts';

/** Systems reached from `starts`, the starts included, never into `avoid` nor over flows that pass through it. */
type Reachability = (starts: Iterable<string>, avoid?: string) => ReadonlySet<number>;

export type NumberedGraph = {
  idOf(number: number): string;
  /** undefined for a system that neither sends nor gets the object. */
  numberOf(id: string): number | undefined;
  reach: Reachability;
};

/**
 * The ways of a data object over numbered systems: to ask for every system what lies behind it, look-ups by name are too
 * slow. One walk is linear in the flows that carry the object.
 */
export function numberedGraph(graph: ObjectGraph): NumberedGraph {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };
  const targets: number[][] = [];
  const hubs: number[][] = [];
  for (const [from, edges] of graph.out) {
    const at = numberOf(from);
    targets[at] = edges.map(({ to }) => numberOf(to));
    hubs[at] = edges.map(({ flow }) => (flow.via === undefined ? -1 : numberOf(flow.via)));
  }
  const ids = [...numbers.keys()];
  const seen = new Int32Array(ids.length);
  let walk = 0;
  return {
    idOf: (number) => ids[number] as string,
    numberOf: (id) => numbers.get(id),
    reach(starts, avoid) {
      walk++;
      const barred = avoid === undefined ? undefined : (numbers.get(avoid) ?? -2);
      const queue: number[] = [];
      const visit = (number: number | undefined): void => {
        if (number === undefined || number === barred || seen[number] === walk) return;
        seen[number] = walk;
        queue.push(number);
      };
      for (const start of starts) visit(numbers.get(start));
      for (let next = 0; next < queue.length; next++) {
        const at = queue[next] as number;
        const ways = targets[at];
        if (ways === undefined) continue;
        const through = hubs[at] as number[];
        for (let way = 0; way < ways.length; way++) if (through[way] !== barred) visit(ways[way]);
      }
      return new Set(queue);
    },
  };
}
