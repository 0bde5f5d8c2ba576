import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../seed.ts';
import type { Pen } from '../../../src/diagrams/characters/pen.ts';
import { systemPicture } from '../../../src/diagrams/characters/system-picture.ts';
import { arrowsOf, sidesOf } from '../../../src/diagrams/characters/system-sides.ts';
import { egoOf } from '../../../src/diagrams/ego.ts';
import type { Graph } from '../../../src/diagrams/graph.ts';
import { edges, node, stars } from './graphs.ts';
import { ASCII, rowsOf, shown, UNICODE, widths } from './pens.ts';

const SHOP: Graph = {
  nodes: [
    node('ERP', 'own', true),
    node('Web shop', 'outside'),
    node('Warehouse system'),
    node('Payment', 'outside', true),
  ],
  edges: edges('Web shop>ERP', 'ERP>Warehouse system', 'Warehouse system>ERP', 'ERP<>Payment'),
};

const sidesIn = ({ nodes, edges: arrows }: Graph, width: number) =>
  sidesOf(egoOf(nodes[0] ?? node('none'), arrows, new Map(nodes.map((one) => [one.id, one]))), width);

const pictureOf = (graph: Graph, width: number, pen: Pen = UNICODE) =>
  systemPicture(sidesIn(graph, width), () => ({ what: 'Order, Customer', when: 'daily' }), width, pen);

describe('a system between its neighbours', () => {
  it('has who sends at the left, who receives at the right, every arrow straight', () => {
    expect(shown(pictureOf(SHOP, 76))).toBe(`
┌┄┄┄┄┄┄┄┄┄┄┄┄┄┐                  ┏━━━━━━━━┓                  ┌─────────────┐
┆ Web shop    ├── 1 ────────────▶┃        ┠── 3 ────────────▶│ Warehouse   │
┆             ┆  Order, Customer ┃        ┃  Order, Customer │ system      │
└┄┄┄┄┄┄┄┄┄┄┄┄┄┘  daily           ┃  ERP   ┃  daily           │             │
┏┅┅┅┅┅┅┅┅┅┅┅┅┅┓                  ┃        ┃                  │             │
┇ Payment     ┇◀─ 2 ────────────▶┃        ┃◀─ 4 ─────────────┤             │
┇             ┇  Order, Customer ┃        ┃  Order, Customer │             │
┗┅┅┅┅┅┅┅┅┅┅┅┅┅┛  daily           ┗━━━━━━━━┛  daily           └─────────────┘
`);
  });

  it('has all of them at the right where the width has no room for two sides', () => {
    expect(shown(pictureOf(SHOP, 56))).toBe(`
┏━━━━━━━━┓                             ┌┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┐
┃        ┃◀─ 1 Order, Customer ────────┤ Web shop      ┆
┃        ┃     daily                   └┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┘
┃        ┃                             ┏┅┅┅┅┅┅┅┅┅┅┅┅┅┅┅┓
┃        ┃◀─ 2 Order, Customer ───────▶┇ Payment       ┇
┃  ERP   ┃     daily                   ┗┅┅┅┅┅┅┅┅┅┅┅┅┅┅┅┛
┃        ┃                             ┌───────────────┐
┃        ┠── 3 Order, Customer ───────▶│ Warehouse     │
┃        ┃     daily                   │ system        │
┃        ┃                             │               │
┃        ┃◀─ 4 Order, Customer ────────┤               │
┗━━━━━━━━┛     daily                   └───────────────┘
`);
  });

  it('is drawn in ASCII with the same meaning', () => {
    expect(shown(pictureOf(SHOP, 56, ASCII))).toBe(`
#========#                             +- - - - - - - -+
#        #<- 1 Order, Customer --------+ Web shop      :
#        #     daily                   +- - - - - - - -+
#        #                             #= = = = = = = =#
#        #<- 2 Order, Customer ------->: Payment       :
#  ERP   #     daily                   #= = = = = = = =#
#        #                             +---------------+
#        #-- 3 Order, Customer ------->| Warehouse     |
#        #     daily                   | system        |
#        #                             |               |
#        #<- 4 Order, Customer --------+               |
#========#     daily                   +---------------+
`);
  });

  it('is a box alone where nothing is exchanged', () => {
    expect(shown(pictureOf({ nodes: [node('ERP')], edges: [] }, 76))).toBe(`
┌────────┐
│  ERP   │
└────────┘
`);
  });

  it.each([180, 96, 76, 56])('is exactly %i cells wide, with every arrow from border to border', (width) => {
    fc.assert(
      fc.property(stars, (graph) => {
        const rows = rowsOf(pictureOf(graph, width));
        expect(widths(rows)).toEqual([width]);
        for (const { number, twoWay } of arrowsOf(sidesIn(graph, width))) {
          const row =
            rows.find((one) => new RegExp(`[├┠◀]─+ ${number} `).test(one) || one.includes(`◀─ ${number} `)) ?? '';
          const [, arrow = ''] = new RegExp(`([├┠◀][─ ]* ${number} .*?[▶┤┨])`).exec(row) ?? [];
          expect(arrow).toMatch(twoWay ? /^◀.*▶$/ : /^◀.*[┤┨]$|^[├┠].*▶$/);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('holds 80 neighbours, and says the name in the middle again and again', () => {
    const names = Array.from({ length: 80 }, (_, at) => `Neighbour ${at + 1}`);
    const graph = {
      nodes: [node('Integration hub'), ...names.map((name) => node(name))],
      edges: edges(...names.map((name, at) => (at % 2 === 0 ? `${name}>Integration hub` : `Integration hub>${name}`))),
    };
    const rows = rowsOf(pictureOf(graph, 96));
    expect(rows.join('\n').match(/Neighbour \d+/g)).toHaveLength(80);
    expect(rows.filter((row) => row.includes('Integration hub')).length).toBeGreaterThan(5);
    expect(widths(rows)).toEqual([96]);
  });
});
