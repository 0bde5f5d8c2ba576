import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { setReply } from '../../../src/model/edits/answers.ts';
import { BANK } from '../support/bank.ts';
import { alignmentOf, both, compare } from './two-sides.ts';

const KNOWN = { level: 'document', ref: 'IF-12.pdf' } as const;

describe('two sides by dimension and department', () => {
  const found = alignmentOf(
    compare({
      'P-ST-01': both(4, 2),
      'SY-03@shop': both(3, 0),
      'SY-03@erp': both(2, 3),
      'SY-06@dwh': both('unknown', 2),
      'FL-05@orders': both('unknown', 'unknown'),
      'DO-01@order': both(3, 3),
    }),
  );

  it('count what each side does not know apart', () => {
    expect(found).toMatchObject({ compared: 4, knowledgeGaps: 1, sharedIgnorance: 1, open: 5, resolved: 0 });
    expect(found.bias).toBe(1);
    expect(found.meanGap).toBe((3 * 2 + 3 * 3 + 3 * 1) / 12);
    expect(found.withinOne).toBe(0.5);
  });

  it('are measured in each dimension that has answers of both', () => {
    expect(found.byDimension.map(({ id, compared, meanGap }) => [id, compared, meanGap])).toEqual([
      ['D1', 1, 2],
      ['D3', 1, 0],
      ['D4', 2, 2],
      ['D5', 0, 0],
    ]);
    expect(found.byDimension[3]).toMatchObject({ knowledgeGaps: 1, sharedIgnorance: 1 });
  });

  it('are measured in each department concerned: by the system, else by its owners; a flow in both', () => {
    expect(
      found.byDepartment.map(({ name, compared, bias, sharedIgnorance }) => [name, compared, bias, sharedIgnorance]),
    ).toEqual([
      ['IT', 2, -0.5, 1],
      ['Sales', 1, 3, 1],
    ]);
    expect(found.items.find(({ key }) => key === 'FL-05@orders')?.departments).toEqual(['IT', 'Sales']);
    expect(found.items.find(({ key }) => key === 'P-ST-01')?.departments).toEqual([]);
  });

  it('have no coefficient for a handful of questions, and say why', () => {
    expect(found.coefficients).toBeNull();
    expect(found.because.some(({ text }) => text.startsWith('4 questions') && text.includes('too few'))).toBe(true);
  });
});

describe('a pattern of two views', () => {
  const patternsOf = (answers: Parameters<typeof compare>[0]) =>
    alignmentOf(compare(answers)).patterns.map(({ id, keys }) => [id, keys]);

  it('is hidden technical debt where business is sure of an interface and technology is not', () => {
    expect(patternsOf({ 'SY-03@erp': both(3, 1), 'SY-03@shop': both(3, 2) })).toEqual([['hidden_debt', ['SY-03@erp']]]);
  });

  it('is technology ahead of the objectives, or a manual process that nobody owns', () => {
    expect(patternsOf({ 'P-ST-01': both(1, 3), 'FL-10@orders': both(0, 4) })).toEqual([
      ['technology_ahead', ['P-ST-01']],
      ['fallback_without_owner', ['FL-10@orders']],
    ]);
  });

  it('is shared optimism only until somebody shows a document', () => {
    expect(patternsOf({ 'SY-06@erp': both(3, 4) })).toEqual([['shared_optimism', ['SY-06@erp']]]);
    expect(patternsOf({ 'SY-06@erp': both(3, { points: 4, evidence: KNOWN }) })).toEqual([]);
    expect(patternsOf({ 'SY-06@erp': both(3, 4, { points: 3, evidence: KNOWN }) })).toEqual([]);
  });

  it('is an honest base where both are low, and none where one does not know', () => {
    expect(patternsOf({ 'SY-03@erp': both(0, 1), 'SY-03@shop': both(3, 'unknown') })).toEqual([
      ['honest_base', ['SY-03@erp']],
    ]);
  });
});

describe('a consensus', () => {
  const key = 'SY-03@erp';
  const apart = compare({ [key]: both({ points: 4, note: 'It has an API' }, { points: 1, note: 'Not for orders' }) });
  const agreed = setReply(apart, key, 'joint', { points: 2, note: 'API next quarter' });

  it('stands beside both sides, whose answers stay as they were', () => {
    expect(agreed.answers[key]).toEqual({ ...apart.answers[key], joint: { points: 2, note: 'API next quarter' } });
    const [item] = alignmentOf(agreed).items;
    expect(item).toMatchObject({ business: 4, technology: 1, gap: 3, resolved: true });
    expect(item?.consensus).toEqual({ points: 2, label: 'Scheduled file or batch', note: 'API next quarter' });
    expect(alignmentOf(agreed)).toMatchObject({ open: 0, resolved: 1, meanGap: 3 });
  });

  it('counts from then on; until then the lower answer does', () => {
    const score = (a: typeof apart) => analyse(a, BANK).readiness.systems.erp?.demonstrated;
    expect(score(apart)).toBe(25);
    expect(score(agreed)).toBe(50);
  });

  it('may be that nobody knows, or that the question does not apply', () => {
    const as = (joint: Parameters<typeof both>[2]) =>
      alignmentOf(compare({ [key]: both(4, 1, joint) })).items[0]?.consensus;
    expect(as('unknown')).toEqual({ points: 'unknown', label: 'not known', note: null });
    expect(as({ na: 'goes away' })).toEqual({ points: null, label: 'does not apply: goes away', note: null });
  });
});
