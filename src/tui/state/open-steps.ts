import type { Section, Step } from '../../bank/interview.ts';
import type { AnswerKey } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import { REVIEW_LISTS, type ReviewList } from './navigation.ts';

type Asked = Pick<Assessment, 'answers'>;

const BELONGS: Record<ReviewList, (assessment: Asked, step: Step) => boolean> = {
  unanswered: (_, { answered }) => !answered,
  unknown: (_, { reply }) => reply?.points === 'unknown',
  // A flag may stand where no answer stands yet, so it is read from what was said and not from what counts.
  flagged: ({ answers }, { key }) => {
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
    return [answer?.joint, answer?.business, answer?.technology].some((reply) => reply?.flagged === true);
  },
  disputed: (_, { disputed }) => disputed,
};

/** The steps by what is open about them. */
export function openSteps(assessment: Asked, steps: readonly Step[]): Record<ReviewList, readonly Step[]> {
  const of = (list: ReviewList) => steps.filter((step) => BELONGS[list](assessment, step));
  return { unanswered: of('unanswered'), unknown: of('unknown'), flagged: of('flagged'), disputed: of('disputed') };
}

/** The list to show alone next: the first behind this one that holds something; behind the last, all again. */
export function nextOnly(
  assessment: Asked,
  steps: readonly Step[],
  only: ReviewList | undefined,
): ReviewList | undefined {
  const lists = openSteps(assessment, steps);
  return REVIEW_LISTS.slice(only === undefined ? 0 : REVIEW_LISTS.indexOf(only) + 1).find(
    (list) => lists[list].length > 0,
  );
}

/** The view with what belongs to one list alone, and with the step in front, so that it has neighbours. */
export function narrowed<V extends { sections: readonly Section[]; steps: readonly Step[] }>(
  view: V,
  assessment: Asked,
  only: ReviewList | undefined,
  inFront: AnswerKey | undefined,
): V {
  if (only === undefined) return view;
  const stays = (step: Step) => step.key === inFront || BELONGS[only](assessment, step);
  const within = (section: Section): Section => {
    const steps = section.steps.filter(stays);
    const sections = section.sections.map(within).filter(({ total }) => total > 0);
    const sum = (of: (one: Section) => number) => sections.reduce((total, one) => total + of(one), 0);
    return {
      ...section,
      steps,
      sections,
      answered: steps.filter(({ answered }) => answered).length + sum(({ answered }) => answered),
      total: steps.length + sum(({ total }) => total),
    };
  };
  return {
    ...view,
    sections: view.sections.map(within).filter(({ total }) => total > 0),
    steps: view.steps.filter(stays),
  };
}
