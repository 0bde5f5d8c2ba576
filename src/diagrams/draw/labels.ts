import type { Primitive } from '../drawing.ts';
import type { Box, Size } from '../layout/geometry.ts';
import { widthOf, wrapLines } from '../text-fit.ts';
import { LEADING, TYPE } from './type-sizes.ts';

/** What stands on an arrow: words, and a quieter line below them. */
export type Label = { text: string; below: string };
/** The same in lines that have room. */
export type LabelText = Size & { lines: readonly { text: string; quiet: boolean }[] };

const WIDEST = 88;
const PAD = { x: 3, y: 2 } as const;

/** A label in at most two lines, and one below. */
export function labelText({ text, below }: Label): LabelText {
  const lines = [
    ...wrapLines(text, TYPE.label, WIDEST, 2).map((line) => ({ text: line, quiet: false })),
    ...wrapLines(below, TYPE.label, WIDEST, 1).map((line) => ({ text: line, quiet: true })),
  ];
  if (lines.length === 0) return { lines, width: 0, height: 0 };
  const width = Math.min(WIDEST, Math.max(...lines.map((line) => widthOf(line.text, TYPE.label))));
  return { lines, width: width + 2 * PAD.x, height: lines.length * TYPE.label * LEADING + 2 * PAD.y };
}

/** The label in the middle of its room, on paper so that lines behind it do not disturb. */
export function labelShapes({ lines, width, height }: LabelText, room: Box): Primitive[] {
  if (lines.length === 0) return [];
  const x = room.x + (room.width - width) / 2;
  const y = room.y + (room.height - height) / 2;
  return [
    { kind: 'rect', x, y, width, height, fill: 'paper', radius: 2 },
    ...lines.map(
      ({ text, quiet }, number): Primitive => ({
        kind: 'text',
        x: x + width / 2,
        y: y + PAD.y + (number + 0.82) * TYPE.label * LEADING,
        text,
        size: TYPE.label,
        fill: quiet ? 'muted' : 'ink',
        anchor: 'middle',
        maxWidth: width,
      }),
    ),
  ];
}

/** Radius of the disc around the number of an arrow. */
const DISC = 6.6;
export const NUMBER_SIZE: Size = { width: 2 * DISC + 1, height: 2 * DISC + 1 };

export function numberShapes(number: number, room: Box): Primitive[] {
  const x = room.x + room.width / 2;
  const y = room.y + room.height / 2;
  return [
    { kind: 'circle', x, y, radius: DISC, fill: 'paper', stroke: 'muted', lineWidth: 0.6 },
    {
      kind: 'text',
      x,
      y: y + TYPE.label * 0.36,
      text: String(number),
      size: TYPE.label,
      fill: 'ink',
      strong: true,
      anchor: 'middle',
      maxWidth: 2 * DISC,
    },
  ];
}
