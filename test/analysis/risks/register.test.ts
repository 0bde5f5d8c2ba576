import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { BANK } from '../support/bank.ts';
import { answered, type Short, type Sketch, sketch } from '../support/build.ts';

const LANDSCAPE = {
  systems: [
    { id: 'shop', name: 'Shop', criticality: 4, category: 'ecommerce' },
    { id: 'erp', name: 'ERP', criticality: 3, category: 'erp' },
    { id: 'psp', name: 'Payment provider', criticality: 2, category: 'payment', control: 'external_supported' },
    { id: 'crm', name: 'CRM', criticality: 1, category: 'crm' },
  ],
  dataObjects: [{ id: 'order', name: 'Order', goldenRecord: 'shop', identifier: 'order number' }],
  flows: [
    { id: 'orders', name: 'Orders', from: 'shop', to: 'erp', objects: ['order'] },
    { id: 'pays', name: 'Payments', from: 'shop', to: 'psp' },
  ],
};

function risksOf(answers: Record<string, Short>, more: Sketch = {}) {
  const { risks } = analyse(answered(sketch({ ...LANDSCAPE, ...more }), answers), BANK);
  const find = (rule: string) => risks.find((risk) => risk.rule === rule);
  const at = (rule: string, scope: string) => find(rule)?.perScope.find((one) => one.id === scope);
  return { risks, find, at };
}

describe('which answers a rule reads', () => {
  it('are its own entity’s for a trigger of its own scope', () => {
    const { at } = risksOf({ 'FL-05@orders': 0, 'FL-05@pays': 3 });
    expect(at('R21', 'orders')?.gap).toBe(1);
    expect(at('R21', 'pays')?.gap).toBe(0.25);
  });

  it('are those of the systems at the ends of a flow', () => {
    const { at } = risksOf({ 'FL-05': 4, 'PAY-02@psp': 0 });
    expect(at('R21', 'pays')).toMatchObject({
      gap: 1,
      triggers: [{ key: 'FL-05@pays' }, { key: 'PAY-02@psp', gap: 1 }],
    });
    expect(at('R21', 'orders')?.gap).toBe(0);
  });

  it('are the worst of the flows that touch a system', () => {
    const { at } = risksOf({ 'SY-06@shop': 4, 'SY-06@erp': 4, 'FL-04@orders': 3, 'FL-04@pays': 0 });
    expect(at('R13', 'shop')?.gap).toBe(0.6);
    expect(at('R13', 'erp')?.gap).toBeCloseTo(0.15, 12);
  });

  it('are those of the systems that exchange a data object', () => {
    const { at } = risksOf({ 'DO-04@order': 4, 'SY-08@erp': 0, 'SY-08@crm': 0 });
    expect(at('R15', 'order')).toMatchObject({ gap: 0.6, triggers: [{ key: 'DO-04@order' }, { key: 'SY-08@erp' }] });
  });

  it('are the worst of all entities for a rule about the project, and the project’s for any', () => {
    expect(risksOf({ 'P-BA-02': 4, 'DO-03@order': 0 }).at('R18', 'project')?.gap).toBe(0.4);
    expect(risksOf({ 'FL-11@orders': 4, 'P-DE-01': 0 }).at('R27', 'orders')?.gap).toBeCloseTo(0.4 / 1.4, 12);
  });

  it('leave out what is not answered or does not apply', () => {
    const { at } = risksOf({ 'FL-05@pays': 4, 'PAY-02@psp': 'na' });
    expect(at('R21', 'pays')?.triggers).toHaveLength(1);
  });
});

describe('a rule', () => {
  it('does not speak while none of its heaviest triggers is answered', () => {
    expect(risksOf({ 'FL-04@orders': 0 }).find('R13')).toBeUndefined();
    expect(risksOf({ 'PAY-02@psp': 'na' }).find('R21')).toBeUndefined();
  });

  it('rests on unknowns where what is known would not alarm', () => {
    const { find } = risksOf({ 'FL-05@pays': 'unknown' });
    expect(find('R21')).toMatchObject({ basis: 'unknown', status: 'risk', gap: 0.75 });
    expect(find('R21')?.perScope[0]).toMatchObject({ statedGap: 0, triggers: [{ unknown: true }] });
  });

  it('rests on stated facts where they alone alarm', () => {
    const { find } = risksOf({ 'FL-05@pays': 1, 'PAY-02@psp': 'unknown' });
    expect(find('R21')).toMatchObject({ basis: 'stated', gap: 0.75 });
  });

  it('takes its odds from the entity and the profile', () => {
    const profile = { contextFlags: ['high_volume', 'bigbang'] };
    const { at } = risksOf({ 'FL-05': 2 }, { profile });
    expect(at('R21', 'pays')?.modifiers).toEqual([
      { name: 'high_volume', factor: 1.4 },
      { name: 'external', factor: 1.5 },
    ]);
    expect(at('R21', 'orders')?.modifiers).toEqual([{ name: 'high_volume', factor: 1.4 }]);
  });

  it('believes a stated volume more than the profile', () => {
    const flows = LANDSCAPE.flows.map((flow) => ({
      ...flow,
      volume: { normalPerDay: flow.id === 'pays' ? 20_000 : 5 },
    }));
    const { at } = risksOf({ 'FL-05': 2 }, { flows, profile: { contextFlags: ['high_volume'] } });
    expect(at('R21', 'pays')?.modifiers.map(({ name }) => name)).toContain('high_volume');
    expect(at('R21', 'orders')?.modifiers).toEqual([]);
  });

  it('derives many suppliers and regulation from the profile', () => {
    const { at } = risksOf({ 'SY-02@psp': 0, 'PAY-01@psp': 0 }, { profile: { vendors: 3, regulated: true } });
    expect(at('R09', 'psp')?.modifiers.map(({ name }) => name)).toEqual(['external', 'vendors3']);
    expect(at('R44', 'psp')?.modifiers.map(({ name }) => name)).toEqual(['regulated', 'external']);
  });

  it('costs more at an important system with many consumers', () => {
    const { at } = risksOf({ 'SY-01@shop': 0, 'SY-01@crm': 0 });
    expect(at('R61', 'shop')?.loss).toBeCloseTo(0.09 * 1.6 * 1.25, 12);
    expect(at('R61', 'crm')?.loss).toBeCloseTo(0.09 * 0.4, 12);
  });

  it('keeps the four probabilities in order', () => {
    const { current, inherent, target, controlled } = risksOf({ 'FL-05@pays': 1 }).at('R21', 'pays')?.probability ?? {
      current: 0,
      inherent: 0,
      target: 0,
      controlled: 0,
    };
    expect([controlled, target, current, inherent]).toEqual([controlled, target, current, inherent].sort());
    expect(target).toBeGreaterThan(controlled);
  });
});

