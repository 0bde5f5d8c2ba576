import { inflateSync } from 'node:zlib';
import type { OpenDocument } from './document.ts';

/** Name under which the assessment lies in the PDF. */
export const ATTACHMENT_NAME = 'plimsoll-assessment.json';

/** More than this is no assessment of ours, in bytes. */
const LARGEST = 64 * 1024 * 1024;

/** Puts the assessment into the PDF as its source. The dates are the report's day, so that the bytes stay the same. */
export function attach(doc: OpenDocument, text: string, date: string): void {
  const day = new Date(`${date}T00:00:00Z`);
  // The published types lack the relationship.
  const options = {
    name: ATTACHMENT_NAME,
    type: 'application/json',
    description: 'The assessment that this report was made of. plimsoll import takes it in again.',
    relationship: 'Source',
    creationDate: day,
    modifiedDate: day,
  };
  doc.file(Buffer.from(text, 'utf8'), options);
}

/**
 * The assessment that lies in a PDF, as text; undefined where there is none. Looks at the embedded files alone, whatever
 * program has rewritten the PDF since: they are streams of their own, never part of another one.
 */
export function attachedAssessment(pdf: Uint8Array): string | undefined {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  for (let at = bytes.indexOf('/EmbeddedFile'); at >= 0; at = bytes.indexOf('/EmbeddedFile', at + 1)) {
    const text = streamAfter(bytes, at);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** How often the content of a stream may hold the word that ends streams. */
const MOST_ENDS = 20;

/** The assessment in the stream whose dictionary holds the place; undefined where it is none. */
function streamAfter(bytes: Buffer, at: number): string | undefined {
  const keyword = bytes.indexOf('stream', at);
  const objectEnd = bytes.indexOf('endobj', at);
  if (keyword < 0 || (objectEnd >= 0 && objectEnd < keyword)) return undefined;
  const dictionary = bytes.subarray(Math.max(0, bytes.lastIndexOf(' obj', at)), keyword).toString('latin1');
  let from = keyword + 'stream'.length;
  if (bytes[from] === 0x0d) from++;
  if (bytes[from] === 0x0a) from++;
  // The length may stand in another object: the first end that gives a whole assessment is the one.
  let to = from;
  for (let tried = 0; tried < MOST_ENDS; tried++) {
    to = bytes.indexOf('endstream', to + 1);
    if (to < 0) return undefined;
    const text = unpacked(bytes.subarray(from, to), dictionary);
    if (text !== undefined && isAssessment(text)) return text;
  }
  return undefined;
}

function unpacked(content: Buffer, dictionary: string): string | undefined {
  if (!dictionary.includes('/FlateDecode')) return content.toString('utf8').trimEnd();
  try {
    return inflateSync(content, { maxOutputLength: LARGEST }).toString('utf8');
  } catch {
    return undefined;
  }
}

function isAssessment(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'plimsoll' in value;
  } catch {
    return false;
  }
}
