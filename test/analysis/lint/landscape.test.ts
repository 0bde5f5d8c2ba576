import { describe, expect, it } from 'vitest';
import { answered, type Sketch, sketch } from '../support/build.ts';
import { found, SYSTEMS } from '../support/lint.ts';

const FLOWS = [{ id: 'f', name: 'Customers', from: 'shop', to: 'erp', objects: ['customer'] }];
const withObject = (object: Sketch, flows: Sketch[] = FLOWS) => ({
  systems: SYSTEMS,
  dataObjects: [{ id: 'customer', name: 'Customer', goldenRecord: 'shop', ...object }],
  flows,
});
const withSystem = (system: Sketch) => ({ systems: [{ id: 'erp', name: 'ERP', ...system }] });

describe('I-07, a system', () => {
  it('takes part in a flow or says why it is listed', () => {
    expect(found('I-07', { systems: SYSTEMS, flows: FLOWS })).toEqual([]);
    expect(found('I-07', withSystem({}))).toMatchObject([{ entity: 'erp', severity: 'warning' }]);
    expect(found('I-07', withSystem({ influencesOnly: 'sets the closing dates' }))).toEqual([]);
  });
});

describe('I-08, a decision', () => {
  const person = { stakeholders: [{ id: 'anna', name: 'Anna' }] };

  it('has exactly one accountable person', () => {
    const two = { ...person, decisions: { budget: { accountable: ['anna', 'board'] } } };
    expect(found('I-08', two)).toMatchObject([
      {
        severity: 'error',
        entity: 'budget',
        text: 'Anna and board are all accountable for budget: in a dispute nobody is.',
      },
      { entity: 'decisions' },
    ]);
    const none = { ...person, decisions: { budget: {} } };
    expect(found('I-08', none)).toMatchObject([{ text: 'Nobody is accountable for budget.' }, {}]);
  });

  it('is complete where each aspect has one', () => {
    const aspects = 'scope process data architecture contract security testing go_live operations budget vendor';
    const decisions = Object.fromEntries(aspects.split(' ').map((aspect) => [aspect, { accountable: 'anna' }]));
    expect(found('I-08', { ...person, decisions })).toEqual([]);
  });
});

describe('I-09, an important system', () => {
  it('has both owners', () => {
    expect(found('I-09', withSystem({ criticality: 3 }))).toMatchObject([
      { text: 'ERP is important, but has no business and no technical owner.' },
    ]);
    expect(found('I-09', withSystem({ criticality: 3, businessOwner: 'a' }))).toMatchObject([
      { field: 'technicalOwner' },
    ]);
    expect(found('I-09', withSystem({ criticality: 3, businessOwner: 'a', technicalOwner: 'b' }))).toEqual([]);
    expect(found('I-09', withSystem({ criticality: 2 }))).toEqual([]);
  });
});

describe('I-10, I-12, I-13, the golden record', () => {
  it('is one, written by its master, and published', () => {
    for (const id of ['I-10', 'I-12', 'I-13']) expect(found(id, withObject({}))).toEqual([]);
  });

  it('is reported where it is none, several or nowhere', () => {
    expect(found('I-10', withObject({ goldenRecord: undefined }))).toMatchObject([{ severity: 'warning' }]);
    expect(found('I-10', withObject({ goldenRecord: ['shop', 'erp'] }))).toMatchObject([{ severity: 'error' }]);
    expect(found('I-10', withObject({ goldenRecord: 'mdm' }))).toMatchObject([{ severity: 'error' }]);
  });

  it('is reported of a group of attributes by the name of the group', () => {
    const attributeGroups = [{ id: 'addr', name: 'Addresses' }, { id: 'tax' }];
    expect(found('I-10', withObject({ attributeGroups, goldenRecord: { tax: 'shop' } }))).toMatchObject([
      { text: 'No system holds the golden record of Customer, group Addresses.' },
    ]);
    expect(found('I-10', withObject({ attributeGroups, goldenRecord: { addr: 'shop' } }))).toMatchObject([
      { text: 'No system holds the golden record of Customer, group tax.' },
    ]);
  });

  it('is reported where another system writes into it, or nobody receives it', () => {
    const lint = withObject({ goldenRecord: 'erp' });
    expect(found('I-12', lint)).toMatchObject([{ severity: 'error', entity: 'customer' }]);
    expect(found('I-13', lint)).toMatchObject([{ severity: 'warning', entity: 'customer' }]);
  });
});

