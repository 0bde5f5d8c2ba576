import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { histogram } from '../../../src/analysis/effort/histogram.ts';
import { simulateSchedule } from '../../../src/analysis/effort/schedule.ts';
import { buildDraws, Luck } from '../../../src/analysis/effort/simulate.ts';
import { effort as effortSchema } from '../../../src/bank/effort-schema.ts';
import { SHOP_FLOWS } from './shop-flows.ts';

describe('the histogram of draws', () => {
  it('counts every draw once, the longest tail in the last bin', () => {
    const found = histogram(Float64Array.from({ length: 1000 }, (_, index) => index));
    expect(found.counts.reduce((sum, one) => sum + one, 0)).toBe(1000);
    expect(found.from).toBe(0);
    expect(found.to).toBeCloseTo(989, 0);
    expect(found.counts.at(-1)).toBeGreaterThan(found.counts[0] ?? 0);
  });

  it('holds draws that are all the same', () => {
    expect(histogram(new Float64Array(5).fill(7))).toMatchObject({ from: 7, to: 8 });
    expect(histogram(new Float64Array(5).fill(7)).counts[0]).toBe(5);
  });
});

describe('the chance of keeping a target date', () => {
  const effort = effortSchema.parse(parse(readFileSync('templates/effort.yaml', 'utf8')));
  const luck = new Luck(42, effort);
  const build = buildDraws(SHOP_FLOWS, luck);
  const within = (weeksLeft?: number) =>
    simulateSchedule({ build, partners: [], events: [], fte: 3, daysPerWeek: 4, weeksLeft }, luck, effort);

  it('is the share of draws that end by then', () => {
    const { p10, p80 } = within();
    expect(within(p80).onTime).toBeCloseTo(0.8, 2);
    expect(within(p10).onTime).toBeCloseTo(0.1, 2);
    expect(within(-3).onTime).toBe(0);
    expect(within(1e6).onTime).toBe(1);
  });

  it('is not given without such a date', () => {
    expect(within().onTime).toBeNull();
  });
});