describe('a line of the register', () => {
  it('lists the places that are open, the weightiest first, with its figures', () => {
    const { find } = risksOf({ 'SY-01@shop': 0, 'SY-01@erp': 1, 'SY-01@psp': 1, 'SY-01@crm': 4 });
    const line = find('R61');
    expect(line?.scopes).toEqual(['shop', 'erp', 'psp']);
    expect(line).toMatchObject({ systemic: true, gap: 1, expectedLoss: line?.perScope[0]?.expectedLoss });
    expect(line?.perScope).toHaveLength(4);
  });

  it('stays in the register when all is well', () => {
    expect(risksOf({ 'SY-01@shop': 4 }).find('R61')).toMatchObject({ status: 'ok', scopes: ['shop'], systemic: false });
  });

  it('says cause, event and consequence in one sentence', () => {
    const { find } = risksOf({ 'SY-01@shop': 0, 'SY-01@erp': 1 });
    expect(find('R61')?.statement).toMatch(
      /^Because “Who is responsible for Shop\?” is answered “Nobody”, this may happen: questions, access .* stall, so that the project costs more or takes longer: .*\. The same risk stands at ERP\.$/,
    );
  });

  it('says when it is nobody’s knowledge', () => {
    const { find } = risksOf({ 'SY-01@shop': 'unknown' });
    expect(find('R61')?.statement).toContain('nobody knows the answer to “Who is responsible for Shop?”');
  });

  it('explains every number', () => {
    const refs = risksOf({ 'FL-05@pays': 1 })
      .find('R21')
      ?.because.map(({ ref }) => ref);
    expect(refs).toEqual([
      'FL-05@pays',
      'rules.R21.combine',
      'rules.R21.probability.good',
      'rules.R21.probability.bad',
      'scoring.risk.odds.external',
      'risk.probability',
      'risk.loss',
    ]);
  });
});

describe('ignorance and disagreement', () => {
  it('are silent while nothing is answered', () => {
    expect(risksOf({}).risks).toEqual([]);
  });

  it('fire from the share of unknown weight, of the project or of an important system', () => {
    const known = Object.fromEntries(['P-ST-01', 'P-ST-02', 'P-ST-03', 'P-ST-06'].map((key) => [key, 4]));
    expect(risksOf(known).find('R56')).toMatchObject({ gap: 0, status: 'ok' });
    const shop = risksOf({ ...known, 'SY-03@shop': 'unknown', 'SY-02@shop': 4 }).find('R56');
    expect(shop).toMatchObject({ gap: 1, basis: 'unknown' });
    expect(shop?.statement).toContain('in Shop 50 %');
    expect(risksOf({ ...known, 'SY-03@crm': 'unknown', 'SY-02@crm': 4 }).find('R56')?.gap).toBe(0);
  });

  it('fire from what the two sides say apart, until they agree', () => {
    const answers = { 'SY-01@shop': { business: { points: 4 }, technology: { points: 1 } } };
    const apart = analyse(sketch({ ...LANDSCAPE, answers }), BANK).risks.find((risk) => risk.rule === 'R57');
    expect(apart).toMatchObject({ gap: 1, basis: 'stated' });
    const agreed = { 'SY-01@shop': { ...answers['SY-01@shop'], joint: { points: 2 } } };
    const after = analyse(sketch({ ...LANDSCAPE, answers: agreed }), BANK).risks.find((risk) => risk.rule === 'R57');
    expect(after).toMatchObject({ gap: 0, status: 'ok' });
  });

  it('leaves the gap between plan and evidence out until there is an estimate', () => {
    expect(risksOf({ 'P-ST-10': 0 }).find('R58')).toBeUndefined();
    expect(risksOf({ 'P-ST-10': 0 }).find('R05')?.gap).toBe(1);
  });
});
