import type { Bank } from '../bank/bank.ts';
import { questionTitle } from '../bank/names.ts';
import { splitAnswerKey } from '../model/answer.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Minute } from '../model/entities.ts';
import { type Block, type Cell, heading, paragraph, type Report, table } from './blocks.ts';
import { counted } from './format.ts';

/** What is known of the meeting from outside. */
export type MinutesMeta = {
  /** The day of writing, YYYY-MM-DD. */
  date: string;
  programVersion: string;
  /** How long the meeting took, in minutes, where that was measured. */
  took?: number | undefined;
};

/** The minutes as a sheet of its own: what was decided, then what is parked and must be settled elsewhere. */
export function composeMinutes(a: Assessment, bank: Bank, { date, programVersion, took }: MinutesMeta): Report {
  const { author, organisation, classification } = a.profile;
  const minutes = a.minutes ?? [];
  return {
    title: `Minutes: ${a.name}`,
    organisation: organisation ?? '',
    classification: classification ?? '',
    author: author ?? '',
    date,
    language: 'en',
    producer: `plimsoll ${programVersion}`,
    blocks: [
      heading(1, `Minutes: ${a.name}`, 'minutes'),
      paragraph([
        { text: date, strong: true },
        { text: took === undefined || took < 1 ? '.' : `, ${counted(Math.round(took), 'minute')}.` },
        { text: minutes.length === 0 ? ' Nothing was decided and nothing parked.' : '' },
      ]),
      ...part(a, bank, 'decision', 'Decided', 'minutes-decided'),
      ...part(a, bank, 'parked', 'Parked, to be settled elsewhere', 'minutes-parked'),
    ],
  };
}

function part(a: Assessment, bank: Bank, kind: Minute['kind'], title: string, anchor: string): Block[] {
  const entries = (a.minutes ?? []).filter((one) => one.kind === kind);
  return entries.length === 0 ? [] : [heading(2, title, anchor), entriesTable(a, bank, entries, false)];
}

/** What was decided and parked in all meetings so far; nothing where nothing was taken down. */
export function minutesPart(a: Assessment, bank: Bank): Block[] {
  const entries = a.minutes ?? [];
  if (entries.length === 0) return [];
  return [heading(2, 'What was decided and parked', 'agreement-minutes'), entriesTable(a, bank, entries, true)];
}

/** How an entry is called. */
export const KINDS: Record<Minute['kind'], string> = { decision: 'decided', parked: 'parked' };

function entriesTable(a: Assessment, bank: Bank, entries: readonly Minute[], withKind: boolean): Block {
  const rows = entries.map((entry): Cell[] => [
    entry.at.slice(0, 10),
    ...(withKind ? [KINDS[entry.kind]] : []),
    entry.text,
    entry.key === undefined ? '' : topicOf(a, bank, entry.key),
    entry.by ?? '',
  ]);
  return table(
    [
      { head: 'Day', share: 0.12 },
      ...(withKind ? [{ head: 'What', share: 0.1 }] : []),
      { head: 'In words', share: withKind ? 0.34 : 0.38 },
      { head: 'About', share: withKind ? 0.28 : 0.32 },
      { head: 'Who', share: withKind ? 0.16 : 0.18 },
    ],
    rows,
  );
}

/** The question that an entry is about; its key where the bank has no such question any more. */
export function topicOf(a: Assessment, bank: Bank, key: string): string {
  const { questionId, scopeId } = splitAnswerKey(key);
  const question = bank.questions.find(({ id }) => id === questionId);
  return question === undefined ? key : questionTitle(question, a, scopeId);
}
