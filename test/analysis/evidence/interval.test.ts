import { describe, expect, it } from 'vitest';
import { evidenceOf, pointsBetween } from '../../../src/analysis/evidence/evidence-of.ts';
import { intervalAround, shareOfWay } from '../../../src/analysis/evidence/interval.ts';
import { isHollow } from '../../../src/analysis/evidence/shares.ts';
import { EVIDENCE_LEVELS } from '../../../src/model/answer.ts';
import { BANK } from '../support/bank.ts';

const CONSTANTS = BANK.scoring.evidence;

describe('what an answer rests on', () => {
  it('is a claim without evidence, and without the name of the document or test', () => {
    expect(evidenceOf(undefined)).toBe('claim');
    expect(evidenceOf({ points: 3 })).toBe('claim');
    expect(evidenceOf({ points: 3, evidence: { level: 'test' } })).toBe('claim');
    expect(evidenceOf({ points: 3, evidence: { level: 'claim', ref: 'said so' } })).toBe('claim');
    expect(evidenceOf({ points: 3, evidence: { level: 'test', ref: 'IT-7' } })).toBe('test');
  });

  it.each([
    [4, 'claim', 2.5, 4],
    [3, 'claim', 1.5, 3.25],
    [3, 'document', 2.25, 3.25],
    [3, 'test', 2.75, 3.25],
    [4, 'production', 4, 4],
    [2, 'claim', 1.5, 2.5],
    [0, 'claim', 0, 0.5],
    [1, 'document', 0.75, 1.25],
  ] as const)('leaves an answer of %i on a %s between %f and %f points', (points, level, low, high) => {
    expect(pointsBetween(points, level, CONSTANTS)).toEqual({ low, high });
  });

  it('leaves less room the better it is, and a better answer reaches no lower', () => {
    for (const points of [0, 1, 2, 3, 4]) {
      for (const [at, level] of EVIDENCE_LEVELS.entries()) {
        const now = pointsBetween(points, level, CONSTANTS);
        const better = pointsBetween(points, EVIDENCE_LEVELS[at + 1] ?? level, CONSTANTS);
        expect(better.low >= now.low && better.high <= now.high).toBe(true);
        const more = pointsBetween(Math.min(4, points + 1), level, CONSTANTS);
        expect(more.low >= now.low && more.high >= now.high).toBe(true);
      }
    }
  });
});

describe('the way to the extremes', () => {
  it('is gone whole by one answer, less by many, and never less than what they err together', () => {
    expect(shareOfWay(1, 0.3)).toBe(1);
    expect(shareOfWay(7, 0.3)).toBeCloseTo(Math.sqrt(0.4), 12);
    expect(shareOfWay(1e9, 0.3)).toBeCloseTo(Math.sqrt(0.3), 6);
  });

  it('is the whole where all err together, and the root of the sum of squares where each errs by itself', () => {
    expect(shareOfWay(25, 1)).toBe(1);
    // 25 answers of equal weight and spread s: sqrt(25 x (s/25)^2) = s/5.
    expect(shareOfWay(25, 0)).toBeCloseTo(1 / 5, 12);
  });

  it('makes an interval round the score', () => {
    expect(intervalAround(62, { low: 40, high: 77 }, 0.6)).toEqual({ low: 48.8, high: 71 });
    expect(intervalAround(62, { low: 62, high: 62 }, 0.6)).toEqual({ low: 62, high: 62 });
  });
});

describe('a score is hollow', () => {
  it('when it is high and at least half of it is claimed', () => {
    const shares = { claim: 0.5, document: 0.5, test: 0, production: 0 };
    expect(isHollow(70, shares, CONSTANTS)).toBe(true);
    expect(isHollow(69.9, shares, CONSTANTS)).toBe(false);
    expect(isHollow(95, { ...shares, claim: 0.49 }, CONSTANTS)).toBe(false);
  });
});
