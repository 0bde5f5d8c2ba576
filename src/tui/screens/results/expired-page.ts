import { type Entry, said } from './entry.ts';
import type { Page } from './page.ts';

const NONE = 'No answer has run out. An answer can hold until a day: press d at its question.';

/** The answers that held until a day that is past. */
export function expiredPage({ analysis, width }: Page): Entry[] {
  if (analysis.expired.length === 0) return [said('none', NONE, width, { tone: 'muted' })];
  return analysis.expired.map(({ key, until, text }) =>
    said(`expired ${key}`, text, width, {
      mark: { text: `${until}  `, tone: 'watch' },
      reasons: () => ({
        title: text,
        facts: [
          { text: `The answer held until ${until} and counts as unknown since. Its note and evidence are kept.` },
        ],
        because: [{ kind: 'answer', ref: key, text: 'Answer it anew' }],
      }),
    }),
  );
}
