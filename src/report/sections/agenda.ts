import { type Block, type Cell, heading, paragraph, table } from '../blocks.ts';
import { counted } from '../format.ts';
import type { View } from '../view.ts';

/** The sheet for the meeting: by who must be there, each topic with what was said and an empty line for the decision. */
export function agendaSheet({ analysis }: View): Block[] {
  const { record, minutes, left } = analysis.agenda;
  if (record.length === 0) return [];
  return [
    heading(2, 'Agenda, with room for what is decided', 'agreement-agenda'),
    paragraph(
      `${minutes > 0 ? `About ${minutes} minutes, by ` : 'By '}who must be there, so that nobody attends for nothing. The weightiest difference comes first.${left === 0 ? '' : ` ${counted(left, 'further difference')} found no room in it.`}`,
    ),
    ...record.flatMap((part, index): Block[] => [
      heading(
        3,
        part.minutes > 0 ? `${part.heading}: ${part.minutes} minutes` : part.heading,
        `agreement-agenda-${index}`,
      ),
      table(
        [
          { head: 'Topic', share: 0.52 },
          { head: 'Who decides', share: 0.18 },
          { head: 'Decision', share: 0.3 },
        ],
        part.topics.map((topic): Cell[] => [
          [{ text: topic.title, strong: true }, ...topic.lines.map((line) => ({ text: `\n${line}` }))],
          topic.decider,
          topic.decision ?? '',
        ]),
      ),
    ]),
  ];
}
