import { describe, expect, it } from 'vitest';
import { indexEntities } from '../../../src/analysis/entity-index.ts';
import { articulationPoints } from '../../../src/analysis/topology/articulation.ts';
import { betweenness } from '../../../src/analysis/topology/betweenness.ts';
import { strongComponents } from '../../../src/analysis/topology/components.ts';
import { buildGraph } from '../../../src/analysis/topology/graph.ts';
import { sketch } from '../support/build.ts';

/** `A>B` one way, `A<>B` both ways, `A>H>B` over a hub. */
function graphOf(names: string, arrows: string) {
  const flows = arrows.split(/\s+/).map((arrow, at) => {
    const twoWay = arrow.includes('<>');
    const stops = arrow.split(/<>|>/);
    const [from, via, to] = stops.length === 3 ? stops : [stops[0], undefined, stops[1]];
    return { id: `f${at}`, from, to, ...(via && { via }), direction: twoWay ? 'two_way' : 'one_way' };
  });
  const systems = names.split(' ').map((id) => ({ id, name: id }));
  return buildGraph(indexEntities(sketch({ systems, flows })));
}

const SHOP = graphOf('SHOP PIM ERP WMS PSP COU CRM', 'PIM>SHOP SHOP>PSP SHOP<>ERP SHOP<>WMS WMS>COU SHOP<>CRM');

describe('the reference landscape of a shop', () => {
  it('is split by the loss of the shop or the warehouse', () => {
    expect(articulationPoints(SHOP)).toEqual(['SHOP', 'WMS']);
  });

  it('leads its shortest ways through the shop, some through the warehouse', () => {
    const { SHOP: shop, WMS: wms, ...others } = betweenness(SHOP);
    expect(shop).toBeCloseTo(0.533, 3);
    expect(wms).toBeCloseTo(0.133, 3);
    expect(Object.values(others)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('articulation points', () => {
  it('are none in a ring', () => {
    expect(articulationPoints(graphOf('A B C D', 'A>B B>C C>D D>A'))).toEqual([]);
  });

  it('are the inner systems of a line', () => {
    expect(articulationPoints(graphOf('A B C D', 'A>B C>B C>D'))).toEqual(['B', 'C']);
  });

  it('are found in each part of a landscape that falls apart', () => {
    expect(articulationPoints(graphOf('A B C X Y Z W', 'A>B B>C X>Y Y>Z'))).toEqual(['B', 'Y']);
  });

  it('include the hub that everything passes', () => {
    expect(articulationPoints(graphOf('A B C H', 'A>H>B C>H>B'))).toEqual(['H']);
  });

  it('bear a chain of 20,000 systems', () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => `s${at}`);
    const near = ids.map((_, at) => [at - 1, at + 1].filter((other) => other >= 0 && other < ids.length));
    expect(articulationPoints({ ids, numbers: new Map(), out: [], near })).toHaveLength(19_998);
  });
});

describe('betweenness', () => {
  it('shares a way among equally short ones', () => {
    const { B, C } = betweenness(graphOf('A B C D', 'A>B A>C B>D C>D'));
    expect(B).toBeCloseTo(0.5 / 6, 10);
    expect(C).toBeCloseTo(0.5 / 6, 10);
  });

  it('follows the direction of the data', () => {
    expect(betweenness(graphOf('A B C', 'A>B C>B')).B).toBe(0);
    expect(betweenness(graphOf('A B C', 'A>B B>C')).B).toBe(0.5);
  });

  it('is 0 where there are too few systems for a way through', () => {
    expect(betweenness(graphOf('A B', 'A>B'))).toEqual({ A: 0, B: 0 });
  });
});

describe('strong components', () => {
  it('join what reaches each other', () => {
    const component = strongComponents([[1], [2], [0, 3], [4], [3], []]);
    expect(new Set([component[0], component[1], component[2]]).size).toBe(1);
    expect(component[3]).toBe(component[4]);
    expect(new Set(component).size).toBe(3);
  });
});
