import type { Context } from '../../analysis/context.ts';
import { goldenSystems } from '../../analysis/golden-record.ts';
import { flowGraph } from '../flow-graph.ts';
import { placesOf } from './grid.ts';
import { labelOf } from './parts.ts';
import { xmlText } from './xml.ts';

type Relationship = { id: string; type: string; source: string; target: string; name: string; more?: string };

const NAMESPACE = 'http://www.opengroup.org/xsd/archimate/3.0/';
const SCHEMA = 'http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd';

/**
 * The landscape in the ArchiMate Model Exchange File Format 3.1: systems as application components with flows between them,
 * data objects that their system of record writes, business processes that systems serve; and one view with the flows.
 */
export function renderArchimate(context: Context): string {
  const { index, assessment } = context;
  // Identifiers must be names without a colon and unique in the file: ids of users may be any letters.
  const ids = new Map<string, string>();
  const idOf = (kind: string, id: string): string => {
    const key = `${kind} ${id}`;
    const known = ids.get(key) ?? `id-${kind}-${ids.size + 1}`;
    ids.set(key, known);
    return known;
  };
  const elements = [
    ...[...index.systems.values()].map((one) => element(idOf('system', one.id), 'ApplicationComponent', one.name)),
    ...[...index.objects.values()].map((one) => element(idOf('data', one.id), 'DataObject', one.name)),
    ...assessment.processes.map((one) => element(idOf('process', one.id), 'BusinessProcess', one.name)),
  ];
  const graph = flowGraph(context);
  const flows = graph.edges.flatMap((edge): Relationship[] => {
    const [source, target] = [idOf('system', edge.from), idOf('system', edge.to)];
    const one = { id: idOf('flow', edge.id), type: 'Flow', source, target, name: labelOf(context, edge) };
    return edge.twoWay ? [one, { ...one, id: idOf('back', edge.id), source: target, target: source }] : [one];
  });
  const homes = [...index.objects.values()].flatMap((object) =>
    goldenSystems(object)
      .filter((id) => index.systems.has(id))
      .map((id): Relationship => {
        const [source, target] = [idOf('system', id), idOf('data', object.id)];
        const own = idOf('home', `${id} ${object.id}`);
        return { id: own, type: 'Access', source, target, name: 'golden record', more: ' accessType="Write"' };
      }),
  );
  const served = assessment.processes.flatMap((process) =>
    [...new Set(process.steps.flatMap(({ system }) => system ?? []))]
      .filter((id) => index.systems.has(id))
      .map((id): Relationship => {
        const [source, target] = [idOf('system', id), idOf('process', process.id)];
        return { id: idOf('serves', `${id} ${process.id}`), type: 'Serving', source, target, name: '' };
      }),
  );
  const relationships = [...flows, ...homes, ...served];
  const places = placesOf(graph);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<model xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} ${SCHEMA}" identifier="id-model">`,
    `  ${nameOf(assessment.name)}`,
    ...section('elements', elements),
    ...section('relationships', relationships.map(relationship)),
    '  <views><diagrams>',
    ...view(
      flows,
      [...index.systems.keys()].map((id) => ({ ref: idOf('system', id), box: places.get(id) })),
    ),
    '  </diagrams></views>',
    '</model>',
    '',
  ].join('\n');
}

/** An empty section is not allowed. */
function section(tag: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`  <${tag}>`, ...lines.map((line) => `    ${line}`), `  </${tag}>`];
}

function nameOf(text: string): string {
  return `<name xml:lang="en">${xmlText(text)}</name>`;
}

function element(id: string, type: string, name: string): string {
  return `<element identifier="${id}" xsi:type="${type}">${nameOf(name)}</element>`;
}

function relationship({ id, type, source, target, name, more = '' }: Relationship): string {
  const start = `<relationship identifier="${id}" source="${source}" target="${target}" xsi:type="${type}"${more}`;
  return name === '' ? `${start}/>` : `${start}>${nameOf(name)}</relationship>`;
}

type Place = { ref: string; box: { x: number; y: number; width: number; height: number } | undefined };

function view(flows: readonly Relationship[], places: readonly Place[]): string[] {
  const nodes = places.map(({ ref, box = { x: 0, y: 0, width: 120, height: 55 } }) => {
    const place = `x="${Math.round(box.x * 1.5)}" y="${Math.round(box.y * 1.5)}" w="${Math.round(Math.max(box.width, 110))}" h="${Math.round(Math.max(box.height, 50))}"`;
    return `      <node identifier="${ref}-node" elementRef="${ref}" xsi:type="Element" ${place}/>`;
  });
  const connections = flows.map(
    ({ id, source, target }) =>
      `      <connection identifier="${id}-line" relationshipRef="${id}" xsi:type="Relationship" source="${source}-node" target="${target}-node"/>`,
  );
  return [
    `    <view identifier="id-view" xsi:type="Diagram">${nameOf('Data flow')}`,
    ...nodes,
    ...connections,
    '    </view>',
  ];
}
