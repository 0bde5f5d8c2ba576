import { domainGraph } from '../../../diagrams/domain-graph.ts';
import { egoDrawing } from '../../../diagrams/draw/ego-drawing.ts';
import { drawGraph, type Placed, placeGraph, type Reading } from '../../../diagrams/draw/graph-drawing.ts';
import { type Ego, egos } from '../../../diagrams/ego.ts';
import { flowGraph } from '../../../diagrams/flow-graph.ts';
import { degrees, type Graph, type GraphEdge } from '../../../diagrams/graph.ts';
import {
  COUNTING,
  carried,
  dataReading,
  egoReading,
  mannerCounts,
  patterns,
  technicalReading,
  timing,
} from '../../../diagrams/readings.ts';
import { labellingsFor, MOST_HUBS } from '../../../diagrams/sizes.ts';
import { mermaidFlowchart } from '../../../diagrams/text/mermaid.ts';
import { named } from '../../../diagrams/text/parts.ts';
import { type Block, heading, paragraph, type Text, table } from '../../blocks.ts';
import { counted, firstOf, series } from '../../format.ts';
import { nameOf, type View } from '../../view.ts';
import { type Diagram, figure } from './diagram.ts';

const MOST_IN_WORDS = 12;

/** The two diagrams of what is exchanged: as data on its way, and as technology. They share the places of their boxes. */
export function flowDiagrams(view: View): [data: Diagram, technical: Diagram] {
  const { context, assessment } = view;
  const data = {
    layer: 'Business',
    name: 'Process and data flow',
    anchor: 'diagram-flows',
    shows: 'what travels between which systems, and when',
  } as const;
  const technical = {
    layer: 'Technical',
    name: 'Technical integration',
    anchor: 'diagram-integration',
    shows: 'how each exchange is built: pattern, rhythm and hubs',
  } as const;
  const why = 'no flow is recorded between two systems that are';
  const graph = flowGraph(context);
  if (graph.edges.length === 0)
    return [
      { ...data, made: why },
      { ...technical, made: why },
    ];

  const readings = [dataReading(context.index), technicalReading(graph.edges)] as const;
  const placed = placeGraph(graph, readings, labellingsFor(graph.nodes.length));
  if (placed === undefined) {
    return [
      { ...data, made: [...domains(view), ...hubs(view, graph)] },
      {
        ...technical,
        made: `${counted(assessment.systems.length, 'system')} do not fit one picture: how each hub is joined stands on the lines of its own picture above, and every flow in the chapter on the landscape`,
      },
    ];
  }
  const legend = placed.labelling === 'numbers' ? numbered(view, placed.graph.edges) : [];
  return [
    {
      ...data,
      made: [
        figure(
          dataTitle(view, graph),
          exchanges(view, graph),
          drawGraph(placed, readings[0]),
          mermaidFlowchart(named(graph, wordsOf(readings[0]))),
        ),
        ...legend,
      ],
    },
    {
      ...technical,
      made: [
        figure(
          technicalTitle(graph),
          technicalAlt(view, placed),
          drawGraph(placed, readings[1]),
          mermaidFlowchart(named(graph, wordsOf(readings[1]))),
        ),
        ...(legend.length === 0
          ? []
          : [paragraph('The numbers are those of the table below the diagram of the data flow.', 'small')]),
      ],
    },
  ];
}

/** What a reading says on an arrow, in one line. */
function wordsOf({ label }: Reading): (edge: GraphEdge) => string {
  return (edge) => Object.values(label(edge)).filter(Boolean).join(' - ');
}

/** Who takes part in the most flows. */
function busiest(view: View): { name: string; flows: number } | undefined {
  const { index } = view.context;
  const [first, second] = [...index.flowsOfSystem]
    .map(([id, flows]) => ({ name: nameOf(view, 'system', id), flows: flows.length }))
    .sort((one, other) => other.flows - one.flows);
  return first !== undefined && first.flows > (second?.flows ?? 0) ? first : undefined;
}

function dataTitle(view: View, { nodes }: Graph): string {
  const { flows, dataObjects } = view.assessment;
  const most = busiest(view);
  const lead = `${counted(nodes.length, 'system')} exchange ${counted(dataObjects.length, 'data object')} over ${counted(flows.length, 'flow')}`;
  return most === undefined
    ? `${lead}.`
    : `${lead}; ${most.name} takes part in ${most.flows} of them, more than any other.`;
}

function exchanges(view: View, { edges }: Graph): string {
  const told = edges
    .slice(0, MOST_IN_WORDS)
    .map(
      (edge) =>
        `${ends(view, edge)}${carried(view.context.index, edge.flows) === '' ? '' : `: ${carried(view.context.index, edge.flows)}`}`,
    );
  const more = edges.length - told.length;
  return `Boxes are systems, arrows what they exchange. ${told.join('. ')}.${more > 0 ? ` ${more} more are in the table of flows.` : ''}`;
}

function ends(view: View, { from, to, twoWay }: GraphEdge): string {
  return `${nameOf(view, 'system', from)} ${twoWay ? 'with' : 'to'} ${nameOf(view, 'system', to)}`;
}

