import { type Entry, gap, group, said } from '../entry.ts';
import type { Page } from '../page.ts';

const STATE_WORDS = { unanswered: 'not answered', unknown: 'not known', mixed: 'partly not known' } as const;
const ASK = { business: 'business', technology: 'technology', both: 'business and technology' } as const;

/** Whether business may hand the design over to technology, and what is open on the way. */
export function handoverEntries({ analysis, width, glyphs }: Page): Entry[] {
  const { ready, openPoints, text } = analysis.landscape.documents.handover;
  const points = openPoints.map(({ question, keys, state, answeredBy, text: open }) =>
    said(`open ${question}`, open, width, {
      mark: { text: `${glyphs.watch} `, tone: 'watch' },
      reasons: () => ({
        title: open,
        facts: [
          { name: 'State', text: STATE_WORDS[state] },
          { name: 'Who may know', text: ASK[answeredBy] },
        ],
        because: keys.map((key) => ({ kind: 'answer', ref: key, text: `${question}: ${STATE_WORDS[state]}` })),
      }),
    }),
  );
  return [
    said('handover', text, width, { mark: `${ready ? glyphs.done : glyphs.watch} `, tone: ready ? 'good' : 'watch' }),
    gap('handover'),
    ...group('Open points', points),
  ];
}
