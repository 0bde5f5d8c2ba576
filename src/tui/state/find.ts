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
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  const has = (text: string) => {
    const searched = plain(text);
    return words.every((word) => searched.includes(word));
  };
  const groups = view.sections.flatMap((section) => [
    ...place(section, section.title),
    ...section.sections.flatMap((part) => place(part, `${section.title} › ${part.title}`)),
  ]);
  if (words.length === 0) return groups.slice(0, MOST);
  const questions = view.steps.map((step) => ({ id: step.key, title: titleOf(step), key: step.key }));
  return [...groups, ...questions].filter(({ title }) => has(title)).slice(0, MOST);
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
