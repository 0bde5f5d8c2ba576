import type { Criterion } from '../../../../analysis/landscape/documents/schema.ts';
import type { Glyphs } from '../../../glyphs.ts';
import { counted } from '../../../text/numbers.ts';
import type { Span } from '../../../text/span.ts';
import { type Entry, group, said } from '../entry.ts';
import type { Page } from '../page.ts';

const STATE_WORDS: Record<Criterion['state'], string> = {
  met: 'met',
  open: 'open: nobody has shown it yet',
  failed: 'not met',
};

/** The steps from agreement to operation, each with what must be shown before the next begins. */
export function deliveryEntries({ analysis, width, glyphs }: Page): Entry[] {
  return analysis.landscape.documents.delivery.steps.flatMap(({ id, name, criteria, go, text }, at) => {
    const met = criteria.filter(({ state }) => state === 'met').length;
    const entries = criteria.map((one, index) =>
      said(`criterion ${id} ${index}`, one.text, width, {
        mark: markOf(one.state, glyphs),
        reasons: () => ({
          title: one.text,
          facts: [
            { name: 'State', text: STATE_WORDS[one.state] },
            { name: 'Before', text: text || name },
          ],
          because: one.keys.map((key) => ({ kind: 'answer', ref: key, text: `Held up by the answer to ${key}` })),
        }),
      }),
    );
    const count = `${met} of ${counted(criteria.length, 'criterion', 'criteria')}`;
    return group(`${at + 1}. ${name}: ${go ? 'go' : 'no-go'}`, entries, count);
  });
}

function markOf(state: Criterion['state'], glyphs: Glyphs): Span {
  if (state === 'met') return { text: `${glyphs.done} `, tone: 'good' };
  return state === 'failed'
    ? { text: `${glyphs.danger} `, tone: 'danger' }
    : { text: `${glyphs.open} `, tone: 'watch' };
}
