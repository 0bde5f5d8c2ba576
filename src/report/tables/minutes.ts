import type { Minute } from '../../model/entities.ts';
import { KINDS, topicOf } from '../minutes.ts';
import { type ColumnOf, type DataTable, dataTable, text } from './data-table.ts';
import type { Source } from './source.ts';

/** What was decided and parked in meetings, in the order it was taken down. */
export function minutesTable({ assessment, bank }: Source): DataTable {
  const columns: ColumnOf<Minute>[] = [
    { head: 'Day', type: 'date', width: 12, of: ({ at }) => at.slice(0, 10) },
    text('Time, UTC', 10, ({ at }) => at.slice(11, 16)),
    text('What', 10, ({ kind }) => KINDS[kind]),
    { head: 'In words', type: 'prose', width: 60, of: (one) => one.text },
    text('Key', 18, ({ key }) => key),
    {
      head: 'About',
      type: 'prose',
      width: 48,
      of: ({ key }) => (key === undefined ? undefined : topicOf(assessment, bank, key)),
    },
    text('Who', 20, ({ by }) => by),
  ];
  return dataTable('minutes', 'Minutes', assessment.minutes ?? [], columns);
}
