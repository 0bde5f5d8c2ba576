import type { LandscapeConstants } from '../../../bank/landscape-schema.ts';
import type { Question } from '../../../bank/schema.ts';
import type { Item } from '../../../bank/visible.ts';
import { type Context, pointsOf } from '../../context.ts';
import { counted, generalQuestionText } from '../../wording.ts';
import type { Criterion, DeliveryPage } from './schema.ts';

/**
 * The steps of the delivery, each ended by go or no-go: the gates of its phases, the heaviest open answers, and what is
 * always shown. A step may go where no gate of it, or of a step before, is open or failed.
 */
export function deliveryPage({ items, bank }: Context): DeliveryPage {
  const criteria = new Map(
    bank.landscape.delivery.map((step) => [step.id, criteriaOf(step.phases, items, bank.scoring.plan.upTo)]),
  );
  let held = false;
  return {
    steps: bank.landscape.delivery.map(({ id, name, criteria: always }) => {
      const gates = criteria.get(id) ?? [];
      held ||= gates.some(({ state }) => state !== 'met');
      const stopping = gates.filter(({ state }) => state !== 'met').length;
      const all: Criterion[] = [
        ...gates,
        ...always.map((text): Criterion => ({ text, state: 'open', question: null, keys: [] })),
      ];
      const text =
        stopping > 0
          ? `${name}: no-go, ${counted(stopping, 'criterion', 'criteria')} not met.`
          : held
            ? `${name}: waits for the steps before.`
            : `${name}: go as soon as ${counted(always.length, 'criterion is', 'criteria are')} shown.`;
      return { id, name, criteria: all, go: !held, text };
    }),
  };
}

/** A question about many scopes is one criterion. Gates always; other heavy questions where they are badly answered. */
function criteriaOf(
  phases: LandscapeConstants['delivery'][number]['phases'],
  items: readonly Item[],
  upTo: number,
): Criterion[] {
  const groups = new Map<string, { question: Question; items: Item[] }>();
  for (const item of items) {
    if (!phases.includes(item.question.phase)) continue;
    const group = groups.get(item.question.id) ?? { question: item.question, items: [] };
    group.items.push(item);
    groups.set(item.question.id, group);
  }
  return [...groups.values()].flatMap(({ question, items: asked }): Criterion[] => {
    const states = asked.map((item) => ({ key: item.key, state: stateOf(item, question.gate ? 0 : upTo) }));
    const bad = states.filter(({ state }) => state !== 'met');
    if (!question.gate && (question.weight < 3 || !bad.some(({ state }) => state === 'failed'))) return [];
    const state = bad.some((one) => one.state === 'failed') ? 'failed' : bad.length > 0 ? 'open' : 'met';
    const where = asked.length > 1 ? ` (${asked.length - bad.length} of ${asked.length})` : '';
    return [
      {
        text: `${generalQuestionText(question)} Good: ${question.good}${where}`,
        state,
        question: question.id,
        keys: bad.map(({ key }) => key),
      },
    ];
  });
}

/** Not applicable is met; unanswered is open; unknown and up to `failUpTo` points fail. */
function stateOf(item: Item, failUpTo: number): Criterion['state'] {
  if (item.reply?.na !== undefined) return 'met';
  const points = pointsOf(item);
  if (points === undefined) return 'open';
  return points === 'unknown' || points <= failUpTo ? 'failed' : 'met';
}
