import { type Block, heading, list, paragraph, type Text, table } from '../blocks.ts';
import { counted, percent, series } from '../format.ts';
import { nameOf, type View } from '../view.ts';
import { findings, toldFindings } from './findings/findings.ts';
import { identity } from './findings/identity.ts';
import { commonCauses, duplicatePaths, missingFlows, ownership } from './findings/sentences.ts';
import { systemLink } from './landscape.ts';
import { type Part, shownOrReason } from './parts.ts';

/** What the landscape says by itself: all findings as sentences, then its shape, its keys and who is missing. */
export function topology(view: View): Block[] {
  return [
    ...findings(view),
    ...shownOrReason(
      [
        singlePoints(view),
        commonCauses(view),
        missingFlows(view),
        identity(view),
        conflicts(view),
        duplicatePaths(view),
        cycles(view),
        ownership(view),
      ],
      'topology-left-out',
    ),
  ];
}

function names(view: View, ids: readonly string[]): string {
  return series(ids.map((id) => nameOf(view, 'system', id)));
}

function singlePoints(view: View): Part {
  const { singlePoints: found, pointToPoint } = view.analysis.topology;
  const sprawl = `${counted(pointToPoint.flows, 'flow')} between ${counted(pointToPoint.systems, 'system')} run point to point${pointToPoint.sprawl ? ': more than the number of systems bears, each change touches many links' : ''}.`;
  if (found.length === 0)
    return `Single points of failure: no system splits the landscape when it stops, as far as the flows are known. ${sprawl}`;
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
    heading(2, 'Single points of failure', 'topology-single'),
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
    paragraph(sprawl),
  ];
}

function cycles(view: View): Part {
  const found = view.analysis.topology.cycles;
  if (found.length === 0) return 'Loops: no data object travels in a circle of automatic flows.';
  // A ring among the findings is this loop, with what guards it.
  const told = new Set(
    toldFindings(view).flatMap(({ check, entities }) => (check === 'ring' ? entities.slice(0, 1) : [])),
  );
  const untold = found.filter(({ object }) => !told.has(object));
  if (untold.length === 0) return [];
  return [
    heading(2, 'Loops', 'topology-cycles'),
    list(
      untold.map(
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

function conflicts(view: View): Part {
  const found = view.analysis.topology.goldenRecordConflicts;
  if (found.length === 0)
    return 'Conflicts about the golden record: each data object has one home, and nobody else writes into it.';
  const told = new Set(toldFindings(view).map(({ text }) => text));
  // A write cycle is a loop, and stands there.
  const untold = found.filter(({ kind, text }) => kind !== 'write-cycle' && !told.has(text));
  if (untold.length === 0) return [];
  return [
    heading(2, 'Conflicts about the golden record', 'topology-conflicts'),
    table(
      [{ head: 'Data object' }, { head: 'What is wrong' }, { head: 'Systems' }, { head: 'Flows' }],
      untold.map((one): Text[] => [
        [{ text: nameOf(view, 'data', one.object), strong: true }],
        one.text,
        names(view, one.systems),
        one.flows.join(', '),
      ]),
    ),
  ];
}
