import { type Section, type Step, stepsOf } from '../../bank/interview.ts';
import type { AnswerKey } from '../../model/answer.ts';
import type { InterviewView } from './interview-view.ts';

/** A place in the interview that was looked for. */
export type Found = { id: string; title: string; key: AnswerKey };

/** Most places shown. */
const MOST = 50;

/**
 * Sections, systems and flows whose name has all the words, then questions that have them in id, text or scope. Case and
 * accents make no difference; without words, the sections.
 */
export function findPlaces(view: InterviewView, wanted: string): Found[] {
  const groups = view.sections.flatMap((section) => [
    ...place(section, section.title),
    ...section.sections.flatMap((part) => place(part, `${section.title} › ${part.title}`)),
  ]);
  if (wanted.trim() === '') return groups.slice(0, MOST);
  const questions = view.steps.map((step) => ({ id: step.key, title: titleOf(step), key: step.key }));
  return [...groups, ...questions].filter(({ title }) => hasWords(title, wanted)).slice(0, MOST);
}

/** Whether a text has all the words, or the beginnings of words, that somebody typed. */
export function hasWords(text: string, wanted: string): boolean {
  const searched = plain(text);
  return plain(wanted)
    .split(/\s+/)
    .every((word) => searched.includes(word));
}

/** A group leads to its first question that is open, else to its first. */
function place(section: Section, title: string): Found[] {
  const steps = stepsOf([section]);
  const step = steps.find(({ answered }) => !answered) ?? steps[0];
  return step === undefined ? [] : [{ id: section.id, title, key: step.key }];
}

function titleOf({ question, section, title }: Step): string {
  return [question.id, ...section.slice(1), title].join(' · ');
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
