import { describe, expect, it } from 'vitest';
import type { Context } from '../../../src/analysis/context.ts';
import { type Placed, placeGraph } from '../../../src/diagrams/draw/graph-drawing.ts';
import { FRAME } from '../../../src/diagrams/draw/type-sizes.ts';
import { flowGraph } from '../../../src/diagrams/flow-graph.ts';
import { type Box, crossesBox, overlap, type Point, segmentsOf } from '../../../src/diagrams/layout/geometry.ts';
import { dataReading, technicalReading } from '../../../src/diagrams/readings.ts';
import { labellingsFor } from '../../../src/diagrams/sizes.ts';
import { contextOf, landscape } from '../support/landscapes.ts';
import { retailer, twelve } from '../support/samples.ts';

function placed(context: Context): Placed {
  const graph = flowGraph(context);
  const readings = [dataReading(context.index), technicalReading(graph.edges)];
  const found = placeGraph(graph, readings, labellingsFor(graph.nodes.length));
  if (found === undefined) throw new Error(`${graph.nodes.length} boxes and ${graph.edges.length} arrows do not fit`);
  return found;
}

/** A hub that everybody sends to. */
function star(size: number): Context {
  const systems = Array.from({ length: size }, (_, at) => ({ id: `s${at}`, name: `System ${at}` }));
  const flows = systems.slice(1).map(({ id }) => ({ id: `f${id}`, from: id, to: 's0', objects: [] }));
  return contextOf({ systems, flows });
}

const isOnBorder = ({ x, y }: Point, box: Box) => {
  const inside = x >= box.x - 0.1 && x <= box.x + box.width + 0.1 && y >= box.y - 0.1 && y <= box.y + box.height + 0.1;
  const atEdge = [x - box.x, box.x + box.width - x, y - box.y, box.y + box.height - y].some(
    (gap) => Math.abs(gap) < 0.1,
  );
  return inside && atEdge;
};

describe.each([
  ['5 systems', landscape(5)],
  ['12 systems', landscape(12)],
  ['the example', retailer()],
  ['the twelve systems', twelve()],
  ['20 systems', landscape(20)],
  ['25 systems, 3 of them alone', landscape(25, { alone: 3 })],
  ['a star of 12', star(12)],
  ['a star of 30', star(30)],
  ['a sparse landscape of 30', landscape(30, { perSystem: 1 })],
])('the places of %s', (_, context) => {
  const { graph, layout } = placed(context);
  const boxes = [...layout.boxes];

  it('fit the page', () => {
    expect(layout.width).toBeLessThanOrEqual(FRAME.width);
    expect(layout.height).toBeLessThanOrEqual(FRAME.height);
  });

  it('keep boxes apart', () => {
    for (const [at, [, one]] of boxes.entries()) {
      for (const [, other] of boxes.slice(at + 1)) expect(overlap(one, other)).toBeLessThanOrEqual(0);
    }
  });

  it('keep labels off boxes and off each other', () => {
    const labels = [...layout.routes.values()].map(({ label }) => label);
    for (const [at, label] of labels.entries()) {
      for (const [, box] of boxes) expect(overlap(label, box)).toBeLessThanOrEqual(0);
      for (const other of labels.slice(at + 1)) expect(overlap(label, other)).toBeLessThanOrEqual(0);
    }
  });

  it('lead no arrow through a box that is not its own', () => {
    for (const edge of graph.edges) {
      for (const [a, b] of segmentsOf(layout.routes.get(edge.id)?.points ?? [])) {
        for (const [id, box] of boxes) {
          if (id !== edge.from && id !== edge.to) expect(crossesBox(a, b, box)).toBe(false);
        }
      }
    }
  });

  it('begin and end every arrow on the border of its boxes, and keep its label on it', () => {
    for (const edge of graph.edges) {
      const { points = [], label } = layout.routes.get(edge.id) ?? {};
      const [from, to] = [layout.boxes.get(edge.from), layout.boxes.get(edge.to)];
      const [first, last] = [points[0], points.at(-1)];
      if (!from || !to || !first || !last || !label) throw new Error('not placed');
      expect(isOnBorder(first, from)).toBe(true);
      expect(isOnBorder(last, to)).toBe(true);
      expect(segmentsOf(points).some(([a, b]) => crossesBox(a, b, label))).toBe(true);
    }
  });

  it('are the same on every run', () => {
    expect(JSON.stringify([...placed(context).layout.routes])).toBe(JSON.stringify([...layout.routes]));
  });
});

describe('the number of boxes', () => {
  it('decides what stands on the arrows', () => {
    expect(placed(landscape(12)).labelling).toBe('words');
    expect(placed(landscape(13)).labelling).toBe('numbers');
    expect(labellingsFor(30)).toEqual(['numbers']);
    expect(labellingsFor(31)).toEqual([]);
  });

  it('may be too large for one page', () => {
    const graph = flowGraph(landscape(60));
    expect(placeGraph(graph, [technicalReading(graph.edges)], ['words', 'numbers'])).toBeUndefined();
  });
});
