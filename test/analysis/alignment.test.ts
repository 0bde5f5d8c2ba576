import { describe, expect, it } from 'vitest';
import { type Compared, differences, gapBetween, kindOf, measureSides } from '../../src/analysis/alignment.ts';
import { analyse } from '../../src/analysis/index.ts';
import { BANK } from './support/bank.ts';
import { sketch } from './support/build.ts';

type Points = Compared['business'];

function compare(business: Points[], technology: Points[], weights: number[] = []) {
  const compared = business.map(
    (points, at): Compared => ({
      key: `Q-${at}`,
      text: `Question ${at}`,
      weight: weights[at] ?? 1,
      gate: false,
      business: points,
      technology: technology[at] ?? 'unknown',
      resolved: false,
    }),
  );
  const items = differences(compared).map((one) => ({ key: one.key, kind: kindOf(one), gap: gapBetween(one) }));
  return { ...measureSides(compared), items };
}

describe('business and technology side by side', () => {
  it('match the reference pair', () => {
    const pair = compare([3, 3, 2, 4, 1, 0, 3, 2, 2, 3, 1, 4], [2, 3, 1, 3, 1, 2, 3, 0, 2, 4, 1, 1]);
    expect(pair.compared).toBe(12);
    expect(pair.meanGap).toBeCloseTo(0.917, 3);
    expect(pair.bias).toBeCloseTo(0.417, 3);
    expect(pair.withinOne).toBe(0.75);
  });

  it('weigh the mean gap by question', () => {
    expect(compare([4, 2], [0, 2], [3, 1]).meanGap).toBe(3);
  });

  it('keep what one side does not know apart from disagreement', () => {
    const pair = compare([3, 'unknown', 'unknown', 2], ['unknown', 1, 'unknown', 2]);
    expect(pair).toMatchObject({ compared: 1, meanGap: 0, knowledgeGaps: 2, sharedIgnorance: 1 });
    expect(pair.items.map(({ kind, gap }) => [kind, gap])).toEqual([
      ['knowledge-gap', null],
      ['knowledge-gap', null],
      ['both-unknown', null],
    ]);
  });

  it('list the largest gaps first and leave agreement out', () => {
    expect(compare([3, 1, 2], [2, 4, 2]).items.map(({ key, gap }) => [key, gap])).toEqual([
      ['Q-1', -3],
      ['Q-0', 1],
    ]);
  });

  it('are not measured while one side is silent', () => {
    const answers = { 'P-ST-01': { business: { points: 3 } } };
    expect(analyse(sketch({ answers }), BANK).alignment).toBeNull();
  });

  it('compare visible questions only, a standard answer once, and mark what is agreed', () => {
    const both = (business: number, technology: number) => ({
      business: { points: business },
      technology: { points: technology },
    });
    const a = sketch({
      depth: 'quick',
      systems: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
      flows: [
        { id: 'f1', from: 'a', to: 'b' },
        { id: 'f2', from: 'b', to: 'a' },
      ],
      answers: { 'FL-05': both(3, 1), 'FL-13': both(4, 0), 'P-ST-01': { ...both(4, 2), joint: { points: 3 } } },
    });
    expect(
      analyse(a, BANK)
        .alignment?.items.map(({ key, resolved }) => [key, resolved])
        .sort(),
    ).toEqual([
      ['FL-05', false],
      ['P-ST-01', true],
    ]);
  });
});
