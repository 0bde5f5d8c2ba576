import { z } from 'zod';
import { ANSWER_KEY_PATTERN } from '../answer.ts';
import { line, note } from '../text.ts';

/** What was taken down in a meeting: decided, or parked to be settled elsewhere. */
export const MINUTE_KINDS = ['decision', 'parked'] as const;

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

export const minute = z.strictObject({
  /** ISO 8601, UTC. */
  at: z.string().regex(MOMENT, 'a moment is written as in 2027-03-01T14:30:00Z'),
  kind: z.enum(MINUTE_KINDS),
  text: note,
  /** The question that it was about, by the key of its answer. */
  key: z.string().regex(ANSWER_KEY_PATTERN, 'a key looks like P-ST-01 or SY-03@erp').optional(),
  /** Who decided, or who is to settle it. */
  by: line.optional(),
});

/** Entries that an assessment holds at most. */
export const MOST_MINUTES = 1000;

export type Minute = z.infer<typeof minute>;
