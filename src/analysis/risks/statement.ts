import type { Rule, Scoring } from '../../bank/schema.ts';
import type { Context } from '../context.ts';
import { answerClause, enumerate } from '../wording.ts';
import { worstItem } from './cell.ts';
import type { Evaluation } from './evaluate.ts';
import { type Input, inputGap, type Reading, type RuleScope } from './rule-scope.ts';

/** What suffers, by the objective that a risk threatens. */
const CONSEQUENCES: Record<Rule['objective'], string> = {
  cost: 'the project costs more or takes longer',
  operations: 'daily operation suffers',
  legal: 'the law or a contract is broken',
  benefit: 'the expected benefit does not come',
};

/** What comes before the names of the other places where a risk stands. */
export const SAME_RISK_AT = ' The same risk stands at ';

/** Answers that a sentence can bear. */
const MOST_CAUSES = 2;

/** Words such as "Double orders" go into the middle of a sentence; names and abbreviations keep their capital. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) || /^A /u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function clause(context: Context, input: Input, unknownGap: number): string | undefined {
  if (input.kind === 'signal') return input.signal.text;
  const item = worstItem(input.cell, unknownGap);
  return item && answerClause(context, item);
}

/** The answers that carry the gap, the weightiest first, as half-sentences. */
function causesOf(context: Context, place: RuleScope, reading: Reading): string[] {
  return place.inputs
    .map((input) => ({ input, part: input.weight * (inputGap(input, reading) ?? 0) }))
    .filter(({ part }) => part >= context.bank.scoring.risk.watchGap)
    .sort((a, b) => b.part - a.part)
    .slice(0, MOST_CAUSES)
    .flatMap(({ input }) => clause(context, input, reading.unknownGap) ?? []);
}

function consequence(rule: Rule, { level }: Evaluation, { impactWords }: Scoring['risk']): string {
  return `${CONSEQUENCES[rule.objective]}: ${impactWords[level.impact - 1] ?? ''}`;
}

/**
 * The risk as one sentence of cause, event and consequence. `elsewhere`: names of the other places where it stands as
 * openly, whatever the answers there. A risk
 * that good answers keep small has no cause to name.
 */
export function statementOf(
  context: Context,
  place: RuleScope,
  evaluation: Evaluation,
  reading: Reading,
  elsewhere: readonly string[],
): string {
  const causes = causesOf(context, place, reading);
  const event = `this may happen: ${lowerFirst(place.rule.event)}, so that ${consequence(place.rule, evaluation, context.bank.scoring.risk)}.`;
  const because = causes.length > 0 ? `Because ${causes.join(' and ')}, ` : 'Even with good answers ';
  const also = elsewhere.length > 0 ? `${SAME_RISK_AT}${enumerate(elsewhere)}.` : '';
  return because + event + also;
}
