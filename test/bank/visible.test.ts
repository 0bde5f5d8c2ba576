import { describe, expect, it } from 'vitest';
import { assemblePack, loadBank } from '../../src/bank/load.ts';
import { visibleItems } from '../../src/bank/visible.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { joint, landscapeOf } from './landscape-of.ts';
import { packAsking, question, TEMPLATES } from './pack-of.ts';

const bank = loadBank(TEMPLATES);
const keys = (a: Assessment) => visibleItems(a, bank).map(({ key }) => key);
const item = (a: Assessment, key: string) => visibleItems(a, bank).find((one) => one.key === key);

describe('depth', () => {
  it('asks more the deeper it goes, and never less', () => {
    const [quick, standard, deep] = (['quick', 'standard', 'deep'] as const).map((depth) =>
      keys(landscapeOf({ depth })),
    );
    expect(standard).toEqual(expect.arrayContaining(quick ?? []));
    expect(deep).toEqual(expect.arrayContaining(standard ?? []));
    expect(quick).not.toContain('P-ST-02');
    expect(standard).not.toContain('P-AP-03');
    expect(deep).toContain('P-AP-03');
  });
});

describe('order', () => {
  it('goes from strategy over systems, data and flows to the later phases', () => {
    const order = keys(landscapeOf());
    const places = [
      'P-ST-01',
      'SY-01@shop',
      'ECOM-01@shop',
      'SY-01@mail',
      'DO-01@product',
      'FL-01@f1',
      'P-BA-01',
      'P-MA-01',
    ];
    const at = places.map((key) => order.indexOf(key));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });
});

describe('category', () => {
  it('brings its questions for its systems only', () => {
    expect(keys(landscapeOf())).toContain('ECOM-01@shop');
    expect(keys(landscapeOf())).not.toContain('ECOM-01@mail');
    expect(keys(landscapeOf())).not.toContain('PIM-01@shop');
  });

  it('brings the questions of the wider category as well: a courier is asked as logistics', () => {
    const a = landscapeOf({ systems: [{ id: 'cou', name: 'Courier', category: 'courier' }] });
    expect(keys(a)).toContain('LOG-01@cou');
  });
});

describe('condition', () => {
  const answered = (points: Record<string, number | 'unknown'>) =>
    landscapeOf({ answers: joint(points) as Assessment['answers'] });

  it('asks for documentation only where an interface exists', () => {
    expect(keys(answered({}))).not.toContain('SY-04@shop');
    expect(keys(answered({ 'SY-03@shop': 1 }))).not.toContain('SY-04@shop');
    expect(keys(answered({ 'SY-03@shop': 'unknown' }))).not.toContain('SY-04@shop');
    expect(keys(answered({ 'SY-03@shop': 2 }))).toContain('SY-04@shop');
    expect(keys(answered({ 'SY-03@shop': 2 }))).not.toContain('SY-04@mail');
  });

  it('asks critical systems for availability', () => {
    expect(keys(landscapeOf())).toContain('SY-10@shop');
    expect(keys(landscapeOf())).not.toContain('SY-10@mail');
  });

  it('asks two-way and event flows for order and loops', () => {
    expect(keys(landscapeOf())).toContain('FL-06@f2');
    expect(keys(landscapeOf())).not.toContain('FL-06@f1');
  });

  it('asks external and sensitive flows for protection', () => {
    expect(keys(landscapeOf({ depth: 'deep' }))).toContain('FL-13@f1');
    expect(keys(landscapeOf({ depth: 'deep' }))).not.toContain('FL-13@f2');
  });

  it('asks for migration only where old data must be loaded', () => {
    expect(keys(landscapeOf())).not.toContain('P-DL-03');
    expect(keys(landscapeOf({ profile: { initialLoad: true } }))).toContain('P-DL-03');
    expect(keys(landscapeOf({ depth: 'deep', profile: { initialLoad: true } }))).toContain('DO-07@product');
  });

  it('does not read the answer to a question that is hidden itself', () => {
    const chain = [
      question('SY-02', 'system', 'Second for {system}?', `askIf: 'points("SY-01") >= 2'`),
      question('SY-03', 'system', 'Third for {system}?', `askIf: 'points("SY-02") >= 2'`),
    ].join('\n');
    const small = assemblePack(packAsking(chain));
    const shown = (points: Record<string, number>) =>
      visibleItems(
        landscapeOf({ systems: [{ id: 'a', name: 'A' }], answers: joint(points) as Assessment['answers'] }),
        small,
      )
        .filter(({ question: { scope } }) => scope === 'system')
        .map(({ key }) => key);
    expect(shown({ 'SY-01@a': 3, 'SY-02@a': 3 })).toEqual(['SY-01@a', 'SY-02@a', 'SY-03@a']);
    expect(shown({ 'SY-01@a': 0, 'SY-02@a': 3 })).toEqual(['SY-01@a']);
  });
});

describe('reply', () => {
  it('is that of the standard for a flow without an answer of its own', () => {
    const a = landscapeOf({ answers: joint({ 'FL-05': 2, 'FL-05@f2': 4 }) as Assessment['answers'] });
    expect(item(a, 'FL-05@f1')).toMatchObject({ reply: { points: 2 }, standard: true });
    expect(item(a, 'FL-05@f2')).toMatchObject({ reply: { points: 4 }, standard: false });
  });

  it('is never that of a bare key where the question is no part of the standard', () => {
    const a = landscapeOf({ answers: joint({ 'FL-08': 2 }) as Assessment['answers'] });
    expect(item(a, 'FL-08@f1')?.reply).toBeUndefined();
    expect(item(a, 'FL-08@f1')?.standard).toBe(false);
  });

  it('is the lower one, and disputed, where the two sides differ', () => {
    const a = landscapeOf({ answers: { 'SY-01@shop': { business: { points: 3 }, technology: { points: 1 } } } });
    expect(item(a, 'SY-01@shop')).toMatchObject({ reply: { points: 1 }, disputed: true });
  });

  it('is missing where nobody has answered', () => {
    expect(item(landscapeOf(), 'SY-01@shop')).toMatchObject({ disputed: false, standard: false });
    expect(item(landscapeOf(), 'SY-01@shop')).not.toHaveProperty('reply');
  });
});
