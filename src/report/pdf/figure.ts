import type { Figure } from '../blocks.ts';
import type { Drawing, Primitive } from '../figures/drawing.ts';
import type { Item, Paint, Tag } from './display.ts';
import type { Metrics } from './fonts.ts';
import { type Piece, piece, stack } from './piece.ts';
import { lineItems, type Setting, sized, textPiece } from './text-pieces.ts';
import { TYPE } from './theme.ts';
import { wrap } from './wrap.ts';

/** What stands above a figure, and where it can be found. */
export type NumberedFigure = { title: string; anchor: string };

const NUMBERED = /^Figure \d+[.:] /;

/** Figures by number, in the order of reading. A report that numbers some itself has the others without one. */
export function numberFigures(figures: readonly Figure[]): Map<Figure, NumberedFigure> {
  const isNumbered = figures.some(({ title }) => NUMBERED.test(title));
  return new Map(
    figures.map((figure, index) => {
      const title = isNumbered ? figure.title : `Figure ${index + 1}. ${figure.title}`;
      return [figure, { title, anchor: `figure-${index + 1}` }];
    }),
  );
}

/** Figures that a list of them can name. */
export function listedFigures(figures: Iterable<NumberedFigure>): NumberedFigure[] {
  return [...figures].filter(({ title }) => NUMBERED.test(title));
}

/** A figure under its number and takeaway, never divided, made smaller where it is wider than its place. */
export function figurePiece(block: Figure, { title: above, anchor: name }: NumberedFigure, setting: Setting): Piece {
  const tag: Tag = { role: 'Figure', alt: block.alt };
  const title = textPiece(
    {
      text: above,
      style: { size: sized(TYPE.body, setting), fill: 'ink', strong: true },
      width: setting.width,
      tag: { role: 'Caption', parent: tag },
    },
    setting.metrics,
  );
  const scale = Math.min(setting.scale, setting.width / block.drawing.width);
  const [width, height] = [block.drawing.width * scale, block.drawing.height * scale];
  const items = drawingItems(block.drawing, scale, setting.metrics, tag);
  const picture = piece(height, [{ kind: 'frame', x: 0, y: 0, width, height, tag }, ...items], { before: 5 });
  const anchor: Item = { kind: 'anchor', y: 0, name };
  return stack([{ ...title, items: [anchor, ...title.items] }, picture], { before: 10 * setting.scale });
}

/** The shapes of a drawing as items, `scale` times as large; without a tag they are decoration. */
export function drawingItems(drawing: Drawing, scale: number, metrics: Metrics, tag?: Tag): Item[] {
  return drawing.shapes.flatMap((shape) => shapeItems(shape, scale, metrics, tag));
}

function shapeItems(shape: Primitive, k: number, metrics: Metrics, tag: Tag | undefined): Item[] {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius = 0 } = shape;
      const box = { x: x * k, y: y * k, width: width * k, height: height * k, radius: radius * k };
      return [{ kind: 'rect', ...box, paint: paintOf(shape, k, tag) }];
    }
    case 'circle':
      return [
        { kind: 'circle', x: shape.x * k, y: shape.y * k, radius: shape.radius * k, paint: paintOf(shape, k, tag) },
      ];
    case 'line': {
      const points = [[shape.x1 * k, shape.y1 * k] as const, [shape.x2 * k, shape.y2 * k] as const];
      return [{ kind: 'polyline', points, paint: paintOf(shape, k, tag) }];
    }
    case 'polyline': {
      const points = shape.points.map(([x, y]) => [x * k, y * k] as const);
      return [{ kind: 'polyline', points, paint: paintOf(shape, k, tag) }];
    }
    case 'path':
      return [{ kind: 'path', x: 0, y: 0, scale: k, data: shape.data, paint: paintOf(shape, k, tag) }];
    case 'text':
      return textItems(shape, k, metrics, tag);
  }
}

function paintOf(shape: Exclude<Primitive, { kind: 'text' }>, k: number, tag: Tag | undefined): Paint {
  return {
    ...(tag === undefined ? {} : { tag }),
    ...('fill' in shape && shape.fill !== undefined ? { fill: shape.fill } : {}),
    ...(shape.stroke === undefined ? {} : { stroke: shape.stroke, lineWidth: (shape.lineWidth ?? 1) * k }),
    ...('dash' in shape && shape.dash !== undefined ? { dash: shape.dash * k } : {}),
  };
}

function textItems(
  shape: Extract<Primitive, { kind: 'text' }>,
  k: number,
  metrics: Metrics,
  tag: Tag | undefined,
): Item[] {
  const size = shape.size * k;
  const style = { size, fill: shape.fill, strong: shape.strong ?? false };
  const set = (text: string) => wrap(text, style, Number.POSITIVE_INFINITY, metrics)[0] ?? { runs: [], width: 0 };
  let line = set(shape.text);
  if (shape.maxWidth !== undefined) {
    let kept = [...shape.text];
    while (line.width > shape.maxWidth * k && kept.length > 1) {
      kept = kept.slice(0, -1);
      line = set(`${kept.join('').trimEnd()}…`);
    }
  }
  const shift = { start: 0, middle: line.width / 2, end: line.width }[shape.anchor ?? 'start'];
  return lineItems(line, shape.x * k - shift, shape.y * k, size, tag);
}
