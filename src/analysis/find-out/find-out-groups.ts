import type { Bank } from '../../bank/bank.ts';
import type { Item } from '../../bank/visible.ts';
import type { Assessment } from '../../model/assessment.ts';
import { asOf } from '../../model/expiry.ts';
import { answerKeyOf } from '../answer-key-of.ts';
import { type Context, createContext, pointsOf } from '../context.ts';
import { TOP_POINTS } from '../conventions.ts';
import { findOutFirst } from '../find-out-first.ts';
import type { AnalysisOptions } from '../index.ts';
import { openLedger } from '../plan/readiness-ledger.ts';
import { analyseTopology } from '../topology/topology.ts';
import { openP80 } from './p80-moves.ts';
import type { Asking, Knower } from './schema.ts';
import { type Knows, whoKnows } from './who-knows.ts';

/**
 * The unknowns (answers that ran out included), grouped by who knows, in the order in which an hour of asking brings most.
 * What an answer brings is its share of the readiness scale, by which the span from demonstrated to potential readiness
 * of the project may shrink, plus its share of the P80 of the build; which questions are asked is taken as it is now. An
 * unknown standard answer stands once.
 */
export function findOutGroups(stated: Assessment, bank: Bank, { today }: AnalysisOptions = {}): Knower[] {
  const context = createContext(today === undefined ? stated : asOf(stated, today), bank);
  const unknown = unknownItems(context);
  const readinessOf = readinessMoves(context);
  const effort = openP80(context);
  const groups = new Map<string, { who: Knows; questions: Asking[] }>();
  for (const { key, questionId, scope, text, value } of findOutFirst(context)) {
    const items = unknown.get(key) ?? [];
    const [first] = items;
    if (first === undefined) continue;
    const who = whoKnows(context, first);
    const hours = bank.scoring.findOut.hours[first.question.answeredBy];
    const readiness = readinessOf(items);
    const p80Days = effort.moveOf(items);
    const worth = readiness / 100 + (effort.p80 > 0 ? p80Days / effort.p80 : 0);
    const { side } = who;
    const one = {
      key,
      questionId,
      scope,
      text,
      side,
      hours,
      readiness,
      p80Days,
      value,
      worth,
      worthPerHour: worth / hours,
    };
    const group = groups.get(who.id);
    if (group) group.questions.push(one);
    else groups.set(who.id, { who, questions: [one] });
  }
  return [...groups.values()]
    .map(({ who, questions }) => toKnower(who, questions))
    .sort((a, b) => b.worthPerHour - a.worthPerHour || compare(a.id, b.id));
}

function toKnower({ side: _, ...who }: Knows, questions: readonly Asking[]): Knower {
  const sum = (of: (one: Asking) => number) => questions.reduce((total, one) => total + of(one), 0);
  const hours = sum((one) => one.hours);
  const worth = sum((one) => one.worth);
  const sorted = [...questions].sort((a, b) => b.worthPerHour - a.worthPerHour || compare(a.key, b.key));
  return { ...who, hours, worth, worthPerHour: worth / hours, questions: sorted };
}

function unknownItems({ items }: Context): Map<string, Item[]> {
  const byKey = new Map<string, Item[]>();
  for (const item of items) {
    if (pointsOf(item) !== 'unknown') continue;
    const key = answerKeyOf(item);
    byKey.set(key, [...(byKey.get(key) ?? []), item]);
  }
  return byKey;
}

/** What the best answer adds to the demonstrated readiness, and the worst takes from the potential, in points. */
function readinessMoves(context: Context): (items: readonly Item[]) => number {
  const { betweenness } = analyseTopology(context);
  const move = (field: 'demonstrated' | 'potential', points: number): ((items: readonly Item[]) => number) => {
    const ledger = openLedger(context, betweenness, field);
    const now = ledger.score();
    return (items) => {
      for (const item of items) ledger.change(item, 'unknown', points);
      const after = ledger.score();
      for (const item of items) ledger.change(item, points, 'unknown');
      return Math.abs(after - now);
    };
  };
  const [up, down] = [move('demonstrated', TOP_POINTS), move('potential', 0)];
  return (items) => up(items) + down(items);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
