import type { Flow, Stakeholder, System } from '../../../model/entities.ts';
import { type Block, type Cell, heading, type Inline, paragraph, table } from '../../blocks.ts';
import { counted, firstOf } from '../../format.ts';
import { nameOf, type View } from '../../view.ts';
import { bounded } from '../parts.ts';

const MOST = { people: 40, places: 5 };

/** What each one brings along: what he or she answers for, what nobody knew there, and the alarms that go to him or her. */
export function preparation(view: View): Block[] {
  const all = view.assessment.stakeholders;
  if (all.length === 0) return [];
  const parts = all.map((person) => ({ person, cells: partsOf(view, person) }));
  const busy = parts.filter(({ cells }) => cells.some((cell) => cell.length > 0));
  if (busy.length === 0) return [];
  const { shown, rest } = bounded(busy, MOST.people, 'person', 'people');
  const idle = all.length - busy.length;
  return [
    heading(2, 'How each one prepares', 'people-preparation'),
    paragraph(
      `Before the next meeting each one reads the chapters on his or her systems and comes with the open answers, or with the name of who has them.${idle === 0 ? '' : ` ${counted(idle, 'person', 'people')} entered ${idle === 1 ? 'has' : 'have'} no part so far: give ${idle === 1 ? 'it' : 'one to each'} or take ${idle === 1 ? 'the name' : 'the names'} out.`}`,
    ),
    table(
      [
        { head: 'Who', share: 0.16 },
        { head: 'Answers for', share: 0.16 },
        { head: 'Owns', share: 0.24 },
        { head: 'Brings the answer to', share: 0.22 },
        { head: 'Is told when', share: 0.22 },
      ],
      shown.map(({ person, cells }): Cell[] => [
        [
          { text: person.name, strong: true },
          ...(person.role === undefined ? [] : [{ text: `\n${person.role}`, muted: true }]),
        ],
        ...cells,
      ]),
    ),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}

function partsOf(view: View, { id, name }: Stakeholder): (readonly Inline[])[] {
  const { systems, flows, failures, decisions } = view.assessment;
  const aspects = view.analysis.landscape.responsibilities.filter(({ aspect }) =>
    [decisions[aspect as keyof typeof decisions]?.accountable ?? []].flat().includes(id),
  );
  const owned = [
    ...systems.filter((one) => one.businessOwner === id || one.technicalOwner === id),
    ...flows.filter((one) => one.businessOwner === id || one.technicalOwner === id),
  ];
  const placeName = (one: System | Flow) => nameOf(view, 'from' in one ? 'flow' : 'system', one.id);
  const names = owned.map(placeName);
  const open = owned.flatMap((one) => {
    const ids = view.unknownOf.get(one.id) ?? [];
    return ids.length === 0 ? [] : [`${ids.join(' and ')} of ${placeName(one)}`];
  });
  const told = failures.filter(({ notify }) => notify.includes(id) || notify.includes(name)).map(({ mode }) => mode);
  const text = (items: readonly string[]): Inline[] =>
    items.length === 0 ? [] : [{ text: firstOf(items, MOST.places) }];
  return [text(aspects.map((one) => one.name)), text(names), text(open), text(told)];
}
