import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, assessment } from '../../src/model/assessment.ts';
import { threeWay } from '../../src/model/three-way.ts';

const base = assessment.parse({
  plimsoll: 1,
  name: 'Shop',
  systems: [
    { id: 'erp', name: 'ERP', category: 'erp' },
    { id: 'shop', name: 'Shop', category: 'ecommerce' },
  ],
  dataObjects: [{ id: 'order', name: 'Order' }],
  answers: { 'P-ST-01': { joint: { points: 1 } } },
  minutes: [{ at: '2027-03-01T14:30:00Z', kind: 'decision', text: 'Begin' }],
});
const answered = (key: string, points: 0 | 1 | 2 | 3 | 4): Assessment => ({
  ...base,
  answers: { ...base.answers, [key]: { joint: { points } } },
});

describe('two people on one assessment', () => {
  it('keep the answers of both, in whichever order they are put together', () => {
    const merged = threeWay(base, answered('P-ST-02', 3), answered('P-ST-03', 4));
    expect(Object.keys(merged?.answers ?? {}).sort()).toEqual(['P-ST-01', 'P-ST-02', 'P-ST-03']);
    const turned = threeWay(base, answered('P-ST-03', 4), answered('P-ST-02', 3));
    expect(turned?.answers).toEqual(merged?.answers);
  });

  it('keep the replies of both sides to one question', () => {
    const mine = { ...base, answers: { ...base.answers, 'SY-03@erp': { business: { points: 3 as const } } } };
    const theirs = { ...base, answers: { ...base.answers, 'SY-03@erp': { technology: { points: 1 as const } } } };
    expect(threeWay(base, mine, theirs)?.answers['SY-03@erp']).toEqual({
      business: { points: 3 },
      technology: { points: 1 },
    });
  });

  it('keep different fields of one system, and systems that each of them added', () => {
    const [erp, shop] = base.systems;
    if (erp === undefined || shop === undefined) throw new Error('no systems');
    const mine = { ...base, systems: [{ ...erp, name: 'SAP' }, shop, { ...shop, id: 'mine', name: 'Mine' }] };
    const theirs = { ...base, systems: [{ ...erp, vendor: 'Acme' }, shop, { ...shop, id: 'theirs', name: 'Theirs' }] };
    const merged = threeWay(base, mine, theirs);
    expect(merged?.systems.map(({ id }) => id)).toEqual(['erp', 'shop', 'theirs', 'mine']);
    expect(merged?.systems[0]).toMatchObject({ name: 'SAP', vendor: 'Acme' });
  });

  it('keep what one took out, where the other one left it alone', () => {
    expect(threeWay(base, { ...base, answers: {} }, answered('P-ST-02', 2))?.answers).toEqual({
      'P-ST-02': { joint: { points: 2 } },
    });
  });

  it('keep what both took down in a meeting', () => {
    const said = (text: string) => ({
      ...base,
      minutes: [...(base.minutes ?? []), { at: '2027-03-01T15:00:00Z', kind: 'parked' as const, text }],
    });
    expect(threeWay(base, said('mine'), said('theirs'))?.minutes?.map(({ text }) => text)).toEqual([
      'Begin',
      'theirs',
      'mine',
    ]);
  });

  it('are not put together where they answer one question differently', () => {
    expect(threeWay(base, answered('P-ST-01', 3), answered('P-ST-01', 4))).toBeUndefined();
    expect(threeWay(base, answered('P-ST-02', 3), answered('P-ST-02', 4))).toBeUndefined();
    expect(threeWay(base, { ...base, answers: {} }, answered('P-ST-01', 4))).toBeUndefined();
    expect(threeWay(base, { ...base, name: 'One' }, { ...base, name: 'Other' })).toBeUndefined();
  });

  it('are not put together where one sends data to a system that the other one took out', () => {
    const mine = { ...base, systems: base.systems.filter(({ id }) => id !== 'shop') };
    const flow = { id: 'f1', from: 'erp', to: 'shop', objects: ['order'] };
    const theirs = assessment.parse({ ...base, flows: [flow] });
    expect(threeWay(base, mine, theirs)).toBeUndefined();
    expect(threeWay(base, base, theirs)).toEqual(theirs);
  });

  it('give the one that changed something where the other one changed nothing', () => {
    const key = fc.constantFrom('P-ST-01', 'P-ST-02', 'P-ST-03', 'P-ST-04');
    const points = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const);
    fc.assert(
      fc.property(key, points, (one, many) => {
        const changed = answered(one, many);
        expect(threeWay(base, changed, base)).toEqual(changed);
        expect(threeWay(base, base, changed)).toEqual(changed);
        expect(threeWay(base, changed, changed)).toEqual(changed);
      }),
    );
  });
});
