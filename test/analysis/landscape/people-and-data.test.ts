import { describe, expect, it } from 'vitest';
import { exposures } from '../../../src/analysis/landscape/exposure.ts';
import { ownershipGaps } from '../../../src/analysis/landscape/ownership.ts';
import { responsibilityLines } from '../../../src/analysis/landscape/responsibilities.ts';
import { bank, contextOf, partsOf, systems } from './landscape-of.ts';

describe('where sensitive data goes', () => {
  const mail = { id: 'mail', name: 'MAIL', category: 'marketing', control: 'external_supported' };
  const customer = { id: 'customer', name: 'Customer', goldenRecord: 'crm', sensitivity: 'personal' };
  const flows = [
    { id: 'f1', from: 'crm', to: 'erp', via: 'hub', objects: ['customer'] },
    { id: 'f2', from: 'erp', to: 'mail', objects: ['customer'] },
  ];
  const read = (objects: unknown[], more: unknown[] = []) => {
    const parts = partsOf({
      systems: [...systems('crm', 'hub', 'erp', 'dwh'), mail],
      dataObjects: objects,
      flows: [...flows, ...more],
    });
    return exposures(parts.index, parts.graphs, bank.landscape.exposure);
  };

  it('shows every system it reaches, hubs included, with the way, those outside first of all named', () => {
    const [found] = read([customer]);
    expect(found?.copies.map(({ system, text }) => [system, text])).toEqual([
      ['erp', 'CRM > HUB > ERP'],
      ['hub', 'CRM > HUB'],
      ['mail', 'CRM > HUB > ERP > MAIL (outside)'],
    ]);
    expect(found).toMatchObject({ sources: ['crm'], external: ['mail'] });
    expect(found?.text).toContain('outside the company to MAIL');
  });

  it('asks whether erasure reaches the copies, and warns where it does not', () => {
    const erased = (erasurePropagated?: boolean) =>
      read([{ ...customer, legalBasis: 'contract', erasurePropagated }])[0];
    expect(erased()).toMatchObject({ erasure: 'unknown', level: 'unknown' });
    expect(erased(false)).toMatchObject({ erasure: 'not-propagated', level: 'warn' });
    expect(erased(true)).toMatchObject({ erasure: 'propagated', level: 'ok', withoutConsent: null });
  });

  it('asks the same of payment data, which belongs to the holder of a card', () => {
    const paid = (erasurePropagated?: boolean) =>
      read([{ ...customer, sensitivity: 'payment', legalBasis: 'contract', erasurePropagated }])[0];
    expect(paid()).toMatchObject({ erasure: 'unknown', level: 'unknown', withoutConsent: null });
    expect(paid(false)).toMatchObject({ erasure: 'not-propagated', level: 'warn' });
  });

  it('warns of campaigns that no change of consent reaches', () => {
    const consent = {
      id: 'consent',
      name: 'Consent',
      goldenRecord: 'crm',
      sensitivity: 'personal',
      erasurePropagated: true,
    };
    const asked = { ...customer, erasurePropagated: true };
    expect(read([asked, consent])[0]).toMatchObject({ withoutConsent: ['erp', 'hub', 'mail'], level: 'warn' });
    const told = [
      { id: 'f3', from: 'crm', to: 'mail', objects: ['consent'] },
      { id: 'f4', from: 'crm', to: 'erp', via: 'hub', objects: ['consent'] },
    ];
    expect(read([asked, consent], told)[0]).toMatchObject({ withoutConsent: [], level: 'ok' });
  });

  it('takes data that nobody classified for unknown, not for harmless', () => {
    const { sensitivity: _, ...unclassified } = customer;
    const [found] = read([unclassified]);
    expect(found).toMatchObject({ sensitivity: 'unknown', level: 'unknown', erasure: null, external: ['mail'] });
    expect(found?.text).toBe(
      'Whether Customer is personal, payment or confidential data is not stated; it is copied to 3 systems, outside the company to MAIL.',
    );
  });

  it('is silent about public data, and follows data that arises outside its golden record', () => {
    expect(read([{ ...customer, sensitivity: 'public' }])).toEqual([]);
    const [found] = read([{ ...customer, goldenRecord: 'dwh', sensitivity: 'confidential' }]);
    expect(found?.copies.find(({ system }) => system === 'mail')?.systems).toEqual(['crm', 'hub', 'erp', 'mail']);
    expect(found?.level).toBe('ok');
  });
});

