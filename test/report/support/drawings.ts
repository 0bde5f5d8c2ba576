import type { Block, Figure } from '../../../src/report/blocks.ts';
import type { Drawing, Primitive } from '../../../src/report/figures/drawing.ts';
import type { Page } from '../../../src/report/pdf/display.ts';
import { drawingItems } from '../../../src/report/pdf/figure.ts';
import { COLOURS } from '../../../src/report/pdf/theme.ts';
import { metrics, overlaps, texts } from './layout.ts';

/** The smallest type of a drawing, in points. */
const LEAST = 7;
/** A width of letters is a little more or less than the metrics say. */
const SLACK = 1;

/** What is wrong with a drawing as a page shows it: what lies outside, covers another text, is too small or has no colour. */
export async function faults(drawing: Drawing, scale = 1): Promise<string[]> {
  const items = drawingItems(drawing, scale, await metrics(), { role: 'Figure', alt: 'a drawing' });
  const page: Page = { width: drawing.width * scale, height: drawing.height * scale, chapter: '', bare: true, items };
  const outside = texts(page)
    .filter(
      ({ x, width, y, size }) =>
        x < -SLACK || x + width > page.width + SLACK || y - size * 0.7 < -SLACK || y > page.height + SLACK,
    )
    .map(({ text }) => `text outside: ${text}`);
  const small = texts(page)
    .filter(({ size }) => size < LEAST - 0.01)
    .map(({ text, size }) => `${size} pt: ${text}`);
  return [
    ...outside,
    ...small,
    ...overlaps(page).map((pair) => `overlap: ${pair}`),
    ...drawing.shapes.flatMap((shape) => shapeFaults(shape, drawing)),
  ];
}

function shapeFaults(shape: Primitive, { width, height }: Drawing): string[] {
  const inks = ['fill' in shape ? shape.fill : undefined, 'stroke' in shape ? shape.stroke : undefined];
  const wrong = inks.filter((ink) => ink !== undefined && !(ink in COLOURS)).map((ink) => `no such ink: ${ink}`);
  const far = pointsOf(shape).filter(
    ([x, y]) => !(x >= -SLACK && x <= width + SLACK && y >= -SLACK && y <= height + SLACK),
  );
  return [...wrong, ...far.map(([x, y]) => `${shape.kind} outside: ${x}, ${y} of ${width} x ${height}`)];
}

function pointsOf(shape: Primitive): readonly (readonly [number, number])[] {
  switch (shape.kind) {
    case 'rect':
      return [
        [shape.x, shape.y],
        [shape.x + shape.width, shape.y + shape.height],
      ];
    case 'line':
      return [
        [shape.x1, shape.y1],
        [shape.x2, shape.y2],
      ];
    case 'polyline':
      return shape.points;
    case 'circle':
      return [
        [shape.x - shape.radius, shape.y - shape.radius],
        [shape.x + shape.radius, shape.y + shape.radius],
      ];
    case 'path':
      return [...shape.data.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    case 'text':
      return [[shape.x, shape.y]];
  }
}

/** Shapes of one kind. */
export function shapesOf<K extends Primitive['kind']>(drawing: Drawing, kind: K): Extract<Primitive, { kind: K }>[] {
  return drawing.shapes.filter((shape): shape is Extract<Primitive, { kind: K }> => shape.kind === kind);
}

export function wordsOf(drawing: Drawing): string[] {
  return shapesOf(drawing, 'text').map(({ text }) => text.replaceAll('\u00a0', ' '));
}

/** Every figure of these blocks. */
export function figuresOf(blocks: readonly Block[]): Figure[] {
  return blocks.flatMap((block): Figure[] => {
    if (block.kind === 'figure') return [block];
    if (block.kind === 'columns') return block.columns.flatMap((column) => figuresOf(column.blocks));
    return 'blocks' in block ? figuresOf(block.blocks) : [];
  });
}
