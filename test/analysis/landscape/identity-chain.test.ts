import { describe, expect, it } from 'vitest';
import { identityChains, identityHops } from '../../../src/analysis/landscape/identity-chain.ts';
import { partsOf, systems } from './landscape-of.ts';

const FLOWS = [
  { id: 'f1', from: 'shop', to: 'erp', objects: ['order'] },
  { id: 'f2', from: 'erp', to: 'wms', objects: ['order', 'stock'] },
];

function read(dataObjects: unknown[], rest: Record<string, unknown> = {}) {
  const parts = partsOf({ systems: systems('shop', 'erp', 'wms'), dataObjects, flows: FLOWS, ...rest });
  const { hops, findings } = identityHops(parts.index, parts.graphs, parts.answers);
  return { hops, findings, chains: identityChains(parts.index, parts.assessment.processes, hops) };
}

const process = {
  id: 'sell',
  name: 'Sell',
  steps: [
    { system: 'shop', flow: 'f1', text: 'Orders' },
    { system: 'wms', flow: 'f2', text: 'Packs' },
  ],
};
const order = { id: 'order', name: 'Order', goldenRecord: 'shop', identifier: 'order UUID' };
const stock = { id: 'stock', name: 'Stock', goldenRecord: 'erp', identifier: 'SKU' };

describe('the identity-key chain', () => {
  it('holds where every object has a named key', () => {
    const { hops, chains } = read([order, stock], { processes: [process] });
    expect(hops.map(({ key, level }) => [key, level])).toEqual([
      ['shared', 'ok'],
      ['shared', 'ok'],
      ['shared', 'ok'],
    ]);
    expect(chains[0]).toMatchObject({ level: 'ok', firstBroken: null });
    expect(chains[0]?.text).toBe('In Sell, every object keeps its key over 3 hops.');
  });

  it('names the first broken hop of a process', () => {
    const matched = { ...stock, identifier: { kind: 'match', name: 'name and address' } };
    const [chain] = read([order, matched], { processes: [process] }).chains;
    expect(chain?.firstBroken).toMatchObject({ flow: 'f2', object: 'stock', key: 'none' });
    expect(chain?.text).toContain('Sell first loses the key of Stock at ERP to WMS');
  });

  it('takes no identifier for unknown, not for broken', () => {
    const { hops } = read([{ id: 'order', name: 'Order', goldenRecord: 'shop' }]);
    expect(hops.map(({ key, level }) => [key, level])).toEqual([
      ['unknown', 'unknown'],
      ['unknown', 'unknown'],
    ]);
  });

  it('lets an answer to DO-02 beat the name of a key', () => {
    const { hops } = read([order], { answers: { 'DO-02@order': { joint: { points: 1 } } } });
    expect(hops.every(({ key }) => key === 'none')).toBe(true);
    expect(hops[0]?.text).toMatch(/^SHOP and ERP have no common key for Order: the answer is “/);
  });

  it('does not take a key for shared by its name where nobody knows whether it links the systems', () => {
    const { hops } = read([order], { answers: { 'DO-02@order': { joint: { points: 'unknown' } } } });
    expect(hops.map(({ key, level }) => [key, level])).toEqual([
      ['unknown', 'unknown'],
      ['unknown', 'unknown'],
    ]);
    expect(hops[0]?.text).toBe(
      'Nobody has said how SHOP and ERP recognise the same Order: order UUID is named, but the answer is “not known”.',
    );
  });

  it('accepts a cross-reference that a listed system keeps, and no other', () => {
    const kept = read([{ ...order, identifier: { name: 'number', xref: 'erp' } }]).hops;
    expect(kept[0]).toMatchObject({ key: 'cross-reference', level: 'ok' });
    const lost = read([{ ...order, identifier: { name: 'number', xref: 'mdm' } }]).hops;
    expect(lost[0]).toMatchObject({ key: 'none', level: 'warn' });
  });

  it('finds a sender that never receives the key which another system issues', () => {
    const issued = {
      ...order,
      goldenRecord: 'erp',
      identifier: { name: 'ERP number', kind: 'surrogate', issuer: 'erp' },
    };
    const { hops } = read([issued]);
    expect(hops.map(({ flow, key }) => [flow, key])).toEqual([
      ['f1', 'none'],
      ['f2', 'shared'],
    ]);
    expect(hops[0]?.text).toContain('SHOP never receives the key that ERP issues');
  });

  it('says one finding for each data object, naming each exchange once', () => {
    const back = { id: 'f3', from: 'erp', to: 'shop', objects: ['order'] };
    const { hops, findings } = read([order, { ...stock, identifier: { kind: 'match' } }], {
      flows: [...FLOWS, back],
      answers: { 'DO-02@order': { joint: { points: 1 } } },
    });
    expect(hops.filter(({ level }) => level === 'warn')).toHaveLength(4);
    expect(findings.map(({ level, entities }) => [level, entities])).toEqual([
      ['warn', ['order', 'f1', 'f2', 'f3']],
      ['warn', ['stock', 'f2']],
    ]);
    expect(findings[0]?.text).toMatch(
      /^No common key for Order between (ERP and SHOP|SHOP and ERP) and between ERP and WMS: the answer is “[^”]+”\.$/,
    );
    expect(findings[1]?.text).toBe(
      'No common key for Stock between ERP and WMS: records are only matched by similarity.',
    );
  });

  it('has no finding where a key holds or nobody has said', () => {
    expect(read([order, { id: 'stock', name: 'Stock', goldenRecord: 'erp' }]).findings).toEqual([]);
  });
});
