import type { Depth } from '../../model/entities.ts';
import { wrap } from '../text/fit.ts';
import { Choice, type Option } from './choice.tsx';

const DEPTHS: readonly { value: Depth; title: string; text: string }[] = [
  {
    value: 'quick',
    title: 'Quick, about 10 minutes',
    text: 'The gates and the heaviest questions. Enough for a first verdict.',
  },
  { value: 'standard', title: 'Standard, about 25 minutes', text: 'What a project should know before it is approved.' },
  {
    value: 'deep',
    title: 'Deep, 30 minutes and more',
    text: 'Everything, down to design and operations. Best with the architect in the room.',
  },
];

type Props = {
  start: Depth;
  width: number;
  /** Rows there are for it; where they are few, the titles stand alone. */
  rows: number;
  onTake: (depth: Depth) => void;
};

/** How deep the interview goes. */
export function DepthChoice({ start, width, rows, onTake }: Props) {
  const texts = DEPTHS.map(({ text }) => [...wrap(text, width - 8), '']);
  const isLow = texts.flat().length + DEPTHS.length > rows;
  const options = DEPTHS.map(
    ({ value, title }, index): Option<Depth> => ({
      value,
      digit: String(index + 1),
      lines: [title, ...(isLow ? [] : (texts[index] ?? []))],
    }),
  );
  return <Choice name="depth" options={options} start={start} onTake={onTake} />;
}
