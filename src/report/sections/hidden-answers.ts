import { splitAnswerKey } from '../../model/answer.ts';
import { type Block, heading, paragraph, plain, type Text, table } from '../blocks.ts';
import { nameOf, type View } from '../view.ts';
import { answerCells, COLUMNS } from './answer-cells.ts';

/**
 * Answers that are kept but not asked any more: a deeper depth, a branch that was left, an entity that is gone. Those of
 * one question that say the same, note and evidence included, stand in one line with all their places.
 */
export function hidden(view: View): Block[] {
  const shown = new Set(view.context.items.flatMap((item) => [item.key, ...(item.standard ? [item.question.id] : [])]));
  const rest = Object.entries(view.assessment.answers).filter(([key]) => !shown.has(key));
  if (rest.length === 0) return [];
  const lines = new Map<string, { questionId: string; places: string[]; cells: [Text, Text] }>();
  for (const [key, given] of rest) {
    const { questionId, scopeId } = splitAnswerKey(key);
    const question = view.questions.get(questionId);
    const cells = answerCells(given, question?.options ?? []);
    const same = JSON.stringify([questionId, ...cells.map(plain)]);
    const line = lines.get(same) ?? { questionId, places: [], cells };
    if (scopeId !== undefined)
      line.places.push(question === undefined ? scopeId : nameOf(view, question.scope, scopeId));
    lines.set(same, line);
  }
  const rows = [...lines.values()].map(({ questionId, places, cells }): Text[] => [
    [{ text: questionId, strong: true }],
    [
      {
        text: view.questions.get(questionId)?.text.replace(/\{(system|object|flow)\}/g, 'the $1') ?? 'not in the bank',
      },
      { text: places.length === 0 ? '' : ` ${places.join(', ')}`, muted: true },
    ],
    ...cells,
  ]);
  return [
    heading(2, 'Kept, but not scored', 'answers-hidden'),
    paragraph('Answers to questions that the chosen depth or the present facts no longer ask.'),
    table(COLUMNS, rows),
  ];
}
