import { describe, expect, it } from 'vitest';
import { moves, ranking, weakerShare } from '../../../src/analysis/weights/ranking.ts';

const RANKED = [
  { id: 'a', score: 40 },
  { id: 'b', score: 50 },
  { id: 'c', score: 50 },
  { id: 'd', score: 70 },
];

describe('a ranking of systems', () => {
  it('begins with the weakest and puts equals by their ids', () => {
    expect(ranking(RANKED.toReversed()).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes scores that differ in the last digit for equal', () => {
    expect(
      ranking([
        { id: 'b', score: 0.3 },
        { id: 'a', score: 0.1 + 0.2 },
      ]).map(({ id }) => id),
    ).toEqual(['a', 'b']);
  });

  it('changes where one system overtakes another', () => {
    const after: Record<string, number> = { a: 60, b: 50, c: 55, d: 70 };
    expect(moves(RANKED, (id) => after[id] ?? 0)).toEqual([
      { system: 'b', from: 2, to: 1 },
      { system: 'c', from: 3, to: 2 },
      { system: 'a', from: 1, to: 3 },
    ]);
  });

  it('stays where equals part or meet', () => {
    const after: Record<string, number> = { a: 40, b: 51, c: 49, d: 51 };
    expect(moves(RANKED, (id) => after[id] ?? 0)).toEqual([]);
  });
});

describe('two systems over all draws', () => {
  it('are compared draw by draw, ties apart', () => {
    const [one, other] = [Float64Array.of(1, 5, 3, 2), Float64Array.of(2, 4, 3, 3)];
    expect(weakerShare(one, other)).toEqual({ share: 0.5, tied: 0.25 });
    expect(weakerShare(other, one)).toEqual({ share: 0.25, tied: 0.25 });
  });
});