describe('ownership', () => {
  const people = [
    { id: 'anna', name: 'Anna', contact: '100' },
    { id: 'bert', name: 'Bert' },
  ];
  const owned = { businessOwner: 'anna', technicalOwner: 'bert' };
  const erp = { id: 'erp', name: 'ERP', criticality: 4, control: 'internal', ...owned };
  const shop = { id: 'shop', name: 'Shop', criticality: 2, control: 'internal', ...owned };
  const flow = { id: 'f1', from: 'shop', to: 'erp', objects: ['order'], ...owned };
  const order = { id: 'order', name: 'Order', goldenRecord: 'shop' };
  const read = (parts: Record<string, unknown> = {}) => {
    const all = partsOf({ stakeholders: people, systems: [erp, shop], flows: [flow], dataObjects: [order], ...parts });
    return ownershipGaps(all.index, all.assessment, all.answers, bank.landscape.ownership).map(
      ({ kind, id, level }) => [kind, id, level],
    );
  };

  it('has no gap where everybody is named and can be called', () => {
    expect(read()).toEqual([]);
  });

  it('lacks an owner of a system, of a flow and of data', () => {
    expect(read({ systems: [erp, { ...shop, businessOwner: undefined }] })).toEqual([
      ['owners', 'shop', 'unknown'],
      ['data-owner', 'order', 'warn'],
    ]);
    expect(read({ flows: [{ ...flow, technicalOwner: undefined }] })).toEqual([['owners', 'f1', 'warn']]);
  });

  it('is only to be entered where the answers say that there is one', () => {
    const nobody = { ...erp, technicalOwner: undefined };
    expect(read({ systems: [nobody, shop] })).toContainEqual(['owners', 'erp', 'warn']);
    expect(read({ systems: [nobody, shop], answers: { 'SY-01@erp': { joint: { points: 3 } } } })).toContainEqual([
      'owners',
      'erp',
      'unknown',
    ]);
  });

  it('finds nobody to call at night, unless a failure scenario says whom', () => {
    const quiet = { ...erp, businessOwner: 'bert' };
    expect(read({ systems: [quiet, shop] })).toEqual([['night', 'erp', 'warn']]);
    expect(read({ systems: [{ ...quiet, contact: 'hotline' }, shop] })).toEqual([]);
    const failures = [{ flow: 'f1', mode: 'down', notify: ['on-call'], channel: 'phone' }];
    expect(read({ systems: [quiet, shop], failures })).toEqual([]);
  });

  it('finds what only the supplier knows', () => {
    const outside = { ...shop, control: 'external_supported', technicalOwner: undefined, contact: 'hotline' };
    expect(read({ systems: [erp, outside] })).toContainEqual(['vendor-only', 'shop', 'warn']);
  });

  it('finds a person with too many critical flows', () => {
    const flows = (count: number) => Array.from({ length: count }, (_, at) => ({ ...flow, id: `f${at}` }));
    expect(read({ flows: flows(8) })).toEqual([]);
    expect(read({ flows: flows(9) })).toEqual([
      ['overload', 'anna', 'warn'],
      ['overload', 'bert', 'warn'],
    ]);
  });

  it('finds owners who are not among the people', () => {
    expect(read({ systems: [erp, { ...shop, technicalOwner: 'carl' }] })).toEqual([['person-missing', 'carl', 'warn']]);
  });
});

describe('who decides', () => {
  const read = (decisions: Record<string, unknown>) =>
    responsibilityLines(contextOf({ stakeholders: [{ id: 'anna', name: 'Anna' }], decisions }).assessment, bank);
  const budget = (accountable?: unknown) =>
    read(accountable === undefined ? {} : { budget: { accountable } }).find(({ aspect }) => aspect === 'budget');

  it('is one person for each aspect', () => {
    expect(budget('anna')).toMatchObject({ level: 'ok', accountable: { role: 'Sponsor', people: ['Anna'] } });
  });

  it('is open where nobody is named, with the role that usually does', () => {
    expect(budget()).toMatchObject({ level: 'unknown', accountable: { role: 'Sponsor', people: [] } });
    expect(budget()?.text).toContain('Usually: Sponsor.');
  });

  it('is broken where two answer for one aspect, or somebody unknown does', () => {
    expect(budget(['anna', 'bert'])).toMatchObject({
      level: 'red',
      text: 'Anna and bert both answer for: Budget with maintenance. Exactly one person can.',
    });
    expect(budget('carl')).toMatchObject({ level: 'warn' });
  });

  it('keeps the usual roles beside the people entered', () => {
    const [scope] = read({ scope: { accountable: 'anna', consulted: ['anna'] } });
    expect(scope?.consulted).toEqual([{ role: null, people: ['Anna'] }]);
    expect(scope?.responsible.map(({ role }) => role)).toEqual(['Process owner (business)']);
  });

  it('takes in an aspect that only the user has', () => {
    expect(read({ vendor: { accountable: 'anna' } }).at(-1)).toMatchObject({ aspect: 'vendor', level: 'ok' });
  });
});
