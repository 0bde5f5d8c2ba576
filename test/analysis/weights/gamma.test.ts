import { describe, expect, it } from 'vitest';
import { gammaColumn } from '../../../src/analysis/weights/gamma.ts';

const DRAWS = 40_000;

function moments(column: Float64Array): { mean: number; variance: number } {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  return { mean, variance: column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length };
}

describe('gamma draws', () => {
  // Mean and variance of a gamma distribution of scale 1 are both its shape.
  it.each([0.3, 1, 1.2, 4])('of shape %f have its mean and variance', (shape) => {
    const { mean, variance } = moments(gammaColumn(7, 'any', shape, DRAWS));
    expect(Math.abs(mean / shape - 1)).toBeLessThan(0.03);
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.08);
  });

  it('of shape 1 have the tail of the exponential distribution', () => {
    const column = gammaColumn(7, 'any', 1, DRAWS);
    const above = column.filter((value) => value > 2).length / DRAWS;
    expect(Math.abs(above - Math.exp(-2))).toBeLessThan(0.005);
  });

  it('repeat for the same seed and name, and differ for another', () => {
    const column = gammaColumn(7, 'D1', 0.8, 20);
    expect(gammaColumn(7, 'D1', 0.8, 20)).toEqual(column);
    expect(gammaColumn(7, 'D2', 0.8, 20)).not.toEqual(column);
    expect(gammaColumn(8, 'D1', 0.8, 20)).not.toEqual(column);
    expect(column.every((value) => value > 0)).toBe(true);
  });
});
