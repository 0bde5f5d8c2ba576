import type { AgreementConstants } from '../../bank/agreement-schema.ts';
import { gapBetween, kindOf, type TwoSided } from '../alignment.ts';
import { type Context, scopeIdOf } from '../context.ts';
import { PROJECT_LOSS_CRITICALITY } from '../conventions.ts';
import { isRed, type Line } from '../risks/register.ts';
import type { Because } from '../schema.ts';
import { scopeCriticality } from '../scope-weight.ts';

/** The five factors that put a topic before another. */
export type Factors = { weight: number; difference: number; gate: number; criticality: number; redRisks: number };

/** weight x difference x gate x criticality x red risks. */
export function priorityOf({ weight, difference, gate, criticality, redRisks }: Factors): number {
  return weight * difference * gate * criticality * redRisks;
}

/** How many red lines of the register each question feeds. */
export function redRisksFed(lines: readonly Line[]): ReadonlyMap<string, number> {
  const fed = new Map<string, number>();
  for (const { first } of lines) {
    if (!isRed(first.evaluation)) continue;
    for (const questionId of Object.keys(first.place.rule.triggers))
      fed.set(questionId, (fed.get(questionId) ?? 0) + 1);
  }
  return fed;
}

/** The size of the gap in points, or what stands for it where one side or neither knows. */
function differenceOf(one: TwoSided, agenda: AgreementConstants['agenda']): number {
  const kind = kindOf(one);
  if (kind === 'gap') return Math.abs(gapBetween(one) ?? 0);
  return kind === 'knowledge-gap' ? agenda.knowledgeGap : agenda.bothUnknown;
}

/** Criticality 1-4 of the place, the highest of all that the answer holds for; the project as a whole is neutral. */
function criticalityOf(context: Context, { items }: TwoSided): number {
  const levels = items.flatMap((item) => scopeCriticality(context, item.question.scope, scopeIdOf(item)) ?? []);
  return levels.length === 0 ? PROJECT_LOSS_CRITICALITY : Math.max(...levels);
}

export function factorsOf(context: Context, one: TwoSided, fed: ReadonlyMap<string, number>): Factors {
  const { agreement, scoring } = context.bank;
  const red = fed.get(one.items[0].question.id) ?? 0;
  return {
    weight: one.weight,
    difference: differenceOf(one, agreement.agenda),
    gate: one.gate ? agreement.agenda.gate : 1,
    criticality: scoring.risk.criticalityFactor[criticalityOf(context, one) - 1] ?? 1,
    redRisks: 1 + red / agreement.agenda.redRisks,
  };
}

export function explainPriority({ bank }: Context, one: TwoSided, factors: Factors): Because[] {
  const step = (kind: Because['kind'], ref: string, text: string, value: number): Because => ({
    kind,
    ref,
    text,
    value,
  });
  return [
    step('constant', `questions.${one.items[0].question.id}.weight`, 'Weight of the question', factors.weight),
    step('answer', one.key, 'Gap in points, or what stands for it where one side or neither knows', factors.difference),
    step('constant', 'agreement.agenda.gate', 'Factor of a gate', factors.gate),
    step('constant', 'scoring.risk.criticalityFactor', 'Factor of the criticality of the place', factors.criticality),
    step(
      'formula',
      'agreement.agenda.redRisks',
      `1 + red risks that the question feeds / ${bank.agreement.agenda.redRisks}`,
      factors.redRisks,
    ),
    step('formula', 'agenda.priority', 'Their product', priorityOf(factors)),
  ];
}
