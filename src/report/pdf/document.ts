import type { Report } from '../blocks.ts';
import { describe } from './metadata.ts';
import type { OpenDocument } from './open-document.ts';

/** `packed`: compressed and in object streams, which is what a reader gets; otherwise its objects can be read as text. */
export type DocumentOptions = { packed?: boolean };

/**
 * An empty PDF document with this report's metadata, to be filled to what PDF/A-3a and PDF/UA-1 ask for. Its dates are
 * the report's day, so that the same report gives the same bytes. pdfkit is loaded only here; it reads the colour profile
 * of archive PDFs from a file beside itself.
 */
export async function openDocument(report: Report, { packed = true }: DocumentOptions = {}): Promise<OpenDocument> {
  const { default: PdfDocumentClass } = await import('pdfkit');
  const day = new Date(`${report.date}T00:00:00Z`);
  const options = {
    autoFirstPage: false,
    bufferPages: true,
    compress: packed,
    // Without it the constructor selects Helvetica, which is not embedded, and reads its data file.
    font: null,
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
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
  const doc = new PdfDocumentClass(options as unknown as PDFKit.PDFDocumentOptions) as unknown as OpenDocument;
  // pdfkit sorts names as people do; readers look them up by their bytes, and would not find some. A root has no limits.
  const names = doc._root.data.Names.data.Dests;
  names._compareKeys = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  names.limits = false;
  describe(doc, day);
  return doc;
}
