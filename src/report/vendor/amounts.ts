import type { Assessment } from '../../model/assessment.ts';
import type { Leak, Piece } from '../redact/leaks.ts';
import { strings } from '../redact/leaks.ts';
import type { Ground } from './facts.ts';

/** Smaller numbers stand everywhere: as counts, weeks, hours. */
const FROM = 100;

/**
 * Amounts of the assessment that are not the partner's: money, and figures of systems and flows of others. What stands
 * among the partner's own facts, in the bank or in a date is none of them.
 */
export function othersAmounts(a: Assessment, { systems, flows, bank }: Ground): Set<number> {
  const own = new Set([
    ...numbersOf([systems, flows, bank.effort.schedule.leadTimes]),
    ...strings(bank.questions).flatMap(numbersIn),
  ]);
  const { dayRate, fte, ownEstimate } = a.profile;
  const all = numbersOf([a.objectives, a.problems, a.systems, a.flows, a.dataObjects, { dayRate, fte, ownEstimate }]);
  return new Set([...all].filter((amount) => amount >= FROM && !own.has(amount)));
}

/** Where such an amount stands, however its thousands are set apart. Dates are none. */
export function amountsIn(pieces: readonly Piece[], amounts: ReadonlySet<number>): Leak[] {
  return pieces.flatMap(({ where, text }) =>
    numbersIn(text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, ' '))
      .filter((one) => amounts.has(one))
      .map((one) => ({ name: String(one), where })),
  );
}

function numbersIn(text: string): number[] {
  const found = text.match(/\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g) ?? [];
  return found.map((one) => Number(one.replace(/[,\s]/g, '')));
}

function numbersOf(value: unknown): Set<number> {
  if (typeof value === 'number') return new Set([value]);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.values(value).flatMap((one) => [...numbersOf(one)]));
}
