import { describe, expect, it } from 'vitest';
import { missingFlows } from '../../../src/analysis/landscape/missing-flows.ts';
import { bank, contextOf } from './landscape-of.ts';

const pim = { id: 'pim', name: 'PIM', category: 'pim' };
const shop = { id: 'shop', name: 'Shop', category: 'ecommerce' };
const hub = { id: 'hub', name: 'Hub', category: 'integration' };
const dataObjects = [
  { id: 'product', name: 'Product' },
  { id: 'price', name: 'Price' },
];

function read(systems: unknown[], flows: unknown[] = [], rest: Record<string, unknown> = {}) {
  const { index, assessment } = contextOf({ systems, flows, dataObjects, ...rest });
  return missingFlows(index, assessment.existingIntegrations, bank.landscape);
}

describe('flows that such landscapes usually have', () => {
  it('are asked for where nobody entered them', () => {
    const [found, ...others] = read([pim, shop]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      exchange: 'product_to_shop',
      system: 'shop',
      partners: ['pim'],
      state: 'none',
      level: 'warn',
    });
    expect(found?.text).toBe(
      'PIM to Shop, product data: none, or forgotten? A shop shows what the product system holds.',
    );
  });

  it('are there when a flow carries them in this direction', () => {
    expect(read([pim, shop], [{ id: 'f1', from: 'pim', to: 'shop', objects: ['product'] }])).toEqual([]);
    expect(read([pim, shop], [{ id: 'f1', from: 'shop', to: 'pim', objects: ['product'] }])).toHaveLength(1);
  });

  it('are there when a flow goes through a hub, as a stop or as two flows', () => {
    expect(read([pim, shop, hub], [{ id: 'f1', from: 'pim', via: 'hub', to: 'shop', objects: ['product'] }])).toEqual(
      [],
    );
    const two = [
      { id: 'f1', from: 'pim', to: 'hub', objects: ['product'] },
      { id: 'f2', from: 'hub', to: 'shop', objects: ['product'] },
    ];
    expect(read([pim, shop, hub], two)).toEqual([]);
  });

  it('are not there when the hub passes on something else', () => {
    const other = [
      { id: 'f1', from: 'pim', to: 'hub', objects: ['product'] },
      { id: 'f2', from: 'hub', to: 'shop', objects: ['price'] },
    ];
    expect(read([pim, shop, hub], other)).toMatchObject([{ state: 'none' }]);
  });

  it('are only a question where something else goes this way', () => {
    const found = read([pim, shop], [{ id: 'f1', from: 'pim', to: 'shop', objects: ['price'] }]);
    expect(found).toMatchObject([{ state: 'other', level: 'unknown' }]);
    expect(found[0]?.text).toContain('PIM to Shop carries Price, but by its name no product data');
  });

  it('are there when an integration that works carries them, but not when it is switched off', () => {
    const existing = (status: string) => ({
      existingIntegrations: [{ id: 'i1', from: 'pim', to: 'shop', objects: ['product'], status }],
    });
    expect(read([pim, shop], [], existing('works'))).toEqual([]);
    expect(read([pim, shop], [], existing('off'))).toHaveLength(1);
  });

  it.each(['replaced', 'eol', 'future'])('are not asked of a system that is %s', (lifecycle) => {
    expect(read([pim, { ...shop, lifecycle }])).toEqual([]);
    const fed = [{ id: 'f1', from: 'pim', to: 'old', objects: ['product'] }];
    const old = { ...shop, id: 'old', lifecycle };
    expect(read([pim, old, shop], fed).map(({ system }) => system)).toEqual(['shop']);
  });

  it('are asked of each system of the kind that needs them', () => {
    const second = { ...shop, id: 'shop2', name: 'Second shop' };
    const fed = [{ id: 'f1', from: 'pim', to: 'shop', objects: ['product'] }];
    expect(read([pim, shop, second], fed).map(({ system }) => system)).toEqual(['shop2']);
  });
});

describe('the exchanges of the bank', () => {
  const { exchanges, failures, notify } = bank.landscape;

  it('are at least 25, each between kinds of systems that exist', () => {
    const known = new Set(bank.categories.map(({ id }) => id));
    expect(exchanges.length).toBeGreaterThanOrEqual(25);
    expect(new Set(exchanges.map(({ id }) => id)).size).toBe(exchanges.length);
    for (const { from, to } of exchanges) for (const category of [...from, ...to]) expect(known).toContain(category);
  });

  it('say when each failure mode applies, and whom each role that is told stands for', () => {
    expect(failures.map(({ mode }) => mode)).toEqual(bank.failureModes.map(({ id }) => id));
    const roles = new Set(notify.map(({ role }) => role));
    for (const mode of bank.failureModes) for (const role of mode.notify) expect(roles).toContain(role);
  });
});
