import { describe, expect, it } from 'vitest';
import { changesOf, entityForm, formFault, toggled } from '../../../src/tui/state/entity-form.ts';
import { formStart, reduceForm } from '../../../src/tui/state/form.ts';
import { firstShop, theBank } from '../support/world.ts';

const fieldsOf = (tab: 'systems' | 'dataObjects' | 'flows', id?: string) => entityForm(firstShop(), theBank(), tab, id);
const valuesOf = (...of: Parameters<typeof fieldsOf>) => formStart(fieldsOf(...of)).values;

describe('the form of an entity', () => {
  it('changes nothing where nothing was changed', () => {
    for (const [tab, id] of [
      ['systems', 'erp'],
      ['dataObjects', 'product'],
      ['flows', 'f1'],
    ] as const) {
      expect(changesOf(fieldsOf(tab, id), valuesOf(tab, id), false)).toEqual({});
    }
  });

  it('gives the fields that were changed, as the model wants them', () => {
    const values = { ...valuesOf('systems', 'erp'), name: ' SAP ', criticality: '2' };
    expect(changesOf(fieldsOf('systems', 'erp'), values, false)).toEqual({ name: 'SAP', criticality: 2 });
  });

  it('takes out what was emptied', () => {
    const values = { ...valuesOf('dataObjects', 'product'), goldenRecord: '' };
    expect(changesOf(fieldsOf('dataObjects', 'product'), values, false)).toEqual({ goldenRecord: undefined });
  });

  it('gives a new one all that is stated', () => {
    const values = { ...valuesOf('flows'), objects: 'product order' };
    expect(changesOf(fieldsOf('flows'), values, true)).toMatchObject({
      direction: 'one_way',
      objects: ['product', 'order'],
    });
  });

  it('says what is missing', () => {
    expect(formFault('systems', { name: '  ' })).toMatchObject({ field: 'name' });
    expect(formFault('flows', { from: 'erp', to: 'erp' })).toMatchObject({ field: 'to' });
    expect(formFault('flows', { from: '', to: '' })?.text).toContain('Add two systems first');
    expect(formFault('flows', { from: 'erp', to: 'wms' })).toBeUndefined();
  });

  it('takes one of several in and out', () => {
    expect(toggled('a b', 'b')).toBe('a');
    expect(toggled('', 'b')).toBe('b');
  });

  it('moves between its lines, keeps what was typed, and forgets a fault with the next change', () => {
    const start = formStart(fieldsOf('systems', 'erp'));
    const refused = reduceForm(start, { type: 'refuse', field: 'name', text: 'Write a name.', focus: 0 });
    expect(reduceForm(refused, { type: 'set-value', field: 'name', value: 'x' }).fault).toBeUndefined();
    expect(reduceForm(start, { type: 'move-focus', by: -1, last: 4 }).focus).toBe(0);
    expect(reduceForm({ ...start, focus: 4 }, { type: 'move-focus', by: 1, last: 4 }).focus).toBe(4);
  });
});
