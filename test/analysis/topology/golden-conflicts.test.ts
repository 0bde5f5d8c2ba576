import { describe, expect, it } from 'vitest';
import { indexEntities } from '../../../src/analysis/entity-index.ts';
import { findCycles } from '../../../src/analysis/topology/cycles.ts';
import { goldenConflicts } from '../../../src/analysis/topology/golden-conflicts.ts';
import { type Sketch, sketch } from '../support/build.ts';

function conflictsOf(object: Sketch, flows: Sketch[] = []) {
  const systems = [
    { id: 'crm', name: 'CRM' },
    { id: 'erp', name: 'ERP' },
    { id: 'shop', name: 'Shop' },
    { id: 'hub', name: 'Hub' },
  ];
  const dataObjects = [{ id: 'customer', name: 'Customer', ...object }];
  const full = flows.map((flow, at) => ({ id: `f${at}`, objects: ['customer'], ...flow }));
  const index = indexEntities(sketch({ systems, dataObjects, flows: full }));
  return goldenConflicts(index, findCycles(index));
}

const PUBLISHED = { from: 'crm', to: 'shop' };

describe('the golden record', () => {
  it('holds where one system masters and publishes it', () => {
    expect(conflictsOf({ goldenRecord: 'crm' }, [PUBLISHED])).toEqual([]);
  });

  it('is missing where nobody masters it', () => {
    expect(conflictsOf({})).toMatchObject([{ kind: 'none', group: 'all', text: expect.stringContaining('Customer') }]);
  });

  it('is doubled where several claim it', () => {
    const [first] = conflictsOf({ goldenRecord: ['crm', 'erp'] }, [PUBLISHED, { from: 'erp', to: 'shop' }]);
    expect(first).toMatchObject({ kind: 'several', systems: ['crm', 'erp'] });
    expect(first?.text).toBe('Several systems claim the golden record of Customer: CRM and ERP.');
  });

  it('may lie in different systems for different groups, but in one for each', () => {
    const attributeGroups = [{ id: 'address' }, { id: 'credit' }, { id: 'consent' }];
    const goldenRecord = { address: 'crm', credit: ['erp', 'shop'] };
    const kinds = conflictsOf({ attributeGroups, goldenRecord }, [
      PUBLISHED,
      { from: 'erp', to: 'shop' },
      { from: 'shop', to: 'erp' },
    ]).map(({ group, kind }) => [group, kind]);
    expect(kinds).toEqual([
      ['credit', 'several'],
      ['consent', 'none'],
    ]);
  });

  it('must reach whoever only reads it, over a hub too', () => {
    const stray = { from: 'erp', to: 'shop' };
    expect(conflictsOf({ goldenRecord: 'crm' }, [{ from: 'crm', to: 'hub' }, stray])).toMatchObject([
      { kind: 'unreached-reader', systems: ['shop'], text: expect.stringContaining('golden record in CRM') },
    ]);
    expect(conflictsOf({ goldenRecord: 'crm' }, [{ from: 'crm', to: 'erp' }, stray])).toEqual([]);
    expect(conflictsOf({ goldenRecord: 'crm' }, [{ from: 'crm', via: 'erp', to: 'shop' }])).toEqual([]);
    const declared = [
      { from: 'crm', to: 'hub' },
      { ...stray, origination: true },
    ];
    expect(conflictsOf({ goldenRecord: 'crm' }, declared)).toEqual([]);
  });

  it('must not be written over by its own echo in a ring', () => {
    const ring = [
      { from: 'crm', to: 'erp', trigger: 'automatic' },
      { from: 'erp', to: 'crm', trigger: 'automatic', origination: true },
    ];
    expect(conflictsOf({ goldenRecord: 'crm' }, ring)).toMatchObject([{ kind: 'write-cycle', flows: ['f0', 'f1'] }]);
    expect(conflictsOf({ goldenRecord: 'shop' }, [...ring, { from: 'shop', to: 'crm' }])).toEqual([]);
  });

  it('must not point to a system that is not there', () => {
    expect(conflictsOf({ goldenRecord: 'mdm' })).toMatchObject([{ kind: 'missing-system', systems: ['mdm'] }]);
  });

  it('is bypassed by a system that writes into it one-way', () => {
    const writer = { from: 'shop', to: 'crm' };
    const flows = [PUBLISHED, writer];
    expect(conflictsOf({ goldenRecord: 'crm' }, flows)).toMatchObject([{ kind: 'foreign-writer', flows: ['f1'] }]);
    expect(conflictsOf({ goldenRecord: 'crm' }, [PUBLISHED, { ...writer, origination: true }])).toEqual([]);
    expect(conflictsOf({ goldenRecord: 'crm' }, [{ ...writer, direction: 'two_way' }])).toEqual([]);
  });

  it('is of no use where it is never published, unless it is meant to stay', () => {
    expect(conflictsOf({ goldenRecord: 'crm' })).toMatchObject([{ kind: 'never-published', systems: ['crm'] }]);
    expect(conflictsOf({ goldenRecord: 'crm', terminal: true })).toEqual([]);
  });
});
