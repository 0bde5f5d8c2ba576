import type { FontDocument } from './fonts.ts';

type PdfDocument = PDFKit.PDFDocument;
type PdfReference = { id: number; data: Record<string, unknown> };
export type PageContent = PdfReference & { compress: boolean; buffer: Uint8Array[]; write(chunk: Uint8Array): void };
type PdfPage = {
  content: PageContent;
  dictionary: PdfReference;
  annotations: unknown[];
  fonts: Record<string, unknown>;
};
type NameTree = { limits: boolean; _compareKeys(a: string, b: string): number };
/** Parts of pdfkit that its published types leave out. */
export type OpenDocument = Omit<PdfDocument, 'page'> &
  FontDocument & {
    compress: boolean;
    info: Record<string, unknown>;
    page: PdfPage;
    appendXML(xml: string): void;
    getMarkInfoDictionary(): PdfReference;
    push(chunk: Uint8Array | null): boolean;
    _root: { data: { Names: { data: { Dests: NameTree } }; StructTreeRoot?: unknown } };
    _info: unknown;
    _id: Uint8Array;
    _offset: number;
    _offsets: (number | null)[];
    _addInfo(): void;
    _write(data: string | Uint8Array): void;
    _finalize(): void;
  };
