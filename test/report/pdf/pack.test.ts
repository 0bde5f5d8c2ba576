import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { heading, paragraph } from '../../../src/report/blocks.ts';
import { openDocument } from '../../../src/report/pdf/document.ts';
import { Packer } from '../../../src/report/pdf/pack.ts';
import { renderPdf } from '../../../src/report/pdf/render.ts';
import { reportWith } from '../support/layout.ts';
import { readPdf } from '../support/pdf.ts';
import { FONTS } from '../support/sample.ts';
import { everyKind } from './support/blocks.ts';

const many = reportWith(
  Array.from({ length: 400 }, (_, index) => [heading(2, `Heading ${index}`, `h${index}`), paragraph('Words.')]).flat(),
);

describe('packing', () => {
  it('leaves nothing but streams outside the packed objects', async () => {
    const raw = Buffer.from(await renderPdf(many, { fonts: FONTS })).toString('latin1');
    const objects = raw.match(/^\d+ 0 obj$/gm) ?? [];
    expect(objects.length).toBeGreaterThan(10);
    expect(raw.match(/^\d+ 0 obj\n<<[\s\S]*?>>\nstream$/gm)).toHaveLength(objects.length);
    expect(raw).not.toMatch(/^(xref|trailer)$/m);
  });

  it('says of each object where it stands', async () => {
    const bytes = Buffer.from(await renderPdf(many, { fonts: FONTS }));
    const raw = bytes.toString('latin1');
    const at = Number(/startxref\n(\d+)\n%%EOF/.exec(raw)?.[1]);
    const stream = raw.indexOf('stream\n', at) + 7;
    const table = unfiltered(inflateSync(bytes.subarray(stream)));
    const size = Number(/\/Size (\d+)/.exec(raw.slice(at))?.[1]);
    expect(table).toHaveLength(size);
    const packs = new Set<number>();
    for (const [id, [kind, place]] of table.entries()) {
      if (kind === 1) expect(raw.startsWith(`${id} 0 obj\n`, place)).toBe(true);
      if (kind === 2) packs.add(place);
    }
    expect(packs.size).toBeGreaterThan(2);
    for (const id of packs) {
      const [, place = 0] = table[id] ?? [];
      expect(raw.slice(place, place + 40)).toContain('/ObjStm');
    }
  });

  it('makes the file a good deal smaller, and pdf.js reads the same of it', async () => {
    const report = reportWith(everyKind(Array.from({ length: 40 }, (_, index) => `System ${index}`)));
    const [packed, unpacked] = await Promise.all(
      [true, false].map((one) => renderPdf(report, { fonts: FONTS, packed: one })),
    );
    if (packed === undefined || unpacked === undefined) throw new Error('two files were asked for');
    expect(packed.length).toBeLessThan(unpacked.length / 3);
    const [small, large] = await Promise.all([packed, unpacked].map(readPdf));
    expect(small?.pages).toEqual(large?.pages);
    expect(await small?.document.getOutline()).toEqual(await large?.document.getOutline());
  });

  it('refuses a pdfkit that has no such methods, rather than to write what nobody can read', async () => {
    for (const method of ['_write', '_finalize', '_offsets']) {
      const doc = await openDocument(reportWith([]));
      Object.defineProperty(doc, method, { value: undefined });
      expect(() => new Packer(doc)).toThrow('This version of pdfkit');
    }
  });

  it('takes at most 5 KB a page and 60 KB', async () => {
    for (const systems of [3, 60, 300]) {
      const report = reportWith(everyKind(Array.from({ length: systems }, (_, index) => `System ${index}`)));
      let pages = 0;
      const bytes = await renderPdf(report, { fonts: FONTS, onProgress: (done) => (pages = done.pages) });
      expect(bytes.length / 1024).toBeLessThanOrEqual(5 * pages + 60);
    }
  });
});

/** Rows of seven bytes behind the mark of the filter Up: kind, place, index. */
function unfiltered(bytes: Buffer): [kind: number, place: number, index: number][] {
  const rows: [number, number, number][] = [];
  let above = Buffer.alloc(7);
  for (let at = 0; at < bytes.length; at += 8) {
    expect(bytes[at]).toBe(2);
    const row = Buffer.from(bytes.subarray(at + 1, at + 8).map((one, index) => one + (above[index] ?? 0)));
    rows.push([row.readUInt8(0), row.readUInt32BE(1), row.readUInt16BE(5)]);
    above = row;
  }
  return rows;
}
