import type { Target } from '../analysis/path/schema.ts';
import { inLocale } from '../model/locale.ts';
import { parseLocale } from './files/report-options.ts';
import { today } from './io/clock.ts';
import { Refusal } from './io/exit-code.ts';
import { bankOf, type Globals } from './io/globals.ts';
import { lookOf } from './io/look.ts';
import { print, printJson } from './io/output.ts';
import { openSource } from './source.ts';
import { pathText } from './summary/path-text.ts';

export type PathOptions = { to?: string; budget?: string; locale?: string };

/** `plimsoll path SESSION|FILE`: the cheapest actions that lead to a verdict or a score, and ways to spend a budget. */
export async function path(wanted: string, { to, budget, locale: tag }: PathOptions, globals: Globals): Promise<void> {
  const target = targetOf(to);
  const days = budget === undefined ? undefined : budgetOf(budget);
  const locale = parseLocale(tag);
  const [bank, { findPath }] = await Promise.all([bankOf(globals), import('../analysis/path/find-path.ts')]);
  const { assessment } = await openSource(wanted, bank, globals);
  const found = findPath(assessment, bank, target, {
    today: today(),
    locale,
    ...(days !== undefined && { budget: days }),
  });
  if (globals.json) printJson(found);
  else print(inLocale(locale, () => pathText(found, assessment, lookOf(process.stdout, process.env))));
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
