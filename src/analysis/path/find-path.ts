import type { Bank } from '../../bank/bank.ts';
import type { Reply } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import { asOf } from '../../model/expiry.ts';
import { inLocale } from '../../model/locale.ts';
import { type Context, createContext, isItemAnswered } from '../context.ts';
import type { AnalysisOptions } from '../index.ts';
import { BROKEN } from '../verdict-reasons.ts';
import { counted } from '../wording.ts';
import { findAlternatives } from './alternatives.ts';
import type { Path, Target } from './schema.ts';
import { type Choice, type Chosen, cheapestExact, cheapestFound, EXACT_UP_TO } from './search.ts';
import { standingOf, stepsOf, sumOf } from './steps.ts';
import { isReached, meets, type Needs, needsOf } from './target.ts';
import { AS_IT_IS, openQuestions } from './to-answer.ts';
import type { Way } from './way.ts';
import { openWorld, type PathAction, standsAgainst, verdictOf, type World } from './world.ts';

/** An action may open questions whose earlier answers count again; then the rest of the way is looked for once more. */
const MOST_ROUNDS = 5;

export type PathOptions = AnalysisOptions & {
  /** Person-days for the alternatives. */
  budget?: number;
};

/**
 * The cheapest way to a verdict or a score: the set of actions of the fewest person-days after which the target is
 * reached. An action is that of an answer of few points or unknown and raises it to "defined and agreed"; an action that
 * is not work of days (as "a hire") counts the days assumed for it. Questions without an answer cost nothing and are not
 * taken to turn out well or badly: they count as asked, are listed, and the path should be found anew once they are answered.
 * Up to twelve free actions the set is proven to be the cheapest, beyond that it is the best that a search found.
 */
export function findPath(
  stated: Assessment,
  bank: Bank,
  target: Target,
  { locale, ...options }: PathOptions = {},
): Path {
  const found = () => pathFrom(stated, bank, target, options);
  return locale === undefined ? found() : inLocale(locale, found);
}

function pathFrom(stated: Assessment, bank: Bank, target: Target, { today, budget }: PathOptions): Path {
  const start = createContext(today === undefined ? stated : asOf(stated, today), bank);
  const needs = needsOf(target, start);
  const broken = standsAgainst(start);
  const world = openWorld(start, today, broken);
  const asked = openQuestions(start, AS_IT_IS);
  const before = {
    ...standingOf(world.facts(), asked.completeness, start),
    verdict: verdictOf(start, today),
  };
  const way = walk(start, needs, today, broken);
  const { toAnswer, completeness } = openQuestions(way.context, needs);
  const steps = stepsOf(start, way.actions);
  const reached = way.reached && isReached(way.world.facts(), needs);
  return {
    target,
    before,
    ...sumOf(way.actions),
    reached,
    after: standingOf(way.world.facts(), completeness, start),
    steps,
    exact: way.exact,
    blocked: reached ? [] : whyNot(way, needs),
    toAnswer,
    alternatives: budget === undefined ? [] : findAlternatives(start, world, needs, budget, way),
  };
}

/** The target date is left out of the search and compared once the actions are taken: they change the effort too. */
function walk(start: Context, needs: Needs, today: string | undefined, broken: readonly string[]): Way {
  let context = start;
  let exact = true;
  const actions: PathAction[] = [];
  for (let round = 1; ; round++) {
    const world = openWorld(context, undefined, broken);
    const found = cheapest(world, needs);
    if (found === undefined) {
      world.actions.forEach((_, at) => {
        world.set(at, true);
      });
      return { actions: [], reached: false, exact: true, context, world };
    }
    exact &&= found.exact && (round === 1 || found.members.length === 0);
    const taken = found.members.flatMap((at) => world.actions[at] ?? []);
    actions.push(...taken);
    const next = createContext(withActions(context.assessment, taken, context), context.bank);
    const settled = openWorld(next, today, broken);
    if (meets(settled.facts(), needs)) return { actions, reached: true, exact, context: next, world: settled };
    if (taken.length === 0 || round === MOST_ROUNDS) {
      const more = untilDateIsKept(next, needs, today, broken);
      return more === undefined
        ? { actions, reached: false, exact, context: next, world: settled }
        : { ...more, actions: [...actions, ...more.actions] };
    }
    context = next;
  }
}

