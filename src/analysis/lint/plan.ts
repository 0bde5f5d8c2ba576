import { planGapSignal } from '../effort/plan-gap.ts';
import { loadLineOf } from '../load-line.ts';
import { isRed } from '../risks/register.ts';
import { type Fault, type Invariant, reporter } from './finding.ts';

/** I-25: the target date is not before the simulated P50. */
export const plannedDateIsPossible: Invariant = ({ assessment }, _, { schedule, today }) => {
  const gap = planGapSignal(schedule, assessment.profile.targetDate, today);
  if (gap === undefined || gap.gap < 1) return [];
  const text = `${gap.text.charAt(0).toUpperCase()}${gap.text.slice(1)}.`;
  return [reporter('I-25', 'warning')('profile', 'targetDate', text, 'move the date, take scope out or add people')];
};

/** I-26: every red risk is in somebody's hands until a day. An accepted or closed one needs no day. */
export const redRisksAreInHand: Invariant = ({ assessment }, _, { lines }) =>
  lines
    .filter(({ first }) => isRed(first.evaluation))
    .flatMap(({ first: { place } }): Fault[] => {
      const { id, name } = place.rule;
      const treatment = assessment.treatments[id];
      const settled = treatment?.status === 'accept' || treatment?.status === 'closed';
      const lacks = [
        ...(treatment?.owner === undefined ? ['an owner'] : []),
        ...(treatment?.due === undefined && !settled ? ['a due date'] : []),
      ];
      if (lacks.length === 0) return [];
      const text = `The red risk ${id} ${name} has no ${lacks.join(' and no ').replaceAll(/\ban? /g, '')}.`;
      return [reporter('I-26', 'warning')(id, 'treatments', text, `give treatments.${id} ${lacks.join(' and ')}`)];
    });

/** I-31: a project may ask for more than the question bank does, not for less. */
export const loadLineIsNoLower: Invariant = ({ assessment, bank }) => {
  const { loadLine } = assessment.profile;
  const least = bank.scoring.verdict.planReadiness;
  if (loadLine === undefined || loadLine >= least) return [];
  const line = loadLineOf({ assessment, bank });
  const text = `The load line of the project is ${loadLine}, below the ${least} that the question bank asks of every project: ${line} holds.`;
  return [
    reporter('I-31', 'error')('profile', 'loadLine', text, `write a whole number from ${least} to 100, or take it out`),
  ];
};

/** I-32: the people's own three figures are in order. */
export const ownFiguresAreInOrder: Invariant = ({ assessment }) => {
  const { ownEstimate: own } = assessment.profile;
  if (own === undefined || (own.low <= own.likely && own.likely <= own.high)) return [];
  const text = `What the project is thought to take is not in order: least ${own.low}, most likely ${own.likely}, most ${own.high} person-days.`;
  return [
    reporter('I-32', 'error')('profile', 'ownEstimate', text, 'write low, likely and high from the least to the most'),
  ];
};