describe('I-11, the identifier', () => {
  it('can be relied on at both ends', () => {
    expect(found('I-11', withObject({}))).toHaveLength(1);
    expect(found('I-11', withObject({ identifier: { name: 'e-mail', kind: 'match' } }))).toHaveLength(1);
    expect(found('I-11', withObject({ identifier: 'customer number' }))).toEqual([]);
    expect(found('I-11', withObject({ identifier: { kind: 'match', xref: 'erp' } }))).toEqual([]);
    expect(found('I-11', withObject({}, []))).toEqual([]);
  });
});

describe('I-15, a ring of automatic flows', () => {
  const ring = sketch(
    withObject({}, [
      { ...FLOWS[0], trigger: 'automatic', pattern: 'event' },
      { id: 'g', from: 'erp', to: 'shop', objects: ['customer'], trigger: 'automatic', pattern: 'event' },
    ]),
  );

  it('ignores its own echo, tested', () => {
    expect(found('I-15', ring)).toMatchObject([{ entity: 'customer', severity: 'warning' }]);
    expect(found('I-15', answered(ring, { 'FL-06': 3 }))).toHaveLength(1);
    expect(found('I-15', answered(ring, { 'FL-06': 4 }))).toEqual([]);
    // Of plain calls FL-06 is not asked: there the fact says it.
    const calls = (facts: Sketch) =>
      withObject(
        {},
        ring.flows.map((flow) => ({ ...flow, pattern: 'sync_api', ...facts })),
      );
    expect(found('I-15', calls({}))).toHaveLength(1);
    expect(found('I-15', calls({ loopGuard: false }))).toHaveLength(1);
    expect(found('I-15', calls({ loopGuard: true }))).toEqual([]);
    expect(found('I-15', withObject({}))).toEqual([]);
  });
});

describe('I-21, protected data', () => {
  const lawful = { sensitivity: 'personal', legalBasis: 'contract', retention: '10 years' };
  const minimised = [{ ...FLOWS[0], security: { minimised: true } }];

  it('has a legal basis, a retention and goes out with the least data', () => {
    expect(found('I-21', withObject({ sensitivity: 'personal' })).map(({ field }) => field)).toEqual([
      'legalBasis',
      'security.minimised',
    ]);
    expect(found('I-21', withObject({ ...lawful, retention: '' }, minimised))).toMatchObject([{ field: 'retention' }]);
    expect(found('I-21', withObject(lawful, minimised))).toEqual([]);
    expect(found('I-21', withObject({ sensitivity: 'internal' }))).toEqual([]);
  });
});

describe('I-22, an external system', () => {
  it('has a contact and an availability, if only unknown', () => {
    const control = 'external_supported';
    expect(found('I-22', withSystem({ control })).map(({ field }) => field)).toEqual(['contact', 'availability.sla']);
    expect(found('I-22', withSystem({ control, contact: 'desk', availability: { sla: 'unknown' } }))).toEqual([]);
    expect(found('I-22', withSystem({ control: 'internal' }))).toEqual([]);
  });
});

describe('I-23, "does not apply"', () => {
  const erp = sketch(withSystem({}));

  it('has a reason', () => {
    const answers = { 'P-ST-02': { joint: { na: '' } }, 'P-ST-03': { joint: { na: 'done before' } } };
    expect(found('I-23', sketch({ answers }))).toMatchObject([{ severity: 'error', entity: 'P-ST-02' }]);
  });

  it('is no answer to a gate', () => {
    expect(found('I-23', answered(erp, { 'SY-01@erp': 'na' }))).toMatchObject([{ severity: 'error' }]);
  });

  it('is the exception in a scope', () => {
    expect(found('I-23', answered(erp, { 'SY-02@erp': 'na' }))).toEqual([]);
    const many = { 'SY-02@erp': 'na', 'SY-03@erp': 'na', 'SY-05@erp': 'na', 'SY-06@erp': 'na' } as const;
    expect(found('I-23', answered(erp, many))).toMatchObject([{ severity: 'warning', entity: 'erp' }]);
  });
});

describe('I-01, a name', () => {
  const two = (one: string, other: string) => ({
    systems: [
      { id: 'erp', name: one, criticality: 2 },
      { id: 'erp2', name: other, criticality: 2 },
    ],
  });

  it('is one system alone, whatever the letter case', () => {
    expect(found('I-01', two('ERP', ' erp '))).toMatchObject([{ severity: 'warning', entity: 'erp2', field: 'name' }]);
    expect(found('I-01', two('ERP', 'ERP of the subsidiary'))).toEqual([]);
  });

  it('may be that of a data object as well', () => {
    expect(
      found('I-01', { systems: [{ id: 'o', name: 'Order' }], dataObjects: [{ id: 'order', name: 'Order' }] }),
    ).toEqual([]);
  });
});
