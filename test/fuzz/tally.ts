import { performance } from 'node:perf_hooks';
import { afterAll, expect } from 'vitest';
import { InputError } from '../../src/model/problem.ts';

/** How many cases a run tries, all kinds of file together; `npm run fuzz` sets more. */
const CASES = Number(process.env.PLIMSOLL_FUZZ ?? 500);

/** Some of the cases of a run: a share from 0 to 1 of them all. */
export function someCases(share: number): { numRuns: number } {
  return { numRuns: Math.ceil(CASES * share) };
}

/**
 * Holds every case to its promise: a right result, or an error with words, and nothing that reaches the prototype of objects.
 * Returns a function that tries one case; what became of all is printed after a run of `npm run fuzz`.
 */
export function tally(kind: string): (read: () => void) => void {
  let [taken, refused, slowest] = [0, 0, 0];
  afterAll(() => {
    if (process.env.PLIMSOLL_FUZZ === undefined) return;
    const most = Math.round(process.resourceUsage().maxRSS / 1024);
    const times = `the slowest took ${Math.round(slowest)} ms`;
    console.log(
      `${kind}: ${taken + refused} cases, ${taken} read, ${refused} refused; ${times}, the process ${most} MB`,
    );
  });
  return (read) => {
    const from = performance.now();
    try {
      read();
      taken++;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refused++;
      expect(error.problems.length).toBeGreaterThan(0);
      for (const { message } of error.problems) expect(message).not.toBe('');
    } finally {
      slowest = Math.max(slowest, performance.now() - from);
    }
    expect('polluted' in {}).toBe(false);
  };
}
