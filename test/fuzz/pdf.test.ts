import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { parseAssessment } from '../../src/model/parse.ts';
import { paragraph } from '../../src/report/blocks.ts';
import { attachedAssessment, attachedRecord } from '../../src/report/pdf/attachment.ts';
import { renderPdf } from '../../src/report/pdf/render.ts';
import { parseRecord } from '../../src/report/record.ts';
import { reportWith } from '../report/support/layout.ts';
import { FONTS } from '../report/support/sample.ts';
import { mutatedBytes } from './mutate.ts';
import { someCases, tally } from './tally.ts';

const TEXT = JSON.stringify({ plimsoll: 1, name: 'Shop', scenario: 'T1c', answers: { 'P-ST-01': 3 } });

/** As small as a PDF can be that carries a file, so that changes fall on what matters. */
const bare = (content: Buffer, filter: string) =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /EmbeddedFile ${filter} /Length ${content.length} >>\nstream\n`, 'latin1'),
    content,
    Buffer.from('\nendstream\nendobj\ntrailer << >>\n%%EOF', 'latin1'),
  ]);

let originals: Uint8Array[];
beforeAll(async () => {
  originals = [
    await renderPdf(reportWith([paragraph('Short.')]), { fonts: FONTS, attachment: TEXT }),
    bare(Buffer.from(TEXT), ''),
    bare(deflateSync(TEXT), '/Filter /FlateDecode'),
  ];
});

const tried = tally('PDFs');

it('a PDF, however damaged, gives an assessment, words or nothing', { timeout: 36_000_000 }, () => {
  for (const original of originals) expect(attachedAssessment(original)).toBe(TEXT);
  fc.assert(
    fc.property(mutatedBytes(originals), (pdf) =>
      tried(() => {
        parseRecord(attachedRecord(pdf) ?? '');
        const text = attachedAssessment(pdf);
        if (text !== undefined) parseAssessment(text, 'report.pdf');
      }),
    ),
    someCases(0.2),
  );
});

it('a PDF whose file would fill the memory once unpacked gives nothing', () => {
  const bomb = deflateSync(Buffer.alloc(200 * 1024 * 1024, 32), { level: 9 });
  expect(attachedAssessment(bare(bomb, '/Filter /FlateDecode'))).toBeUndefined();
});

it('a PDF that names files without end, or small ones that grow, costs no more than its size', () => {
  expect(attachedAssessment(Buffer.from(`%PDF-1.7\n${'/EmbeddedFile '.repeat(700_000)}`))).toBeUndefined();
  const bomb = deflateSync(Buffer.concat([Buffer.from('{"plimsoll": 1, "a": "'), Buffer.alloc(19_000_000, 32)]));
  const small = bare(bomb, '/Filter /FlateDecode');
  expect(attachedAssessment(Buffer.concat(Array(400).fill(small)))).toBeUndefined();
});

it('a PDF whose file holds lists without end gives nothing', () => {
  for (const lists of ['[],'.repeat(3_000_000), '['.repeat(3_000_000)]) {
    const file = deflateSync(`{"plimsoll": 1, "a": [${lists}[]]}`);
    expect(attachedAssessment(bare(file, '/Filter /FlateDecode'))).toBeUndefined();
  }
});
