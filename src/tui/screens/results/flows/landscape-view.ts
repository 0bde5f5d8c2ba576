import { landscapePicture, MOST_BOXES } from '../../../../diagrams/characters/landscape-picture.ts';
import { domainGraph, joined } from '../../../../diagrams/domain-graph.ts';
import type { GraphEdge } from '../../../../diagrams/graph.ts';
import { counted } from '../../../text/numbers.ts';
import { type Entry, gap, group, said } from '../entry.ts';
import { nameOfEntity } from '../page.ts';
import { type Row, tableEntries } from '../table-entries.ts';
import { flowList, numbersOf } from './flow-list.ts';
import { boxKey, domainKey } from './keys.ts';
import { systemEntries } from './picture-list.ts';
import { pictureEntries, type Sheet, type View } from './sheet.ts';

const TITLE = 'The whole landscape';
/** Hubs that are led to where the landscape has too many systems for a picture. */
const MOST_HUBS = 10;

/** All systems in one picture where they fit; else what kinds of systems exchange, and the hubs one by one. */
export function landscapeView(sheet: Sheet): View {
  const { graph, width, pen } = sheet;
  const count = graph.nodes.length;
  if (count === 0) {
    const text = 'No system is entered yet: press l to add one.';
    return { title: TITLE, above: [said('none', text, width, { tone: 'muted' })], below: [] };
  }
  if (count > MOST_BOXES) return kindsView(sheet);
  const edges = joined(graph.edges);
  const below = flowList(sheet, numbersOf(edges));
  if (pen === undefined) {
    const text = `${counted(count, 'system')}, ${counted(sheet.index.flows.size, 'flow')}.`;
    return { title: TITLE, above: [{ ...said('told', text, width), still: true }], below };
  }
  const picture = landscapePicture({ nodes: graph.nodes, edges }, width, pen);
  if (picture !== undefined) {
    return { title: TITLE, above: pictureEntries(sheet, picture, { key: boxKey(pen.unicode) }), below };
  }
  const text = 'Its arrows have no room in one picture of this width. They are listed, and each system has a picture.';
  return { title: TITLE, above: notDrawn(text, width), below: [...hubs(sheet), ...below] };
}

function kindsView(sheet: Sheet): View {
  const { graph, index, bank, width, pen } = sheet;
  const kinds = domainGraph({ index, bank });
  const picture = pen && landscapePicture(kinds, width, pen);
  const many = `${counted(graph.nodes.length, 'system')} are more than one picture holds.`;
  const above =
    picture === undefined || pen === undefined
      ? notDrawn(`${many} Each has a picture of its own.`, width)
      : [
          ...notDrawn(`${many} Here are their kinds; each system has a picture of its own.`, width),
          gap('told'),
          ...pictureEntries(sheet, picture, { key: domainKey(pen.unicode), more: 2 }),
        ];
  return { title: TITLE, above, below: [...group('Between the kinds', kindTable(sheet, kinds.edges)), ...hubs(sheet)] };
}

function notDrawn(text: string, width: number): Entry[] {
  return [{ ...said('told', text, width, { tone: 'muted' }), still: true }];
}

function hubs(sheet: Sheet): Entry[] {
  return group('Systems with the most neighbours', systemEntries(sheet).slice(0, MOST_HUBS));
}

/** What goes between two kinds of systems, by the number of its line. */
function kindTable(sheet: Sheet, edges: readonly GraphEdge[]): Entry[] {
  if (edges.length === 0) return [];
  const { assessment, bank } = sheet;
  const name = (id: string) => bank.categories.find((one) => one.id === id)?.name ?? id;
  const rows = edges.map(({ number, from, to, flows }): Row => {
    const [a, b] = [name(from), name(to)];
    return {
      id: `kinds ${number}`,
      cells: [String(number), a, b, counted(flows.length, 'flow')],
      reasons: () => ({
        title: `Between ${a} and ${b}`,
        facts: flows.map(({ id }) => ({ text: nameOfEntity(assessment, id) })),
        because: [],
      }),
    };
  });
  const [titles, ...entries] = tableEntries(sheet, ['', 'Kind', 'Kind', 'Flows'], rows);
  return titles === undefined ? entries : [{ ...titles, drawn: true }, ...entries];
}
