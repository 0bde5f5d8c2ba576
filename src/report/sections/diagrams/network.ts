import { type CardGroup, groupDrawings } from '../../../diagrams/draw/group-drawing.ts';
import type { KeyEntry } from '../../../diagrams/draw/key.ts';
import { zoneDrawing } from '../../../diagrams/draw/zone-drawing.ts';
import { hostingGroups, unguarded } from '../../../diagrams/hosting.ts';
import { transportsOf, type ZoneGraph, zoneGraph } from '../../../diagrams/zone-graph.ts';
import { counted, firstOf } from '../../format.ts';
import type { View } from '../../view.ts';
import { type Diagram, figure, figures } from './diagram.ts';

const CARD = 140;
const MOST_IN_WORDS = 10;

/** Zones and what crosses their borders. */
export function zoneDiagram(view: View): Diagram {
  const graph = zoneGraph(view.context);
  const drawing = graph && zoneDrawing(graph);
  return {
    layer: 'Network',
    name: 'Network zones',
    anchor: 'diagram-zones',
    shows: 'zones, trust boundaries and what crosses them',
    made:
      graph === undefined
        ? 'hosting is recorded for no system (hosting.zone or hosting.kind)'
        : drawing === undefined
          ? figures(zoneTitle(graph), zoneAlt(graph), groupDrawings([zoneCards(graph)], CARD, []))
          : [figure(zoneTitle(graph), zoneAlt(graph), drawing)],
  };
}

const MOST_NAMES = 8;

/** The zones as cards, where their lines have no room. */
function zoneCards({ zones, crossings }: ZoneGraph): CardGroup {
  return {
    title: 'Zones',
    note: 'too many borders are crossed to draw them as lines',
    isOutside: false,
    cards: zones.map(({ id, name, isOutside, systems }) => {
      const flows = new Set(crossings.filter(({ from, to }) => from === id || to === id).flatMap((one) => one.flows));
      const rest = systems.length - MOST_NAMES;
      return {
        name,
        look: isOutside ? 'outside' : 'plain',
        lines: [
          { text: `${counted(flows.size, 'flow')} across its border`, look: 'quiet' },
          ...systems.slice(0, MOST_NAMES).map((one) => ({ text: `· ${one.name}` })),
          ...(rest > 0 ? [{ text: `and ${rest} more`, look: 'quiet' as const }] : []),
        ],
      };
    }),
  };
}

function zoneTitle({ zones, crossings }: ZoneGraph): string {
  const outside = new Set(zones.filter(({ isOutside }) => isOutside).map(({ id }) => id));
  const flows = [
    ...new Set(crossings.filter(({ from, to }) => outside.has(from) !== outside.has(to)).flatMap((one) => one.flows)),
  ];
  if (flows.length === 0) return `${counted(zones.length, 'zone')}: no flow crosses the border of the own network.`;
  const open = flows.filter(({ security }) => (security?.transport ?? '') === '').length;
  const lead = `${counted(flows.length, 'flow')} ${flows.length === 1 ? 'crosses' : 'cross'} the border of the own network`;
  return open === 0
    ? `${lead}; for each it is said how it is protected.`
    : `${lead}; for ${open} it is not said how they are protected.`;
}

function zoneAlt({ zones, crossings }: ZoneGraph): string {
  const nameIn = (id: string) => zones.find((zone) => zone.id === id)?.name ?? id;
  const inside = zones.map(
    ({ name, systems }) =>
      `${name} with ${firstOf(
        systems.map((one) => one.name),
        6,
      )}`,
  );
  const across = crossings.map(
    ({ from, to, flows }) =>
      `${nameIn(from)} and ${nameIn(to)}: ${counted(flows.length, 'flow')} (${transportsOf(flows)})`,
  );
  return `Zones: ${firstOf(inside, MOST_IN_WORDS)}.${across.length === 0 ? '' : ` Across borders: ${firstOf(across, MOST_IN_WORDS)}.`}`;
}

const ALARM: KeyEntry = {
  text: 'the landscape hangs on it and no redundancy is stated',
  box: { fill: 'paper', stroke: 'ramp4', lineWidth: 1.6 },
};

/** Where systems run, on how many nodes, with what redundancy. */
export function hostingDiagram(view: View): Diagram {
  const { systems } = view.assessment;
  const isKnown = systems.some(
    ({ hosting }) =>
      hosting !== undefined && (hosting.kind ?? hosting.region ?? hosting.nodes ?? hosting.redundancy) !== undefined,
  );
  const singlePoints = new Set(view.analysis.topology.singlePoints.map(({ system }) => system));
  const alarming = unguarded(view.context, singlePoints).map(({ name }) => name);
  const silent = systems.filter(({ hosting }) => hosting?.nodes === undefined).length;
  const groups = hostingGroups(view.context, singlePoints);
  const lead =
    alarming.length === 0
      ? 'Every system on which the landscape hangs has a stated redundancy.'
      : `The landscape hangs on ${firstOf(alarming, 3)}, for which no redundancy is stated.`;
  const rest = silent === 0 ? '' : ` For ${silent} of ${counted(systems.length, 'system')} the nodes are not recorded.`;
  const told = groups.map(
    ({ title, cards }) =>
      `${title}: ${firstOf(
        cards.map(({ name, lines }) => `${name} (${lines.map(({ text }) => text).join(', ')})`),
        6,
      )}`,
  );
  return {
    layer: 'Network',
    name: 'Hosting nodes',
    anchor: 'diagram-hosting',
    shows: 'where systems run, on how many nodes, with what redundancy',
    made: isKnown
      ? figures(
          `${singlePoints.size === 0 ? 'No single system splits the landscape when it stops.' : lead}${rest}`,
          `${told.join('. ')}.`,
          groupDrawings(groups, CARD, alarming.length === 0 ? [] : [ALARM]),
        )
      : 'hosting is recorded for no system (hosting.kind, hosting.nodes, hosting.redundancy)',
  };
}
