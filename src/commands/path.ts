import type { Target } from '../analysis/path/schema.ts';
import { today } from './io/clock.ts';
import { Refusal } from './io/exit-code.ts';
import { bankOf, type Globals } from './io/globals.ts';
import { lookOf } from './io/look.ts';
import { print, printJson } from './io/output.ts';
import { openSource } from './source.ts';
import { pathText } from './summary/path-text.ts';

export type PathOptions = { to?: string; budget?: string };

/** `plimsoll path SESSION|FILE`: the cheapest actions that lead to a verdict or a score, and ways to spend a budget. */
export async function path(wanted: string, { to, budget }: PathOptions, globals: Globals): Promise<void> {
  const target = targetOf(to);
  const days = budget === undefined ? undefined : budgetOf(budget);
  const [bank, { findPath }] = await Promise.all([bankOf(globals), import('../analysis/path/find-path.ts')]);
  const { assessment } = await openSource(wanted, bank, globals);
  const found = findPath(assessment, bank, target, { today: today(), ...(days !== undefined && { budget: days }) });
  if (globals.json) printJson(found);
  else print(pathText(found, assessment, lookOf(process.stdout, process.env)));
}

function targetOf(to = 'proceed-with-plan'): Target {
  if (to === 'proceed' || to === 'proceed-with-plan') return { kind: 'verdict', level: to };
  const score = Number(to);
  if (to.trim() === '' || !(score >= 0 && score <= 100)) {
    throw new Refusal(`cannot go to ${JSON.stringify(to)}`, 'give proceed-with-plan, proceed or a score from 0 to 100');
  }
  return { kind: 'score', score };
}

function budgetOf(budget: string): number {
  const days = Number(budget);
  if (budget.trim() === '' || !(days >= 0 && Number.isFinite(days))) {
    throw new Refusal(`--budget is a number of person-days, not ${JSON.stringify(budget)}`, 'as in --budget 20');
  }
  return days;
}
