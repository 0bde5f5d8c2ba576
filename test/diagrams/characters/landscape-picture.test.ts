import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../seed.ts';
import { landscapePicture, MOST_BOXES } from '../../../src/diagrams/characters/landscape-picture.ts';
import type { Graph } from '../../../src/diagrams/graph.ts';
import { edges, letterGraphs, node } from './graphs.ts';
import { ASCII, NAMES, rowsOf, shown, UNICODE, widths } from './pens.ts';
import { traced } from './trace.ts';

const SHOP: Graph = {
  nodes: [node('Shop', 'outside'), node('ERP', 'own', true), node('Warehouse'), node('Payment', 'outside', true)],
  edges: edges('Shop>ERP', 'ERP<>Warehouse', 'Shop<>Payment'),
};

/** The arrows of a graph as they are traced in its picture. */
const arrowsOf = ({ edges: all }: Graph) =>
  all.map(({ from, to, twoWay }) => (twoWay ? [from, to].sort().join('<>') : `${from}>${to}`)).sort();

describe('the landscape in one picture', () => {
  it('has boxes in rows and columns, arrows between them and a number on each', () => {
    expect(shown(landscapePicture(SHOP, 56, UNICODE))).toBe(`
┌┄┄┄┄┄┄┄┄┄┄┄┐        ┏━━━━━━━━━━━┓        ┌───────────┐
┆           ┆        ┃           ┃        │           │
┆   Shop    ├── 1 ──▶┃    ERP    ┃◀─ 2 ──▶│ Warehouse │
┆           ┆        ┃           ┃        │           │
└┄┄┄┄┄┄┄┄┄┄┄┘        ┗━━━━━━━━━━━┛        └───────────┘
      ▲
      3
      ▼
┏┅┅┅┅┅┅┅┅┅┅┅┓
┇           ┇
┇  Payment  ┇
┇           ┇
┗┅┅┅┅┅┅┅┅┅┅┅┛
`);
  });

  it('says the same in ASCII', () => {
    expect(shown(landscapePicture(SHOP, 56, ASCII))).toBe(`
+ - - - - - +        #===========#        +-----------+
:           :        #           #        |           |
:   Shop    +-- 1 -->#    ERP    #<- 2 -->| Warehouse |
:           :        #           #        |           |
+ - - - - - +        #===========#        +-----------+
      ^
      3
      v
# = = = = = #
:           :
:  Payment  :
:           :
# = = = = = #
`);
  });

  it('leads arrows round corners where boxes do not stand in one row', () => {
    const ring: Graph = { nodes: ['A', 'B', 'C'].map((name) => node(name)), edges: edges('A>B', 'B>C', 'A>C') };
    expect(shown(landscapePicture(ring, 56, UNICODE))).toBe(`
        ┌──────────┐                ┌──────────┐
        │          │                │          │
        │    A     ├────── 3 ──────▶│    C     │
        │          │                │          │
        └────┬─────┘                └──────────┘
             │                        ▲
             1                        │
             ▼                        │
        ┌──────────┐                  │
        │          ├──────── 2 ───────┘
        │    B     │
        │          │
        └──────────┘
`);
  });

  it('has every arrow from border to border, none through a box, and rows as wide as promised', () => {
    let drawn = 0;
    fc.assert(
      fc.property(letterGraphs, fc.constantFrom(56, 76, 96, 180), (graph, width) => {
        const picture = landscapePicture(graph, width, UNICODE);
        if (picture === undefined) return;
        drawn++;
        const rows = rowsOf(picture);
        expect(widths(rows)).toEqual([width]);
        expect(traced(rows)).toEqual(arrowsOf(graph));
        for (const { name } of graph.nodes) expect(rows.join('\n').split(name)).toHaveLength(2);
        for (const { number } of graph.edges) expect(rows.join('\n')).toMatch(new RegExp(`(?<!\\d)${number}(?!\\d)`));
      }),
      { numRuns: 60 },
    );
    expect(drawn).toBeGreaterThan(50);
  });

  it('keeps its columns whatever script the names are in', () => {
    const nodes = NAMES.map((name, at) => ({
      ...node(`n${at}`, at % 2 === 0 ? 'own' : 'outside', at % 3 === 0),
      name,
    }));
    const picture = landscapePicture({ nodes, edges: edges('n0>n1', 'n1>n2', 'n2<>n3', 'n4>n0') }, 76, UNICODE);
    expect(widths(picture ? rowsOf(picture) : [])).toEqual([76]);
  });

  it('is left out where there are too many boxes', () => {
    const nodes = Array.from({ length: MOST_BOXES + 1 }, (_, at) => node(`n${at}`));
    expect(landscapePicture({ nodes, edges: [] }, 96, UNICODE)).toBeUndefined();
  });
});
