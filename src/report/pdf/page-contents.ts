import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';

/** Larger ones are no page of ours, in bytes. */
const LARGEST = 64 * 1024 * 1024;
const KEYWORD = 'stream';

/**
 * What draws the pages of a PDF, as SHA-256 of each, in the order of the file. Found as streams, so that a PDF which
 * another program has saved again, with its pages as they were, gives the same ones.
 */
export function pageContents(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const found: string[] = [];
  for (let at = bytes.indexOf(KEYWORD); at >= 0; at = bytes.indexOf(KEYWORD, at + KEYWORD.length)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const head = bytes.subarray(Math.max(0, bytes.lastIndexOf(' obj', at)), at).toString('latin1');
    // Pages have neither a type nor the lengths that fonts have.
    if (/\/(?:Type|Subtype|Length1|N)\b/.test(head)) continue;
    const from = at + KEYWORD.length + (bytes[at + KEYWORD.length] === 0x0d ? 2 : 1);
    const text = content(bytes, from, head);
    if (text !== undefined && /\bBT\b[\s\S]*\bET\b/.test(text.toString('latin1')) && !text.includes('begincmap')) {
      found.push(createHash('sha256').update(text).digest('hex'));
    }
  }
  return found;
}

function content(bytes: Buffer, from: number, head: string): Buffer | undefined {
  const stated = /\/Length (\d+)(?! \d+ R)/.exec(head)?.[1];
  const to = stated === undefined ? bytes.indexOf('endstream', from) : from + Number(stated);
  if (to < 0) return undefined;
  const raw = bytes.subarray(from, to);
  if (!head.includes('/FlateDecode')) return raw;
  try {
    return inflateSync(raw, { maxOutputLength: LARGEST });
  } catch {
    return undefined;
  }
}
