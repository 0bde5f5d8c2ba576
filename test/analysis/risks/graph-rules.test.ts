import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { BANK } from '../support/bank.ts';
import { answered, type Short, type Sketch, sketch } from '../support/build.ts';

function riskOf(rule: string, facts: Sketch, answers: Record<string, Short>) {
  return analyse(answered(sketch(facts), answers), BANK).risks.find((risk) => risk.rule === rule);
}

const systems = ['a', 'b', 'hub'].map((id) => ({ id, name: id.toUpperCase(), criticality: 3 }));

describe('synchronisation loop', () => {
  const flow = (id: string, from: string, to: string) => ({
    id,
    from,
    to,
    objects: ['customer'],
    trigger: 'automatic',
    frequency: 'per_change',
    pattern: 'event',
  });
  const ring = {
    systems,
    dataObjects: [{ id: 'customer', name: 'Customer' }],
    flows: [flow('f1', 'a', 'b'), flow('f2', 'b', 'a')],
  };

  it('is a risk on the ring, by its worst flow', () => {
    const risk = riskOf('R20', ring, { 'FL-06@f1': 4, 'FL-06@f2': 1 });
    expect(risk).toMatchObject({ basis: 'graph', gap: 0.75, scopes: ['customer+a+b'] });
    expect(risk?.perScope[0]?.entities).toEqual(['customer', 'a', 'b']);
  });

  it('is none where every flow is known to ignore its echo', () => {
    expect(riskOf('R20', ring, { 'FL-06@f1': 4, 'FL-06@f2': 4 })).toBeUndefined();
    expect(riskOf('R20', ring, { 'FL-06': 3 })).toMatchObject({ gap: 0.25, status: 'watch' });
  });

  it('is not read while nobody has said anything of the echo', () => {
    expect(riskOf('R20', ring, { 'FL-05': 0 })).toBeUndefined();
  });
});

describe('single point of failure', () => {
  const star = (hub: Sketch = {}) => ({
    systems: systems.map((system) => (system.id === 'hub' ? { ...system, ...hub } : system)),
    flows: [{ id: 'f', from: 'a', via: 'hub', to: 'b' }],
  });

  it('is raised by poor answers on redundancy', () => {
    expect(riskOf('R31', star(), { 'P-IN-03': 1 })).toMatchObject({ scopes: ['hub'], gap: 0.75, basis: 'graph' });
    expect(riskOf('R31', star(), { 'P-IN-03': 4 })).toMatchObject({ status: 'ok' });
  });

  it('is none where a second one stands by', () => {
    expect(riskOf('R31', star({ hosting: { redundancy: 'active_active' } }), { 'P-IN-03': 0 })).toBeUndefined();
  });
});

describe('synchronous chain', () => {
  const chain = (need: number) => ({
    systems: systems.map((system) => ({ ...system, availability: { sla: 99 } })),
    flows: [{ id: 'f', from: 'a', to: 'b', pattern: 'sync_api' }],
    processes: [
      {
        id: 'buy',
        name: 'Buy',
        availabilityNeed: need,
        steps: [
          { text: 'Ask', system: 'a' },
          { text: 'Answer', system: 'b', flow: 'f' },
        ],
      },
    ],
  });

  it('is a risk only where it is less available than needed', () => {
    expect(riskOf('R32', chain(99), { 'SY-10@a': 2 })).toMatchObject({ scopes: ['buy+a+b'], gap: 0.5 });
    expect(riskOf('R32', chain(98), { 'SY-10@a': 2 })).toBeUndefined();
  });
});

describe('point-to-point sprawl', () => {
  it('is a risk of the whole landscape', () => {
    const flows = Array.from({ length: 5 }, (_, at) => ({ id: `f${at}`, from: 'a', to: 'b' }));
    expect(riskOf('R33', { systems, flows }, { 'P-AP-02': 1 })).toMatchObject({ scopes: ['project'], gap: 0.75 });
    expect(riskOf('R33', { systems, flows: flows.slice(1) }, { 'P-AP-02': 1 })).toBeUndefined();
  });
});
