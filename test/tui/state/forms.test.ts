import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import { formStart, reduceForm } from '../../../src/tui/state/form.ts';
import { toggled } from '../../../src/tui/state/forms/field.ts';
import { formOf } from '../../../src/tui/state/forms/forms.ts';
import { completion } from '../../../src/tui/state/forms/offers.ts';
import type { Subject } from '../../../src/tui/state/forms/subject.ts';
import { kindFaults, valuesOf } from '../../../src/tui/state/forms/values.ts';
import { keepForm } from '../../../src/tui/state/keep-form.ts';
import { firstShop, makeWizard, theBank } from '../support/world.ts';

const ANNA = { id: 'anna', name: 'Anna Nowak', department: 'Sales' };

function shop(change: Partial<Assessment> = {}): Assessment {
  return { ...firstShop(), stakeholders: [ANNA], ...change };
}

/** The assessment after a form was kept with some of its values changed. */
function kept(subject: Subject, changes: Record<string, string>, a = shop()): Assessment {
  const form = formOf(a, theBank(), subject);
  return form.keep(a, { ...valuesOf(form.fields), ...changes });
}

/** The sentences that a form is refused with. */
function refused(subject: Subject, changes: Record<string, string>, a = shop()) {
  const { wizard } = makeWizard();
  wizard.begin(a, [{ screen: 'home' }]);
  const form = formOf(a, theBank(), subject);
  const faults = keepForm(wizard, form, { ...valuesOf(form.fields), ...changes });
  expect(wizard.session?.assessment).toBe(a);
  return faults;
}

