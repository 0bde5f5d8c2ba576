import type { Bank } from '../../../bank/bank.ts';
import type { Assessment } from '../../../model/assessment.ts';
import { CONTROLS, LIFECYCLES } from '../../../model/entities.ts';
import { CONTROL_WORDS, CRITICALITY_WORDS, HOSTING_WORDS, LIFECYCLE_WORDS } from '../words.ts';
import { type Field, grouped, limit, maybe, one, scale, text, worded } from './field.ts';
import { person } from './people.ts';

const CRITICALITIES = Object.entries(CRITICALITY_WORDS).map(([value, words]) => ({ value, text: `${value} ${words}` }));

/** A system: what it is, who owns it, what it bears. */
export function systemFields(a: Assessment, bank: Bank, id: string | undefined): Field[] {
  const it = a.systems.find((system) => system.id === id);
  const categories = bank.categories.map((category) => ({ value: category.id, text: category.name }));
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
    ]),
    ...grouped('How sure it is', [
      limit('availability.sla', 'Availability', there?.sla, 'Percent of time that is promised, as in 99.5.'),
      limit('availability.rtoMin', 'Back within', there?.rtoMin, 'Minutes until it must work again.'),
      limit('availability.rpoMin', 'Loses at most', there?.rpoMin, 'Minutes of data that may be lost.'),
      maybe('hosting.kind', 'Where it runs', hosting?.kind, HOSTING_WORDS, 'Outside the company others repair it.'),
    ]),
  ];
}
