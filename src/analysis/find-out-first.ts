import type { Item } from '../bank/visible.ts';
import { answerKeyOf } from './answer-key-of.ts';
import { type Context, pointsOf, scopeIdOf } from './context.ts';
import { ALL_FLOWS, PROJECT_FIND_OUT_CRITICALITY, PROJECT_LOSS_CRITICALITY, TOP_POINTS } from './conventions.ts';
import { scopeFigures } from './readiness/figures.ts';
import { replaceAnswer, type Tally, tallyOf } from './readiness/tally.ts';
import { consumerFactor, consumersThatMatter } from './risks/loss.ts';
import type { FindOut } from './schema.ts';
import { scopeConsumers, scopeCriticality } from './scope-weight.ts';
import { generalQuestionText, itemText, whole } from './wording.ts';

/** The four factors of the value of knowing one answer. */
type Value = { width: number; weight: number; criticality: number; fanOut: number };

function product({ width, weight, criticality, fanOut }: Value): number {
  return width * weight * criticality * fanOut;
}

/** How far the scope's readiness (0-1, before gates) moves between the worst and the best answer to an unknown. */
function widthOf(context: Context, tally: Tally, item: Item): number {
  const { readiness } = context.bank.scoring;
  const as = (points: number): number => {
    replaceAnswer(tally, item, 'unknown', points);
    const raw = scopeFigures(tally, readiness)?.raw ?? 0;
    replaceAnswer(tally, item, points, 'unknown');
    return raw;
  };
  return (as(TOP_POINTS) - as(0)) / 100;
}

function valueFor(context: Context, tally: Tally, item: Item): Value {
  const { risk } = context.bank.scoring;
  const { scope, weight } = item.question;
  const id = scopeIdOf(item);
  return {
    width: widthOf(context, tally, item),
    weight,
    criticality:
      scopeCriticality(context, scope, id) ??
      (scope === 'project' ? PROJECT_FIND_OUT_CRITICALITY : PROJECT_LOSS_CRITICALITY),
    fanOut:
      scope === 'project'
        ? risk.consumerMax
        : consumerFactor(scopeConsumers(context, scope, id, consumersThatMatter(risk)), risk),
  };
}

/**
 * The unknowns in the order in which finding out pays: how far the answer can move the readiness x the weight of the
 * question x the criticality of the place x the systems that hang on it. An unknown standard answer stands once, with the
 * flow where it matters most.
 */
export function findOutFirst(context: Context): FindOut[] {
  const found = new Map<string, { item: Item; value: Value }>();
  for (const scopes of Object.values(context.itemsOf)) {
    for (const items of scopes.values()) {
      const unknown = items.filter((item) => pointsOf(item) === 'unknown');
      if (unknown.length === 0) continue;
      const tally = tallyOf(items);
      for (const item of unknown) {
        const key = answerKeyOf(item);
        const value = valueFor(context, tally, item);
        const known = found.get(key);
        if (known === undefined || product(value) > product(known.value)) found.set(key, { item, value });
      }
    }
  }
  return [...found]
    .map(([key, { item, value }]) => describe(context, key, item, value))
    .sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1));
}

function describe(context: Context, key: string, item: Item, value: Value): FindOut {
  return {
    key,
    questionId: item.question.id,
    scope: item.standard ? ALL_FLOWS : scopeIdOf(item),
    text: item.standard ? generalQuestionText(item.question) : itemText(context, item),
    answeredBy: item.question.answeredBy,
    value: product(value),
    because: [
      {
        kind: 'formula',
        ref: 'findOut.width',
        text: `The answer moves the readiness there by up to ${whole(value.width * 100)} points`,
        value: value.width,
      },
      {
        kind: 'constant',
        ref: `questions.${item.question.id}.weight`,
        text: 'Weight of the question',
        value: value.weight,
      },
      { kind: 'fact', ref: scopeIdOf(item), text: 'Criticality of the place, 1 to 4', value: value.criticality },
      { kind: 'fact', ref: scopeIdOf(item), text: 'Factor for the systems that hang on it', value: value.fanOut },
    ],
  };
}