describe('a form', () => {
  it.each<Subject>([
    { of: 'systems', id: 'erp' },
    { of: 'dataObjects', id: 'product' },
    { of: 'flows', id: 'f1' },
    { of: 'processes', id: 'order_to_delivery' },
    { of: 'stakeholders', id: 'anna' },
    { of: 'profile' },
    { of: 'decision', aspect: 'scope' },
    { of: 'treatment', rule: 'R05' },
  ])('changes no fact where nothing was changed: $of', (subject) => {
    const a = shop();
    const before = JSON.parse(JSON.stringify(a).replaceAll(',"assumed":true', ''));
    expect(JSON.parse(JSON.stringify(kept(subject, {}, a)).replaceAll(',"assumed":true', ''))).toEqual(before);
  });

  it('keeps what was changed as the model wants it, and takes out what was emptied', () => {
    const a = kept({ of: 'systems', id: 'erp' }, { name: ' SAP ', criticality: '2', businessOwner: 'anna' });
    expect(a.systems.find(({ id }) => id === 'erp')).toMatchObject({
      name: 'SAP',
      criticality: 2,
      businessOwner: 'anna',
    });
    const again = kept({ of: 'systems', id: 'erp' }, { businessOwner: '' }, a);
    expect(again.systems.find(({ id }) => id === 'erp')).not.toHaveProperty('businessOwner');
  });

  it('states volumes, limits and three figures within their groups, and drops a group that is emptied', () => {
    const volumes = { 'volume.normalPerDay': '1,200', 'volume.peakPerHour': '4 000', 'volume.sizeKB': '0,5' };
    const estimate = { 'estimate.override.o': '2', 'estimate.override.m': '5', 'estimate.override.p': '20' };
    const a = kept({ of: 'flows', id: 'f1' }, { ...volumes, ...estimate });
    const flow = a.flows.find(({ id }) => id === 'f1');
    expect(flow?.volume).toMatchObject({ normalPerDay: 1200, peakPerHour: 4000, sizeKB: 0.5 });
    expect(flow?.estimate?.override).toEqual({ o: 2, m: 5, p: 20 });
    const limits = kept(
      { of: 'systems', id: 'erp' },
      { 'limits.ratePerMin': '?', 'limits.batchWindow': '01:00-04:00' },
    );
    expect(limits.systems.find(({ id }) => id === 'erp')?.limits).toMatchObject({ ratePerMin: 'unknown' });
    const none = kept(
      { of: 'estimate', flow: 'f1' },
      { 'estimate.override.o': '', 'estimate.override.m': '', 'estimate.override.p': '' },
      a,
    );
    expect(none.flows.find(({ id }) => id === 'f1')).not.toHaveProperty('estimate');
  });

  it('adds what is new under an id of its own', () => {
    const a = kept({ of: 'stakeholders' }, { name: 'Jan Maj', role: 'sponsor', contact: '+48 22 000' });
    expect(a.stakeholders[1]).toEqual({ id: 'jan-maj', name: 'Jan Maj', role: 'sponsor', contact: '+48 22 000' });
    const flows = kept({ of: 'flows' }, { objects: 'product order' }).flows;
    expect(flows.at(-1)).toMatchObject({
      from: 'shop',
      to: 'pim',
      direction: 'one_way',
      objects: ['product', 'order'],
    });
    const objective = kept({ of: 'objectives' }, { text: 'Sell more', target: '5', owner: 'anna' }).objectives[0];
    expect(objective).toMatchObject({ text: 'Sell more', target: 5, owner: 'anna' });
  });

  it('says who answers for an aspect, and takes the decision out when nobody is left', () => {
    const a = kept({ of: 'decision', aspect: 'go_live' }, { accountable: 'anna', informed: 'anna' });
    expect(a.decisions.go_live).toMatchObject({ accountable: 'anna', informed: ['anna'], responsible: [] });
    const none = kept({ of: 'decision', aspect: 'go_live' }, { accountable: '', informed: '' }, a);
    expect(none.decisions.go_live).toBeUndefined();
  });

  it('enters somebody whom it names for the first time, once', () => {
    const a = kept({ of: 'systems', id: 'erp' }, { businessOwner: 'Ewa Lis', technicalOwner: 'ewa lis' });
    expect(a.stakeholders).toEqual([ANNA, { id: 'ewa-lis', name: 'Ewa Lis' }]);
    expect(a.systems.find(({ id }) => id === 'erp')).toMatchObject({
      businessOwner: 'ewa-lis',
      technicalOwner: 'ewa-lis',
    });
    const same = kept({ of: 'flows', id: 'f1' }, { businessOwner: 'Anna Nowak' });
    expect(same.stakeholders).toEqual([ANNA]);
    expect(same.flows[0]?.businessOwner).toBe('anna');
  });

  it('says what is done about a risk', () => {
    const a = kept({ of: 'treatment', rule: 'R05' }, { status: 'accept', owner: 'anna', due: '2027-03-01' });
    expect(a.treatments.R05).toEqual({ status: 'accept', owner: 'anna', due: '2027-03-01' });
    expect(kept({ of: 'treatment', rule: 'R05' }, { status: 'open', owner: '', due: '' }, a).treatments).toEqual({});
  });

  it('changes project facts and the name in one step', () => {
    const a = kept(
      { of: 'profile' },
      { name: 'Shop', targetDate: '2027-03-01', dateFixed: 'yes', contextFlags: 'peak' },
    );
    expect(a).toMatchObject({
      name: 'Shop',
      profile: { targetDate: '2027-03-01', dateFixed: true, contextFlags: ['peak'] },
    });
  });

  it('writes a failure scenario; a person told by name is told by id', () => {
    const values = {
      where: 'flow:f1',
      mode: 'Lost',
      notify: 'anna nowak, on-call',
      channel: 'phone',
      withinMinutes: '15',
    };
    const a = kept({ of: 'failures' }, values);
    expect(a.failures.at(-1)).toEqual({
      flow: 'f1',
      mode: 'Lost',
      notify: ['anna', 'on-call'],
      channel: 'phone',
      withinMinutes: 15,
    });
    const at = a.failures.length - 1;
    const moved = kept({ of: 'failures', at }, { where: 'system:erp' }, a).failures[at];
    expect(moved).toMatchObject({ system: 'erp', mode: 'Lost', notify: ['anna', 'on-call'] });
    expect(moved).not.toHaveProperty('flow');
  });

  it('takes a usual failure over with all that is known of it', () => {
    const from = { mode: 'Stale', detection: 'old data', notify: ['Anna Nowak'], withinMinutes: 30 };
    const a = kept({ of: 'failures', flow: 'f2', from }, {});
    expect(a.failures.at(-1)).toEqual({
      flow: 'f2',
      mode: 'Stale',
      detection: 'old data',
      notify: ['anna'],
      withinMinutes: 30,
    });
  });

  it('writes a step behind the last one, or over one', () => {
    const a = kept({ of: 'step', process: 'order_to_delivery' }, { text: 'Parcel is handed over', system: 'shop' });
    const steps = (one: Assessment) => one.processes.find(({ id }) => id === 'order_to_delivery')?.steps ?? [];
    expect(steps(a).at(-1)).toEqual({ text: 'Parcel is handed over', system: 'shop' });
    expect(steps(kept({ of: 'step', process: 'order_to_delivery', at: 0 }, { actor: 'Buyer' }, a))[0]).toMatchObject({
      actor: 'Buyer',
    });
  });
});

