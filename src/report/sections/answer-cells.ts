import { type Answer, type Reply, SIDES } from '../../model/answer.ts';
import type { Inline, Text } from '../blocks.ts';

export const COLUMNS = [
  { head: 'Id', share: 0.1 },
  { head: 'Question', share: 0.38 },
  { head: 'Answer', share: 0.27 },
  { head: 'Note and evidence', share: 0.25 },
] as const;

/** An answer of one or several sides, and what was noted with it. */
export function answerCells(given: Answer | undefined, options: readonly string[]): [Text, Text] {
  const sides = SIDES.flatMap((side) => {
    const reply = given?.[side];
    return reply === undefined ? [] : [{ side, reply }];
  });
  if (sides.length === 0) return [[{ text: 'not answered', muted: true }], ''];
  const alone = sides.length === 1 && sides[0]?.side === 'joint';
  const answer: Inline[] = [];
  const note: Inline[] = [];
  for (const { side, reply } of sides) {
    const who: Inline[] = alone ? [] : [{ text: `${side}: `, muted: true }];
    if (answer.length > 0) answer.push({ text: '\n' });
    answer.push(...who, ...replyText(reply, options));
    const remarks = remarksOf(reply);
    if (remarks.length === 0) continue;
    if (note.length > 0) note.push({ text: '\n' });
    note.push(...who, ...remarks);
  }
  return [answer, note];
}

function replyText({ points, na }: Reply, options: readonly string[]): Inline[] {
  if (na !== undefined) return [{ text: 'Does not apply', strong: true }, { text: na === '' ? '' : `: ${na}` }];
  if (points === undefined) return [{ text: 'not answered', muted: true }];
  if (points === 'unknown') return [{ text: 'Not known', strong: true }];
  return [{ text: `${points} `, strong: true }, { text: options[points] ?? '' }];
}

function remarksOf({ points, note, evidence, until, flagged }: Reply): Inline[] {
  const proven = evidence !== undefined && evidence.level !== 'claim' && (evidence.ref ?? '') !== '';
  const claimed = typeof points === 'number' && points >= 3 && !proven;
  const parts: string[] = [
    ...(note === undefined || note === '' ? [] : [note]),
    ...(evidence === undefined
      ? []
      : [`Evidence: ${evidence.level}${evidence.ref === undefined ? '' : `, ${evidence.ref}`}`]),
    ...(until === undefined ? [] : [points === 'unknown' ? `Held until ${until}` : `Holds until ${until}`]),
    ...(flagged ? ['Marked to come back to'] : []),
  ];
  return [
    ...parts.map((text, index) => ({ text: index === 0 ? text : `\n${text}` })),
    ...(claimed ? [{ text: `${parts.length === 0 ? '' : '\n'}claimed`, muted: true }] : []),
  ];
}
