import type { Context } from '../context.ts';
import type { Alternative } from './schema.ts';
import { bestWithinExact, bestWithinFound, type Choice, EXACT_UP_TO } from './search.ts';
import { standingOf, stepsOf, sumOf } from './steps.ts';
import { isReached, type Needs, progress } from './target.ts';
import { AS_IT_IS, openQuestions } from './to-answer.ts';
import type { Way } from './way.ts';
import type { PathAction, World } from './world.ts';

const MOST = 3;
/** Loss taken away counts this much beside the way to the target: it tells apart what else is equal. */
const LOSS_SHARE = 0.01;

/** A way to spend the budget: which actions it may take, how much of the budget, and what it looks for. */
type Manner = {
  id: Alternative['id'];
  text: string;
  share: number;
  allows: (action: PathAction) => boolean;
  aim: 'target' | 'loss';
};

const MANNERS: readonly Manner[] = [
  { id: 'furthest', text: 'As far as the budget reaches', share: 1, allows: () => true, aim: 'target' },
  { id: 'half', text: 'As far as half the budget reaches', share: 0.5, allows: () => true, aim: 'target' },
  {
    id: 'technology',
    text: 'Without work of the business side',
    share: 1,
    allows: ({ businessDays }) => businessDays === 0,
    aim: 'target',
  },
  { id: 'loss', text: 'The most expected loss taken away', share: 1, allows: () => true, aim: 'loss' },
  {
    id: 'business',
    text: 'Without work of technology alone',
    share: 1,
    allows: ({ businessDays }) => businessDays > 0,
    aim: 'target',
  },
];

/**
 * Up to three different sets of actions for a number of person-days. Where the budget pays for the whole way, the cheapest
 * way comes first; then the manners in their order, without those that would come to a set that is listed already.
 */
export function findAlternatives(start: Context, world: World, needs: Needs, budget: number, way: Way): Alternative[] {
  const found: Alternative[] = [];
  const add = (manner: Pick<Manner, 'id' | 'text'>, within: number, actions: readonly PathAction[]): void => {
    const keys = namesOf(actions);
    if (
      actions.length === 0 ||
      found.some(
        ({ steps }) =>
          steps
            .map(({ key }) => key)
            .sort()
            .join() === keys,
      )
    )
      return;
    for (const action of actions) world.set(world.actions.indexOf(action), true);
    const facts = world.facts();
    for (const action of actions) world.set(world.actions.indexOf(action), false);
    const reached = isReached(facts, needs);
    const { completeness } = openQuestions(start, reached ? needs : AS_IT_IS);
    found.push({
      id: manner.id,
      text: manner.text,
      budget: within,
      ...sumOf(actions),
      reached,
      after: standingOf(facts, completeness, start),
      steps: stepsOf(start, actions),
    });
  };
  const cheapest = ownActions(world, way);
  if (way.reached && cheapest !== undefined && sumOf(cheapest).days <= budget) {
    add({ id: 'cheapest', text: 'The cheapest way to the target' }, budget, cheapest);
  }
  for (const manner of MANNERS) {
    if (found.length === MOST) break;
    const within = budget * manner.share;
    add(manner, within, best(world, needs, within, manner));
  }
  return found;
}

/** The actions of the way in this world; undefined where it takes some that only open on the way. */
function ownActions({ actions }: World, way: Way): PathAction[] | undefined {
  const byKey = new Map(actions.map((action) => [action.candidate.key, action]));
  const own = way.actions.map(({ candidate }) => byKey.get(candidate.key));
  return own.every((action) => action !== undefined) ? own : undefined;
}

function namesOf(actions: readonly PathAction[]): string {
  return actions
    .map(({ candidate }) => candidate.key)
    .sort()
    .join();
}

function best(world: World, needs: Needs, budget: number, { allows, aim }: Manner): PathAction[] {
  const choice: Choice = { days: world.actions.map(({ days }) => days), set: world.set };
  const free = world.actions.flatMap((action, at) => (allows(action) ? [at] : []));
  const start = world.facts();
  const loss = Math.max(world.loss(), Number.MIN_VALUE);
  const merit = (): number => {
    const saved = 1 - world.loss() / loss;
    return aim === 'loss' ? saved : progress(world.facts(), start, needs) + LOSS_SHARE * saved;
  };
  const search = free.length <= EXACT_UP_TO ? bestWithinExact : bestWithinFound;
  return search(choice, free, budget, merit).members.flatMap((at) => world.actions[at] ?? []);
}
