import { CRITICAL_FROM } from '../../../analysis/conventions.ts';
import type { System } from '../../../model/entities.ts';
import { type Block, type Cell, heading, paragraph, type Text, table } from '../../blocks.ts';
import { counted, minutes } from '../../format.ts';
import { anchors, type View } from '../../view.ts';
import { bounded } from '../parts.ts';

const MOST = 60;

/** Who is called when a system stops, and who after that: the call tree, system by system. */
export function callList(view: View): Block[] {
  const critical = view.assessment.systems.filter(({ criticality }) => criticality >= CRITICAL_FROM);
  const all = critical.length === 0 ? view.assessment.systems : critical;
  if (all.length === 0) return [];
  const silent = all.filter(({ technicalOwner }) => technicalOwner === undefined).length;
  const { shown, rest } = bounded(all, MOST, 'system');
  return [
    heading(2, 'Who is called, and who next', 'failures-calls'),
    paragraph(
      `${critical.length === 0 ? 'Every system' : 'The systems of high and of mission-critical importance'}, with whoever runs it first, then the deputy, the business owner and the supplier.${silent === 0 ? '' : ` For ${counted(silent, 'of them nobody is', 'of them nobody is')} named who could be called.`}`,
    ),
    table(
      [
        { head: 'System', share: 0.18 },
        { head: 'Is called first', share: 0.24 },
        { head: 'Then', share: 0.22 },
        { head: 'Supplier', share: 0.22 },
        { head: 'Back after', share: 0.14 },
      ],
      shown.map((system): Cell[] => [
        [{ text: system.name, to: anchors.system(system.id) }],
        system.technicalOwner === undefined
          ? [{ text: 'nobody is named', strong: true }]
          : reached(view, system.technicalOwner),
        then(view, system),
        [[system.vendor, system.contact].filter(Boolean).join(', ')].filter(Boolean).join(''),
        backAfter(system),
      ]),
    ),
    ...(rest === '' ? [] : [paragraph(rest, 'small')]),
  ];
}

function reached(view: View, id: string): string {
  const person = view.people.get(id);
  if (person === undefined) return `${id} (not among the people)`;
  const by = [person.contact, ...(person.channels ?? [])].filter(Boolean).join(', ');
  return by === '' ? person.name : `${person.name}: ${by}`;
}

/** The deputy of whoever runs it, then the business owner. */
function then(view: View, { technicalOwner, businessOwner }: System): Text {
  const deputy = view.people.get(technicalOwner ?? '')?.deputy;
  const names = [deputy, businessOwner].flatMap((id) => (id === undefined ? [] : [reached(view, id)]));
  return [...new Set(names)].join('\n');
}

function backAfter({ availability }: System): Text {
  const rto = availability?.rtoMin;
  return rto === undefined || rto === 'unknown' ? [{ text: 'not known', muted: true }] : minutes(rto);
}
