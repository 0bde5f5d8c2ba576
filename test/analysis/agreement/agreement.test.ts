import { describe, expect, it } from 'vitest';
import { krippendorffAlpha } from '../../../src/analysis/agreement/krippendorff.ts';
import { gwetAC2, type Pair, weightedKappa } from '../../../src/analysis/agreement/two-raters.ts';

const business = [3, 3, 2, 4, 1, 0, 3, 2, 2, 3, 1, 4];
const technology = [2, 3, 1, 3, 1, 2, 3, 0, 2, 4, 1, 1];
const pairs = business.map((points, index): Pair => [points, technology[index] ?? 0]);

describe('agreement of two raters', () => {
  it('gives the published figures for a mixed pair of answer sets', () => {
    expect(weightedKappa(pairs)).toBeCloseTo(0.376, 3);
    expect(krippendorffAlpha(pairs, 'ordinal')).toBeCloseTo(0.439, 3);
    expect(gwetAC2(pairs)).toBeCloseTo(0.61, 3);
  });

  it('shows the prevalence paradox: 11 of 12 identical answers give kappa 0 and AC2 near 1', () => {
    const nearlyAll: Pair[] = Array.from({ length: 12 }, (_, index) => [index === 11 ? 2 : 3, 3]);
    expect(weightedKappa(nearlyAll)).toBeCloseTo(0, 3);
    expect(krippendorffAlpha(nearlyAll, 'ordinal')).toBeCloseTo(0, 3);
    expect(gwetAC2(nearlyAll)).toBeCloseTo(0.994, 3);
  });

  it('has no value where nothing could have disagreed', () => {
    const same: Pair[] = [
      [3, 3],
      [3, 3],
    ];
    expect(weightedKappa(same)).toBeUndefined();
    expect(krippendorffAlpha(same, 'ordinal')).toBeUndefined();
    expect(weightedKappa([])).toBeUndefined();
    expect(gwetAC2([])).toBeUndefined();
  });
});

describe("Krippendorff's four-coder example with missing values", () => {
  const none = undefined;
  const coders = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
    [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
  ];
  const units = Array.from({ length: 12 }, (_, unit) => coders.map((coder) => coder[unit]));

  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('%s metric gives %f', (metric, expected) => {
    expect(krippendorffAlpha(units, metric)).toBeCloseTo(expected, 3);
  });
});
