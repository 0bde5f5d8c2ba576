import type { Ink } from '../figures/drawing.ts';
import type { Paint } from './display.ts';
import { point, rounded } from './syntax.ts';
import { COLOURS } from './theme.ts';

/** Control points of a quarter of a circle, as a share of its radius. */
const ROUND = 0.5523;

/** The three parts of a colour as PDF takes them, 0 to 1. */
const PARTS = new Map(
  Object.entries(COLOURS).map(([ink, colour]) => {
    const parts = [1, 3, 5].map(
      (at) => Math.round((Number.parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000,
    );
    return [ink, parts.join(' ')] as const;
  }),
);

type Place = { x: number; y: number };

/**
 * The content of one page, as PDF's operators (ISO 32000-1, 8 and 9). Places are given from the top left corner, as in
 * the layout, and written from the bottom left one. Nothing is said twice: colours, widths and fonts hold until changed.
 */
export class Content {
  private out = '';
  /** The path that is laid, until it is painted: no colour may come between. */
  private path = '';
  private readonly height: number;
  private fillInk: Ink | undefined;
  private strokeInk: Ink | undefined;
  private lineWidth = 1;
  private dash = 0;
  private font = '';
  /** Where the last line of an open text object begins. */
  private at: Place | undefined;
  private marked = false;

  constructor(height: number) {
    this.height = height;
  }

  /** All of the page. */
  finish(): string {
    this.endMark();
    return this.out;
  }

  /** Opens a stretch of marked content; what was open is ended. `properties` is a dictionary, or nothing. */
  mark(role: string, properties: string): void {
    this.endMark();
    this.out += properties === '' ? `/${role} BMC\n` : `/${role}${properties}BDC\n`;
    this.marked = true;
  }

  private endMark(): void {
    this.endText();
    if (this.marked) this.out += 'EMC\n';
    this.marked = false;
  }

  /** Shows glyphs: the operand and operator, made by a font. `actual` is what they stand for, as PDF's string. */
  text(shown: string, { x, y }: Place, font: string, fill: Ink, actual: string | undefined): void {
    const left = point(x);
    const base = point(this.height - y);
    this.fill(fill);
    if (this.at === undefined) {
      this.out += 'BT\n';
      this.at = { x: 0, y: 0 };
    }
    if (this.font !== font) this.out += `${font} Tf\n`;
    this.font = font;
    this.out += `${point(left - this.at.x)} ${point(base - this.at.y)} Td`;
    this.at = { x: left, y: base };
    this.out += actual === undefined ? `${shown}\n` : `/Span<</ActualText${actual}>>BDC${shown} EMC\n`;
  }

  private endText(): void {
    if (this.at !== undefined) this.out += 'ET\n';
    this.at = undefined;
  }

  rect(x: number, y: number, width: number, height: number, radius: number): void {
    if (radius === 0) {
      this.path += `${point(x)} ${point(this.height - y - height)} ${point(width)} ${point(height)} re`;
      return;
    }
    const r = Math.min(radius, width / 2, height / 2);
    const k = r * (1 - ROUND);
    const [right, bottom] = [x + width, y + height];
    this.move(x + r, y);
    this.line(right - r, y);
    this.curve(right - k, y, right, y + k, right, y + r);
    this.line(right, bottom - r);
    this.curve(right, bottom - k, right - k, bottom, right - r, bottom);
    this.line(x + r, bottom);
    this.curve(x + k, bottom, x, bottom - k, x, bottom - r);
    this.line(x, y + r);
    this.curve(x, y + k, x + k, y, x + r, y);
    this.path += ' h';
  }

  circle(x: number, y: number, r: number): void {
    const k = r * ROUND;
    this.move(x + r, y);
    this.curve(x + r, y + k, x + k, y + r, x, y + r);
    this.curve(x - k, y + r, x - r, y + k, x - r, y);
    this.curve(x - r, y - k, x - k, y - r, x, y - r);
    this.curve(x + k, y - r, x + r, y - k, x + r, y);
    this.path += ' h';
  }

  polyline(points: readonly (readonly [number, number])[]): void {
    for (const [index, [x, y]] of points.entries()) {
      if (index === 0) this.move(x, y);
      else this.line(x, y);
    }
  }

  /** Paints a path that is given in PDF's operators with y downwards, as on a scaled page of its own. */
  scaled(x: number, y: number, scale: number, path: string, paint: Paint): void {
    const { fill, stroke, lineWidth = 1, dash } = paint;
    this.endText();
    const place = `${rounded(scale)} 0 0 ${rounded(-scale)} ${point(x)} ${point(this.height - y)} cm`;
    // What was set before holds again after Q.
    const look = [
      fill === undefined ? '' : `${PARTS.get(fill)} rg`,
      stroke === undefined ? '' : `${PARTS.get(stroke)} RG ${rounded(lineWidth / scale)} w`,
      // A dash that was set before would hold inside too.
      stroke === undefined || (dash ?? 0) === this.dash
        ? ''
        : `[${dash === undefined ? '' : rounded(dash / scale)}]0 d`,
    ].filter((part) => part !== '');
    this.out += `q ${place} ${look.join(' ')}\n${path}${operatorFor(fill, stroke)} Q\n`;
  }

  /** Paints the path that was laid. */
  paint(fill: Ink | undefined, stroke: Ink | undefined, lineWidth: number, dash: number): void {
    this.endText();
    if (fill !== undefined) this.fill(fill);
    if (stroke !== undefined) this.stroke(stroke, lineWidth, dash);
    this.out += `${this.path} ${operatorFor(fill, stroke)}\n`;
    this.path = '';
  }

  private fill(ink: Ink): void {
    if (this.fillInk !== ink) this.out += `${PARTS.get(ink)} rg\n`;
    this.fillInk = ink;
  }

  private stroke(ink: Ink, width: number, dash: number): void {
    if (this.strokeInk !== ink) this.out += `${PARTS.get(ink)} RG\n`;
    this.strokeInk = ink;
    if (this.lineWidth !== width) this.out += `${point(width)} w\n`;
    this.lineWidth = width;
    if (this.dash !== dash) this.out += dash === 0 ? '[]0 d\n' : `[${point(dash)}]0 d\n`;
    this.dash = dash;
  }

  private move(x: number, y: number): void {
    this.path += `${point(x)} ${point(this.height - y)} m`;
  }

  private line(x: number, y: number): void {
    this.path += ` ${point(x)} ${point(this.height - y)} l`;
  }

  private curve(...[x1, y1, x2, y2, x, y]: [number, number, number, number, number, number]): void {
    const points = [x1, this.height - y1, x2, this.height - y2, x, this.height - y];
    this.path += ` ${points.map(point).join(' ')} c`;
  }
}

function operatorFor(fill: Ink | undefined, stroke: Ink | undefined): string {
  if (fill === undefined) return stroke === undefined ? 'n' : 'S';
  return stroke === undefined ? 'f' : 'B';
}
