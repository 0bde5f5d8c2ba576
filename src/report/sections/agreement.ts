import { splitAnswerKey } from '../../model/answer.ts';
import { type Block, paragraph, type Text, table } from '../blocks.ts';
import { counted, percent, points } from '../format.ts';
import { nameOf, type View } from '../view.ts';

const KINDS: Readonly<Record<string, string>> = {
  gap: 'different answers',
  'knowledge-gap': 'only one side knows',
  'both-unknown': 'neither side knows',
};

/** Business and technology side by side; what they must talk about. */
export function agreement(view: View): Block[] {
  const found = view.analysis.alignment;
  if (found === null) return [];
  const bias =
    found.bias === 0
      ? 'neither side is the more optimistic'
      : `${found.bias > 0 ? 'business' : 'technology'} is the more optimistic side by ${points(Math.abs(found.bias))} points`;
  return [
    paragraph(
      `${counted(found.compared, 'question')} ${found.compared === 1 ? 'was' : 'were'} answered by both sides. The answers are ${points(found.meanGap)} points apart on average; ${percent(found.withinOne)} are at most one point apart; ${bias}. Until a difference is settled, the lower answer counts.`,
    ),
    ...(found.items.length === 0
      ? [paragraph('There is nothing that the two sides must settle.')]
      : [
          table(
            [
              { head: 'Question' },
              { head: 'About' },
              { head: 'Business', align: 'right', grow: 0 },
              { head: 'Technology', align: 'right', grow: 0 },
              { head: 'What it is' },
              { head: 'Settled', grow: 0 },
            ],
            found.items.map((item): Text[] => {
              const { questionId, scopeId } = splitAnswerKey(item.key);
              const scope = view.questions.get(questionId)?.scope;
              return [
                [{ text: `${questionId} `, strong: true }, { text: item.text }],
                scope === undefined || scopeId === undefined ? 'the project' : nameOf(view, scope, scopeId),
                String(item.business),
                String(item.technology),
                KINDS[item.kind] ?? item.kind,
                item.resolved ? 'yes' : 'no',
              ];
            }),
          ),
        ]),
  ];
}
