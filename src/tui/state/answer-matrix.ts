import type { Bank } from '../../bank/bank.ts';
import { nameOf } from '../../bank/interview.ts';
import type { Question, Scope } from '../../bank/schema.ts';
import { type Item, visibleItems } from '../../bank/visible.ts';
import { type AnswerKey, isAnswered, type Reply, type Side } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import { effectiveReply } from '../../model/effective.ts';
import { askedAnew } from '../../model/expiry.ts';

import { isAskedOf } from './seen.ts';

/** What stands in a column: points, that nobody knows, or that it does not apply. */
export const COLUMNS = ['0', '1', '2', '3', '4', 'unknown', 'na'] as const;
export type Column = (typeof COLUMNS)[number];

/** One subject of the question. */
export type MatrixRow = {
  key: AnswerKey;
  name: string;
  reply?: Reply | undefined;
  /** The answer that counts; undefined while it is open. */
  column: Column | undefined;
  /** It has no answer of its own: the one that holds for all flows counts. */
  byStandard: boolean;
};

/** One question over all that it is asked about. */
export type AnswerMatrix = {
  question: Question;
  title: string;
  /** A gate must be answered: that it does not apply is not offered. */
  columns: readonly Column[];
  rows: readonly MatrixRow[];
  answered: number;
};

/** What is asked about more than one subject, by question, in the order of the bank. */
export type Asked = ReadonlyMap<string, readonly Item[]>;

/** Every question that is put to the side about several subjects; what has run out by `today`, YYYY-MM-DD, counts as open. */
export function askedOfMany(assessment: Assessment, bank: Bank, today: string, side: Side = 'joint'): Asked {
  const byQuestion = new Map<string, Item[]>(bank.questions.map(({ id }) => [id, []]));
  for (const item of visibleItems(askedAnew(assessment, today), bank)) byQuestion.get(item.question.id)?.push(item);
  const isPut = ({ question: { answeredBy } }: Item) => isAskedOf(side, answeredBy);
  return new Map([...byQuestion].filter(([, items]) => items.length > 1 && items.every(isPut)));
}

const EACH: Record<Exclude<Scope, 'project'>, string> = {
  system: 'each system',
  data: 'each data object',
  flow: 'each flow',
};

/**
 * A question as a table. One that is answered once for all flows begins with that answer; a flow's own answer is an
 * exception to it. Undefined where the question is not asked, or only once.
 */
export function answerMatrix(assessment: Assessment, asked: Asked, questionId: string): AnswerMatrix | undefined {
  const items = asked.get(questionId);
  const question = items?.[0]?.question;
  if (items === undefined || question === undefined || question.scope === 'project') return undefined;
  const { scope } = question;
  const own = items.map(
    ({ key, scopeId, reply, standard }): MatrixRow => ({
      key,
      name: nameOf(assessment, scopeId, scope),
      reply: standard ? undefined : reply,
      column: columnOf(reply),
      byStandard: standard,
    }),
  );
  const rows = question.standard ? [standardRow(assessment, question), ...own] : own;
  const title = question.text.replace(/\{(?:system|object|flow)\}/g, () => EACH[scope]);
  return {
    question,
    title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
    columns: question.gate ? COLUMNS.filter((column) => column !== 'na') : COLUMNS,
    rows,
    answered: rows.filter(({ column }) => column !== undefined).length,
  };
}

function standardRow(assessment: Assessment, { id }: Question): MatrixRow {
  const { reply } = effectiveReply(assessment, id, undefined, false);
  return { key: id, name: 'All flows', reply, column: columnOf(reply), byStandard: false };
}

function columnOf(reply: Reply | undefined): Column | undefined {
  if (!isAnswered(reply)) return undefined;
  if (reply?.na !== undefined) return 'na';
  return COLUMNS.find((column) => column === String(reply?.points));
}

/** The words of a column, as the question has them. */
export function columnWords({ options }: Question, column: Column): string {
  if (column === 'unknown') return 'We do not know';
  return column === 'na' ? 'Does not apply' : (options[Number(column)] ?? '');
}

/** How a column is written: the key that answers it. */
export function columnSign(column: Column): string {
  if (column === 'unknown') return '?';
  return column === 'na' ? '-' : column;
}

/** The keys of the lines from one on that are still open. */
export function openFrom({ rows }: AnswerMatrix, at: number): AnswerKey[] {
  return rows
    .slice(at)
    .filter(({ column }) => column === undefined)
    .map(({ key }) => key);
}

/** The question before or behind among those of the same kind of subject, going round. */
export function questionBeside(asked: Asked, { id, scope }: Question, by: 1 | -1): string | undefined {
  const same = [...asked].filter(([, items]) => items[0]?.question.scope === scope).map(([question]) => question);
  return same[(same.indexOf(id) + by + same.length) % same.length];
}
