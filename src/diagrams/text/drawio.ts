import type { Context } from '../../analysis/context.ts';
import { flowGraph } from '../flow-graph.ts';
import type { GraphEdge, NodeLook } from '../graph.ts';
import type { Box } from '../layout/geometry.ts';
import { inRows } from '../layout/rows.ts';
import { type ObjectGraph, objectGraph } from '../object-graph.ts';
import { carried, patterns, timing } from '../readings.ts';
import { placesOf } from './grid.ts';
import { xmlText } from './xml.ts';

/** Boxes farther apart than on paper: draw.io has no end of page. */
const SPREAD = 1.6;
const CARD = { width: 170, height: 60 } as const;

const STYLES: Readonly<Record<NodeLook, string>> = {
  own: 'fillColor=#e6f0f7;strokeColor=#0072b2;',
  outside: 'fillColor=#ffffff;strokeColor=#5b6b7a;dashed=1;',
  hub: 'fillColor=#12263f;strokeColor=#12263f;fontColor=#ffffff;',
  domain: 'fillColor=#e6f0f7;strokeColor=#0072b2;',
};

/** The diagrams as pages of one draw.io file, uncompressed: data flow, technical integration, business data model. */
export function renderDrawio(context: Context): string {
  const graph = flowGraph(context);
  const places = placesOf(graph);
  const reading = (label: (edge: GraphEdge) => string) => [
    ...graph.nodes.map(({ id, name, look }) => vertex(`s-${id}`, name, STYLES[look], spread(places.get(id)))),
    ...graph.edges.map((edge) =>
      link(edge.id, label(edge), `s-${edge.from}`, `s-${edge.to}`, edge.twoWay ? 'startArrow=classic;' : ''),
    ),
  ];
  const pages = [
    page(
      'flow',
      'Data flow',
      reading(({ flows }) => joined([carried(context.index, flows), timing(flows)])),
    ),
    page(
      'integration',
      'Technical integration',
      reading(({ flows }) => joined([patterns(flows), timing(flows)])),
    ),
    page('data', 'Business data model', objectCells(objectGraph(context, Number.POSITIVE_INFINITY))),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<mxfile host="plimsoll">\n${pages.join('\n')}\n</mxfile>\n`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

function objectCells({ nodes, links }: ObjectGraph): string[] {
  const { placed } = inRows(
    nodes.map((node) => ({ node, ...CARD })),
    1000,
    60,
  );
  return [
    ...placed.map(({ one: { node }, box }) => {
      const home = node.homes.length === 0 ? 'home not named' : `home: ${node.homes.join(' and ')}`;
      const look = node.homes.length === 1 ? STYLES.own : 'fillColor=#ffffff;strokeColor=#d4541f;strokeWidth=2;';
      return vertex(`o-${node.id}`, `${node.name} (${home})`, look, box);
    }),
    ...links.map(({ id, from, to, flows }) => link(id, String(flows), `o-${from}`, `o-${to}`, 'endArrow=none;')),
  ];
}

/** Cells 0 and 1 are the root and its layer, which draw.io expects first. */
function page(id: string, name: string, cells: readonly string[]): string {
  const root = ['<mxCell id="0"/>', '<mxCell id="1" parent="0"/>', ...cells].map((cell) => `        ${cell}`);
  return [
    `  <diagram id="${id}" name="${name}">`,
    '    <mxGraphModel grid="1" gridSize="10" page="0">',
    '      <root>',
    ...root,
    '      </root>',
    '    </mxGraphModel>',
    '  </diagram>',
  ].join('\n');
}

function spread(box: Box | undefined): Box {
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 120, height: 40 };
  return { x: x * SPREAD, y: y * SPREAD, width: Math.max(width, 100), height: Math.max(height, 36) };
}

/** `html=0`: a name is text, whatever stands in it. */
function vertex(id: string, name: string, style: string, { x, y, width, height }: Box): string {
  const place = `x="${Math.round(x)}" y="${Math.round(y)}" width="${Math.round(width)}" height="${Math.round(height)}"`;
  return `<mxCell id="${xmlText(id)}" value="${xmlText(name)}" style="rounded=1;whiteSpace=wrap;html=0;${style}" vertex="1" parent="1"><mxGeometry ${place} as="geometry"/></mxCell>`;
}

function link(id: string, label: string, from: string, to: string, style: string): string {
  return `<mxCell id="${xmlText(id)}" value="${xmlText(label)}" style="edgeStyle=orthogonalEdgeStyle;rounded=1;html=0;${style}" edge="1" parent="1" source="${xmlText(from)}" target="${xmlText(to)}"><mxGeometry relative="1" as="geometry"/></mxCell>`;
}
