import type { Ink, Primitive } from '../drawing.ts';
import type { GraphNode, NodeLook } from '../graph.ts';
import type { Box, Size } from '../layout/geometry.ts';
import { widthOf, wrapLines } from '../text-fit.ts';
import { LEADING, TYPE } from './type-sizes.ts';

const LOOKS: Readonly<Record<NodeLook, { fill: Ink; stroke: Ink; name: Ink; detail: Ink; dash?: number }>> = {
  own: { fill: 'ramp1', stroke: 'accent', name: 'ink', detail: 'muted' },
  outside: { fill: 'paper', stroke: 'muted', name: 'ink', detail: 'muted', dash: 3 },
  hub: { fill: 'navy', stroke: 'navy', name: 'paper', detail: 'pale' },
  domain: { fill: 'ramp1', stroke: 'accent', name: 'ink', detail: 'muted' },
};

const PAD = { x: 6, y: 4 } as const;
const WIDEST = { full: 118, close: 78 } as const;
const NAME = { full: TYPE.name, close: TYPE.key } as const;
const MOST_LINES = 3;
const NARROWEST = 54;

/** What stands in a box, in the lines in which it stands. */
export type BoxText = Size & { name: readonly string[]; detail: string; size: number };

/** A box around a name in a few lines, and a word below it unless the drawing is close; at most `most` points wide. */
export function boxText(
  { name, detail }: Pick<GraphNode, 'name' | 'detail'>,
  isClose = false,
  most: number = isClose ? WIDEST.close : WIDEST.full,
): BoxText {
  const widest = most - 2 * PAD.x;
  const size = isClose ? NAME.close : NAME.full;
  const lines = wrapLines(name, size, widest, MOST_LINES, true);
  const below = isClose ? '' : (wrapLines(detail, TYPE.detail, widest, 1)[0] ?? '');
  const content = Math.max(...lines.map((line) => widthOf(line, size, true)), widthOf(below, TYPE.detail));
  const height = lines.length * size * LEADING + (below === '' ? 0 : TYPE.detail * LEADING + 1);
  return {
    name: lines,
    detail: below,
    size,
    width: Math.max(NARROWEST, Math.min(widest, content) + 2 * PAD.x),
    height: height + 2 * PAD.y,
  };
}

export function boxShapes({ look, heavy }: GraphNode, text: BoxText, box: Box): Primitive[] {
  const { fill, stroke, name, detail, dash } = LOOKS[look];
  const middle = box.x + box.width / 2;
  const maxWidth = box.width - PAD.x;
  const lines = text.name.length * text.size * LEADING + (text.detail === '' ? 0 : TYPE.detail * LEADING + 1);
  let y = box.y + (box.height - lines) / 2;
  const shapes: Primitive[] = [
    {
      kind: 'rect',
      ...box,
      radius: 3,
      fill,
      stroke,
      lineWidth: heavy ? 1.8 : 0.8,
      ...(dash === undefined ? {} : { dash }),
    },
  ];
  const common = { kind: 'text', x: middle, anchor: 'middle', maxWidth } as const;
  for (const line of text.name) {
    shapes.push({ ...common, y: y + text.size * 0.9, text: line, size: text.size, fill: name, strong: true });
    y += text.size * LEADING;
  }
  if (text.detail !== '') {
    shapes.push({ ...common, y: y + 1 + TYPE.detail * 0.9, text: text.detail, size: TYPE.detail, fill: detail });
  }
  return shapes;
}
