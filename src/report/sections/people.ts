import { type Block, heading, paragraph } from '../blocks.ts';
import type { View } from '../view.ts';
import { knownTable } from './known-table.ts';
import { departments } from './people/departments.ts';
import { preparation } from './people/preparation.ts';
import { responsibilities } from './people/responsibilities.ts';

/** Who takes part, from which department, who decides what, and what each one prepares. */
export function people(view: View): Block[] {
  return [...stakeholders(view), ...responsibilities(view), ...departments(view), ...preparation(view)];
}

function stakeholders(view: View): Block[] {
  const { stakeholders: all } = view.assessment;
  return [
    heading(2, 'People', 'people-all'),
    ...(all.length === 0
      ? [paragraph('No stakeholder is recorded.')]
      : knownTable(
          [{ head: 'Name' }, { head: 'Role' }, { head: 'Department' }, { head: 'Reached by' }, { head: 'Deputy' }],
          all.map((one) => [
            one.name,
            one.role ?? '',
            one.department ?? '',
            [one.contact, ...(one.channels ?? [])].filter(Boolean).join(', '),
            one.deputy === undefined ? '' : (view.people.get(one.deputy)?.name ?? one.deputy),
          ]),
        )),
  ];
}
