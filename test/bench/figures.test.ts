import { describe, expect, it } from 'vitest';
import { growthExponent, interleaved, median, megabytes, ms, quantile, ratio, table } from '../../bench/figures.mjs';

describe('quantiles', () => {
  it('are values that were measured, whatever their order', () => {
    expect(median([30, 10, 20])).toBe(20);
    expect(median([4, 1, 3, 2])).toBe(2);
    expect(quantile([5], 0.99)).toBe(5);
  });

  it('the 99th of a hundred leaves one out, that of fewer none', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => n + 1);
    expect(quantile(hundred, 0.99)).toBe(99);
    expect(quantile(hundred.slice(0, 40), 0.99)).toBe(40);
    expect(quantile(hundred, 0)).toBe(1);
  });
});

describe('the growth exponent', () => {
  it.each([
    ['does not grow', 7, 7, 0],
    ['is linear', 7, 70, 1],
    ['is quadratic', 7, 700, 2],
    ['shrinks', 70, 7, -1],
  ])('of a cost that %s', (_, cost, next, exponent) => {
    expect(growthExponent(5, cost, 50, next)).toBeCloseTo(exponent, 10);
  });

  it('does not depend on how far the sizes are apart', () => {
    expect(growthExponent(10, 3, 20, 12)).toBeCloseTo(2, 10);
    expect(growthExponent(10, 3, 1000, 30_000)).toBeCloseTo(2, 10);
  });

  it('is unknown where something cost nothing that could be measured', () => {
    expect(growthExponent(5, 0, 50, 7)).toBeUndefined();
    expect(growthExponent(5, 7, 50, 0)).toBeUndefined();
  });
});

it('interleaves: each is done once before any is done again', async () => {
  const done: string[] = [];
  let clock = 0;
  const does = (name: string) => () => {
    done.push(name);
    return clock++;
  };
  const times = await interleaved(2, { a: does('a'), b: async () => does('b')() });
  expect(done).toEqual(['a', 'b', 'a', 'b']);
  expect([...times]).toEqual([
    ['a', [0, 2]],
    ['b', [1, 3]],
  ]);
});

it('prints figures as people read them', () => {
  expect([ms(0.04), ms(9.96), ms(1234.4)]).toEqual(['0.0 ms', '10.0 ms', '1234 ms']);
  expect(megabytes(96 * 1024 ** 2)).toBe('96 MB');
  expect([ratio(1.25), ratio(undefined)]).toEqual(['1.3', '']);
});

it('prints tables with names to the left, figures to the right and nothing behind', () => {
  expect(
    table(
      ['what', 'time'],
      [
        ['list', '5 ms'],
        ['a', '120 ms'],
      ],
    ),
  ).toBe(['what    time', 'list    5 ms', 'a     120 ms'].join('\n'));
  expect(table(['what', 'time'], [['list', '']])).toBe('what  time\nlist');
});
