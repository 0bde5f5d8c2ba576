import { describe, expect, it } from 'vitest';
import { happyPaths } from '../../../src/analysis/landscape/happy-path.ts';
import { bank, contextOf, systems } from './landscape-of.ts';

const flows = [
  { id: 'f1', from: 'shop', to: 'erp', objects: ['order'] },
  { id: 'f2', from: 'erp', to: 'hub', objects: ['order'] },
  { id: 'f3', from: 'hub', to: 'wms', objects: ['order'] },
  { id: 'f4', from: 'wms', to: 'crm', objects: ['order'], pattern: 'manual' },
];

function read(steps: Record<string, unknown>[]) {
  const all = [...systems('shop', 'erp', 'wms', 'crm'), { id: 'hub', name: 'HUB', category: 'integration' }];
  const { index, assessment } = contextOf({ systems: all, flows, processes: [{ id: 'sell', name: 'Sell', steps }] });
  const [path] = happyPaths(index, assessment.processes, bank.landscape.happyPath);
  return { path, found: path?.findings.map(({ kind, step }) => [kind, step]) };
}

describe('a happy path', () => {
  it('has nothing to mend where flows join its systems, straight or through a hub', () => {
    const { path, found } = read([
      { system: 'shop', text: 'Orders' },
      { system: 'erp', text: 'Posts the order' },
      { system: 'wms', text: 'Packs' },
    ]);
    expect(found).toEqual([]);
    expect(path?.steps.map((step) => step.flows)).toEqual([[], ['f1'], ['f2', 'f3']]);
    expect(path?.text).toBe('Sell: 3 steps, nothing to mend.');
  });

  it('accepts a flow that the step before names as what brings the work on', () => {
    const { path, found } = read([
      { system: 'shop', flow: 'f1', text: 'Sends the order' },
      { system: 'erp', text: 'Posts it' },
    ]);
    expect(found).toEqual([]);
    expect(path?.steps.map((step) => step.flows)).toEqual([['f1'], []]);
  });

  it('has no branch, as whole words and not as parts of them', () => {
    expect(read([{ system: 'shop', text: 'Orders if in stock' }]).found).toEqual([['condition', 1]]);
    expect(read([{ system: 'shop', text: 'Sends a gift, elsewhere verified' }]).found).toEqual([]);
  });

  it('leaves exceptions out', () => {
    const { found } = read([
      { system: 'shop', text: 'Orders' },
      { system: 'shop', text: 'If payment fails: asks again', exceptionOf: 1 },
    ]);
    expect(found).toEqual([]);
  });

  it('lacks a flow where the work goes from system to system by none', () => {
    const { path, found } = read([
      { system: 'shop', text: 'Orders' },
      { system: 'crm', text: 'Sees the order' },
    ]);
    expect(found).toEqual([['missing-flow', 2]]);
    expect(path?.findings[0]?.text).toContain('SHOP to CRM');
  });

  it('shows what is handed over by hand, by a flow or by words', () => {
    expect(
      read([
        { system: 'wms', text: 'Packs' },
        { system: 'crm', text: 'Is told' },
      ]).found,
    ).toEqual([['manual', 2]]);
    expect(
      read([
        { system: 'shop', text: 'Orders' },
        { system: 'crm', text: 'Is entered by hand' },
      ]).found,
    ).toEqual([['manual', 2]]);
  });

  it('names what is not entered, and an empty path', () => {
    expect(read([{ system: 'nowhere', flow: 'f9', text: 'Works' }]).found).toEqual([
      ['unknown-reference', 1],
      ['unknown-reference', 1],
    ]);
    expect(read([]).found).toEqual([['no-steps', 0]]);
  });
});
