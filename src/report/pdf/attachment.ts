import { inflateSync } from 'node:zlib';
import { isBoundedJson } from '../../model/reading/bounded-json.ts';
import type { OpenDocument } from './open-document.ts';

/** What may lie in a PDF of ours: by which name, what it says of itself, and the field that tells it from any other JSON. */
const KINDS = {
  assessment: {
    name: 'plimsoll-assessment.json',
    description: 'The assessment that this report was made of. plimsoll import takes it in again.',
    relationship: 'Source',
    mark: 'plimsoll',
  },
  record: {
    name: 'plimsoll-record.json',
    description: 'How this report was computed, and its key numbers. plimsoll verify computes them again.',
    relationship: 'Data',
    mark: 'plimsollRecord',
  },
} as const;
type Kind = keyof typeof KINDS;

/** More than this is no assessment of ours, in bytes. */
const LARGEST = 20 * 1024 * 1024;
/** So many bytes are looked at and unpacked in one PDF; one that is made to cost more than that gives nothing. */
const MOST_WORK = 512 * 1024 * 1024;
/** The dictionary of a stream is within so many bytes of any word in it. */
const DICTIONARY = 4096;

/** Puts a text into the PDF. The dates are the report's day, so that the bytes stay the same. */
export function attach(doc: OpenDocument, kind: Kind, text: string, date: string): void {
  const day = new Date(`${date}T00:00:00Z`);
  const { name, description, relationship } = KINDS[kind];
  // The published types lack the relationship.
  const options = { name, type: 'application/json', description, relationship, creationDate: day, modifiedDate: day };
  doc.file(Buffer.from(text, 'utf8'), options);
}

/** The assessment that lies in a PDF, as text; undefined where there is none. */
export function attachedAssessment(pdf: Uint8Array): string | undefined {
  return attached(pdf, 'assessment');
}

/** The record of how a report was computed, as text; undefined where there is none. */
export function attachedRecord(pdf: Uint8Array): string | undefined {
  return attached(pdf, 'record');
}

/**
 * Looks at the embedded files alone, whatever program has rewritten the PDF since: they are streams of their own, never
 * part of another one. Names may be packed away elsewhere, so the content tells which is which.
 */
function attached(pdf: Uint8Array, kind: Kind): string | undefined {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const work: Work = { left: MOST_WORK };
  for (let at = bytes.indexOf('/EmbeddedFile'); at >= 0; at = bytes.indexOf('/EmbeddedFile', at + 1)) {
    const text = streamAfter(bytes, at, KINDS[kind].mark, work);
    if (text !== undefined) return text;
    if (work.left <= 0) return undefined;
  }
  return undefined;
}

/** Bytes that may still be looked at. */
type Work = { left: number };

/** How often the content of a stream may hold the word that ends streams. */
const MOST_ENDS = 20;

/** The JSON with this field in the stream whose dictionary holds the place; undefined where it is none. */
function streamAfter(bytes: Buffer, at: number, mark: string, work: Work): string | undefined {
  const [before, behind] = [bytes.subarray(Math.max(0, at - DICTIONARY), at), bytes.subarray(at, at + DICTIONARY)];
  const [length, objectEnd] = [behind.indexOf('stream'), behind.indexOf('endobj')];
  work.left -= 2 * DICTIONARY;
  if (length < 0 || (objectEnd >= 0 && objectEnd < length)) return undefined;
  const keyword = at + length;
  const dictionary =
    before.subarray(Math.max(0, before.lastIndexOf(' obj'))).toString('latin1') +
    behind.subarray(0, length).toString('latin1');
  let from = keyword + 'stream'.length;
  if (bytes[from] === 0x0d) from++;
  if (bytes[from] === 0x0a) from++;
  // The length may stand in another object: the first end that gives whole JSON is the one.
  let to = from;
  for (let tried = 0; tried < MOST_ENDS && work.left > 0; tried++) {
    to = bytes.indexOf('endstream', to + 1);
    work.left -= (to < 0 ? bytes.length : to) - from;
    if (to < 0) return undefined;
    const text = unpacked(bytes.subarray(from, to), dictionary, work);
    if (text !== undefined && hasField(text, mark)) return text;
  }
  return undefined;
}

function unpacked(content: Buffer, dictionary: string, work: Work): string | undefined {
  if (!dictionary.includes('/FlateDecode')) return content.toString('utf8').trimEnd();
  try {
    const text = inflateSync(content, { maxOutputLength: LARGEST });
    work.left -= text.length;
    return text.toString('utf8');
  } catch {
    // How much was unpacked before it failed is not told.
    work.left -= LARGEST;
    return undefined;
  }
}

function hasField(text: string, mark: string): boolean {
  if (!isBoundedJson(text)) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && mark in value;
  } catch {
    return false;
  }
}
