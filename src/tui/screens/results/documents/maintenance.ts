import { type Entry, group, said } from '../entry.ts';
import { nameOfEntity, type Page } from '../page.ts';

/** What is due when, and what is watched: by which figure, with which alarm, and who is told. */
export function maintenanceEntries({ assessment, analysis, width, glyphs }: Page): Entry[] {
  const { calendar, monitoring } = analysis.landscape.documents.maintenance;
  const due = calendar.map(({ system, date, text }, at) =>
    said(`due ${at}`, text, width, {
      mark: { text: `${date ?? 'no date   '}  `, tone: date === null ? 'watch' : 'strong' },
      reasons: () => ({
        title: text,
        facts: [
          { name: 'System', text: nameOfEntity(assessment, system) },
          { name: 'When', text: date ?? 'no day is known: ask the owner of the system' },
        ],
        because: [],
      }),
    }),
  );
  const watched = monitoring.map(({ scope, id, signals, receiver, text }) =>
    said(
      `watch ${scope} ${id}`,
      `${nameOfEntity(assessment, id)}: ${signals.map(({ kpi }) => kpi).join(', ')}`,
      width,
      {
        mark: `${glyphs.bullet} `,
        reasons: () => ({
          title: text,
          facts: [
            ...signals.map(({ kpi, alert }) => ({ name: kpi, text: `alarm at: ${alert}` })),
            { name: 'Is told', text: receiver.join(', ') || 'nobody is named' },
          ],
          because: [],
        }),
      },
    ),
  );
  return [
    ...group('Calendar', due),
    ...group('What is watched', watched, `by figure; ${glyphs.enter} shows alarms and who is told`),
  ];
}
