import type { Section, Step } from '../../bank/interview.ts';
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
  const has = textsWith(wanted);
  const found: Found[] = [];
  const isFull = () => found.length >= MOST;
  for (const section of view.sections) {
    for (const [part, title] of [[section, section.title] as const, ...partsOf(section)]) {
      if (!isFull() && has(title)) found.push(...place(part, title));
    }
  }
  if (wanted.trim() === '') return found;
  for (const step of view.steps) {
    if (isFull()) break;
    const title = titleOf(step);
    if (has(title)) found.push({ id: step.key, title, key: step.key });
  }
  return found;
}

function partsOf(section: Section): (readonly [Section, string])[] {
  return section.sections.map((part) => [part, `${section.title} › ${part.title}`]);
}

/** Whether a text has all the words, or the beginnings of words, that somebody typed. */
export function hasWords(text: string, wanted: string): boolean {
  return textsWith(wanted)(text);
}

/** The same for text after text. */
function textsWith(wanted: string): (text: string) => boolean {
  const words = plain(wanted).split(/\s+/);
  return (text) => {
    const searched = plain(text);
    return words.every((word) => searched.includes(word));
  };
}

/** A group leads to its first question that is open, else to its first. */
function place(section: Section, title: string): Found[] {
  const step = firstIn(section, ({ answered }) => !answered) ?? firstIn(section, () => true);
  return step === undefined ? [] : [{ id: section.id, title, key: step.key }];
}

function firstIn({ steps, sections }: Section, isIt: (step: Step) => boolean): Step | undefined {
  const own = steps.find(isIt);
  if (own !== undefined) return own;
  for (const section of sections) {
    const found = firstIn(section, isIt);
    if (found !== undefined) return found;
  }
  return undefined;
}

function titleOf({ question, section, title }: Step): string {
  return [question.id, ...section.slice(1), title].join(' · ');
}

/** Most text has no accents, and taking them off takes its time. */
function plain(text: string): string {
  return (/^[ -~]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
}
