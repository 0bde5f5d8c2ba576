import { describe, expect, it } from 'vitest';
import { consumersOfFlow } from '../../src/analysis/consumers.ts';
import { indexEntities } from '../../src/analysis/entity-index.ts';
import { type Sketch, sketch } from './support/build.ts';

function consumersOfFirst(...flows: Sketch[]): number {
  const systems = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
  const a = sketch({
    systems,
    dataObjects: [{ id: 'order', name: 'Order' }],
    flows: flows.map((flow, at) => ({ id: `f${at}`, ...flow })),
  });
  const [first] = a.flows;
  if (!first) throw new Error('a flow is needed');
  return consumersOfFlow(indexEntities(a), first, 99);
}

describe('those who consume what a flow carries', () => {
  it('are its target and whoever gets the same data from there', () => {
    const onwards = { from: 'b', to: 'c', objects: ['order'] };
    expect(consumersOfFirst({ from: 'a', to: 'b', objects: ['order'] })).toBe(1);
    expect(consumersOfFirst({ from: 'a', to: 'b', objects: ['order'] }, onwards)).toBe(2);
    expect(consumersOfFirst({ from: 'a', to: 'b', objects: ['order'] }, { ...onwards, objects: [] })).toBe(1);
  });

  it('are both ends of a two-way flow, for what it carries', () => {
    expect(consumersOfFirst({ from: 'a', to: 'b', direction: 'two_way', objects: ['order'] })).toBe(2);
    expect(consumersOfFirst({ from: 'a', to: 'b', direction: 'two_way', objects: [] })).toBe(1);
  });
});
