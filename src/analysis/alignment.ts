import type { Item } from '../bank/visible.ts';
import { type Answer, isAnswered, type Reply } from '../model/answer.ts';
import type { Measures } from './agreement/schema.ts';
import { answerKeyOf } from './answer-key-of.ts';
import type { Points } from './answer-value.ts';
import type { Context } from './context.ts';
import type { Signal } from './risks/signals.ts';
import { disagreementGap } from './risks/signals.ts';
import { generalQuestionText, itemText, whole } from './wording.ts';

/** Both sides' answers to one question; unresolved until there is a joint answer. */
export type Compared = {
  key: string;
  text: string;
  weight: number;
  gate: boolean;
  business: Points;
  technology: Points;
  resolved: boolean;
};

function pointsIn(reply: Reply | undefined): Points | undefined {
  return reply?.na === undefined ? reply?.points : undefined;
}

function compare(answer: Answer | undefined): Pick<Compared, 'business' | 'technology' | 'resolved'> | undefined {
  const business = pointsIn(answer?.business);
  const technology = pointsIn(answer?.technology);
  if (business === undefined || technology === undefined) return undefined;
  return { business, technology, resolved: isAnswered(answer?.joint) };
}

/** A compared question with all it asks about: a standard answer speaks of several flows. */
export type TwoSided = Compared & { items: readonly [Item, ...Item[]]; answer: Answer };

/**
 * Every visible question that both sides answered in points or as unknown; a standard answer counts once. A question for one
 * side is compared where the other has answered it all the same: what business believes of an interface is worth knowing.
 */
export function comparedAnswers(context: Context): TwoSided[] {
  const byKey = new Map<string, [Item, ...Item[]]>();
  for (const item of context.items) {
    const key = answerKeyOf(item);
    const list = byKey.get(key);
    if (list) list.push(item);
    else byKey.set(key, [item]);
  }
  return [...byKey].flatMap(([key, items]) => {
    const answer = context.assessment.answers[key];
    const pair = compare(answer);
    if (answer === undefined || pair === undefined) return [];
    const [item] = items;
    const { weight, gate } = item.question;
    const text = item.standard ? generalQuestionText(item.question) : itemText(context, item);
    return [{ key, text, weight, gate, ...pair, items, answer }];
  });
}

/** Business minus technology in points; null where one side does not know. */
export function gapBetween({ business, technology }: Compared): number | null {
  return business === 'unknown' || technology === 'unknown' ? null : business - technology;
}

export function kindOf({ business, technology }: Compared): 'gap' | 'knowledge-gap' | 'both-unknown' {
  if (business === 'unknown' && technology === 'unknown') return 'both-unknown';
  return business === 'unknown' || technology === 'unknown' ? 'knowledge-gap' : 'gap';
}

/**
 * Business and technology side by side: two views of facts, not a grade of people. What a side does not know is counted
 * apart and is no disagreement.
 */
export function measureSides(compared: readonly Compared[]): Measures {
  const gaps = compared.flatMap((one) => {
    const gap = gapBetween(one);
    return gap === null ? [] : [{ gap, weight: one.weight }];
  });
  const weight = gaps.reduce((sum, one) => sum + one.weight, 0);
  const mean = (sum: number, count: number): number => (count === 0 ? 0 : sum / count);
  const ofKind = (kind: ReturnType<typeof kindOf>): number => compared.filter((one) => kindOf(one) === kind).length;
  return {
    compared: gaps.length,
    meanGap: mean(
      gaps.reduce((sum, one) => sum + one.weight * Math.abs(one.gap), 0),
      weight,
    ),
    bias: mean(
      gaps.reduce((sum, one) => sum + one.gap, 0),
      gaps.length,
    ),
    withinOne: mean(gaps.filter((one) => Math.abs(one.gap) <= 1).length, gaps.length),
    knowledgeGaps: ofKind('knowledge-gap'),
    sharedIgnorance: ofKind('both-unknown'),
  };
}

/** The questions on which the sides differ, or which one or both do not know; the largest gaps first. */
export function differences<T extends Compared>(compared: readonly T[]): T[] {
  const size = (one: Compared): number => Math.abs(gapBetween(one) ?? 0);
  return compared.filter((one) => gapBetween(one) !== 0).sort((a, b) => size(b) - size(a));
}

/** What is left of the disagreement: a question with a joint answer counts as agreed. */
export function openDisagreement(
  compared: readonly Compared[],
  resolvedToo: ReadonlySet<string> = new Set(),
): { mean: number; largestOnGate: number } | undefined {
  let weight = 0;
  let sum = 0;
  let largestOnGate = 0;
  for (const one of compared) {
    const gap = gapBetween(one);
    if (gap === null) continue;
    weight += one.weight;
    if (one.resolved || resolvedToo.has(one.key)) continue;
    sum += one.weight * Math.abs(gap);
    if (one.gate) largestOnGate = Math.max(largestOnGate, Math.abs(gap));
  }
  return weight === 0 ? undefined : { mean: sum / weight, largestOnGate };
}

/** The signal of unresolved disagreement; undefined where the two sides have not both answered anything in points. */
export function disagreementSignal(context: Context, compared: readonly Compared[]): Signal | undefined {
  const open = openDisagreement(compared);
  if (open === undefined) return undefined;
  const { disagreementMean, disagreementCritical } = context.bank.scoring.risk;
  return {
    gap: disagreementGap(open, disagreementMean, disagreementCritical),
    byUnknown: false,
    text: `business and technology, asked apart, differ by ${whole(open.mean)} of 4 points on average and by up to ${whole(open.largestOnGate)} on a gate`,
  };
}
