import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { BANK } from '../support/bank.ts';
import { type Sketch, sketch } from '../support/build.ts';

const topologyOf = (facts: Sketch) => analyse(sketch(facts), BANK).topology;
const systems = (...ids: string[]) => ids.map((id) => ({ id, name: id }));
const sync = (id: string, from: string, to: string) => ({ id, from, to, pattern: 'sync_api' });

describe('single points of failure', () => {
  it('name what stops with the system', () => {
    const { singlePoints } = topologyOf({
      systems: systems('a', 'hub', 'b'),
      flows: [{ id: 'f', from: 'a', via: 'hub', to: 'b', processes: ['sell'] }],
      processes: [
        { id: 'sell', name: 'Sell' },
        { id: 'plan', name: 'Plan', steps: [{ text: 'Look', system: 'hub' }] },
      ],
    });
    expect(singlePoints).toMatchObject([
      { system: 'hub', articulation: true, betweenness: 0.5, flows: ['f'], processes: ['sell', 'plan'] },
    ]);
  });

  it('leave out external systems that only receive', () => {
    const flows = [
      { id: 'f1', from: 'a', to: 'tax' },
      { id: 'f2', from: 'b', to: 'tax' },
    ];
    const tax = { id: 'tax', name: 'Tax office', control: 'external_supported' };
    expect(topologyOf({ systems: [...systems('a', 'b'), tax], flows }).singlePoints).toEqual([]);
    expect(topologyOf({ systems: systems('a', 'b', 'tax'), flows }).singlePoints).toHaveLength(1);
  });
});

describe('a synchronous chain', () => {
  const facts = (shop: unknown, erp: unknown, need?: number) => ({
    systems: [
      { id: 'shop', name: 'Shop', availability: { sla: shop } },
      { id: 'erp', name: 'ERP', availability: { sla: erp } },
      { id: 'psp', name: 'PSP', availability: { sla: 99 } },
    ],
    flows: [sync('f1', 'shop', 'erp'), sync('f2', 'shop', 'psp')],
    processes: [
      {
        id: 'buy',
        name: 'Buy',
        ...(need === undefined ? {} : { availabilityNeed: need }),
        steps: [
          { text: 'Basket', system: 'shop' },
          { text: 'Price', system: 'erp', flow: 'f1' },
          { text: 'Pay', system: 'psp', flow: 'f2' },
        ],
      },
    ],
  });

  it('is available as the product of its systems', () => {
    const [chain] = topologyOf(facts(99.5, 99.5, 99)).chains;
    expect(chain).toMatchObject({ process: 'buy', systems: ['shop', 'erp', 'psp'], flows: ['f1', 'f2'], need: 0.99 });
    expect(chain?.availability).toBeCloseTo(0.995 * 0.995 * 0.99, 12);
  });

  it('is computed only where the need and every availability are known', () => {
    expect(topologyOf(facts(99.5, 'unknown', 99)).chains).toEqual([]);
    expect(topologyOf(facts(99.5, 99.5)).chains).toEqual([]);
  });

  it('ends at a flow that nobody waits for, and skips exceptions', () => {
    const { processes, flows, ...rest } = facts(99.5, 99.5, 99);
    const queued = flows.map((flow) => (flow.id === 'f2' ? { ...flow, pattern: 'async_queue' } : flow));
    expect(topologyOf({ ...rest, flows: queued, processes }).chains).toMatchObject([{ flows: ['f1'] }]);
    const steps = processes.flatMap((process) => process.steps);
    const exceptional = steps.map((step, at) => (at === 2 ? { ...step, exceptionOf: 2 } : step));
    const changed = processes.map((process) => ({ ...process, steps: exceptional }));
    expect(topologyOf({ ...rest, flows, processes: changed }).chains).toMatchObject([{ flows: ['f1'] }]);
  });

  it('finds the flow between two steps by itself', () => {
    const { processes, ...rest } = facts(99.5, 99.5, 99);
    const bare = processes.map(({ steps, ...process }) => ({
      ...process,
      steps: steps.map(({ text, system }) => ({ text, system })).slice(0, 2),
    }));
    expect(topologyOf({ ...rest, processes: bare }).chains).toMatchObject([{ flows: ['f1'] }]);
  });
});

describe('point-to-point connections', () => {
  const many = (extra: Sketch = {}) =>
    Array.from({ length: 5 }, (_, at) => ({ id: `f${at}`, from: 'a', to: 'b', ...extra }));

  it('are sprawl beyond one and a half times the systems', () => {
    expect(topologyOf({ systems: systems('a', 'b', 'c'), flows: many() }).pointToPoint).toEqual({
      flows: 5,
      systems: 3,
      sprawl: true,
    });
    expect(topologyOf({ systems: systems('a', 'b', 'c', 'd'), flows: many() }).pointToPoint.sprawl).toBe(false);
  });

  it('are not those over a hub, over a broker, or of an integration platform', () => {
    const platform = { id: 'a', name: 'iPaaS', category: 'integration' };
    expect(topologyOf({ systems: systems('a', 'b', 'h'), flows: many({ via: 'h' }) }).pointToPoint.flows).toBe(0);
    expect(topologyOf({ systems: systems('a', 'b'), flows: many({ topology: 'broker' }) }).pointToPoint.flows).toBe(0);
    expect(topologyOf({ systems: [platform, ...systems('b')], flows: many() }).pointToPoint.flows).toBe(0);
  });
});
