import { scopeIdOf } from '../../analysis/context.ts';
import { ALL_FLOWS, PROJECT } from '../../analysis/conventions.ts';
import { itemText } from '../../analysis/wording.ts';
import type { Question } from '../../bank/schema.ts';
import { type Answer, type Reply, SIDES, splitAnswerKey } from '../../model/answer.ts';
import { type ColumnOf, type DataTable, dataTable, text } from './data-table.ts';
import { nameOf, type Source } from './source.ts';

/** A question in one place, with what one side says to it; without `reply`: nobody has said anything. */
type Row = {
  key: string;
  questionId: string;
  question: Question | undefined;
  text: string;
  place: string;
  counts: boolean;
  side?: string;
  reply?: Reply;
};

/** Every question that is asked, a row for each side that answered, and the answers that are kept but no longer asked for. */
export function answersTable(source: Source): DataTable {
  const columns: ColumnOf<Row>[] = [
    text('Key', 18, (one) => one.key),
    text('Question', 10, (one) => one.questionId),
    text('Dimension', 16, (one) => dimensionOf(source, one.question)),
    text('About', 26, (one) => one.place),
    { head: 'Text', type: 'prose', width: 60, of: (one) => one.text },
    text('Gate', 7, (one) => (one.question?.gate ? 'yes' : '')),
    text('Counts', 8, (one) => (one.counts ? 'yes' : 'no')),
    text('Said by', 12, (one) => one.side),
    text('Answer', 14, (one) => stateOf(one.reply)),
    { head: 'Points (0-4)', type: 'integer', width: 9, of: (one) => pointsOf(one.reply) },
    { head: 'Meaning', type: 'prose', width: 40, of: ({ question, reply }) => meaningOf(question, reply) },
    { head: 'Note', type: 'prose', width: 40, of: (one) => one.reply?.note },
    text('Evidence', 12, (one) => one.reply?.evidence?.level),
    text('Reference', 24, (one) => one.reply?.evidence?.ref),
    { head: 'Holds until', type: 'date', width: 12, of: (one) => one.reply?.until },
    text('Marked', 9, (one) => (one.reply?.flagged ? 'yes' : '')),
  ];
  return dataTable('answers', 'Answers', [...asked(source), ...kept(source)], columns);
}

/** A question that the integration standard answers stands once, for all flows. */
function asked(source: Source): Row[] {
  const { context, assessment } = source;
  const seen = new Set<string>();
  return context.items.flatMap((item) => {
    const key = item.standard ? item.question.id : item.key;
    if (seen.has(key)) return [];
    seen.add(key);
    const { question } = item;
    const place = item.standard
      ? ALL_FLOWS
      : question.scope === 'project'
        ? 'the project'
        : nameOf(source, scopeIdOf(item), question.scope);
    const base = { key, questionId: question.id, question, text: itemText(context, item), place, counts: true };
    return bySide(base, answerAt(assessment.answers, key));
  });
}

function kept(source: Source): Row[] {
  const { context, assessment, questions } = source;
  const shown = new Set(context.items.flatMap((item) => [item.key, ...(item.standard ? [item.question.id] : [])]));
  return Object.entries(assessment.answers)
    .filter(([key]) => !shown.has(key))
    .flatMap(([key, answer]) => {
      const { questionId, scopeId } = splitAnswerKey(key);
      const question = questions.get(questionId);
      const place =
        scopeId === undefined || scopeId === PROJECT ? 'the project' : nameOf(source, scopeId, question?.scope);
      const base = { key, questionId, question, text: question?.text ?? 'not in the bank', place, counts: false };
      return bySide(base, answer);
    });
}

function bySide(base: Omit<Row, 'side' | 'reply'>, answer: Answer | undefined): Row[] {
  const rows = SIDES.flatMap((side) => {
    const reply = answer?.[side];
    return reply === undefined ? [] : [{ ...base, side, reply }];
  });
  return rows.length === 0 ? [base] : rows;
}

function answerAt(answers: Readonly<Record<string, Answer>>, key: string): Answer | undefined {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}

function dimensionOf({ bank }: Source, question: Question | undefined): string | undefined {
  const id = question?.dimension;
  return bank.head.dimensions.find((one) => one.id === id)?.name ?? id;
}

function stateOf(reply: Reply | undefined): string {
  if (reply?.na !== undefined) return 'does not apply';
  if (reply?.points === undefined) return 'not answered';
  return reply.points === 'unknown' ? 'not known' : 'answered';
}

function pointsOf(reply: Reply | undefined): number | undefined {
  return reply?.na === undefined && typeof reply?.points === 'number' ? reply.points : undefined;
}

function meaningOf(question: Question | undefined, reply: Reply | undefined): string | undefined {
  if (reply?.na !== undefined) return reply.na;
  const points = pointsOf(reply);
  return points === undefined ? undefined : question?.options[points];
}
