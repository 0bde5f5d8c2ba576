import { describe, expect, it } from 'vitest';
import type { Sketch } from '../support/build.ts';
import { found, SYSTEMS } from '../support/lint.ts';

const facts = (process: Sketch, flow: Sketch = {}) => ({
  systems: SYSTEMS,
  flows: [{ id: 'f', name: 'Orders', from: 'shop', to: 'erp', processes: ['sell'], ...flow }],
  processes: [{ id: 'sell', name: 'Sell', ...process }],
});
const path = (...texts: string[]) => ({ steps: texts.map((text) => ({ text })) });

describe('I-16, the happy path', () => {
  it('has no conditions in it, but its exceptions may', () => {
    expect(found('I-16', facts(path('Customer pays', 'Unless the card fails, ship')))).toMatchObject([
      { severity: 'info', entity: 'sell', field: 'steps.2' },
    ]);
    expect(found('I-16', facts(path('Customer pays', 'Gift is wrapped')))).toEqual([]);
    const exception = { steps: [{ text: 'Customer pays' }, { text: 'If the card fails, ask again', exceptionOf: 1 }] };
    expect(found('I-16', facts(exception))).toEqual([]);
  });
});

describe('I-18, a chain of calls', () => {
  const chain = (need: Sketch) => ({
    ...need,
    steps: [
      { text: 'Ask', system: 'shop' },
      { text: 'Answer', system: 'erp', flow: 'f' },
    ],
  });

  it('is as fast as the process needs', () => {
    const flow = { pattern: 'sync_api', latency: { needS: 3 } };
    expect(found('I-18', facts(chain({ latencyNeedS: 2 }), flow))).toMatchObject([{ field: 'latencyNeedS' }]);
    expect(found('I-18', facts(chain({ latencyNeedS: 3 }), flow))).toEqual([]);
  });

  it('is as available as the process needs', () => {
    const systems = SYSTEMS.map((system) => ({ ...system, availability: { sla: 99 } }));
    const at = (availabilityNeed: number) => ({
      ...facts(chain({ availabilityNeed }), { pattern: 'sync_api' }),
      systems,
    });
    expect(found('I-18', at(99))).toMatchObject([
      { text: 'Sell needs 99 %, but its chain of calls is available 98.01 % of the time.' },
    ]);
    expect(found('I-18', at(98))).toEqual([]);
    expect(found('I-18', at(98.011))).toMatchObject([
      { text: 'Sell needs 98.011 %, but its chain of calls is available 98.01 % of the time.' },
    ]);
  });
});

describe('I-19, the age of data', () => {
  it('is what the process and the flow need', () => {
    expect(found('I-19', facts({ freshnessNeedS: 3600 }, { frequency: 'daily' }))).toMatchObject([{ entity: 'f' }]);
    expect(found('I-19', facts({ freshnessNeedS: 3600 }, { frequency: 'hourly' }))).toEqual([]);
    const slow = { frequency: 'hourly', latency: { measuredS: 60 } };
    expect(found('I-19', facts({ freshnessNeedS: 3600 }, slow))).toHaveLength(1);
    expect(found('I-19', facts({}, { frequency: 'minutes:15', latency: { needS: 600 } }))).toHaveLength(1);
    expect(found('I-19', facts({}, { frequency: 'minutes:10', latency: { needS: 600 } }))).toEqual([]);
    expect(found('I-19', facts({ freshnessNeedS: 1 }, { frequency: 'ad_hoc' }))).toEqual([]);
  });
});

describe('I-24, the steps of a process', () => {
  const steps = (text: string) => ({
    steps: [
      { text: 'Order', system: 'shop' },
      { text, system: 'erp' },
    ],
  });
  const alone = (process: Sketch) => ({ ...facts(process), flows: [] });

  it('are joined by a flow, or by hand', () => {
    expect(found('I-24', alone(steps('Book the order')))).toMatchObject([{ entity: 'sell', field: 'steps.2' }]);
    expect(found('I-24', facts(steps('Book the order')))).toEqual([]);
    expect(found('I-24', alone(steps('Book the order by hand')))).toEqual([]);
  });
});
