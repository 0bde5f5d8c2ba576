import { z } from 'zod';
import { day, id, note } from '../text.ts';

/** What is done about a risk: whose it is and until when. */
export const treatment = z.strictObject({
  status: z.enum(['open', 'accept', 'mitigate', 'transfer', 'avoid', 'closed']).default('open'),
  owner: id.optional(),
  due: day.optional(),
  note: note.optional(),
});

export type Treatment = z.infer<typeof treatment>;