/** More actions, those that are worth most first, until the simulation keeps the target date; undefined where none do. */
function untilDateIsKept(
  context: Context,
  needs: Needs,
  today: string | undefined,
  broken: readonly string[],
): Way | undefined {
  const world = openWorld(context, undefined, broken);
  const numbers = world.actions.map((_, at) => at);
  const order = byWorth(world, numbers)
    .reverse()
    .flatMap((at) => world.actions[at] ?? []);
  const withFirst = (count: number): Way => {
    const taken = order.slice(0, count);
    const next = createContext(withActions(context.assessment, taken, context), context.bank);
    const settled = openWorld(next, today, broken);
    return {
      actions: taken,
      reached: meets(settled.facts(), needs),
      exact: false,
      context: next,
      world: settled,
    };
  };
  let best = withFirst(order.length);
  if (!best.reached) return undefined;
  for (let [low, high] = [0, order.length]; high - low > 1; ) {
    const middle = Math.floor((low + high) / 2);
    const way = withFirst(middle);
    if (way.reached) [best, high] = [way, middle];
    else low = middle;
  }
  return best;
}

/** The cheapest set of a world in which nothing is done yet; leaves the world as it was. Failed gates are in every set. */
export function cheapest(world: World, needs: Needs): (Chosen & { exact: boolean }) | undefined {
  const { actions } = world;
  const choice: Choice = { days: actions.map(({ days }) => days), set: world.set };
  const numbers = actions.map((_, at) => at);
  const forced = numbers.filter((at) => needs.gates && actions[at]?.failsGate);
  const free = numbers.filter((at) => !forced.includes(at));
  const isReached = () => meets({ ...world.readiness(), redRisks: 0, broken: 0 }, needs) && meets(world.facts(), needs);
  for (const at of forced) world.set(at, true);
  const exact = free.length <= EXACT_UP_TO;
  const found = exact
    ? cheapestExact(choice, free, isReached)
    : cheapestFound(choice, free, isReached, [free.toReversed(), byWorth(world, free)]);
  for (const at of forced) world.set(at, false);
  if (found === undefined) return undefined;
  const members = [...forced, ...found.members].sort((a, b) => a - b);
  return { members, days: members.reduce((sum, at) => sum + (actions[at]?.days ?? 0), 0), exact };
}

/** Actions from those that bring least per day to those that bring most, each alone. */
function byWorth(world: World, free: readonly number[]): number[] {
  const [raw, loss] = [world.readiness().raw, world.loss()];
  const worth = new Map(
    free.map((at) => {
      world.set(at, true);
      const gained = (world.readiness().raw - raw) / 100 + (loss - world.loss()) / Math.max(loss, 1e-9);
      world.set(at, false);
      return [at, gained / Math.max(world.actions[at]?.days ?? 0, 0.01)];
    }),
  );
  return [...free].sort((a, b) => (worth.get(a) ?? 0) - (worth.get(b) ?? 0) || a - b);
}

/** The assessment with the actions done: both sides agree on the new answer. */
function withActions(a: Assessment, actions: readonly PathAction[], { bank }: Context): Assessment {
  const agreed: Reply = { points: bank.scoring.plan.target as 3 };
  const answers = actions.map(({ candidate: { key } }) => [key, { ...a.answers[key], joint: agreed }]);
  return { ...a, answers: { ...a.answers, ...Object.fromEntries(answers) } };
}

function whyNot({ world, reached, context: { bank, items } }: Way, needs: Needs): string[] {
  if (!items.some(isItemAnswered)) return ['Nothing is answered yet.'];
  const broken = needs.noRedRisk ? brokenByFacts(world.broken) : [];
  if (reached) return broken;
  const { demonstrated, coverage, gatesFailed } = world.readiness();
  const rules = new Map(bank.rules.map(({ id, name }) => [id, name]));
  const reasons: [boolean, string][] = [
    [
      demonstrated < needs.demonstrated,
      `With every action done the readiness is ${Math.floor(demonstrated)}; ${Math.ceil(needs.demonstrated)} is asked for.`,
    ],
    [coverage < needs.coverage, 'Too little of what was answered is known, even with every action done.'],
    [needs.gates && gatesFailed > 0, `${counted(gatesFailed, 'gate')} fail even with every action done.`],
  ];
  const red = needs.noRedRisk ? world.redRules() : [];
  return [
    ...reasons.filter(([holds]) => holds).map(([, text]) => text),
    ...red.map((id) => `The risk “${rules.get(id) ?? id}” stays red: no action of the plan takes it away.`),
    ...broken,
  ];
}

/** What the landscape says against it, and once that answers, as those of the steps, leave the facts as they are. */
function brokenByFacts(broken: readonly string[]): string[] {
  if (broken.length === 0) return [];
  const said = broken.map((text) => `${BROKEN} of the landscape: ${text}`);
  return [...said, 'No answer mends what the facts break: change those facts too.'];
}
