import { counted } from '../../analysis/wording.ts';
import type { ReplyLine, ReplyOutcome } from '../import-reply.ts';

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
