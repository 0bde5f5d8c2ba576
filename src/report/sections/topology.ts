import { type Block, heading, list, paragraph, type Text, table } from '../blocks.ts';
import { availability, counted, percent, series } from '../format.ts';
import { nameOf, type View } from '../view.ts';
import { systemLink } from './landscape.ts';

/** What the shape of the landscape says by itself. */
export function topology(view: View): Block[] {
  return [...singlePoints(view), ...cycles(view), ...conflicts(view), ...chains(view)];
}

function names(view: View, ids: readonly string[]): string {
  return series(ids.map((id) => nameOf(view, 'system', id)));
}

function singlePoints(view: View): Block[] {
  const { singlePoints: found, pointToPoint } = view.analysis.topology;
  const title = heading(2, 'Single points of failure', 'topology-single');
  const sprawl = paragraph(
    `${counted(pointToPoint.flows, 'flow')} between ${counted(pointToPoint.systems, 'system')} run point to point${pointToPoint.sprawl ? ': more than the number of systems bears, each change touches many links' : ''}.`,
  );
  if (found.length === 0)
    return [title, paragraph('No system splits the landscape when it stops, as far as the flows are known.'), sprawl];
  const rows = found.map((one): Text[] => [
    [systemLink(view, one.system)],
    [
      one.articulation ? 'its loss splits the landscape' : '',
      `${percent(one.betweenness)} of the shortest ways lead through it`,
    ]
      .filter(Boolean)
      .join('; '),
    one.flows.join(', '),
    one.processes.map((id) => view.assessment.processes.find((process) => process.id === id)?.name ?? id).join(', '),
  ]);
  return [
    title,
    paragraph('A hub or a shop in the middle is often meant to be there. Then its redundancy has to be meant as well.'),
    table(
      [
        { head: 'System' },
        { head: 'Why' },
        { head: 'Flows that stop with it' },
        { head: 'Processes that stop with it' },
      ],
      rows,
    ),
    sprawl,
  ];
}

function cycles(view: View): Block[] {
  const found = view.analysis.topology.cycles;
  const title = heading(2, 'Loops', 'topology-cycles');
  if (found.length === 0) return [title, paragraph('No data object travels in a circle of automatic flows.')];
  return [
    title,
    list(
      found.map(
        (one): Text => [
          { text: nameOf(view, 'data', one.object), strong: true },
          {
            text: ` travels in a circle between ${names(view, one.systems)} (${one.flows.join(', ')}): a change may come back as an echo.`,
          },
        ],
      ),
    ),
  ];
}

function conflicts(view: View): Block[] {
  const found = view.analysis.topology.goldenRecordConflicts;
  const title = heading(2, 'Conflicts about the golden record', 'topology-conflicts');
  if (found.length === 0) return [title, paragraph('Each data object has one home, and nobody else writes into it.')];
  return [
    title,
    table(
      [{ head: 'Data object' }, { head: 'What is wrong' }, { head: 'Systems' }, { head: 'Flows' }],
      found.map((one): Text[] => [
        [{ text: nameOf(view, 'data', one.object), strong: true }],
        one.text,
        names(view, one.systems),
        one.flows.join(', '),
      ]),
    ),
  ];
}

function chains(view: View): Block[] {
  const found = view.analysis.topology.chains;
  if (found.length === 0) return [];
  return [
    heading(2, 'Chains that must all work at once', 'topology-chains'),
    paragraph('Systems that a process calls one after the other, waiting for each: their availabilities multiply.'),
    table(
      [
        { head: 'Process' },
        { head: 'Chain' },
        { head: 'Available', align: 'right', grow: 0 },
        { head: 'Needed', align: 'right', grow: 0 },
      ],
      found.map((one): Text[] => [
        view.assessment.processes.find((process) => process.id === one.process)?.name ?? one.process,
        one.systems.map((id) => nameOf(view, 'system', id)).join(' → '),
        availability(one.availability),
        availability(one.need),
      ]),
    ),
  ];
}
