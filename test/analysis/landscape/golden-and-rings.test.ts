import { describe, expect, it } from 'vitest';
import { contextOf, readingOf, systems } from './landscape-of.ts';

const found = (parts: Record<string, unknown>, wanted: string) =>
  readingOf(contextOf(parts)).findings.filter(({ check }) => check === wanted);

describe('the golden record among the findings', () => {
  const base = { systems: systems('erp', 'pim', 'shop') };
  const flow = { id: 'f1', from: 'erp', to: 'shop', objects: ['price'] };
  const price = (more: Record<string, unknown>) => [{ id: 'price', name: 'Price', ...more }];

  it('is red where two systems claim it', () => {
    const dataObjects = price({ goldenRecord: ['erp', 'pim'], terminal: true });
    expect(found({ ...base, dataObjects, flows: [] }, 'golden-record')).toEqual([
      {
        check: 'golden-record',
        level: 'red',
        entities: ['price', 'erp', 'pim'],
        text: 'Several systems claim the golden record of Price: ERP and PIM.',
      },
    ]);
  });

  it('is worth a look where a system that is no master writes into it without being declared its origin', () => {
    const dataObjects = price({ goldenRecord: 'shop', terminal: true });
    const [first] = found({ ...base, dataObjects, flows: [flow] }, 'golden-record');
    expect(first).toMatchObject({ level: 'warn', entities: ['price', 'erp', 'shop'] });
    const declared = [{ ...flow, origination: true }];
    expect(found({ ...base, dataObjects, flows: declared }, 'golden-record')).toEqual([]);
  });

  it('warns where it is published to nobody', () => {
    const dataObjects = price({ goldenRecord: 'pim' });
    const [first] = found({ ...base, dataObjects, flows: [] }, 'golden-record');
    expect(first).toMatchObject({ level: 'warn', entities: ['price', 'pim'] });
  });

  it('is no finding where nobody has said yet who the master is, and one for all where there is said to be none', () => {
    expect(found({ ...base, dataObjects: price({}), flows: [flow] }, 'golden-record')).toEqual([]);
    const dataObjects = [
      { id: 'price', name: 'Price', goldenRecord: [] },
      { id: 'stock', name: 'Stock', mdmStyle: 'none' },
    ];
    expect(found({ ...base, dataObjects, flows: [] }, 'golden-record')).toEqual([
      {
        check: 'golden-record',
        level: 'warn',
        entities: ['price', 'stock'],
        text: 'Without a golden record, whole or in part: 2 data objects (Price and Stock).',
      },
    ]);
  });
});

describe('rings among the findings', () => {
  const ring = (guards: readonly (boolean | undefined)[], answers: Record<string, unknown> = {}) =>
    found(
      {
        systems: systems('a', 'b'),
        dataObjects: [{ id: 'order', name: 'Order', goldenRecord: 'elsewhere' }],
        flows: [
          {
            id: 'there',
            from: 'a',
            to: 'b',
            objects: ['order'],
            trigger: 'automatic',
            pattern: 'event',
            loopGuard: guards[0],
          },
          {
            id: 'back',
            from: 'b',
            to: 'a',
            objects: ['order'],
            trigger: 'automatic',
            pattern: 'event',
            loopGuard: guards[1],
          },
        ],
        answers,
      },
      'ring',
    ).map(({ level, text }) => [level, text.split('). ')[1]]);

  it('are red where no flow stops an echo and one is known not to', () => {
    const said = 'Nothing in it is known to stop an echo.';
    expect(ring([false, undefined])).toEqual([['red', said]]);
    expect(ring([undefined, undefined], { 'FL-06@back': { joint: { points: 2 } } })).toEqual([['red', said]]);
  });

  it('are worth a look where a guard is not answered for, and also where all are there', () => {
    const open = 'Not every flow in it is known to stop its own echo, tested.';
    expect(ring([undefined, undefined])).toEqual([['warn', open]]);
    expect(ring([undefined, undefined], { 'FL-06': { joint: { points: 'unknown' } } })).toEqual([['warn', open]]);
    expect(ring([true, false])).toEqual([['warn', open]]);
    expect(ring([true, true])[0]?.[0]).toBe('warn');
    expect(ring([undefined, undefined], { 'FL-06': { joint: { points: 4 } } })[0]?.[1]).toMatch(/stops its own echo/);
  });
});
