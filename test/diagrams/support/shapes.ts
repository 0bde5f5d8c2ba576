import { FRAME } from '../../../src/diagrams/draw/type-sizes.ts';
import type { Drawing, Primitive } from '../../../src/diagrams/drawing.ts';
import { type Box, overlap } from '../../../src/diagrams/layout/geometry.ts';
import type { Block, Figure } from '../../../src/report/blocks.ts';
import type { Metrics } from '../../../src/report/pdf/fonts.ts';
import { wrap } from '../../../src/report/pdf/wrap.ts';

type Text = Extract<Primitive, { kind: 'text' }>;

export function figuresOf(blocks: readonly Block[]): Figure[] {
  return blocks.flatMap((block): Figure[] => {
    if (block.kind === 'figure') return [block];
    return 'blocks' in block ? figuresOf(block.blocks) : [];
  });
}

function textsOf({ shapes }: Drawing): Text[] {
  return shapes.filter((shape): shape is Text => shape.kind === 'text');
}

/** Where a text stands when it is drawn with the fonts of the PDF. */
function boxOf(text: Text, metrics: Metrics): Box {
  const [line] = wrap(text.text, { size: text.size, fill: text.fill, strong: text.strong ?? false }, 1e9, metrics);
  const width = Math.min(line?.width ?? 0, text.maxWidth ?? Number.POSITIVE_INFINITY);
  const shift = { start: 0, middle: width / 2, end: width }[text.anchor ?? 'start'];
  return { x: text.x - shift, y: text.y - text.size * 0.7, width, height: text.size * 0.85 };
}

function extentOf(shape: Primitive, metrics: Metrics): Box {
  switch (shape.kind) {
    case 'rect':
      return shape;
    case 'circle':
      return {
        x: shape.x - shape.radius,
        y: shape.y - shape.radius,
        width: 2 * shape.radius,
        height: 2 * shape.radius,
      };
    case 'line':
      return around([
        [shape.x1, shape.y1],
        [shape.x2, shape.y2],
      ]);
    case 'polyline':
      return around(shape.points);
    case 'path': {
      const numbers = (shape.data.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
      return around(numbers.flatMap((x, at) => (at % 2 === 0 ? [[x, numbers[at + 1] ?? 0] as const] : [])));
    }
    case 'text':
      return boxOf(shape, metrics);
  }
}

function around(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** What is wrong with a drawing for paper: text too small, something outside, words on words. Empty where all is well. */
export function faultsOf(drawing: Drawing, metrics: Metrics): string[] {
  const faults: string[] = [];
  if (drawing.width > FRAME.width) faults.push(`wider than the page: ${drawing.width}`);
  if (drawing.height > FRAME.height + 0.5) faults.push(`higher than the page: ${drawing.height}`);
  for (const shape of drawing.shapes) {
    const { x, y, width, height } = extentOf(shape, metrics);
    const isInside = x >= -0.6 && y >= -0.6 && x + width <= drawing.width + 0.6 && y + height <= drawing.height + 0.6;
    if (!isInside) faults.push(`outside: ${JSON.stringify(shape).slice(0, 160)}`);
    if (shape.kind === 'text' && shape.size < 7) faults.push(`too small: ${shape.text}`);
    if (!Number.isFinite(x + y + width + height)) faults.push(`nowhere: ${JSON.stringify(shape).slice(0, 160)}`);
  }
  const texts = textsOf(drawing).map((text) => ({ text: text.text, box: boxOf(text, metrics) }));
  for (const [at, one] of texts.entries()) {
    for (const other of texts.slice(at + 1)) {
      if (overlap(one.box, other.box) > 0.7) faults.push(`on each other: ${one.text} | ${other.text}`);
    }
  }
  return faults;
}
