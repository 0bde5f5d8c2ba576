import { inflateSync } from 'node:zlib';

/** Larger ones are no part of a report, in bytes. */
const LARGEST = 256 * 1024 * 1024;

/** An object of a file: its dictionary or value as the file has it, in Latin-1, and the content of its stream. */
export type PdfObject = { text: string; stream?: Buffer };

/**
 * The objects of a PDF that this program has written, by number, those in object streams among them. It knows of other
 * writers' files no more than they have in common with ours. Throws where a stream cannot be unpacked.
 */
export function objectsOf(pdf: Uint8Array): Map<number, PdfObject> {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const found = new Map<number, PdfObject>();
  let at = 0;
  for (;;) {
    const start = bytes.indexOf(' 0 obj\n', at);
    if (start < 0) return found;
    const head = bytes.subarray(Math.max(0, start - 12), start).toString('latin1');
    const id = Number(/\d+$/.exec(head)?.[0] ?? Number.NaN);
    const from = start + ' 0 obj\n'.length;
    const { object, end } = objectAt(bytes, from);
    at = end;
    if (Number.isNaN(id)) continue;
    found.set(id, object);
    if (object.text.includes('/Type/ObjStm')) unpack(object, found);
  }
}

/** The object that begins here, and where it ends. The length of a stream says where that ends, whatever is in it. */
function objectAt(bytes: Buffer, from: number): { object: PdfObject; end: number } {
  const close = indexOr(bytes, 'endobj', from);
  const keyword = indexOr(bytes, '\nstream\n', from);
  if (close < keyword) return { object: { text: bytes.subarray(from, close).toString('latin1') }, end: close };
  const text = bytes.subarray(from, keyword).toString('latin1');
  const length = Number(/\/Length (\d+)/.exec(text)?.[1] ?? 0);
  const start = keyword + '\nstream\n'.length;
  const content = bytes.subarray(start, start + length);
  const stream = text.includes('/FlateDecode') ? inflateSync(content, { maxOutputLength: LARGEST }) : content;
  return { object: { text, stream }, end: start + length };
}

function indexOr(bytes: Buffer, word: string, from: number): number {
  const at = bytes.indexOf(word, from);
  return at < 0 ? bytes.length : at;
}

/** Objects without a stream, a few hundred in one: numbers and places first, then one after the other. */
function unpack({ text, stream = Buffer.alloc(0) }: PdfObject, into: Map<number, PdfObject>): void {
  const first = Number(/\/First (\d+)/.exec(text)?.[1] ?? 0);
  const numbers = stream.subarray(0, first).toString('latin1').trim().split(/\s+/).map(Number);
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const from = first + (numbers[index + 1] ?? 0);
    const to = numbers[index + 3] === undefined ? stream.length : first + (numbers[index + 3] ?? 0);
    into.set(numbers[index] ?? 0, { text: stream.subarray(from, to).toString('latin1') });
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
/** Strings in brackets, with brackets inside escaped or in pairs of one level, and strings in hexadecimal. */
const STRINGS = /\(((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*)\)|<((?:[0-9A-Fa-f]{2}|\s)*)>(?!>)/g;

/** The text strings in the value of an object. */
export function stringsIn(value: string): string[] {
  return Array.from(value.matchAll(STRINGS), ([, literal, hex]) =>
    literal === undefined ? decoded(Buffer.from((hex ?? '').replace(/\s/g, ''), 'hex')) : decoded(plain(literal)),
  );
}

function plain(literal: string): Buffer {
  const text = literal.replace(/\\(\d{1,3}|[\s\S])/g, (_, one: string) =>
    /\d/.test(one) ? String.fromCharCode(Number.parseInt(one, 8)) : (ESCAPES[one] ?? one),
  );
  return Buffer.from(text, 'latin1');
}

/** UTF-16 with its mark, else Latin-1. */
function decoded(bytes: Buffer): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
    .swap16()
    .toString('utf16le');
}
