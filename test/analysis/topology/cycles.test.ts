import { describe, expect, it } from 'vitest';
import { indexEntities } from '../../../src/analysis/entity-index.ts';
import { findCycles } from '../../../src/analysis/topology/cycles.ts';
import { sketch } from '../support/build.ts';

type Arrow = { from: string; to: string; via?: string; direction?: string; trigger?: string; objects?: string[] };

function cyclesOf(...arrows: Arrow[]) {
  const flows = arrows.map((arrow, at) => ({ id: `f${at}`, objects: ['customer'], trigger: 'automatic', ...arrow }));
  const systems = ['a', 'b', 'c', 'h'].map((id) => ({ id, name: id }));
  const dataObjects = ['customer', 'order'].map((id) => ({ id, name: id }));
  return findCycles(indexEntities(sketch({ systems, dataObjects, flows })));
}

describe('a ring of automatic flows', () => {
  it('is found with its systems and flows', () => {
    const [ring, ...others] = cyclesOf({ from: 'a', to: 'b' }, { from: 'b', to: 'c' }, { from: 'c', to: 'a' });
    expect(others).toEqual([]);
    expect(ring?.object).toBe('customer');
    expect([...(ring?.systems ?? [])].sort()).toEqual(['a', 'b', 'c']);
    expect(ring?.flows).toEqual(['f0', 'f1', 'f2']);
  });

  it('can be two opposite flows', () => {
    expect(cyclesOf({ from: 'a', to: 'b' }, { from: 'b', to: 'a' })).toHaveLength(1);
  });

  it('can lead over a hub', () => {
    expect(cyclesOf({ from: 'a', via: 'h', to: 'b' }, { from: 'b', via: 'h', to: 'a' })).toHaveLength(1);
  });

  it('is not one two-way flow alone', () => {
    expect(cyclesOf({ from: 'a', to: 'b', direction: 'two_way' })).toEqual([]);
    expect(cyclesOf({ from: 'a', via: 'h', to: 'b', direction: 'two_way' })).toEqual([]);
  });

  it('is not a chain of two-way flows, but closes with one more', () => {
    const chain: Arrow[] = [
      { from: 'a', to: 'b', direction: 'two_way' },
      { from: 'b', to: 'c', direction: 'two_way' },
    ];
    expect(cyclesOf(...chain)).toEqual([]);
    expect(cyclesOf(...chain, { from: 'c', to: 'a' })).toHaveLength(1);
    expect(cyclesOf(...chain, { from: 'a', to: 'b' })[0]?.systems.toSorted()).toEqual(['a', 'b']);
  });

  it('is made of one data object', () => {
    expect(cyclesOf({ from: 'a', to: 'b' }, { from: 'b', to: 'a', objects: ['order'] })).toEqual([]);
  });

  it('is broken by a flow that a person starts', () => {
    expect(cyclesOf({ from: 'a', to: 'b' }, { from: 'b', to: 'a', trigger: 'on_demand' })).toEqual([]);
  });

  it('leaves flows out that only lead in', () => {
    const [ring] = cyclesOf({ from: 'a', to: 'b' }, { from: 'b', to: 'a' }, { from: 'c', to: 'a' });
    expect(ring?.flows).toEqual(['f0', 'f1']);
  });
});