describe('a form that is wrong', () => {
  it('is refused with a sentence beside the field', () => {
    expect(refused({ of: 'systems' }, { name: '  ' })).toEqual({ name: 'Write a name.' });
    expect(refused({ of: 'flows', id: 'f1' }, { from: 'erp', to: 'erp' }).to).toContain('Choose another system');
    expect(refused({ of: 'flows' }, { from: '', to: '' }).from).toContain('Add two systems first');
    expect(refused({ of: 'flows', id: 'f1' }, { 'volume.peakPerHour': 'many' })).toEqual({
      'volume.peakPerHour': 'Write a number, as in 1200.',
    });
    expect(refused({ of: 'profile' }, { targetDate: '1.3.2027' }).targetDate).toContain('year-month-day');
    expect(refused({ of: 'profile' }, { currency: 'euro', fte: '-1' })).toMatchObject({
      currency: expect.stringContaining('three capital letters'),
      fte: expect.any(String),
    });
    expect(refused({ of: 'step', process: 'order_to_delivery' }, {})).toHaveProperty('text');
    expect(refused({ of: 'failures' }, { withinMinutes: '-3', mode: 'Lost' })).toHaveProperty('withinMinutes');
  });

  it('asks for all three figures, in order', () => {
    const figures = (o: string, m: string, p: string) =>
      refused(
        { of: 'estimate', flow: 'f1' },
        { 'estimate.override.o': o, 'estimate.override.m': m, 'estimate.override.p': p },
      );
    expect(Object.keys(figures('2', '', '9'))).toEqual(['estimate.override.m']);
    expect(Object.keys(figures('5', '2', '9'))).toEqual(['estimate.override.m']);
    expect(Object.keys(figures('2', '5', '3'))).toEqual(['estimate.override.p']);
  });

  it('names only figures as no numbers', () => {
    const { fields } = formOf(shop(), theBank(), { of: 'systems', id: 'erp' });
    expect(kindFaults(fields, { ...valuesOf(fields), 'limits.ratePerMin': '?', name: 'x' })).toEqual({});
  });

  it('moves between its lines, keeps what was typed, and forgets the fault of a field that changes', () => {
    const start = formStart(formOf(shop(), theBank(), { of: 'systems', id: 'erp' }));
    const faults = { name: 'Write a name.', control: 'Choose.' };
    const state = reduceForm(start, { type: 'refuse', faults, focus: 0 });
    expect(reduceForm(state, { type: 'set-value', field: 'name', value: 'x' }).faults).toEqual({ control: 'Choose.' });
    expect(reduceForm(start, { type: 'move-focus', by: -1, last: 4 }).focus).toBe(0);
    expect(reduceForm({ ...start, focus: 4 }, { type: 'move-focus', by: 1, last: 4 }).focus).toBe(4);
  });
});

describe('choosing', () => {
  it('takes one of several in and out', () => {
    expect(toggled('a b', 'b')).toBe('a');
    expect(toggled('', 'b')).toBe('b');
  });

  it('offers what begins as it was typed, and looks through all', () => {
    const offers = ['Stale', 'Slow', 'Lost'];
    expect(completion(offers, 'sl')).toBe('Slow');
    expect(completion(offers, '')).toBe('Stale');
    expect(completion(offers, 'lost')).toBe('Stale');
    expect(completion(offers, 'other')).toBeUndefined();
  });
});
