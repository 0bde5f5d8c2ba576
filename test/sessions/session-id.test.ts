import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeId, idFromName, isSessionId, matching } from '../../src/sessions/session-id.ts';

describe('an id made from a name', () => {
  it.each([
    ['New e-commerce platform', 'new-e-commerce-platform'],
    ['  Für Österreich & Łódź! ', 'fur-osterreich-łodz'],
    ['Новый магазин', 'новый-магазин'],
    ['網店', '網店'],
    ['🙂', 'assessment'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'con-assessment'],
    ['x'.repeat(200), 'x'.repeat(40)],
  ])('%j is %j', (name, id) => {
    expect(idFromName(name)).toBe(id);
  });

  it('is a file name that stays in its folder, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        expect(isSessionId(idFromName(name))).toBe(true);
      }),
    );
  });

  it('steps past those taken', () => {
    expect(freeId('shop', (id) => ['shop', 'shop-2'].includes(id))).toBe('shop-3');
  });
});

describe('what a person means', () => {
  const all = [
    { id: 'shop', name: 'Shop' },
    { id: 'shop-2', name: 'Shop' },
    { id: 'crm', name: 'Customer view' },
  ];
  const ids = (wanted: string): string[] => matching(wanted, all).map(({ id }) => id);

  it.each([
    ['shop', ['shop']],
    ['SHOP-2', ['shop-2']],
    ['customer VIEW', ['crm']],
    ['cust', ['crm']],
    ['sh', ['shop', 'shop-2']],
    ['nothing', []],
    ['', []],
  ])('by %j is %j', (wanted, found) => {
    expect(ids(wanted)).toEqual(found);
  });
});
