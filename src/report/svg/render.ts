import type { Drawing, Ink, Primitive } from '../../diagrams/drawing.ts';
import { fitLine } from '../../diagrams/text-fit.ts';
import { COLOURS } from '../pdf/theme.ts';
import { escapeXml } from '../safe-text.ts';

const FONTS = "'IBM Plex Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

export type SvgOptions = {
  /** What stands between the opening tag and the shapes, such as a title. */
  head?: string;
  /** Attributes of the element, escaped already. */
  attributes?: string;
};

/** A drawing as an SVG element: one point is one unit. It holds no script and asks for nothing from outside. */
export function renderSvg({ width, height, shapes }: Drawing, { head = '', attributes = '' }: SvgOptions = {}): string {
  const box = `viewBox="0 0 ${number(width)} ${number(height)}" font-family="${FONTS}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}${attributes === '' ? '' : ` ${attributes}`}>${head}${shapes.map(element).join('')}</svg>`;
}

function element(shape: Primitive): string {
  switch (shape.kind) {
    case 'rect': {
      const corner = shape.radius === undefined ? '' : ` rx="${number(shape.radius)}"`;
      const { x, y, width, height } = shape;
      return `<rect x="${number(x)}" y="${number(y)}" width="${number(Math.max(0, width))}" height="${number(Math.max(0, height))}"${corner}${paint(shape)}/>`;
    }
    case 'circle':
      return `<circle cx="${number(shape.x)}" cy="${number(shape.y)}" r="${number(shape.radius)}"${paint(shape)}/>`;
    case 'line':
      return `<line x1="${number(shape.x1)}" y1="${number(shape.y1)}" x2="${number(shape.x2)}" y2="${number(shape.y2)}"${paint(shape)}/>`;
    case 'polyline': {
      const points = shape.points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ');
      return `<polyline points="${points}"${paint(shape)}/>`;
    }
    case 'path':
      return `<path d="${escapeXml(shape.data)}"${paint(shape)}/>`;
    case 'text':
      return textElement(shape);
  }
}

type Painted = { fill?: Ink; stroke?: Ink; lineWidth?: number; dash?: number };

function paint({ fill, stroke, lineWidth = 1, dash }: Painted): string {
  const inside = ` fill="${fill === undefined ? 'none' : COLOURS[fill]}"`;
  if (stroke === undefined) return inside;
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${number(dash)}"`;
  return `${inside} stroke="${COLOURS[stroke]}" stroke-width="${number(lineWidth)}"${dashes}`;
}

function textElement({
  x,
  y,
  text,
  size,
  fill,
  strong = false,
  anchor = 'start',
  maxWidth,
}: Extract<Primitive, { kind: 'text' }>): string {
  const shown = maxWidth === undefined ? text : fitLine(text, size, maxWidth, strong);
  const looks = `${strong ? ' font-weight="600"' : ''}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`;
  // Whoever points at a shortened name sees all of it.
  const whole = shown === text ? '' : `<title>${escapeXml(text)}</title>`;
  return `<text x="${number(x)}" y="${number(y)}" font-size="${number(size)}" fill="${COLOURS[fill]}"${looks}>${whole}${escapeXml(shown)}</text>`;
}

/** Two decimals are finer than any screen. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
