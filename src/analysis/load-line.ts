import type { Scoring } from '../bank/schema.ts';
import type { Context } from './context.ts';

/** A project and what it is held against. */
export type Held = Pick<Context, 'assessment' | 'bank'>;

/**
 * The rules of the verdict as they hold for one project. A load line of its own may ask for more than the question bank,
 * never for less, so that assessments can be compared; whoever is to proceed without a plan stands no lower than the line.
 */
export function verdictRules({ assessment: { profile }, bank }: Held): Scoring['verdict'] {
  const { verdict } = bank.scoring;
  const planReadiness = Math.max(verdict.planReadiness, profile.loadLine ?? 0);
  return { ...verdict, planReadiness, proceedReadiness: Math.max(verdict.proceedReadiness, planReadiness) };
}

/** The load line, 0-100: the readiness from which this project may proceed with a plan. */
export function loadLineOf(held: Held): number {
  return verdictRules(held).planReadiness;
}

/** Whether the project asks for more than the question bank does. */
export function hasOwnLine(held: Held): boolean {
  return loadLineOf(held) > held.bank.scoring.verdict.planReadiness;
}
