import { type Block, heading, paragraph, type Text, table } from '../blocks.ts';
import { minutes } from '../format.ts';
import type { View } from '../view.ts';
import { callList } from './failures/call-list.ts';
import { failureScenarios } from './failures/scenarios.ts';

/** What may go wrong, who is told and how; the usual answers where the project has none of its own. */
export function failures(view: View): Block[] {
  return [...failureScenarios(view), ...escalation(view), ...callList(view), ...usual(view)];
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
