import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paragraph } from '../../../src/report/blocks.ts';
import { attachedAssessment } from '../../../src/report/pdf/attachment.ts';
import { renderPdf } from '../../../src/report/pdf/render.ts';
import { reportWith } from '../support/layout.ts';
import { FONTS } from '../support/sample.ts';

const report = reportWith([paragraph('Short.')]);
const TEXT = JSON.stringify({ plimsoll: 1, name: 'Żółw & <Söhne> \\ (a) endstream', answers: { 'P-ST-01': 3 } });

describe('a PDF that carries its assessment', () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await renderPdf(report, { fonts: FONTS, attachment: TEXT });
  });

  it('gives it back to the letter', () => {
    expect(attachedAssessment(pdf)).toBe(TEXT);
  });

  it('is the same to the last byte when made again', async () => {
    expect(Buffer.compare(pdf, await renderPdf(report, { fonts: FONTS, attachment: TEXT }))).toBe(0);
  });

  it('carries none where none was given', async () => {
    expect(attachedAssessment(await renderPdf(report, { fonts: FONTS }))).toBeUndefined();
  });

  const tools = mkdtempSync(join(tmpdir(), 'attachment-'));
  afterAll(() => rmSync(tools, { recursive: true, force: true }));
  const has = (tool: string) => {
    try {
      execFileSync('which', [tool], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  it.skipIf(!has('qpdf'))('gives it back after qpdf has rewritten the file with object streams', () => {
    writeFileSync(join(tools, 'in.pdf'), pdf);
    execFileSync('qpdf', ['--object-streams=generate', '--linearize', join(tools, 'in.pdf'), join(tools, 'out.pdf')]);
    expect(attachedAssessment(readFileSync(join(tools, 'out.pdf')))).toBe(TEXT);
  });
});

describe('a PDF of somebody else', () => {
  const file = (dictionary: string, content: Uint8Array | string) =>
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${dictionary} >>\nstream\n`),
      Buffer.from(content),
      Buffer.from('\nendstream\nendobj\n'),
    ]);
  it('may carry other files, broken ones among them', () => {
    expect(attachedAssessment(file('/Type /EmbeddedFile', '{"name": "no assessment"}'))).toBeUndefined();
    expect(attachedAssessment(file('/Type /EmbeddedFile', 'not JSON'))).toBeUndefined();
    expect(attachedAssessment(file('/Type /EmbeddedFile /Filter /FlateDecode', 'not packed'))).toBeUndefined();
    expect(attachedAssessment(Buffer.from('%PDF-1.7\n/EmbeddedFile stream'))).toBeUndefined();
  });

  it('may carry ours unpacked, or packed under a dictionary written in another order', () => {
    expect(attachedAssessment(file('/Type /EmbeddedFile', TEXT))).toBe(TEXT);
    expect(attachedAssessment(file('/Filter /FlateDecode /Type/EmbeddedFile', deflateSync(TEXT)))).toBe(TEXT);
  });

  it('cannot blow up when it is unpacked', () => {
    const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024, 0x20));
    expect(attachedAssessment(file('/Type /EmbeddedFile /Filter /FlateDecode', bomb))).toBeUndefined();
  });
});
