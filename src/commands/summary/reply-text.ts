import { counted } from '../../analysis/wording.ts';
import type { ReplyAnswer } from '../../report/questions/read.ts';

/** One answer of a reply and what became of it, as `--json` prints it. */
export type ReplyLine = Pick<ReplyAnswer, 'key' | 'side' | 'line'> & { answer: string; before?: string };

/** What `import` of a filled-in message prints. */
export type ReplyOutcome = {
  id: string;
  name: string;
  taken: ReplyLine[];
  agrees: ReplyLine[];
  conflicts: ReplyLine[];
  skipped: (ReplyLine & { why: string })[];
  /** Questions of the message without an answer. */
  open: number;
};

/** What became of a filled-in message, for a person. */
export function replyText({ id, taken, agrees, conflicts, skipped, open }: ReplyOutcome): string {
  const also = [
    ...(agrees.length > 0 ? [`${agrees.length} as answered already`] : []),
    ...(open > 0 ? [`${open} left open`] : []),
  ];
  return [
    `${id}: ${counted(taken.length, 'answer')} taken${also.length > 0 ? `, ${also.join(', ')}` : ''}.`,
    ...taken.map((one) => `  ${said(one)}`),
    ...conflicts.map(
      (one) => `  conflict: ${said(one)}, but meanwhile it was answered ${one.before}; ${standsNow(one)}`,
    ),
    ...skipped.map((one) => `  not taken: ${said(one)}, line ${one.line}: ${one.why}`),
  ].join('\n');
}

function said({ key, side, answer }: ReplyLine): string {
  return `${key}, ${side}: ${answer}`;
}

function standsNow({ side }: ReplyLine): string {
  return side === 'joint' ? 'that stays, agree on it together' : 'both sides stand now, agree on it together';
}
