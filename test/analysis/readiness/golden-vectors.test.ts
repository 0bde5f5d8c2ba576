import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { BANK } from '../support/bank.ts';
import { answered, type Short, sketch } from '../support/build.ts';

/** Reference figures of one system, computed apart from this program. */
const QUESTIONS = ['SY-01', 'SY-02', 'SY-03', 'SY-04', 'SY-06', 'SY-08', 'SY-09'];
const VECTORS: [string, Short[], { raw: number; demonstrated: number; potential: number; coverage: number }][] = [
  ['A', [3, 3, 4, 3, 3, 2, 3], { raw: 66.1, demonstrated: 66.1, potential: 66.1, coverage: 1 }],
  ['B', [3, 3, 4, 'unknown', 3, 2, 3], { raw: 61.9, demonstrated: 61.9, potential: 67.5, coverage: 15 / 17 }],
  ['C', [3, 3, 4, 0, 3, 2, 3], { raw: 61.9, demonstrated: 61.9, potential: 61.9, coverage: 1 }],
  ['D', ['unknown', 3, 4, 3, 3, 2, 3], { raw: 57.1, demonstrated: 49, potential: 67.85, coverage: 14 / 17 }],
  ['E', [3, 3, 4, 3, 'na', 2, 3], { raw: 65.75, demonstrated: 65.75, potential: 65.75, coverage: 1 }],
];

describe('readiness of a system', () => {
  it.each(VECTORS)('matches reference vector %s', (_, answers, expected) => {
    const a = sketch({ systems: [{ id: 'erp', name: 'ERP' }] });
    const keys = QUESTIONS.map((question, at) => [`${question}@erp`, answers[at] ?? 'na'] as const);
    const score = analyse(answered(a, Object.fromEntries(keys)), BANK).readiness.systems.erp;
    for (const [name, value] of Object.entries(expected)) {
      expect(score?.[name as keyof typeof expected], name).toBeCloseTo(value, 10);
    }
  });

  it('names the gate that caps it, and says so', () => {
    const a = answered(sketch({ systems: [{ id: 'erp', name: 'ERP' }] }), { 'SY-01@erp': 'unknown', 'SY-03@erp': 4 });
    const score = analyse(a, BANK).readiness.systems.erp;
    expect(score?.gatesFailed).toEqual(['SY-01@erp']);
    expect(score?.capped).toBe(false);
    expect(score?.because.map((one) => one.ref)).toContain('SY-01@erp');
  });

  it('is capped, and marked so, only where the gate takes something away', () => {
    const good = { 'SY-02@erp': 4, 'SY-03@erp': 4, 'SY-06@erp': 4, 'SY-08@erp': 4 };
    const a = answered(sketch({ systems: [{ id: 'erp', name: 'ERP' }] }), { ...good, 'SY-01@erp': 0 });
    const score = analyse(a, BANK).readiness.systems.erp;
    expect(score?.raw).toBeGreaterThan(49);
    expect(score).toMatchObject({ demonstrated: 49, potential: 49, capped: true, band: 'At risk' });
  });

  it('is null, not 0, where nothing is answered or nothing applies', () => {
    const a = sketch({ systems: [{ id: 'erp', name: 'ERP' }] });
    expect(analyse(a, BANK).readiness.systems.erp).toBeNull();
    expect(analyse(answered(a, { 'SY-03@erp': 'na' }), BANK).readiness.systems.erp).toBeNull();
  });

  it('is 0 to 100 with coverage 0 where nobody knows anything', () => {
    const a = answered(sketch({ systems: [{ id: 'erp', name: 'ERP' }] }), { 'SY-03@erp': 'unknown' });
    expect(analyse(a, BANK).readiness.systems.erp).toMatchObject({ demonstrated: 0, potential: 100, coverage: 0 });
  });
});
