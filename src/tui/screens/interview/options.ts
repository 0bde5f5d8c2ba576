import type { Question } from '../../../bank/schema.ts';
import type { Reply } from '../../../model/answer.ts';
import type { Option } from '../../components/choice.tsx';
import type { Glyphs } from '../../glyphs.ts';
import { wrapWithin } from '../../text/fit.ts';

/** What can be chosen: points, or that nobody knows. */
export type Taken = '0' | '1' | '2' | '3' | '4' | 'unknown';
const POINTS = ['0', '1', '2', '3', '4'] as const;
const UNKNOWN = 'We do not know';
/** Cells of the digit and the space behind it. */
const DIGIT_CELLS = 3;

/** The answers of a question in so many cells, the given one marked. */
export function optionsOf(
  question: Question,
  reply: Reply | undefined,
  width: number,
  glyphs: Glyphs,
): Option<Taken>[] {
  const room = width - DIGIT_CELLS - 3;
  const marked = (value: Taken) => String(reply?.points) === value && { remark: glyphs.done };
  const points = POINTS.map(
    (value, index): Option<Taken> => ({
      value,
      digit: value,
      lines: wrapWithin(question.options[index] ?? '', room, 2, glyphs.more),
      ...marked(value),
    }),
  );
  const given = reply?.na === undefined ? '' : `, ${glyphs.done}`;
  const not = {
    key: '-',
    text: `Does not apply ${given === '' ? glyphs.more : ` ${glyphs.done}`}`,
    say: `Does not apply; asks for the reason${given}`,
  };
  return [
    ...points,
    {
      value: 'unknown',
      digit: '?',
      lines: [UNKNOWN],
      ...marked('unknown'),
      // A gate must be answered: that it does not apply is not offered.
      ...(!question.gate && { aside: not }),
    },
  ];
}

export function optionsHeight(options: readonly Option<Taken>[]): number {
  return options.reduce((sum, { lines }) => sum + lines.length, 0);
}
