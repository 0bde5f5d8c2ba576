import { describe, expect, it } from 'vitest';
import { failureScenarios, modeOf } from '../../../src/analysis/landscape/failure-scenarios.ts';
import { bank, partsOf } from './landscape-of.ts';

const systems = [
  { id: 'shop', name: 'Shop', category: 'ecommerce', criticality: 4, control: 'internal', businessOwner: 'anna' },
  {
    id: 'psp',
    name: 'Provider',
    category: 'payment',
    criticality: 2,
    control: 'external_supported',
    technicalOwner: 'bert',
  },
  { id: 'dwh', name: 'Warehouse of data', criticality: 1, control: 'internal' },
  { id: 'crm', name: 'CRM', criticality: 1, control: 'internal' },
];
const stakeholders = [
  { id: 'anna', name: 'Anna' },
  { id: 'bert', name: 'Bert' },
];
const dataObjects = [
  { id: 'pay', name: 'Payment', goldenRecord: 'psp', sensitivity: 'payment' },
  { id: 'fact', name: 'Figure', goldenRecord: 'crm', sensitivity: 'internal' },
];
const paying = {
  id: 'f1',
  name: 'Payments',
  from: 'shop',
  to: 'psp',
  objects: ['pay'],
  direction: 'two_way',
  trigger: 'on_demand',
  pattern: 'sync_api',
};
const nightly = {
  id: 'f2',
  name: 'Figures',
  from: 'crm',
  to: 'dwh',
  objects: ['fact'],
  trigger: 'automatic',
  frequency: 'daily',
  pattern: 'batch_file',
};

function read(rest: Record<string, unknown> = {}) {
  const parts = partsOf({ systems, stakeholders, dataObjects, flows: [paying, nightly], ...rest });
  return failureScenarios(parts, parts.answers);
}
const modes = (flow: string, rest?: Record<string, unknown>) =>
  read(rest)
    .filter((one) => one.flow === flow)
    .map(({ mode }) => mode);

describe('generated failure scenarios', () => {
  it('fit the flow: a synchronous two-way flow with an outside party', () => {
    const found = modes('f1');
    for (const mode of ['endpoint_down', 'slow', 'loop', 'conflict', 'credentials', 'unauthorised', 'duplicate'])
      expect(found).toContain(mode);
    for (const mode of ['partial_batch', 'out_of_order']) expect(found).not.toContain(mode);
  });

  it('fit the flow: a nightly file inside the company', () => {
    const found = modes('f2');
    for (const mode of ['endpoint_down', 'partial_batch', 'stale', 'lost']) expect(found).toContain(mode);
    for (const mode of ['slow', 'loop', 'conflict', 'credentials', 'unauthorised', 'workaround_exhausted'])
      expect(found).not.toContain(mode);
  });

  it('put the least prevented first, and say by which answers', () => {
    const answers = {
      'FL-05': { joint: { points: 4 } },
      'FL-08@f2': { joint: { points: 0 } },
      'FL-07': { joint: { points: 'unknown' } },
    };
    const found = read({ answers }).filter((one) => one.flow === 'f2');
    expect(found[0]).toMatchObject({ gap: 1 });
    expect(found[0]?.because[0]).toMatchObject({ kind: 'answer', ref: 'FL-08@f2' });
    expect(found.find(({ mode }) => mode === 'duplicate')?.gap).toBe(0);
    expect(found.find(({ mode }) => mode === 'endpoint_down')?.gap).toBe(0.75);
    const gaps = found.map(({ gap }) => gap ?? -1);
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
  });

  it('name the people behind the roles where they are entered', () => {
    const down = read().find(({ flow, mode }) => flow === 'f1' && mode === 'endpoint_down');
    expect(down?.notify).toEqual([
      { role: 'owner of the end point', people: ['Bert'] },
      { role: 'business owner', people: [] },
    ]);
    expect(down?.text).toContain('told Bert and business owner by page and chat within 15 min');
  });
});

describe("the user's own failure scenarios", () => {
  const own = {
    id: 'x1',
    flow: 'f1',
    mode: 'Provider times out',
    detection: 'probe',
    reaction: 'wait',
    notify: ['bert'],
    channel: 'phone',
    withinMinutes: 5,
  };

  it('come first and stand in place of the generic one they speak of', () => {
    const [first] = read({ failures: [own] });
    expect(first).toMatchObject({
      source: 'own',
      mode: 'endpoint_down',
      missing: [],
      notify: [{ role: 'bert', people: ['Bert'] }],
    });
    expect(modes('f1', { failures: [own] }).filter((mode) => mode === 'endpoint_down')).toHaveLength(1);
    expect(modes('f2', { failures: [own] })).toContain('endpoint_down');
  });

  it('say which part of the minimum is still open', () => {
    const [first] = read({ failures: [{ flow: 'f1', mode: 'Sold twice' }] });
    expect(first?.missing).toEqual(['detection', 'reaction', 'notify', 'channel', 'withinMinutes']);
    expect(first?.text).toBe(
      'Payments: sold twice; still open: how it is noticed, what is done, who is told, how they are told, how fast.',
    );
  });

  it('are known by id, by name or by the words people use', () => {
    expect(modeOf('stale', bank)).toBe('stale');
    expect(modeOf('End point down', bank)).toBe('endpoint_down');
    expect(modeOf('Two orders for one basket', bank)).toBe('duplicate');
    expect(modeOf('The colour is wrong', bank)).toBeNull();
  });
});
