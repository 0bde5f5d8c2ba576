import type { AgendaItem } from '../../analysis/agreement/schema.ts';
import { liveFigures } from '../../analysis/index.ts';
import type { Bank } from '../../bank/bank.ts';
import type { AnswerKey, Reply } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import { setChoice, setNote } from '../../model/edits/answers.ts';
import { addMinute } from '../../model/edits/minutes.ts';

export type Points = NonNullable<Reply['points']>;

/** What both sides agreed on: why, and who decided; both may be empty. `at`: ISO 8601, UTC. */
export type Consensus = { points: Points; label: string; note: string; by: string; at: string };

/** Enters a consensus as the joint answer and in the minutes. What each side said stays as it is. */
export function settle(a: Assessment, key: AnswerKey, { points, label, note, by, at }: Consensus): Assessment {
  const answered = setChoice(a, key, 'joint', { points });
  const noted = setNote(answered, key, 'joint', [note, by && `decided by ${by}`].filter(Boolean).join('; '));
  const said = points === 'unknown' ? label : `${points}, ${label}`;
  const text = note === '' ? said : `${said} (${note})`;
  return addMinute(noted, { at, kind: 'decision', text, key, ...(by !== '' && { by }) });
}

/** Takes down why the answers stay apart; the lower one goes on counting. */
export function keepApart(a: Assessment, key: AnswerKey, note: string, at: string): Assessment {
  return addMinute(a, { at, kind: 'parked', text: note, key });
}

/** Which of the topics is in front: the wanted one, else the first. */
export function topicAt(items: readonly AgendaItem[], wanted: AnswerKey | undefined): number {
  return Math.max(
    0,
    items.findIndex(({ key }) => key === wanted),
  );
}

/** The topic that is in front once this one is settled: the next, else the one before. */
export function topicAfter(items: readonly AgendaItem[], key: AnswerKey): AnswerKey | undefined {
  const at = items.findIndex((item) => item.key === key);
  return (items[at + 1] ?? items[at - 1])?.key;
}

/** Readiness and red risks with the lower and with the higher of both answers. */
export type Moves = Record<'low' | 'high', { points: Points; readiness: number | null; red: number }>;

export function movesOf(a: Assessment, bank: Bank, item: AgendaItem, today: string): Moves {
  const [business, technology] = [item.business.points, item.technology.points];
  const low = lowerOf(business, technology);
  const high = low === business ? technology : business;
  const figures = (points: Points) => {
    const { readiness, risks } = liveFigures(setChoice(a, item.key, 'joint', { points }), bank, { today });
    return { points, readiness: readiness?.demonstrated ?? null, red: risks.red };
  };
  return { low: figures(low), high: figures(high) };
}

/** The lower of two answers; not to know is lower than any points. */
export function lowerOf(one: Points, other: Points): Points {
  if (one === 'unknown' || other === 'unknown') return 'unknown';
  return Math.min(one, other);
}
