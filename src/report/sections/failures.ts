import type { Failure } from '../../model/entities.ts';
import { type Block, heading, paragraph, type Text, table } from '../blocks.ts';
import { minutes } from '../format.ts';
import { nameOf, type View } from '../view.ts';

/** What may go wrong, who is told and how, who decides; the usual answers where the project has none of its own. */
export function failures(view: View): Block[] {
  return [...scenarios(view), ...usual(view), ...escalation(view), ...raci(view)];
}

function where(view: View, one: Failure): string {
  const process = view.assessment.processes.find(({ id }) => id === one.process);
  return [
    one.flow === undefined ? '' : `${one.flow} ${nameOf(view, 'flow', one.flow)}`,
    one.system === undefined ? '' : nameOf(view, 'system', one.system),
    process?.name ?? one.process ?? '',
  ]
    .filter(Boolean)
    .join(', ');
}

function scenarios(view: View): Block[] {
  const all = view.assessment.failures;
  const title = heading(2, 'Failure scenarios and who is told', 'failures-own');
  if (all.length === 0)
    return [
      title,
      paragraph('No failure scenario of this project is written down. The list of usual ones below is a start.'),
    ];
  const named = (one: Failure) =>
    one.notify.map((id) => view.assessment.stakeholders.find((person) => person.id === id)?.name ?? id).join(', ');
  const rows = all.map((one): Text[] => [
    where(view, one),
    [
      { text: one.mode, strong: true },
      ...(one.assumed ? [{ text: ' (assumed)', muted: true }] : []),
      ...(one.note === undefined ? [] : [{ text: `\n${one.note}` }]),
    ],
    one.detection ?? missing('detection'),
    [
      { text: one.reaction ?? 'reaction not written down' },
      ...(one.workaround === undefined ? [] : [{ text: `\nWorkaround: ${one.workaround}` }]),
    ],
    named(one) === '' ? missing('nobody named') : named(one),
    [
      one.channel,
      one.withinMinutes === undefined
        ? undefined
        : one.withinMinutes === 0
          ? 'at once'
          : `within ${minutes(one.withinMinutes)}`,
    ]
      .filter(Boolean)
      .join(', '),
  ]);
  return [
    title,
    table(
      [
        { head: 'Where' },
        { head: 'What may happen' },
        { head: 'Seen by' },
        { head: 'Reaction' },
        { head: 'Who is told' },
        { head: 'How, how fast' },
      ],
      rows,
    ),
  ];
}

function missing(what: string): Text {
  return [{ text: what === 'detection' ? 'not written down' : what, strong: true }];
}

function usual(view: View): Block[] {
  if (view.bank.failureModes.length === 0) return [];
  return [
    heading(2, 'Usual failures of any flow', 'failures-usual'),
    paragraph('A default to begin with: go through it once for each critical flow.'),
    table(
      [
        { head: 'What may happen' },
        { head: 'Seen by' },
        { head: 'Reaction' },
        { head: 'Who is told' },
        { head: 'How, how fast' },
        { head: 'Prevented by', grow: 0 },
      ],
      view.bank.failureModes.map((one): Text[] => [
        [{ text: one.name, strong: true }],
        one.detection,
        one.reaction,
        one.notify.join(', '),
        `${one.channel}, ${one.withinMinutes === 0 ? 'at once' : `within ${minutes(one.withinMinutes)}`}`,
        one.prevents.join(' '),
      ]),
    ),
  ];
}

function escalation(view: View): Block[] {
  if (view.bank.severities.length === 0) return [];
  return [
    {
      kind: 'group',
      blocks: [
        heading(2, 'Severity and escalation', 'failures-escalation'),
        paragraph('A default to begin with. Names, phone numbers and deputies belong beside it.'),
        table(
          [
            { head: 'Level', align: 'right', grow: 0 },
            { head: 'Definition' },
            { head: 'Acknowledged within' },
            { head: 'Escalated after' },
            { head: 'To' },
            { head: 'Channel' },
            { head: 'Customers informed' },
          ],
          view.bank.severities.map((one): Text[] => [
            [{ text: String(one.level), strong: true }],
            one.definition,
            one.acknowledge,
            one.escalateAfter,
            one.to.join(', '),
            one.channel,
            one.customersInformed,
          ]),
        ),
      ],
    },
  ];
}

function raci(view: View): Block[] {
  const { responsibilities, head } = view.bank;
  if (responsibilities.length === 0) return [];
  return [
    {
      kind: 'group',
      blocks: [
        heading(2, 'Who decides what, as a start', 'failures-raci'),
        paragraph('R does it, A answers for it (exactly one), C is asked before, I is told after.'),
        table(
          [{ head: 'Aspect' }, ...head.roles.map((role) => ({ head: role.name }))],
          responsibilities.map((one): Text[] => [
            [{ text: one.name, strong: true }],
            ...head.roles.map((role): Text => {
              const part = one.roles[role.id] ?? '';
              return part === 'A' ? [{ text: 'A', strong: true }] : part;
            }),
          ]),
        ),
      ],
    },
  ];
}
