import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { parseAssessment } from '../../src/model/parse.ts';
import { InputError } from '../../src/model/problem.ts';
import { paragraph } from '../../src/report/blocks.ts';
import { attachedAssessment, attachedRecord } from '../../src/report/pdf/attachment.ts';
import { renderPdf } from '../../src/report/pdf/render.ts';
import { reportWith } from '../report/support/layout.ts';
import { FONTS } from '../report/support/sample.ts';
import { isPolluted, mutatedBytes, RUN } from './mutate.ts';

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

function isReadOrRefused(pdf: Uint8Array): void {
  attachedRecord(pdf);
  const text = attachedAssessment(pdf);
  if (text === undefined) return;
  try {
    parseAssessment(text, 'report.pdf');
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  expect(isPolluted()).toBe(false);
}

it('a PDF, however damaged, gives an assessment, words or nothing', { timeout: 3_600_000 }, () => {
  for (const original of originals) expect(attachedAssessment(original)).toBe(TEXT);
  fc.assert(fc.property(mutatedBytes(originals), isReadOrRefused), RUN);
});

it('a PDF whose file would fill the memory once unpacked gives nothing', () => {
  const bomb = deflateSync(Buffer.alloc(200 * 1024 * 1024, 32), { level: 9 });
  expect(attachedAssessment(bare(bomb, '/Filter /FlateDecode'))).toBeUndefined();
});
