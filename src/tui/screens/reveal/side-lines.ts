import type { Reply } from '../../../model/answer.ts';
import type { Glyphs } from '../../glyphs.ts';
import type { Points } from '../../state/consensus.ts';
import { truncate, wrapWithin } from '../../text/fit.ts';

export type Said = { points: Points; label: string };

/** What one side says, in lines of so many cells: its points, in words, what they rest on, its note. */
export function sideLines(
  name: string,
  { points, label }: Said,
  reply: Reply | undefined,
  cells: number,
  glyphs: Glyphs,
): string[] {
  const { evidence, note } = reply ?? {};
  return [
    truncate(`${name}: ${points === 'unknown' ? 'does not know' : points}`, cells, glyphs.more),
    ...(points === 'unknown' ? [] : wrapWithin(label, cells, 2, glyphs.more)),
    ...(evidence === undefined
      ? []
      : [truncate([evidence.level, evidence.ref].filter(Boolean).join(': '), cells, glyphs.more)]),
    ...(note ? wrapWithin(`“${note.replaceAll('\n', ' ')}”`, cells, 2, glyphs.more) : []),
  ];
}
