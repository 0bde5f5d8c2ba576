import { Content } from './content.ts';
import type { AnchorItem, LinkItem, Page, RuleItem, ShapeItem, Tag, TextItem } from './display.ts';
import type { Metrics } from './fonts.ts';
import type { OpenDocument } from './open-document.ts';
import type { Packer } from './pack.ts';
import type { Structure } from './structure.ts';
import { Reference, rounded, textString } from './syntax.ts';

/** What is drawn into: the document, its fonts, its structure and its outline. */
export type Canvas = {
  doc: OpenDocument;
  packer: Packer;
  metrics: Metrics;
  structure: Structure;
  bookmarks: Bookmarks;
};

/** Adds a laid-out page to the document, with all that leads to and from it. Gives the content that it is to have. */
export function paintPage(page: Page, index: number, canvas: Canvas): string {
  const { doc } = canvas;
  doc.addPage({ size: [page.width, page.height], margin: 0 });
  doc.page.dictionary.data.StructParents = index;
  return new Painter(page, index, canvas).paint();
}

class Painter {
  private readonly page: Page;
  private readonly index: number;
  private readonly canvas: Canvas;
  private readonly pageId: number;
  private readonly content: Content;
  private readonly rules: RuleItem[] = [];
  /** The tag of the open stretch of content; null before the first. */
  private tag: Tag | undefined | null = null;

  constructor(page: Page, index: number, canvas: Canvas) {
    this.page = page;
    this.index = index;
    this.canvas = canvas;
    this.pageId = canvas.doc.page.dictionary.id;
    this.content = new Content(page.height);
  }

  paint(): string {
    for (const item of this.page.items) {
      switch (item.kind) {
        case 'text':
          this.text(item);
          break;
        case 'link':
          this.link(item);
          break;
        case 'anchor':
          this.anchor(item);
          break;
        case 'frame': {
          const { x, y, width, height } = item;
          const top = this.page.height - y;
          this.canvas.structure.place(item.tag, [x, top - height, x + width, top]);
          break;
        }
        case 'rule':
          this.rules.push(item);
          break;
        default:
          this.shape(item);
      }
    }
    this.paintRules();
    return this.content.finish();
  }

  /** Everything painted is either part of the structure or decoration. */
  private mark(tag: Tag | undefined): void {
    if (tag === this.tag) return;
    this.tag = tag;
    if (tag === undefined) this.content.mark('Artifact', '');
    else if (tag.role === 'Pagination') this.content.mark('Artifact', '<</Type/Pagination>>');
    else {
      const { mcid, role } = this.canvas.structure.content(tag, this.index, this.pageId);
      this.content.mark(role, `<</MCID ${mcid}>>`);
    }
  }

  /** All in one stretch: one between two rows would part them from each other in the file. */
  private paintRules(): void {
    if (this.rules.length === 0) return;
    this.mark(undefined);
    for (const { x, y, width, stroke, lineWidth } of this.rules) {
      this.content.polyline([
        [x, y],
        [x + width, y],
      ]);
      this.content.paint(undefined, stroke, lineWidth, 0);
    }
  }

  private text(item: TextItem): void {
    const { doc, metrics, structure } = this.canvas;
    const { tag, text, face, size, fill } = item;
    if (text === '') {
      if (tag !== undefined) structure.mention(tag);
      return;
    }
    this.mark(tag);
    const font = metrics.fontOf(face);
    doc.page.fonts[font.id] ??= font.ref();
    const shown = metrics.show(text, face, size);
    const actual = item.actual ?? shown.actual;
    const said = actual === undefined ? undefined : textString(actual);
    this.content.text(shown.operators, item, `/${font.id} ${rounded(size)}`, fill, said);
  }

  private shape(item: ShapeItem): void {
    const { content } = this;
    const { paint } = item;
    this.mark(paint.tag);
    switch (item.kind) {
      case 'rect':
        content.rect(item.x, item.y, item.width, item.height, item.radius);
        break;
      case 'circle':
        content.circle(item.x, item.y, item.radius);
        break;
      case 'polyline':
        content.polyline(item.points);
        break;
      case 'path':
        content.scaled(item.x, item.y, item.scale, this.pathOf(item.data), paint);
        return;
    }
    content.paint(paint.fill, paint.stroke, paint.lineWidth ?? 1, paint.dash ?? 0);
  }

  /** SVG path data as PDF's operators, which pdfkit knows to write. */
  private pathOf(data: string): string {
    const { doc } = this.canvas;
    const add = doc.addContent;
    let operators = '';
    doc.addContent = (one: unknown) => {
      operators += `${one}\n`;
      return doc as unknown as PDFKit.PDFDocument;
    };
    doc.path(data);
    doc.addContent = add;
    return operators;
  }

  private link({ x, y, width, height, to, label, tag }: LinkItem): void {
    const { doc, packer, structure } = this.canvas;
    const id = packer.reserve();
    const parent = structure.annotation(tag, id, this.pageId);
    const low = this.page.height - y - height;
    const rect = [x, low, x + width, low + height].map((one) => rounded(one)).join(' ');
    const words = `/Dest${textString(destinationOf(to))}/Contents${textString(label)}`;
    packer.add(id, `<</Type/Annot/Subtype/Link/Rect[${rect}]/Border[0 0 0]/F 4${words}/StructParent ${parent}>>`);
    doc.page.annotations.push(new Reference(id));
  }

  private anchor(item: AnchorItem): void {
    const { doc, bookmarks } = this.canvas;
    const top = Math.max(0, item.y - 24);
    doc.addNamedDestination(destinationOf(item.name), 'XYZ', 0, top, null as unknown as number);
    if (item.outline !== undefined)
      bookmarks.add(item.outline.level, item.outline.text, this.index, top, this.page.width);
  }
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

/** The name of an anchor in the file. Readers compare these names by their bytes, so they are plain ASCII. */
function destinationOf(anchor: string): string {
  return encodeURIComponent(anchor);
}
