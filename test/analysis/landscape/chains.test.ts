import { describe, expect, it } from 'vitest';
import { commonCauses } from '../../../src/analysis/landscape/common-cause.ts';
import { duration } from '../../../src/analysis/landscape/duration.ts';
import { availabilityOfRuns, latencyChains } from '../../../src/analysis/landscape/latency.ts';
import { contextOf } from './landscape-of.ts';

const call = (id: string, from: string, to: string, latency?: Record<string, unknown>) => ({
  id,
  from,
  to,
  pattern: 'sync_api',
  ...(latency ? { latency } : {}),
});
const steps = [
  { system: 'shop', text: 'Orders' },
  { system: 'psp', flow: 'f1', text: 'Pays' },
  { system: 'fraud', flow: 'f2', text: 'Is checked' },
];

function read(flows: unknown[], needs: Record<string, unknown> = {}, slas: (number | string | undefined)[] = []) {
  const systems = ['shop', 'psp', 'fraud'].map((id, at) => ({ id, name: id, availability: { sla: slas[at] } }));
  const { index, assessment } = contextOf({ systems, flows, processes: [{ id: 'buy', name: 'Buy', steps, ...needs }] });
  return {
    latency: latencyChains(index, assessment.processes),
    availability: availabilityOfRuns(index, assessment.processes),
  };
}

describe('a chain of synchronous calls', () => {
  const flows = [call('f1', 'shop', 'psp', { needS: 9, measuredS: 2 }), call('f2', 'psp', 'fraud', { needS: 1.5 })];

  it('takes as long as its parts together, measured before needed', () => {
    expect(read(flows, { latencyNeedS: 4 }).latency).toMatchObject([
      { seconds: 3.5, level: 'ok', flows: ['f1', 'f2'] },
    ]);
    const [slow] = read(flows, { latencyNeedS: 3 }).latency;
    expect(slow).toMatchObject({ level: 'red', needS: 3 });
    expect(slow?.text).toBe('Buy waits for 2 synchronous flows: 3.5 s; 3 s are allowed, which is less.');
  });

  it('is set against its need with as many digits as it takes to see which is more', () => {
    const slowly = [call('f1', 'shop', 'psp', { measuredS: 5.04 })];
    expect(read(slowly, { latencyNeedS: 5 }).latency[0]?.text).toBe(
      'Buy waits for 1 synchronous flow: 5.04 s; 5 s are allowed, which is less.',
    );
    const [chain] = read(flows, { availabilityNeed: 99.5 }, [99.999, 99.6, 99.897]).availability;
    expect(chain?.text).toContain('99.496 % of the time');
    expect(chain?.text).toContain('99.5 % are needed, which is more');
  });

  it('is unknown where a part, or the need, is not stated', () => {
    const open = [flows[0], call('f2', 'psp', 'fraud')];
    expect(read(open, { latencyNeedS: 4 }).latency).toMatchObject([{ level: 'unknown', unknownFlows: ['f2'] }]);
    expect(read(open, { latencyNeedS: 1 }).latency).toMatchObject([{ level: 'red' }]);
    expect(read(flows).latency).toMatchObject([{ level: 'unknown', needS: null }]);
  });

  it('is as available as all of its systems at once, in minutes lost a month', () => {
    const [chain] = read(flows, { availabilityNeed: 99 }, [99.5, 99.5, 99.5]).availability;
    expect(chain?.availability).toBeCloseTo(0.985074875, 9);
    expect(chain?.lostMinutesPerMonth).toBeCloseTo(0.014925125 * 43_800, 6);
    expect(chain).toMatchObject({ level: 'red', systems: ['shop', 'psp', 'fraud'] });
    expect(read(flows, { availabilityNeed: 98 }, [99.5, 99.5, 99.5]).availability).toMatchObject([{ level: 'ok' }]);
  });

  it('is at best what the known ones allow', () => {
    const [chain] = read(flows, { availabilityNeed: 99 }, [99.9, 'unknown', undefined]).availability;
    expect(chain).toMatchObject({ level: 'unknown', unknownSystems: ['psp', 'fraud'] });
    expect(chain?.text).toContain('at best');
    expect(read(flows, {}, []).availability).toMatchObject([
      { availability: null, lostMinutesPerMonth: null, level: 'unknown' },
    ]);
  });

  it('is none where nothing is synchronous', () => {
    expect(read([{ ...flows[0], pattern: 'event' }])).toEqual({ latency: [], availability: [] });
  });
});

describe('common causes', () => {
  const flows = ['a', 'b', 'c'].map((from, at) => ({ id: `f${at}`, from, to: 'd', via: 'hub' }));
  const causes = (systems: unknown[], list: unknown[], least = 3) =>
    commonCauses(contextOf({ systems, flows: list }).index, new Map([['f0', new Set(['sell'])]]), least);
  const plain = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id }));

  it('are a hub that many flows pass through, unless it is doubled', () => {
    const [found] = causes([...plain, { id: 'hub', name: 'Hub' }], flows);
    expect(found).toMatchObject({ kind: 'hub', flows: ['f0', 'f1', 'f2'], processes: ['sell'], level: 'warn' });
    const doubled = { id: 'hub', name: 'Hub', hosting: { redundancy: 'active_active' } };
    expect(causes([...plain, doubled], flows)[0]?.level).toBe('ok');
    expect(causes([...plain, { id: 'hub', name: 'Hub' }], flows, 4)).toEqual([]);
  });

  it('are one supplier of several systems, however it is spelt', () => {
    const supplied = plain.map((system, at) => (at < 2 ? { ...system, vendor: at === 0 ? 'Acme' : ' ACME' } : system));
    const direct = ['f0', 'f1', 'f2'].map((id, at) => ({ id, from: at < 2 ? 'a' : 'b', to: 'd' }));
    expect(causes(supplied, direct)).toMatchObject([{ kind: 'vendor', name: 'Acme', systems: ['a', 'b'] }]);
  });

  it('are one system outside, but not one inside', () => {
    const direct = flows.map(({ id, from, to }) => ({ id, from, to }));
    expect(causes(plain, direct)).toEqual([]);
    const outside = plain.map((system) => (system.id === 'd' ? { ...system, control: 'external_supported' } : system));
    expect(causes(outside, direct)).toMatchObject([{ kind: 'external', systems: ['d'] }]);
  });
});

describe('a time in words', () => {
  it.each([
    [0.3, '0.3 s'],
    [90, '90 s'],
    [60, '1 min'],
    [300, '5 min'],
    [3601, '1 h'],
    [5400, '90 min'],
    [7200, '2 h'],
    [86_400, '1 day'],
    [130_000, '36 h'],
    [604_800, '7 days'],
  ])('%d s is %s', (seconds, words) => {
    expect(duration(seconds)).toBe(words);
  });
});
