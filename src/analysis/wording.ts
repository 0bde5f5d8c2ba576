import type { Question, Scope } from '../bank/schema.ts';
import type { Item } from '../bank/visible.ts';
import { numeral, percentNumeral, percentNumeralSpan } from '../model/locale.ts';
import { type Context, pointsOf, scopeIdOf } from './context.ts';
import { ALL_FLOWS } from './conventions.ts';
import type { EntityIndex } from './entity-index.ts';

/** Words that findings share: names of scopes, questions and answers as a sentence needs them. */

/** Name of a system, or its id where it does not exist. */
export function systemName(index: EntityIndex, id: string): string {
  return index.names.of('system', id);
}

export function objectName(index: EntityIndex, id: string): string {
  return index.names.of('data', id);
}

/** A flow's own name, else its ends. */
export function flowName(index: EntityIndex, flow: { id: string }): string {
  return index.names.of('flow', flow.id);
}

/** Name of any scope for a sentence. */
export function scopeName(index: EntityIndex, scope: Scope, id: string): string {
  return scope === 'project' ? 'the project' : index.names.of(scope, id);
}

/** Where an item is answered, in words; an answer that is the standard speaks of all flows. */
export function itemScopeName(context: Context, item: Item): string {
  return item.standard ? ALL_FLOWS : scopeName(context.index, item.question.scope, scopeIdOf(item));
}

/** The question with the name of its subject in place of {system}, {object} and {flow}. */
export function questionText(question: Question, subject: string): string {
  return question.text.replace(/\{(?:system|object|flow)\}/g, () => subject);
}

/** The question as asked about several subjects: "the system", "every flow". */
export function generalQuestionText(question: Question): string {
  const general: Record<Scope, string> = {
    project: 'the project',
    system: 'the system',
    data: 'the data object',
    flow: 'every flow',
  };
  return questionText(question, general[question.scope]);
}

export function itemText(context: Context, item: Item): string {
  return questionText(item.question, item.standard ? 'every flow' : itemScopeName(context, item));
}

/** The label of the answer, or that nobody knows. */
function answerText(item: Item): string {
  const points = pointsOf(item);
  if (points === undefined) return item.reply?.na === undefined ? 'not answered' : 'does not apply';
  return points === 'unknown' ? 'not known' : (item.question.options[points] ?? `${points} points`);
}

/** An answered question as half a sentence, for "Because ..." and "..., so". */
export function answerClause(context: Context, item: Item): string {
  return pointsOf(item) === 'unknown'
    ? `nobody knows the answer to “${itemText(context, item)}”`
    : `“${itemText(context, item)}” is answered “${answerText(item)}”`;
}

/** `a, b and c`; beyond `most` names `a, b and 7 more`. */
export function enumerate(names: readonly string[], most = 4): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : [...names];
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

const WHOLE = { maximumFractionDigits: 0 } as const;

/** A whole number for a sentence, with thousands set apart. */
export function whole(value: number): string {
  return numeral(value, WHOLE);
}

/** A fraction as a percentage in whole numbers. */
export function percent(fraction: number): string {
  return percentNumeral(Math.round(fraction * 100), WHOLE, ' ');
}

/** Two fractions as a span of percentages in whole numbers: `5-15 %`. */
export function percentSpan(from: number, to: number): string {
  return percentNumeralSpan(Math.round(from * 100), Math.round(to * 100), WHOLE, ' ');
}

/** A constant for a sentence, with at most two decimals. */
export function decimal(value: number): string {
  return numeral(value, { maximumFractionDigits: 2 });
}

/** `1 flow`, `3 flows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${whole(count)} ${count === 1 ? one : many}`;
}

/**
 * How answers are counted for scores and shares, where not all are there: the interview asks what holds for all flows once.
 * Nothing where no two flows share an answer.
 */
export function countedHow(answered: number, visible: number, flows: number): string {
  return answered < visible && flows > 1 ? '; one about all flows counts for each flow' : '';
}
