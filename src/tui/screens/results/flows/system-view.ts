import { systemPicture } from '../../../../diagrams/characters/system-picture.ts';
import { arrowsOf, type Sides, sidesOf } from '../../../../diagrams/characters/system-sides.ts';
import { egoOf } from '../../../../diagrams/ego.ts';
import { carried, timing } from '../../../../diagrams/readings.ts';
import { counted } from '../../../text/numbers.ts';
import { editOf } from '../edit.ts';
import { said } from '../entry.ts';
import { flowList, numbersOf } from './flow-list.ts';
import { boxKey } from './keys.ts';
import { pictureEntries, type Sheet, type View } from './sheet.ts';

/** A system between its neighbours, and every flow between them. */
export function systemView(sheet: Sheet, id: string): View | undefined {
  const { graph, index, width, pen } = sheet;
  const hub = graph.nodes.find((node) => node.id === id);
  if (hub === undefined) return undefined;
  const sides = sidesOf(egoOf(hub, graph.edges, new Map(graph.nodes.map((node) => [node.id, node]))), width);
  const below = flowList(sheet, numbersOf(arrowsOf(sides)));
  if (pen === undefined || below.length === 0) {
    return { title: hub.name, above: [{ ...said('told', sentence(sides), width), still: true }], below };
  }
  const picture = systemPicture(
    sides,
    ({ flows }) => ({ what: carried(index, flows), when: timing(flows) }),
    width,
    pen,
  );
  const above = pictureEntries(sheet, picture, { key: boxKey(pen.unicode), edit: editOf(sheet.assessment, id) });
  return { title: hub.name, above, below };
}

function sentence({ hub, left, right }: Sides): string {
  const all = [...left, ...right];
  if (all.length === 0) return `${hub.name} exchanges nothing with other systems, as far as is entered.`;
  const senders = all.filter(({ inward }) => inward).length;
  const receivers = all.filter(({ outward }) => outward).length;
  return `${hub.name} receives from ${counted(senders, 'system')} and sends to ${counted(receivers, 'system')}.`;
}
