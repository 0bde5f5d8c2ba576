import type { Ink } from '../figures/drawing.ts';
import type { AnchorItem, Page, Paint, ShapeItem, TextItem } from './display.ts';
import type { OpenDocument } from './document.ts';
import type { Metrics } from './fonts.ts';
import { rounded } from './shaping.ts';
import { COLOURS } from './theme.ts';

/** What is drawn into: the document, its fonts and its outline. */
export type Canvas = { doc: OpenDocument; metrics: Metrics; bookmarks: Bookmarks };

/** Draws laid-out pages into a PDF document: the only place that calls its drawing functions. */
export function paintPage(page: Page, index: number, canvas: Canvas): void {
  const { doc } = canvas;
  doc.addPage({ size: [page.width, page.height], margin: 0 });
  // The colour in which the last text was drawn, until a shape takes another one.
  let ink: Ink | undefined;
  for (const item of page.items) {
    if (item.kind === 'text') {
      paintText(item, canvas, ink !== item.fill);
      ink = item.fill;
    } else if (item.kind === 'link') doc.goTo(item.x, item.y, item.width, item.height, item.to);
    else if (item.kind === 'anchor') paintAnchor(item, page, index, canvas);
    else {
      paintShape(item, doc);
      ink = undefined;
    }
  }
}

function paintAnchor(item: AnchorItem, page: Page, index: number, { doc, bookmarks }: Canvas): void {
  const top = Math.max(0, item.y - 24);
  doc.addNamedDestination(item.name, 'XYZ', 0, top, null as unknown as number);
  if (item.outline !== undefined) bookmarks.add(item.outline.level, item.outline.text, index, top, page.width);
}

function paintText(item: TextItem, { doc, metrics }: Canvas, takesInk: boolean): void {
  if (item.text === '') return;
  if (item.actual !== undefined) doc.markContent('Span', { actual: item.actual });
  if (takesInk) doc.fillColor(COLOURS[item.fill]);
  doc.font(item.face);
  const setter = metrics.setterFor(item.text, item.face);
  // What text() would call for a line, told what it would measure once more.
  if (setter === undefined) {
    doc.fontSize(item.size);
    doc._fragment(item.text, item.x, item.y, { baseline: 'alphabetic', textWidth: item.width, wordCount: 1 });
  } else {
    const { id } = doc._font;
    doc.page.fonts[id] ??= doc._font.ref();
    // The page is turned upside down, so that y grows downwards; letters are turned back.
    const place = `1 0 0 -1 ${rounded(item.x)} ${rounded(item.y)} Tm`;
    doc.addContent(`BT /${id} ${rounded(item.size)} Tf ${place} ${setter.operand(item.text)} TJ ET`);
  }
  if (item.actual !== undefined) doc.endMarkedContent();
}

function paintShape(item: ShapeItem, doc: OpenDocument): void {
  const { paint } = item;
  if (paint.dash !== undefined || item.kind === 'path') doc.save();
  // A path is drawn on a scaled page, where a dash would grow too.
  if (paint.dash !== undefined) doc.dash(item.kind === 'path' ? paint.dash / item.scale : paint.dash, {});
  switch (item.kind) {
    case 'rect':
      if (item.radius > 0) doc.roundedRect(item.x, item.y, item.width, item.height, item.radius);
      else doc.rect(item.x, item.y, item.width, item.height);
      break;
    case 'circle':
      doc.circle(item.x, item.y, item.radius);
      break;
    case 'polyline':
      for (const [number, [x, y]] of item.points.entries()) {
        if (number === 0) doc.moveTo(x, y);
        else doc.lineTo(x, y);
      }
      break;
    case 'path':
      doc.translate(item.x, item.y).scale(item.scale).path(item.data);
      break;
  }
  finish(paint, item.kind === 'path' ? item.scale : 1, doc);
  if (paint.dash !== undefined || item.kind === 'path') doc.restore();
}

function finish({ fill, stroke, lineWidth = 1 }: Paint, scale: number, doc: OpenDocument): void {
  if (stroke !== undefined) doc.lineWidth(lineWidth / scale);
  if (fill !== undefined && stroke !== undefined) doc.fillAndStroke(COLOURS[fill], COLOURS[stroke]);
  else if (fill !== undefined) doc.fill(COLOURS[fill]);
  else if (stroke !== undefined) doc.stroke(COLOURS[stroke]);
}

/** The outline of the document, nested by level. */
export class Bookmarks {
  private readonly open: PDFKit.PDFOutline[] = [];
  private readonly doc: OpenDocument;

  constructor(doc: OpenDocument) {
    this.doc = doc;
  }

  add(level: number, text: string, page: number, top: number, width: number): void {
    const depth = Math.min(level - 1, this.open.length);
    const parent = depth === 0 ? this.doc.outline : (this.open[depth - 1] ?? this.doc.outline);
    // pdfkit takes `left` from the right edge: the page's width makes it 0.
    const options: Record<string, unknown> = { fit: false, top, left: width, pageNumber: page };
    this.open.length = depth;
    this.open.push(parent.addItem(text, options));
  }
}
