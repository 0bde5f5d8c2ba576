import { describe, expect, it } from 'vitest';
import { blastRadii, processesBySystem } from '../../../src/analysis/landscape/blast-radius.ts';
import { duplicatePaths } from '../../../src/analysis/landscape/duplicate-paths.ts';
import { objectGraph, reach, routeTo } from '../../../src/analysis/landscape/object-graph.ts';
import { numberedGraph } from '../../../src/analysis/landscape/reachability.ts';
import { flowsByProcess } from '../../../src/analysis/readiness/process-flows.ts';
import { partsOf, systems } from './landscape-of.ts';

const product = { id: 'product', name: 'Product', goldenRecord: 'pim' };
const flow = (id: string, from: string, to: string, rest: Record<string, unknown> = {}) => ({
  id,
  from,
  to,
  objects: ['product'],
  ...rest,
});

describe('the ways of a data object', () => {
  const { index } = partsOf({
    systems: systems('pim', 'hub', 'erp', 'shop'),
    dataObjects: [product],
    flows: [flow('f1', 'pim', 'erp', { via: 'hub' }), flow('f2', 'erp', 'shop'), flow('f3', 'shop', 'nowhere')],
  });
  const graph = objectGraph(index, 'product');

  it('lead from the golden record, with the hub on the way, and not to what does not exist', () => {
    expect(routeTo(reach(graph, ['pim']), 'shop')).toEqual({
      systems: ['pim', 'hub', 'erp', 'shop'],
      flows: ['f1', 'f2'],
    });
  });

  it('end where a system or hub is avoided, by name and by number alike', () => {
    expect([...reach(graph, ['pim'], 'hub').keys()]).toEqual(['pim']);
    const numbered = numberedGraph(graph);
    expect([...numbered.reach(['pim'], 'hub')].map(numbered.idOf)).toEqual(['pim']);
    expect([...numbered.reach(['pim'], 'erp')].map(numbered.idOf)).toEqual(['pim']);
    expect([...numbered.reach(['pim'])].map(numbered.idOf)).toEqual(['pim', 'erp', 'shop']);
  });
});

describe('the blast radius', () => {
  const read = (flows: unknown[]) => {
    const processes = [{ id: 'sell', name: 'Sell', steps: [{ system: 'shop', text: 'Sells' }] }];
    const { index, graphs, assessment } = partsOf({
      systems: systems('pim', 'erp', 'shop', 'app'),
      dataObjects: [product],
      flows,
      processes,
    });
    const stopped = processesBySystem(index, assessment.processes, flowsByProcess(index, assessment.processes));
    return new Map(blastRadii(index, graphs, stopped).map((one) => [one.system, one]));
  };

  it('counts flows and processes, and the systems that no longer get data', () => {
    const radii = read([
      flow('f1', 'pim', 'erp'),
      flow('f2', 'erp', 'shop', { processes: ['sell'] }),
      flow('f3', 'shop', 'app'),
    ]);
    expect(radii.get('erp')).toMatchObject({
      flows: ['f1', 'f2'],
      processes: ['sell'],
      downstream: [{ object: 'product', systems: ['shop', 'app'] }],
      cutOff: ['shop', 'app'],
      text: 'If ERP stops: 2 flows, 1 process; SHOP and APP no longer get some of the data.',
    });
    expect(radii.get('app')).toMatchObject({
      flows: ['f3'],
      downstream: [],
      text: 'If APP stops: 1 flow, 0 processes.',
    });
  });

  it('does not count those who get the data another way', () => {
    const radii = read([flow('f1', 'pim', 'erp'), flow('f2', 'erp', 'shop'), flow('f3', 'pim', 'shop')]);
    expect(radii.get('erp')).toMatchObject({
      reached: ['shop'],
      cutOff: [],
      text: 'If ERP stops: 2 flows, 0 processes.',
    });
  });
});

describe('duplicate paths', () => {
  const read = (flows: unknown[], rest: Record<string, unknown> = {}) => {
    const parts = partsOf({ systems: systems('pim', 'erp', 'shop'), dataObjects: [product], flows, ...rest });
    return duplicatePaths(parts.index, parts.graphs, parts.answers);
  };
  const both = [flow('f1', 'pim', 'erp'), flow('f2', 'erp', 'shop'), flow('f3', 'pim', 'shop')];

  it('warns of an object that reaches a system by two routes', () => {
    const [found, ...others] = read(both);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ object: 'product', source: 'pim', target: 'shop', level: 'warn' });
    expect(found?.routes.map(({ systems: way }) => way)).toEqual([
      ['pim', 'erp', 'shop'],
      ['pim', 'shop'],
    ]);
  });

  it('warns of a nightly file beside the events', () => {
    expect(
      read([flow('f1', 'pim', 'shop', { pattern: 'event' }), flow('f2', 'pim', 'shop', { pattern: 'batch_file' })]),
    ).toHaveLength(1);
  });

  it('is content where versions are checked, by fact or by answer', () => {
    const versioned = both.map((one) => ({ ...one, ordering: 'versioned' }));
    expect(read(versioned)[0]?.level).toBe('ok');
    expect(read(both, { answers: { 'FL-06': { joint: { points: 3 } } } })[0]?.level).toBe('warn');
    const events = both.map((one) => ({ ...one, pattern: 'event' }));
    expect(read(events, { answers: { 'FL-06': { joint: { points: 3 } } } })[0]?.level).toBe('ok');
  });

  it('finds none in a chain, nor in an answer that comes back', () => {
    expect(read([flow('f1', 'pim', 'erp'), flow('f2', 'erp', 'shop', { direction: 'two_way' })])).toEqual([]);
  });

  it('finds none where two masters send their own part each', () => {
    const parts = { id: 'product', name: 'Product', goldenRecord: { text: 'pim', price: 'erp' } };
    expect(read([flow('f1', 'pim', 'shop'), flow('f2', 'erp', 'shop')], { dataObjects: [parts] })).toEqual([]);
  });
});
