import type { Bank } from '../../../bank/bank.ts';
import type { Assessment } from '../../../model/assessment.ts';
import { CONTROLS, LIFECYCLES } from '../../../model/entities.ts';
import { CONTROL_WORDS, CRITICALITY_WORDS, HOSTING_WORDS, LIFECYCLE_WORDS } from '../words.ts';
import { type Field, grouped, limit, list, many, maybe, number, one, scale, text, worded } from './field.ts';
import { person } from './people.ts';

const SOURCES = [
  { value: 'contract', text: 'the contract' },
  { value: 'measured', text: 'a measurement' },
  { value: 'unknown', text: 'not known' },
];
const REDUNDANCIES = [
  { value: 'none', text: 'none' },
  { value: 'active_passive', text: 'one waits' },
  { value: 'active_active', text: 'all work' },
  { value: 'unknown', text: 'not known' },
];
const CRITICALITIES = Object.entries(CRITICALITY_WORDS).map(([value, words]) => ({ value, text: `${value} ${words}` }));

/** A system: what it is, who owns it, what it bears. */
export function systemFields(a: Assessment, bank: Bank, id: string | undefined): Field[] {
  const it = a.systems.find((system) => system.id === id);
  const categories = bank.categories.map((category) => ({ value: category.id, text: category.name }));
  const processes = a.processes.map((process) => ({ value: process.id, text: process.name }));
  const { availability: there, limits, hosting } = it ?? {};
  return [
    text('name', 'Name', it?.name, 'As people call it.'),
    one(
      'category',
      'Category',
      it?.category ?? 'other',
      categories,
      'Decides which questions are asked about it. A letter jumps to the next that begins with it.',
    ),
    scale(
      'criticality',
      'Criticality',
      it?.criticality ?? 2,
      CRITICALITIES,
      'What business loses when it stands still.',
    ),
    one('control', 'Control', it?.control ?? 'unknown', worded(CONTROLS, CONTROL_WORDS), 'Who can change it.'),
    maybe(
      'lifecycle',
      'Life cycle',
      it?.lifecycle,
      worded(LIFECYCLES, LIFECYCLE_WORDS),
      'What happens to it during the project.',
    ),
    ...grouped('Who', [
      person(a, 'businessOwner', 'Business owner', it?.businessOwner, 'Answers for its data too.'),
      person(a, 'technicalOwner', 'Technical owner', it?.technicalOwner),
      text('contact', 'Called at night', it?.contact, 'Who is called when it fails at night: a number, a desk.'),
      text('department', 'Department', it?.department, 'Where it is looked after.'),
      text('vendor', 'Supplier', it?.vendor, 'Systems of one supplier may fail together.'),
    ]),
    ...grouped('What it bears', [
      limit('limits.ratePerMin', 'Calls a minute', limits?.ratePerMin, 'Its rate limit. ? if nobody knows.'),
      limit('limits.maxPayloadKB', 'Largest message', limits?.maxPayloadKB, 'In kilobytes. ? if nobody knows.'),
      limit('limits.maxRows', 'Rows at once', limits?.maxRows, 'Rows that one batch may have. ? if nobody knows.'),
      text('limits.batchWindow', 'Batch window', limits?.batchWindow, 'When batches may run, as in 01:00-04:00.'),
      limit('limits.timeoutS', 'Time-out', limits?.timeoutS, 'Seconds after which a call is given up.'),
      number(
        'leadTimeDays',
        'Lead time',
        it?.leadTimeDays,
        'Days from asking for an access, a test environment or a change until it is had. The schedule waits for it.',
      ),
    ]),
    ...grouped('How sure it is', [
      limit('availability.sla', 'Availability', there?.sla, 'Percent of time that is promised, as in 99.5.'),
      limit('availability.rtoMin', 'Back within', there?.rtoMin, 'Minutes until it must work again.'),
      limit('availability.rpoMin', 'Loses at most', there?.rpoMin, 'Minutes of data that may be lost.'),
      maybe('availability.source', 'Says who', there?.source, SOURCES, 'Where these figures come from.'),
    ]),
    ...grouped('Where it runs', [
      maybe('hosting.kind', 'Where it runs', hosting?.kind, HOSTING_WORDS, 'Outside the company others repair it.'),
      text('hosting.zone', 'Zone', hosting?.zone, 'The part of the network, as in DMZ.'),
      text('hosting.region', 'Region', hosting?.region, 'Where its data lies, as in EU.'),
      number('hosting.nodes', 'Nodes', hosting?.nodes, 'How many machines do the same work.'),
      maybe('hosting.redundancy', 'Spare', hosting?.redundancy, REDUNDANCIES, 'What takes over when one fails.'),
    ]),
    ...grouped('More', [
      text('businessName', 'Business name', it?.businessName, 'What business calls it, where that is another name.'),
      text('product', 'Product', it?.product, 'As its maker calls it.'),
      text('version', 'Version', it?.version, 'The one in use.'),
      list('functions', 'Does', it?.functions, 'What it is used for, divided by commas.'),
      many('processes', 'Serves', it?.processes, processes, 'Space takes a process in or out.'),
      text('influencesOnly', 'Without a flow', it?.influencesOnly, 'Why it is here although it exchanges nothing.'),
      text('note', 'Note', it?.note, 'Printed in the report.'),
    ]),
  ];
}
