import { isItemAnswered } from '../../analysis/context.ts';
import { generalQuestionText } from '../../analysis/wording.ts';
import type { Question } from '../../bank/schema.ts';
import { SIDES, splitAnswerKey } from '../../model/answer.ts';
import { type Block, type Cell, heading, paragraph, table } from '../blocks.ts';
import { counted, firstOf } from '../format.ts';
import { anchors, itemQuestion, nameOf, type View } from '../view.ts';
import { party } from '../words.ts';
import { nextSteps } from './open/next-steps.ts';
import { bounded } from './parts.ts';
import { responsibilities } from './people/responsibilities.ts';

const MOST = { questions: 60, places: 6, flags: 60, assumed: 40 };

/** What to do next, and everything that is still open: not answered, marked to come back to, not confirmed. */
export function open(view: View): Block[] {
  if (view.brief) return [...nextSteps(view), ...responsibilities(view)];
  return [...nextSteps(view), ...unanswered(view), ...marked(view), ...assumed(view)];
}

/** A question about many places is one line. */
function unanswered(view: View): Block[] {
  const found = new Map<string, { question: Question; places: Map<string, string> }>();
  for (const item of view.context.items) {
    if (isItemAnswered(item)) continue;
    const { question } = item;
    const known = found.get(question.id) ?? { question, places: new Map<string, string>() };
    known.places.set(item.standard ? '' : (item.scopeId ?? ''), itemQuestion(view, item));
    found.set(question.id, known);
  }
  const title = heading(2, 'Not answered yet', 'open-unanswered');
  const unknown = view.analysis.progress.unknown;
  const not =
    unknown === 0
      ? 'Nothing was answered “unknown”.'
      : `${counted(unknown, 'answer')} ${unknown === 1 ? 'is' : 'are'} “unknown”${view.chapters.has('plan') ? ': the plan says whom to ask, the most valuable first' : ''}.`;
  if (found.size === 0) return [title, paragraph(`Every question has an answer. ${not}`)];
  const { shown, rest } = bounded([...found.values()], MOST.questions, 'question');
  return [
    title,
    paragraph(`${counted(found.size, 'question')} nobody was asked, or nobody reached. ${not}`),
    table(
      [
        { head: 'Question', share: 0.54 },
        { head: 'Open at', share: 0.32 },
        { head: 'Who may know', share: 0.14 },
      ],
      shown.map(({ question, places }): Cell[] => {
        const [only] = places.values();
        const ids = [...places.keys()].filter((id) => id !== '');
        return [
          [
            { text: `${question.id}${question.gate ? ' gate' : ''} `, strong: true },
            { text: places.size === 1 && only !== undefined ? only : generalQuestionText(question) },
          ],
          ids.length === 0
            ? question.scope === 'project'
              ? 'the project'
              : 'every flow'
            : firstOf(
                ids.map((id) => nameOf(view, question.scope, id)),
                MOST.places,
              ),
          party(question.answeredBy),
        ];
      }),
    ),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}

/** Answers that somebody marked to come back to. */
function marked(view: View): Block[] {
  const found = Object.entries(view.assessment.answers).flatMap(([key, given]) =>
    SIDES.flatMap((side) => (given[side]?.flagged ? [{ key, side, note: given[side]?.note ?? '' }] : [])),
  );
  if (found.length === 0) return [];
  const { shown, rest } = bounded(found, MOST.flags, 'answer');
  return [
    heading(2, 'Marked to come back to', 'open-marked'),
    table(
      [{ head: 'Question' }, { head: 'Marked by', grow: 0 }, { head: 'Note' }],
      shown.map(({ key, side, note }): Cell[] => {
        const { questionId, scopeId } = splitAnswerKey(key);
        const question = view.questions.get(questionId);
        const place =
          scopeId === undefined || question === undefined ? '' : ` ${nameOf(view, question.scope, scopeId)}`;
        return [
          [
            { text: questionId, strong: true, to: anchors.answer(key) },
            { text: `${place} ${question === undefined ? '' : generalQuestionText(question)}` },
          ],
          side === 'joint' ? 'both' : side,
          note,
        ];
      }),
    ),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}

/** What came with the scenario and nobody has looked at. */
function assumed({ assessment: a }: View): Block[] {
  const kinds = [
    ['Systems', a.systems],
    ['Data objects', a.dataObjects],
    ['Flows', a.flows],
    ['Processes', a.processes],
  ] as const;
  const rows = kinds.flatMap(([kind, all]): Cell[][] => {
    const names = all.filter((one) => one.assumed === true).map((one) => one.name ?? one.id);
    return names.length === 0 ? [] : [[kind, firstOf(names, MOST.assumed)]];
  });
  if (rows.length === 0) return [];
  return [
    heading(2, 'Taken from the scenario, confirmed by nobody', 'open-assumed'),
    paragraph('Strike out what does not exist, and confirm the rest: until then it is a guess about your landscape.'),
    table([{ head: 'Kind', grow: 0 }, { head: 'Names' }], rows),
  ];
}
