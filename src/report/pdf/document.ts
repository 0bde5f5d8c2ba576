import type { Report } from '../blocks.ts';
import type { FontDocument } from './fonts.ts';

type PdfDocument = PDFKit.PDFDocument;
type FragmentOptions = { baseline: 'alphabetic'; textWidth: number; wordCount: number };
/** Parts of pdfkit that its published types leave out. */
export type OpenDocument = PdfDocument &
  FontDocument & {
    info: Record<string, unknown>;
    page: { fonts: Record<string, unknown> };
    _addInfo(): void;
    _fragment(text: string, x: number, y: number, options: FragmentOptions): void;
  };

/**
 * An empty PDF document with this report's metadata. Its dates are the report's day, so that the same report gives the
 * same bytes. pdfkit is loaded only here.
 */
export async function openDocument(report: Report): Promise<OpenDocument> {
  const { default: PdfDocumentClass } = await import('pdfkit');
  const day = new Date(`${report.date}T00:00:00Z`);
  const options = {
    autoFirstPage: false,
    // Without it the constructor selects Helvetica, which is not embedded, and reads its data file.
    font: null,
    margin: 0,
    pdfVersion: '1.7',
    lang: report.language,
    displayTitle: true,
    info: {
      Title: report.title,
      Author: [report.author, report.organisation].filter((part) => part !== '').join(', '),
      Creator: report.producer,
      Producer: report.producer,
      CreationDate: day,
      ModDate: day,
    },
  };
  const doc = new PdfDocumentClass(options as unknown as PDFKit.PDFDocumentOptions) as OpenDocument;
  escapeMetadata(doc);
  return doc;
}

/** pdfkit writes titles and names into XMP as they are; `R&D <x>` would make it invalid XML. */
function escapeMetadata(doc: OpenDocument): void {
  const write = doc._addInfo.bind(doc);
  doc._addInfo = () => {
    const plain = doc.info;
    doc.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    write();
    doc.info = plain;
  };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
