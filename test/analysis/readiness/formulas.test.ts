import { describe, expect, it } from 'vitest';
import { bandOf } from '../../../src/analysis/readiness/bands.ts';
import { applyGates } from '../../../src/analysis/readiness/figures.ts';
import { meanMin } from '../../../src/analysis/readiness/mean-min.ts';
import { pillarParts, systemWeight, weightedMean } from '../../../src/analysis/readiness/pillars.ts';
import { propagated } from '../../../src/analysis/readiness/propagation.ts';
import { BANK } from '../support/bank.ts';

const { readiness } = BANK.scoring;

describe('mean-min', () => {
  it('is seven tenths of the mean and three tenths of the lowest', () => {
    const parts = [75, 90, 75, 50, 75].map((value) => ({ value, weight: 1 }));
    expect(meanMin(parts, readiness)).toBeCloseTo(66.1, 10);
  });

  it('weighs the mean, not the minimum', () => {
    expect(
      meanMin(
        [
          { value: 100, weight: 3 },
          { value: 0, weight: 1 },
        ],
        readiness,
      ),
    ).toBeCloseTo(52.5, 10);
  });

  it('has no value without parts', () => {
    expect(meanMin([], readiness)).toBeNull();
  });
});

describe('gates', () => {
  it('hold the demonstrated score, and the potential only where known to be absent', () => {
    const unknown = applyGates(80, 90, { gatesZero: 0, gatesUnknown: 1 }, readiness);
    expect(unknown).toEqual({ demonstrated: 49, potential: 90, capped: true });
    const absent = applyGates(80, 90, { gatesZero: 1, gatesUnknown: 0 }, readiness);
    expect(absent).toEqual({ demonstrated: 49, potential: 49, capped: true });
  });

  it('never lift a low score', () => {
    expect(applyGates(20, 30, { gatesZero: 1, gatesUnknown: 0 }, readiness)).toEqual({
      demonstrated: 20,
      potential: 30,
      capped: false,
    });
  });
});

describe('propagation', () => {
  it('pulls a flow half-way to its weakest end', () => {
    expect(propagated(80, [90, 40, 60])).toBe(60);
  });

  it('is not lifted by good ends', () => {
    expect(propagated(40, [100, 100])).toBe(40);
  });

  it('leaves ends that are not assessed out', () => {
    expect(propagated(80, [null, undefined])).toBe(80);
    expect(propagated(80, [null, 60])).toBe(70);
  });
});

describe('pillars', () => {
  it('leave out what is not assessed', () => {
    const parts = pillarParts({ project: 60, systems: null, data: null, flows: 40 }, readiness.pillars);
    expect(parts).toEqual([
      { value: 60, weight: 0.3 },
      { value: 40, weight: 0.2 },
    ]);
  });

  it('weigh a system by criticality and by the ways that lead through it', () => {
    expect(systemWeight(4, 0.5)).toBe(6);
    expect(weightedMean([])).toBeNull();
  });
});

describe('bands', () => {
  it.each([
    [0, 'Not started'],
    [24.99, 'Not started'],
    [25, 'At risk'],
    [49, 'At risk'],
    [50, 'Workable with conditions'],
    [70, 'Ready'],
    [85, 'Proven'],
    [100, 'Proven'],
  ])('%d is "%s"', (score, name) => {
    expect(bandOf(score, readiness.bands)).toBe(name);
  });
});
