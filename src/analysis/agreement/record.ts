import type { TwoSided } from '../alignment.ts';
import { counted, enumerate } from '../wording.ts';
import { consensusOf, positionOf } from './positions.ts';
import type { Agenda, AgendaItem, OpenQuestion, Position, Topic } from './schema.ts';

/** The minutes of the meeting, ready to be filled in: a part for each group of the agenda, then what is decided already. */
export function recordOf(
  groups: Agenda['groups'],
  items: readonly AgendaItem[],
  questions: readonly OpenQuestion[],
  compared: readonly TwoSided[],
): Agenda['record'] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const byId = new Map(questions.map((question) => [question.questionId, question]));
  const parts = groups.map(({ departments, minutes, keys, questions: ids }) => ({
    heading: departments.length === 0 ? 'Everybody' : enumerate(departments, departments.length),
    minutes,
    topics: [
      ...keys.flatMap((key) => byKey.get(key) ?? []).map(difference),
      ...ids.flatMap((id) => byId.get(id) ?? []).map(openQuestion),
    ],
  }));
  const decided = compared.flatMap((one) => settled(one) ?? []);
  return decided.length === 0 ? parts : [...parts, { heading: 'Decided', minutes: 0, topics: decided }];
}

function said(side: string, { points, label, note }: Position): string {
  const what = points === 'unknown' ? 'not known' : `${points}, ${label}`;
  return note === null ? `${side}: ${what}` : `${side}: ${what} (${note})`;
}

function difference({ text, business, technology, why, prompt, decider }: AgendaItem): Topic {
  return {
    title: text,
    lines: [
      said('Business', business),
      said('Technology', technology),
      `Why it matters: ${why}`,
      ...(prompt === null ? [] : [`Ask: ${prompt}`]),
    ],
    decision: null,
    decider: decider.text,
  };
}

function openQuestion({ text, places, why, decider }: OpenQuestion): Topic {
  const open =
    places.length === 1
      ? 'Nobody has answered this yet.'
      : `Open for ${counted(places.length, 'place')}: ${enumerate(places, 8)}`;
  return { title: text, lines: [open, `Why it matters: ${why}`], decision: null, decider: decider.text };
}

/** What the sides said and what they agreed on; undefined while they have not. */
function settled(one: TwoSided): Topic | undefined {
  const consensus = consensusOf(one);
  if (consensus === null) return undefined;
  const { points, label, note } = consensus;
  const decision = points === null || points === 'unknown' ? label : `${points}, ${label}`;
  return {
    title: one.text,
    lines: [said('Business', positionOf(one, 'business')), said('Technology', positionOf(one, 'technology'))],
    decision: note === null ? decision : `${decision} (${note})`,
    decider: 'Business and technology together',
  };
}
