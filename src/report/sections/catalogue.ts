import { type Block, type Cell, heading, paragraph, table } from '../blocks.ts';
import { anchors, type View } from '../view.ts';
import { factsOf } from './catalogue/facts.ts';

/** Everything that was recorded about systems, data and flows, field by field: what the chapters drew their tables from. */
export function catalogue(view: View): Block[] {
  const { systems, dataObjects, flows } = view.assessment;
  return [
    paragraph('Every field that somebody filled in, as it was entered; what is missing here was never said.'),
    ...part(view, 'Flow catalogue', 'catalogue-flows', flows, (id) => anchors.flow(id)),
    ...part(view, 'Systems', 'catalogue-systems', systems),
    ...part(view, 'Data objects', 'catalogue-data', dataObjects),
  ];
}

type Entity = { id: string; name?: string | undefined; assumed?: true | undefined };

function part(
  view: View,
  title: string,
  anchor: string,
  all: readonly Entity[],
  anchorOf?: (id: string) => string,
): Block[] {
  if (all.length === 0) return [];
  return [
    heading(2, title, anchor),
    table(
      [
        { head: 'Id, name', share: 0.2 },
        { head: 'What is recorded', share: 0.8 },
      ],
      all.map((entity) => {
        const { id, name, assumed, ...rest } = entity;
        const cells: Cell[] = [
          [
            { text: id, strong: true },
            ...(name === undefined || name === id ? [] : [{ text: `\n${name}` }]),
            ...(assumed ? [{ text: '\nassumed', muted: true }] : []),
          ],
          factsOf(view, rest),
        ];
        return anchorOf === undefined ? cells : { cells, anchor: anchorOf(id) };
      }),
    ),
  ];
}
