import type { Report } from '../blocks.ts';
import { attach } from './attachment.ts';
import { compressed } from './compress.ts';
import { openDocument } from './document.ts';
import { loadFonts } from './fonts.ts';
import { layout } from './layout.ts';
import type { PageContent } from './open-document.ts';
import { fontsFor } from './other-fonts.ts';
import { Packer } from './pack.ts';
import { Bookmarks, paintPage } from './paint.ts';
import { Structure } from './structure.ts';
import { Reference } from './syntax.ts';

export type PdfOptions = {
  /** Folder with the three font files. */
  fonts: string;
  /** The assessment as JSON, put into the PDF so that it can be taken in again; absent: it stays out. */
  attachment?: string | undefined;
  /** How the report was computed, as JSON, beside it. */
  record?: string | undefined;
  /** Called after each page. */
  onProgress?: (done: { page: number; pages: number }) => void;
  /** Font files for characters that those three lack, in the order in which they are asked. */
  fontFiles?: readonly string[];
  /**
   * Gives the fonts that this system has, asked where all others lack a character. With it the bytes of a report that
   * holds such characters depend on the machine; without it they never do.
   */
  findFonts?: () => Promise<readonly string[]>;
  /** Called once, at the end, where the report holds characters that no font has, with the words that hold them; boxes stand in their place. */
  onMissing?: (characters: readonly string[], words: readonly string[]) => void;
  /** Stops the work between two pages; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /** False: nothing is compressed, so that the file can be read as text. Default true. */
  packed?: boolean;
};

/**
 * Renders a report to PDF. The same report and fonts give the same bytes. Throws what reading a font file throws,
 * UnusableFontError for one of `fontFiles`, and the signal's reason when it is stopped.
 */
export async function renderPdf(report: Report, options: PdfOptions): Promise<Uint8Array> {
  const { signal, onProgress, onMissing, fontFiles = [], findFonts = async () => [], packed = true } = options;
  signal?.throwIfAborted();
  const doc = await openDocument(report, { packed });
  const packer = new Packer(doc);
  const chunks: Uint8Array[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const metrics = await loadFonts(doc, options.fonts);
  let pages = layout(report, metrics);
  if (metrics.missing.characters.size > 0) {
    const others = await fontsFor([...metrics.missing.characters], { named: fontFiles, found: findFonts });
    if (others.length > 0) {
      metrics.take(others);
      pages = layout(report, metrics);
    }
  }
  const structure = new Structure(packer, pages.length);
  const canvas = { doc, packer, metrics, structure, bookmarks: new Bookmarks(doc) };
  const contents: Promise<void>[] = [];
  for (const [index, page] of pages.entries()) {
    const text = Buffer.from(paintPage(page, index, canvas), 'latin1');
    contents.push(putContent(doc.page.content, text, packed));
    // Thousands of pages need not stand in memory twice.
    page.items.length = 0;
    onProgress?.({ page: index + 1, pages: pages.length });
    // Lets keys and signals through; what is being compressed takes memory too.
    if (contents.length < MOST_AT_ONCE) await new Promise(setImmediate);
    else await contents.shift();
    signal?.throwIfAborted();
  }
  const { characters, words } = metrics.missing;
  if (characters.size > 0) onMissing?.([...characters], [...words]);
  if (options.attachment !== undefined) attach(doc, 'assessment', options.attachment, report.date);
  if (options.record !== undefined) attach(doc, 'record', options.record, report.date);
  doc._root.data.StructTreeRoot = new Reference(structure.finish());
  doc.getMarkInfoDictionary().data.Marked = true;
  await Promise.all([...contents, packer.settle()]);
  doc.end();
  await finished;
  return new Uint8Array(Buffer.concat(chunks));
}

/** Pages that are compressed at the same time. */
const MOST_AT_ONCE = 4;

/** Gives a page its content in place of the one that pdfkit has begun, which turns the page upside down. */
async function putContent(stream: PageContent, text: Uint8Array, packed: boolean): Promise<void> {
  const bytes = packed ? await compressed(text) : text;
  stream.compress = false;
  stream.buffer.length = 0;
  stream.data = packed ? { Filter: 'FlateDecode', Length: 0 } : { Length: 0 };
  stream.write(bytes);
}
