import { objectDrawing } from '../../../diagrams/draw/object-drawing.ts';
import { type ObjectGraph, objectGraph } from '../../../diagrams/object-graph.ts';
import { ONE_PICTURE_UP_TO } from '../../../diagrams/sizes.ts';
import { counted, firstOf } from '../../format.ts';
import type { View } from '../../view.ts';
import { type Diagram, figure } from './diagram.ts';

const MOST_IN_WORDS = 12;

/** Data objects with key and home, and which of them travel together. */
export function objectDiagram(view: View): Diagram {
  const graph = objectGraph(view.context, ONE_PICTURE_UP_TO);
  return {
    layer: 'Business',
    name: 'Business data model',
    anchor: 'diagram-objects',
    shows: 'data objects with key and golden record, and which travel together',
    made:
      graph.nodes.length === 0
        ? 'no data object is recorded'
        : [figure(titleOf(graph), altOf(graph), objectDrawing(graph))],
  };
}

function titleOf({ nodes, left }: ObjectGraph): string {
  const homeless = nodes.filter(({ homes }) => homes.length === 0).length;
  const several = nodes.filter(({ homes }) => homes.length > 1).length;
  const keyless = nodes.filter(({ key }) => key === '').length;
  const faults = [
    ...(several > 0 ? [`${several} with more than one home`] : []),
    ...(homeless > 0 ? [`${homeless} without a home`] : []),
    ...(keyless > 0 ? [`${keyless} without a key`] : []),
  ];
  const lead =
    faults.length === 0
      ? nodes.length === 1
        ? 'The one data object has one home and a key.'
        : `Each of the ${counted(nodes.length, 'data object')} has one home and a key.`
      : `${counted(nodes.length, 'data object')}: ${faults.join(', ')}.`;
  return left === 0 ? lead : `${lead} The ${left} that travel least are left out here.`;
}

function altOf({ nodes, links }: ObjectGraph): string {
  const told = nodes.map(
    ({ name, key, homes }) => `${name} (key ${key || 'not named'}, home ${homes.join(' and ') || 'not named'})`,
  );
  const nameIn = (id: string) => nodes.find((node) => node.id === id)?.name ?? id;
  const together = [...links]
    .sort((one, other) => other.flows - one.flows)
    .map(({ from, to, flows }) => `${nameIn(from)} and ${nameIn(to)} (${flows})`);
  return `Cards of data objects: ${firstOf(told, MOST_IN_WORDS)}.${together.length === 0 ? '' : ` Travel in the same flow: ${firstOf(together, MOST_IN_WORDS)}.`}`;
}
