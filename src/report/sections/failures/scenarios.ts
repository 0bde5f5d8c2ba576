import type { FailureScenario } from '../../../analysis/landscape/schema.ts';
import type { Failure } from '../../../model/entities.ts';
import { type Block, type Cell, heading, type Inline, paragraph, type Text, table } from '../../blocks.ts';
import { counted, minutes, percent } from '../../format.ts';
import { nameOf, type View } from '../../view.ts';

/** Of the usual failures: so many for a flow, the least prevented first, for so many flows. */
const MOST = { ofFlow: 4, flows: 8 };
const CRITICAL_FROM = 4;

/** A scenario with what the user wrote about it, where it is the user's own. */
type Told = { scenario: FailureScenario; own: Failure | undefined };

/** The project's own scenarios joined with the usual ones that fit, flow by flow, for the critical flows. */
export function failureScenarios(view: View): Block[] {
  // The analysis lists the user's own first, in the order in which they were entered.
  const all = view.analysis.landscape.failureScenarios.map(
    (scenario, index): Told => ({
      scenario,
      own: scenario.source === 'own' ? view.assessment.failures[index] : undefined,
    }),
  );
  const flows = criticalFlows(view, all);
  const elsewhere = all.filter(({ scenario, own }) => own !== undefined && !flows.includes(scenario.flow ?? ''));
  const ownOnes = all.filter(({ own }) => own !== undefined).length;
  const perFlow = flows.map((flow) => ({ flow, ...ofFlow(all, flow) }));
  const left =
    all.length -
    ownOnes -
    perFlow.reduce((sum, one) => sum + one.told.filter(({ own }) => own === undefined).length, 0);
  return [
    heading(2, 'Failure scenarios and who is told', 'failures-own'),
    paragraph(
      [
        ownOnes === 0
          ? 'No failure scenario of this project is written down: those below are usual ones that fit its flows.'
          : `${counted(ownOnes, 'failure scenario')} of this project ${ownOnes === 1 ? 'is' : 'are'} written down (marked “own”), joined with usual ones that fit its flows.`,
        'The percentage says how much of what would prevent it is missing in the answers.',
        left === 0
          ? ''
          : `Of the usual ones the least prevented of the most critical flows are shown; ${counted(left, 'other')} ${left === 1 ? 'is' : 'are'} left out here: “plimsoll assess --json” prints all.`,
      ]
        .filter(Boolean)
        .join(' '),
    ),
    ...(elsewhere.length === 0 ? [] : [scenarioTable(view, elsewhere, 'Of systems, processes and other flows', true)]),
    ...perFlow
      .filter(({ told }) => told.length > 0)
      .map(({ flow, told }) => scenarioTable(view, told, `${flow} ${nameOf(view, 'flow', flow)}`, false)),
  ];
}

/** Flows at mission-critical systems, else at the most critical there are; those with the widest gap first. */
function criticalFlows(view: View, all: readonly Told[]): string[] {
  const { systems } = view.context.index;
  const criticality = (id: string) => systems.get(id)?.criticality ?? 0;
  const flows = view.assessment.flows.map((flow) => ({
    id: flow.id,
    critical: Math.max(criticality(flow.from), criticality(flow.to), criticality(flow.via ?? '')),
    own: all.filter(({ scenario, own }) => own !== undefined && scenario.flow === flow.id).length,
    gap: Math.max(
      0,
      ...all.filter(({ scenario }) => scenario.flow === flow.id).map(({ scenario }) => scenario.gap ?? 0),
    ),
  }));
  const most = Math.max(0, ...flows.map((one) => one.critical));
  return flows
    .filter((one) => one.critical >= Math.min(most, CRITICAL_FROM))
    .sort((one, other) => other.own - one.own || other.gap - one.gap)
    .slice(0, MOST.flows)
    .map((one) => one.id);
}

function ofFlow(all: readonly Told[], flow: string): { told: Told[] } {
  const here = all.filter(({ scenario }) => scenario.flow === flow);
  const own = here.filter((one) => one.own !== undefined);
  return { told: [...own, ...here.filter((one) => one.own === undefined).slice(0, MOST.ofFlow)] };
}

function scenarioTable(view: View, told: readonly Told[], caption: string, withPlace: boolean): Block {
  return table(
    [
      { head: 'What may happen', share: 0.24 },
      { head: 'Seen by', share: 0.18 },
      { head: 'Reaction', share: 0.25 },
      { head: 'Who is told', share: 0.17 },
      { head: 'How, how fast', share: 0.16 },
    ],
    told.map((one): Cell[] => [
      [...(withPlace ? [{ text: `${placeOf(view, one.scenario)}: `, muted: true }] : []), ...what(one)],
      one.scenario.detection || missing('not written down'),
      [
        ...(one.scenario.reaction === '' ? missing('not written down') : [{ text: one.scenario.reaction }]),
        ...workaround(one.own),
      ],
      people(one.scenario),
      [{ text: how(one.scenario) }, ...(one.own === undefined ? [] : [{ text: `\n${drill(one.own)}`, muted: true }])],
    ]),
    caption,
  );
}

function what({ scenario, own }: Told): Inline[] {
  const gap = scenario.gap === null || scenario.gap === 0 ? '' : ` ${percent(scenario.gap)} open`;
  const mark = own === undefined ? gap : own.assumed ? ' own (assumed)' : ' own';
  return [
    { text: scenario.name, strong: true },
    ...(mark === '' ? [] : [{ text: mark, muted: true }]),
    ...(own?.note === undefined ? [] : [{ text: `\n${own.note}` }]),
  ];
}

function placeOf(view: View, { flow, system, process }: FailureScenario): string {
  const name = view.assessment.processes.find(({ id }) => id === process)?.name ?? process;
  return [
    flow === null ? '' : `${flow} ${nameOf(view, 'flow', flow)}`,
    system === null ? '' : nameOf(view, 'system', system),
    name ?? '',
  ]
    .filter(Boolean)
    .join(', ');
}

function people({ notify }: FailureScenario): Text {
  if (notify.length === 0) return missing('nobody named');
  const seen = new Set<string>();
  return notify
    .map(({ role, people: names }) => (names.length > 0 ? names.join(', ') : role))
    .filter((name) => !seen.has(name) && seen.add(name))
    .join(', ');
}

function how({ channel, withinMinutes }: FailureScenario): string {
  const fast = withinMinutes === null ? '' : withinMinutes === 0 ? 'at once' : `within ${minutes(withinMinutes)}`;
  return [channel, fast].filter(Boolean).join(', ');
}

function workaround(own: Failure | undefined): Inline[] {
  if (own?.workaround === undefined) return [];
  const { workaround: text, workaroundCapacityPct: bears } = own;
  return [
    { text: `\nWorkaround: ${text}${bears === undefined ? '' : ` (bears ${percent(bears / 100)} of the volume)`}` },
  ];
}

/** How severe it is, and whether anybody has tried the reaction. */
function drill({ severity, rehearsedAt }: Failure): string {
  return [
    severity === undefined ? 'severity not stated' : `severity ${severity}`,
    rehearsedAt === undefined ? 'never rehearsed' : `rehearsed ${rehearsedAt}`,
  ].join(', ');
}

function missing(text: string): Inline[] {
  return [{ text, strong: true }];
}
