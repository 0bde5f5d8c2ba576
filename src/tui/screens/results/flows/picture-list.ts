import { goldenSystems } from '../../../../analysis/golden-record.ts';
import { degrees } from '../../../../diagrams/graph.ts';
import type { PictureOf } from '../../../state/result-tabs.ts';
import { toWidth } from '../../../text/fit.ts';
import { counted } from '../../../text/numbers.ts';
import { editOf } from '../edit.ts';
import { type Entry, group } from '../entry.ts';
import { isNarrow, namesOf, type Page } from '../page.ts';
import { keyOf, type Sheet } from './sheet.ts';

/** Every picture there is, by name. */
export function pictureList(sheet: Sheet): Entry[] {
  const { assessment, graph } = sheet;
  const flows = `${counted(graph.nodes.length, 'system')}, ${counted(sheet.index.flows.size, 'flow')}`;
  return [
    ...group('Landscape', [entryOf(sheet, { of: 'landscape' }, 'The whole landscape', flows)]),
    ...group('Systems', systemEntries(sheet), 'those with the most neighbours first'),
    ...group(
      'Processes',
      assessment.processes.map(({ id, name, steps }) =>
        entryOf(sheet, { of: 'process', id }, name, counted(steps.length, 'step')),
      ),
    ),
    ...group(
      'Data objects',
      [...sheet.index.objects.values()].map((object) => {
        const homes = namesOf(assessment, goldenSystems(object));
        return entryOf(
          sheet,
          { of: 'object', id: object.id },
          object.name,
          homes === '' ? 'no home' : `home: ${homes}`,
        );
      }),
    ),
  ];
}

/** The pictures of single systems, those with the most neighbours first. */
export function systemEntries(sheet: Sheet): Entry[] {
  const { nodes, edges } = sheet.graph;
  const arrows = degrees(edges);
  const sent = countOf(edges.flatMap(({ from, to, twoWay }) => (twoWay ? [from, to] : [from])));
  const received = countOf(edges.flatMap(({ from, to, twoWay }) => (twoWay ? [from, to] : [to])));
  return [...nodes]
    .sort((one, other) => (arrows.get(other.id) ?? 0) - (arrows.get(one.id) ?? 0))
    .map(({ id, name }) =>
      entryOf(sheet, { of: 'system', id }, name, `${received.get(id) ?? 0} in, ${sent.get(id) ?? 0} out`),
    );
}

function countOf(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** All pictures in the order of the list. */
export function picturesOf(entries: readonly Entry[]): PictureOf[] {
  return entries.flatMap(({ place }) => (place?.screen === 'results' && place.picture ? [place.picture] : []));
}

const NAME_CELLS = 44;

function entryOf(page: Page, picture: PictureOf, name: string, aside: string): Entry {
  const cells = isNarrow(page) ? 32 : NAME_CELLS;
  return {
    id: keyOf(picture),
    lines: [[toWidth(name, cells, page.glyphs.more), { text: `  ${aside}`, tone: 'muted' }]],
    say: `${name}, ${aside}`,
    place: { screen: 'results', tab: 'flows', picture },
    edit: picture.of === 'landscape' ? undefined : editOf(page.assessment, picture.id),
  };
}