function technicalTitle({ edges }: Graph): string {
  const { waits, later, file, loose, open } = mannerCounts(edges);
  const parts = [
    ...(waits > 0 ? [`${counted(waits, 'flow')} ${waits === 1 ? 'waits' : 'wait'} for an answer`] : []),
    ...(later > 0 ? [`${later} ${later === 1 ? 'is' : 'are'} sent without waiting`] : []),
    ...(file > 0 ? [`${file} by file`] : []),
    ...(loose > 0 ? [`${loose} by database link or by hand`] : []),
    ...(open > 0 ? [`for ${open} the pattern is not decided`] : []),
  ];
  const text = series(parts);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function technicalAlt(view: View, { graph }: Placed): string {
  const told = graph.edges
    .slice(0, MOST_IN_WORDS)
    .map(
      (edge) =>
        `${ends(view, edge)}: ${[patterns(edge.flows), timing(edge.flows)].filter(Boolean).join(', ') || 'not decided'}`,
    );
  const more = graph.edges.length - told.length;
  return `The same boxes, the arrows by how they are built. ${told.join('. ')}.${more > 0 ? ` ${more} more are in the table of flows.` : ''}`;
}

/** What the numbers on the arrows stand for. */
function numbered(view: View, edges: readonly GraphEdge[]): Block[] {
  const rows = edges.map((edge): Text[] => [
    [{ text: String(edge.number), strong: true }],
    `${nameOf(view, 'system', edge.from)} ${edge.twoWay ? '↔' : '→'} ${nameOf(view, 'system', edge.to)}`,
    edge.flows.map(({ id }) => id).join(', '),
    carried(view.context.index, edge.flows),
    patterns(edge.flows),
    timing(edge.flows),
  ]);
  return [
    table(
      [
        { head: 'No', align: 'right', grow: 0 },
        { head: 'From, to' },
        { head: 'Flows', grow: 0.6 },
        { head: 'Carries' },
        { head: 'How', grow: 0.6 },
        { head: 'When', grow: 0.6 },
      ],
      rows,
      'What the numbers on the arrows stand for',
    ),
  ];
}

/** All systems by category. */
function domains(view: View): Block[] {
  const graph = domainGraph(view.context);
  const placed = placeGraph(graph, [COUNTING], ['counts']);
  const all = counted(view.assessment.systems.length, 'system');
  if (placed === undefined) {
    return [
      paragraph(
        `${all} of ${counted(graph.nodes.length, 'category', 'categories')} with ${counted(graph.edges.length, 'link')} between them do not fit one picture: the pictures of the hubs and the table of flows show them.`,
      ),
    ];
  }
  const joined = degrees(graph.edges);
  const [first] = [...graph.nodes].sort((one, other) => (joined.get(other.id) ?? 0) - (joined.get(one.id) ?? 0));
  const left = graph.left === 0 ? '' : ` The ${graph.left} thinnest links are left out.`;
  const told = graph.edges
    .slice(0, MOST_IN_WORDS)
    .map(({ from, to, flows }) => `${nameIn(graph, from)} with ${nameIn(graph, to)}: ${counted(flows.length, 'flow')}`);
  return [
    figure(
      `${all} in ${counted(graph.nodes.length, 'category', 'categories')}${first === undefined ? '' : `: ${first.name} is joined to most others`}.${left}`,
      `Boxes are categories of systems, lines the flows between them. ${told.join('. ')}.`,
      drawGraph(placed, COUNTING),
      mermaidFlowchart(named(graph, wordsOf(COUNTING))),
    ),
  ];
}

function nameIn({ nodes }: Graph, id: string): string {
  return nodes.find((node) => node.id === id)?.name ?? id;
}

/** The systems with the most neighbours, each in a picture of its own. */
function hubs(view: View, graph: Graph): Block[] {
  return egos(graph, MOST_HUBS).flatMap((ego, at) => [
    heading(3, `${ego.hub.name}: all that it exchanges`, `diagram-hub-${at + 1}`),
    figure(hubTitle(ego), hubAlt(view, ego), egoDrawing(ego, egoReading(view.context.index, edgesOf(ego)))),
  ]);
}

function edgesOf({ senders, receivers }: Ego): GraphEdge[] {
  return [...senders, ...receivers].flatMap(({ edges }) => edges);
}

function hubTitle({ hub, senders, receivers }: Ego): string {
  const all = [...senders, ...receivers];
  const inward = all.filter((one) => one.inward).length;
  const outward = all.filter((one) => one.outward).length;
  const parts = [...(inward > 0 ? [`receives from ${inward}`] : []), ...(outward > 0 ? [`sends to ${outward}`] : [])];
  return `${hub.name} is joined to ${counted(all.length, 'system')}: it ${series(parts)}.`;
}

function hubAlt(view: View, { hub, senders, receivers }: Ego): string {
  const told = [...senders, ...receivers].map(
    ({ node, edges }) =>
      `${node.name} (${
        carried(
          view.context.index,
          edges.flatMap(({ flows }) => flows),
        ) || 'not said what'
      })`,
  );
  return `${hub.name} in the middle, its neighbours on both sides: ${firstOf(told, MOST_IN_WORDS)}.`;
}
