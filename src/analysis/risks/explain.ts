import type { Context } from '../context.ts';
import type { Because } from '../schema.ts';
import { answerClause } from '../wording.ts';
import { worstItem } from './cell.ts';
import type { Evaluation } from './evaluate.ts';
import { inputGap, type Reading, type RuleScope } from './rule-scope.ts';

/** Two significant digits: more would pretend to a precision that nobody has. */
function significant(value: number): number {
  return Number(value.toPrecision(2));
}

/** Said beside every probability until it is calibrated on finished projects. */
const UNCALIBRATED = 'default, uncalibrated';

/** How the figures of a risk came about: answers, gap, the two ends of the probability, each modifier, the result. */
export function explainRisk(context: Context, place: RuleScope, evaluation: Evaluation, reading: Reading): Because[] {
  const { rule } = place;
  const ref = `rules.${rule.id}`;
  return [
    ...place.inputs.flatMap((input): Because[] => {
      const gap = inputGap(input, reading);
      if (gap === undefined) return [];
      const weight = `weight ${input.weight}`;
      if (input.kind === 'signal') {
        return [{ kind: 'fact', ref: input.name, text: `${input.signal.text} (${weight})`, value: gap }];
      }
      const item = worstItem(input.cell, reading.unknownGap);
      if (item === undefined) return [];
      return [{ kind: 'answer', ref: item.key, text: `${answerClause(context, item)} (${weight})`, value: gap }];
    }),
    {
      kind: 'formula',
      ref: `${ref}.combine`,
      text: rule.combine === 'max' ? 'Gap: the largest of weight x gap' : 'Gap: the weighted mean of the gaps',
      value: evaluation.gap,
    },
    {
      kind: 'constant',
      ref: `${ref}.probability.good`,
      text: `Probability with the control fully in place (${UNCALIBRATED})`,
      value: rule.probability.good,
    },
    {
      kind: 'constant',
      ref: `${ref}.probability.bad`,
      text: `Probability without the control (${UNCALIBRATED})`,
      value: rule.probability.bad,
    },
    ...place.modifiers.map(
      ({ name, factor }): Because => ({
        kind: 'constant',
        ref: `scoring.risk.odds.${name}`,
        text: `${name} multiplies the odds by ${factor} (${UNCALIBRATED})`,
        value: factor,
      }),
    ),
    {
      kind: 'formula',
      ref: 'risk.probability',
      text: `Probability now, between ${significant(evaluation.probability.controlled)} with the control in place and ${significant(evaluation.probability.inherent)} without (${UNCALIBRATED})`,
      value: evaluation.probability.current,
    },
    {
      kind: 'formula',
      ref: 'risk.loss',
      text: `Loss: impact ${rule.impact} by criticality and consumers, as a share of the build budget or of 90 days of the process value (${UNCALIBRATED})`,
      value: evaluation.loss,
    },
  ];
}
