import { describe, expect, it } from 'vitest';
import { cellColour, impactLevel, likelihoodLevel } from '../../../src/analysis/risks/colour.ts';
import { combineGaps } from '../../../src/analysis/risks/combine.ts';
import { statusOf } from '../../../src/analysis/risks/evaluate.ts';
import { consumerFactor, consumersThatMatter, lossFraction } from '../../../src/analysis/risks/loss.ts';
import { compareRanked } from '../../../src/analysis/risks/order.ts';
import { riskProbability } from '../../../src/analysis/risks/probability.ts';
import { disagreementGap, unknownShareGap } from '../../../src/analysis/risks/signals.ts';
import { BANK } from '../support/bank.ts';

const { risk } = BANK.scoring;
const R21 = BANK.rules.find((rule) => rule.id === 'R21');

describe('probability of a risk', () => {
  it.each([
    ['bare', 0, [0.05, 0.114, 0.238, 0.433, 0.65]],
    ['external', Math.log(1.5), [0.073, 0.161, 0.319, 0.533, 0.736]],
    ['external and of high volume', Math.log(1.5) + Math.log(1.4), [0.1, 0.212, 0.396, 0.615, 0.796]],
  ])('matches the reference vector of duplicate processing, %s', (_, logOdds, expected) => {
    const range = R21?.probability ?? { good: 0.5, bad: 0.5 };
    const got = [0, 0.25, 0.5, 0.75, 1].map((gap) => riskProbability(range, gap, logOdds));
    // The reference is printed with three digits, its last one rounded twice: 0.43246 stands as 0.433.
    for (const [at, p] of got.entries()) expect(Math.abs(p - (expected[at] ?? 0))).toBeLessThan(0.0006);
  });
});

describe('loss of a risk', () => {
  it('matches the reference figures', () => {
    const impact = R21?.impact ?? 0;
    expect(lossFraction(impact, 3, 1, risk)).toBeCloseTo(0.25, 12);
    expect(lossFraction(impact, 4, 1, risk)).toBeCloseTo(0.4, 12);
    expect(lossFraction(impact, 4, 3, risk)).toBeCloseTo(0.6, 12);
  });

  it('is never more than everything', () => {
    expect(lossFraction(5, 4, 9, risk)).toBe(1);
  });

  it('grows with consumers up to double, and nobody counts beyond', () => {
    expect([0, 1, 2, 5, 50].map((consumers) => consumerFactor(consumers, risk))).toEqual([1, 1, 1.25, 2, 2]);
    expect(consumersThatMatter(risk)).toBe(5);
  });
});

describe('gap of a rule', () => {
  const triggers = [
    { weight: 1, gap: 0.5 },
    { weight: 0.4, gap: 1 },
  ];
  const gapOf = (one: { weight: number; gap?: number }) => one.gap;

  it('is the largest, light triggers counting for less', () => {
    expect(combineGaps(triggers, gapOf, 'max')).toBe(0.5);
    expect(combineGaps([{ weight: 0.6, gap: 1 }], gapOf, 'max')).toBe(0.6);
  });

  it('is the weighted mean where the answers stand together', () => {
    expect(combineGaps(triggers, gapOf, 'mean')).toBeCloseTo(0.9 / 1.4, 9);
  });

  it('skips what is not answered', () => {
    expect(combineGaps([...triggers, { weight: 1 }], gapOf, 'mean')).toBeCloseTo(0.9 / 1.4, 9);
    expect(combineGaps([{ weight: 1 }], gapOf, 'mean')).toBe(0);
  });

  it('that is exactly at a threshold does not miss it by the last bit', () => {
    const thirds = [
      { weight: 1, gap: 0.5 },
      { weight: 0.6, gap: 0.75 },
      { weight: 0.3, gap: 0 },
    ];
    expect(statusOf(combineGaps(thirds, gapOf, 'mean'), risk)).toBe('risk');
  });

  it('decides between risk, watch and ok', () => {
    expect([0.5, 0.49, 0.25, 0.24].map((gap) => statusOf(gap, risk))).toEqual(['risk', 'watch', 'watch', 'ok']);
  });
});

describe('the grid', () => {
  it('has the colours that the corners of its cells give', () => {
    const rows = [5, 4, 3, 2, 1].map((likelihood) =>
      [1, 2, 3, 4, 5].map((impact) => cellColour(likelihood, impact, risk).charAt(0).toUpperCase()).join(' '),
    );
    expect(rows).toEqual(['G Y Y R R', 'G Y Y R R', 'G G Y Y R', 'G G G Y Y', 'G G G G Y']);
  });

  it('puts a probability on a border into the higher level, a loss over 40 % into the highest', () => {
    expect([0.049, 0.05, 0.2, 0.5, 0.8].map((p) => likelihoodLevel(p, risk.probabilityBands))).toEqual([1, 2, 3, 4, 5]);
    expect([0.005, 0.025, 0.09, 0.25, 0.4, 0.41].map((l) => impactLevel(l, risk.lossBands))).toEqual([
      1, 2, 3, 4, 4, 5,
    ]);
  });
});

describe('the order of the register', () => {
  const line = { id: 'R01', statedGap: 0, reducibleLoss: 0.1, loss: 0.2 };
  const order = (...lines: (typeof line)[]) =>
    lines.sort((a, b) => compareRanked(a, a.id, b, b.id, 0.625)).map(({ id }) => id);

  it('puts stated facts before what rests on unknowns', () => {
    const stated = { ...line, id: 'R02', statedGap: 0.625, reducibleLoss: 0.01 };
    expect(order({ ...line, reducibleLoss: 0.9 }, stated)).toEqual(['R02', 'R01']);
  });

  it('then goes by reducible loss, loss and id', () => {
    const more = { ...line, id: 'R03', reducibleLoss: 0.2 };
    const dearer = { ...line, id: 'R04', loss: 0.3 };
    expect(order({ ...line, id: 'R09' }, line, dearer, more)).toEqual(['R03', 'R04', 'R01', 'R09']);
  });
});

describe('signals', () => {
  it('read ignorance from a quarter of the weight on', () => {
    expect([0.24, 0.25, 0.4, 0.5, 1].map((share) => unknownShareGap(share, risk.unknownShare))).toEqual([
      0, 0.5, 0.8, 1, 1,
    ]);
  });

  it('read disagreement from the mean gap, or from one large gap on a gate', () => {
    const gap = (mean: number, largestOnGate: number) =>
      disagreementGap({ mean, largestOnGate }, risk.disagreementMean, risk.disagreementCritical);
    expect(gap(1.4, 2)).toBe(0);
    expect(gap(1.5, 0)).toBe(0.5);
    expect(gap(4, 0)).toBe(1);
    expect(gap(0.5, 3)).toBe(0.75);
  });
});
