import type { Assessment } from '../../../model/assessment.ts';
import { setMinute } from '../../../model/edits/minutes.ts';
import { type Form, one, text } from './field.ts';
import type { Subject } from './subject.ts';
import { withChanges } from './values.ts';

export const MINUTE_WORDS = [
  { value: 'decision', text: 'decided' },
  { value: 'parked', text: 'parked' },
];

/** An entry of the minutes, by its place; when it was taken down and what about stays. */
export function minuteForm(a: Assessment, { at }: Extract<Subject, { of: 'minute' }>): Form {
  const it = a.minutes?.[at];
  const fields = [
    one('kind', 'What', it?.kind ?? 'decision', MINUTE_WORDS, 'Decided, or to be settled elsewhere.'),
    text('text', 'In words', it?.text, 'One thought.'),
    text('by', 'Who', it?.by, 'Who decided, or who is to settle it.'),
  ];
  return {
    title: `Minutes, entry ${at + 1}`,
    fields,
    label: () => `entry ${at + 1} of the minutes changed`,
    check: (values) => ((values.text ?? '').trim() === '' ? { text: 'Write it down, or take the entry out.' } : {}),
    keep: (now, values) => {
      const before = now.minutes?.[at];
      return before === undefined ? now : setMinute(now, at, { ...before, ...withChanges(before, fields, values) });
    },
  };
}
