import type { Piece } from '../../report/redact/leaks.ts';

/** Parts of Word and Excel files that are the same in each, and name fonts, programs and schemas. */
const SAME_EVERYWHERE = /(?:\[Content_Types\]|styles|fontTable|settings|theme\d*|docProps\/app)\.xml$/;

/** All text in the bytes of a file, in whatever format it was written. Throws where they cannot be read back. */
export async function textsOfFile(what: string, bytes: Uint8Array): Promise<Piece[]> {
  const where = `the ${what} file`;
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') {
    const { textOfPdf } = await import('../../report/pdf/read-text.ts');
    return textOfPdf(content).map((one) => ({ where: `${where}, in ${one.where}`, text: one.text }));
  }
  if (content.subarray(0, 2).toString('latin1') !== 'PK') return pieces(where, content.toString('utf8'));
  const { strFromU8, unzipSync } = await import('fflate');
  return Object.entries(unzipSync(content))
    .filter(([name]) => !SAME_EVERYWHERE.test(name) && !/\.png$/.test(name))
    .flatMap(([name, part]) => [
      { where: `${where}, as a name in it`, text: name },
      ...pieces(`${where}, in ${name}`, strFromU8(part)),
    ]);
}

/** A text as it stands, and as people read it: without marks between its words, and without marks within them. */
function pieces(where: string, text: string): Piece[] {
  const bare = text.replace(/<style\b[^>]*>[\s\S]*?<\/style>/gi, ' ').replace(/[A-Za-z0-9+/=]{400,}/g, ' ');
  const isMarkup = /^\s*<[?!\w]/.test(bare);
  const read = isMarkup
    ? [
        bare.replace(/<[^>]*>/g, ' '),
        bare.replace(BETWEEN, '\n').replace(/<[^>]*>/g, ''),
        ...Array.from(bare.matchAll(SAID), ([, one = '']) => one),
      ]
    : [bare, bare.replace(/<[^>\n]{0,40}>/g, ' '), bare.replace(/\\[nlr]/g, ' '), bare.replace(/[*_`~]+/g, '')];
  return [...new Set(read.map(readable))].map((one) => ({ where, text: one }));
}

/** Ends of what stands apart on the page: paragraphs, cells, labels. */
const BETWEEN =
  /<\/(?:w:p|w:tc|p|li|t[dhr]|h\d|div|dt|dd|text|title|desc|c|si|row|figcaption|\w+:documentation)>|<br\b[^>]*>/gi;
/** Attributes whose values people read or follow. */
const SAID =
  /\s(?:[\w-]+:)?(?:descr|title|name|alt|aria-label|tooltip|target|href|id|anchor|author|value|label|documentation|display|identifier)="([^"]*)"/gi;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Without the signs that a format puts before some, with every kind of blank as one. */
function readable(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(?=[\p{P}\p{S}])/gu, '')
    .replace(/[&#]#?(\d{2,6});/g, (_, code: string) => character(Number(code)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replace(/[&#](\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/(?:%[0-9a-f]{2})+/gi, unescaped)
    .replace(/\s+/g, ' ');
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

function unescaped(bytes: string): string {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return bytes;
  }
}
