import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader of the file gets. */
export async function readPdf(bytes: Uint8Array): Promise<{
  pages: string[];
  document: Awaited<ReturnType<typeof getDocument>['promise']>;
}> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
    pages.push(text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' '));
  }
  return { pages, document };
}
