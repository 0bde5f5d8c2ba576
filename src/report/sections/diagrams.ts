import { type Block, heading, paragraph, type Text, table } from '../blocks.ts';
import type { View } from '../view.ts';
import { applicationDiagram } from './diagrams/applications.ts';
import type { Diagram } from './diagrams/diagram.ts';
import { flowDiagrams } from './diagrams/flows.ts';
import { hostingDiagram, zoneDiagram } from './diagrams/network.ts';
import { objectDiagram } from './diagrams/objects.ts';
import { sequenceDiagram } from './diagrams/sequences.ts';

/** The architecture in pictures: business, application, technical and network layer, all from what is recorded. */
export function diagrams(view: View): Block[] {
  const [flows, integration] = flowDiagrams(view);
  const all = [
    flows,
    objectDiagram(view),
    applicationDiagram(view),
    integration,
    sequenceDiagram(view),
    zoneDiagram(view),
    hostingDiagram(view),
  ];
  return [
    paragraph(
      'Every picture is drawn from the landscape as it is recorded: what is missing in a picture is missing in the record. Assumed systems and flows are drawn like confirmed ones; the chapter on the landscape marks them.',
    ),
    overview(all),
    ...all.flatMap((one): Block[] =>
      typeof one.made === 'string'
        ? []
        : [heading(2, `${one.layer} layer: ${lowerFirst(one.name)}`, one.anchor), ...one.made],
    ),
  ];
}

/** What there is, and what is not drawn, with the reason. */
function overview(all: readonly Diagram[]): Block {
  const isWhole = all.every(({ made }) => typeof made !== 'string');
  return table(
    [
      { head: 'Layer', grow: 0 },
      { head: 'Diagram' },
      { head: 'Shows' },
      ...(isWhole ? [] : [{ head: 'Not drawn, because' }]),
    ],
    all.map(({ layer, name, anchor, shows, made }): Text[] => [
      layer,
      typeof made === 'string' ? name : [{ text: name, to: anchor }],
      shows,
      ...(isWhole ? [] : [typeof made === 'string' ? made : '']),
    ]),
  );
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
