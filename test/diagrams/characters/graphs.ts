import fc from 'fast-check';
import type { Graph, GraphEdge, GraphNode } from '../../../src/diagrams/graph.ts';
import { NAMES } from './pens.ts';

export function node(name: string, look: GraphNode['look'] = 'own', heavy = false): GraphNode {
  return { id: name, name, detail: '', look, heavy };
}

/** Arrows as `A>B`, or `A<>B` for both ways. */
export function edges(...arrows: string[]): GraphEdge[] {
  return arrows.map((arrow, at) => {
    const [from = '', to = ''] = arrow.split(/<?>/);
    return { id: `e${at}`, number: at + 1, from, to, twoWay: arrow.includes('<'), flows: [] };
  });
}

const LETTERS = [...'ABCDEFGHIJKL'];

/** Systems called by a letter each, at most one arrow between two of them. */
export const letterGraphs: fc.Arbitrary<Graph> = fc.integer({ min: 2, max: 12 }).chain((count) => {
  const pairs = LETTERS.slice(0, count).flatMap((a, at) => LETTERS.slice(at + 1, count).map((b) => [a, b] as const));
  return fc
    .record({
      chosen: fc.subarray(pairs, { maxLength: Math.min(pairs.length, Math.ceil(count * 1.3)) }),
      turns: fc.array(fc.constantFrom('>', '<>', 'back'), { minLength: pairs.length, maxLength: pairs.length }),
      looks: fc.array(fc.constantFrom<GraphNode['look']>('own', 'outside', 'hub'), {
        minLength: count,
        maxLength: count,
      }),
      heavy: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
    })
    .map(({ chosen, turns, looks, heavy }) => ({
      nodes: LETTERS.slice(0, count).map((name, at) => node(name, looks[at], heavy[at])),
      edges: edges(...chosen.map(([a, b], at) => (turns[at] === 'back' ? `${b}>${a}` : `${a}${turns[at]}${b}`))),
    }));
});

/** One system and its neighbours, named in many scripts. */
export const stars: fc.Arbitrary<Graph> = fc
  .array(fc.record({ name: fc.constantFrom(...NAMES), arrows: fc.subarray(['>', '<', '<>'], { minLength: 1 }) }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((around) => {
    const ids = around.map((_, at) => `n${at}`);
    const all = around.flatMap(({ arrows }, at) =>
      arrows.map((arrow) => (arrow === '<' ? `${ids[at]}>hub` : `hub${arrow}${ids[at]}`)),
    );
    return {
      nodes: [
        { ...node('hub', 'hub', true), name: '倉庫 hub 🛒' },
        ...around.map(({ name }, at) => ({ ...node(ids[at] ?? ''), name })),
      ],
      edges: edges(...all),
    };
  });
