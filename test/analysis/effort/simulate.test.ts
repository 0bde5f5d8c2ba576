import { describe, expect, it } from 'vitest';
import { normalColumn, normalQuantile, quantile, sigmaOfSpan } from '../../../src/analysis/effort/normal.ts';
import {
  buildDraws,
  type EffortEvent,
  eventDraws,
  Luck,
  overheadDraws,
} from '../../../src/analysis/effort/simulate.ts';
import { SHOP_FLOWS } from './shop-flows.ts';

const SEED = 42;
const constants = (projectCorrelation: number, systemCorrelation: number) => ({
  draws: 10_000,
  projectCorrelation,
  systemCorrelation,
  eventCorrelation: 0.3,
  eventSigma: 0.6,
});
const DEFAULT = constants(0.3, 0.2);
const OVERHEAD = { median: 0.45, sigma: sigmaOfSpan(0.3, 0.7) };
const EVENTS: EffortEvent[] = [
  { id: 'R1', probability: 0.45, loss: 0.25 },
  { id: 'R2', probability: 0.5, loss: 0.09 },
  { id: 'R3', probability: 0.35, loss: 0.25 },
  { id: 'R4', probability: 0.3, loss: 0.09 },
];

function percentiles(draws: Float64Array): number[] {
  const sorted = draws.slice().sort();
  return [0.1, 0.5, 0.8, 0.9, 0.95].map((p) => quantile(sorted, p));
}

function expectWithin(found: number[], golden: number[], share: number): void {
  for (const [index, value] of golden.entries()) {
    expect(Math.abs((found[index] ?? 0) - value) / value, `P${index}: ${found[index]} against ${value}`).toBeLessThan(
      share,
    );
  }
}

function build(projectCorrelation: number, systemCorrelation: number): Float64Array {
  return buildDraws(SHOP_FLOWS, new Luck(SEED, constants(projectCorrelation, systemCorrelation)));
}

describe('effort of eight flows of a shop', () => {
  it.each([
    ['independent', 0, 0, [216, 269, 314, 342, 368]],
    ['with a common project factor', 0.3, 0, [187, 264, 334, 378, 418]],
    ['with project and system factors', 0.3, 0.2, [181, 263, 337, 385, 430]],
  ] as const)('%s', (_, project, system, golden) => {
    expectWithin(percentiles(build(project, system)), [...golden], 0.02);
  });

  it('is neither the sum of the P50s nor, at P90, the sum of the P90s', () => {
    const [, p50 = 0, , p90 = 0] = percentiles(build(0.3, 0.2));
    const sumOfMedians = SHOP_FLOWS.reduce((sum, { median }) => sum + median, 0);
    const sumOfP90 = SHOP_FLOWS.reduce((sum, { median, sigma }) => sum + median * Math.exp(1.2816 * sigma), 0);
    expect(sumOfMedians).toBeCloseTo(252, 0);
    expect(sumOfP90).toBeCloseTo(433, 0);
    expect(p50).toBeGreaterThan(sumOfMedians);
    expect(p90).toBeLessThan(sumOfP90);
  });

  it('has the mean and spread that the formulas of the lognormal give', () => {
    const moments = (draws: Float64Array) => {
      const mean = draws.reduce((sum, days) => sum + days, 0) / draws.length;
      return { mean, sd: Math.sqrt(draws.reduce((sum, days) => sum + (days - mean) ** 2, 0) / draws.length) };
    };
    expectWithin(Object.values(moments(build(0, 0))), [275.59, 51.64], 0.02);
    expectWithin(Object.values(moments(build(0.3, 0))), [275.59, 77.92], 0.02);
  });

  it('grows by overhead and by risk events', () => {
    const luck = new Luck(SEED, DEFAULT);
    const overhead = overheadDraws(OVERHEAD, luck);
    const total = buildDraws(SHOP_FLOWS, luck).map((days, draw) => days * (1 + (overhead[draw] ?? 0)));
    expectWithin(percentiles(total), [260, 385, 502, 578, 650], 0.02);
    const p50 = percentiles(total)[1] ?? 0;
    const events = eventDraws(EVENTS, luck, DEFAULT);
    expectWithin(
      percentiles(total.map((days, draw) => days + p50 * (events[draw] ?? 0))),
      [285, 482, 667, 776, 875],
      0.02,
    );
  });

  it('repeats exactly for the same seed, whatever the order of the flows, and differs for another seed', () => {
    const first = buildDraws(SHOP_FLOWS, new Luck(7, DEFAULT));
    expect(buildDraws([...SHOP_FLOWS].reverse(), new Luck(7, DEFAULT))).toEqual(first);
    expect(buildDraws(SHOP_FLOWS, new Luck(8, DEFAULT))).not.toEqual(first);
  });
});

describe('the normal distribution', () => {
  it.each([
    [0.5, 0],
    [0.9, 1.2815516],
    [0.1, -1.2815516],
    [0.999, 3.0902323],
    [0.01, -2.3263479],
  ])('quantile of %f is %f', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 6);
  });

  it('draws have mean 0 and variance 1', () => {
    const draws = normalColumn(3, 'any', 20_000);
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length).toBeCloseTo(1, 1);
  });
});
