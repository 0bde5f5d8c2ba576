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
  /** What other programs make of the file when they save it. */
  const REWRITES: [string, string[]][] = [
    ['qpdf', ['--object-streams=generate', '--linearize', 'IN', 'OUT']],
    ['qpdf', ['--object-streams=disable', '--recompress-flate', '--compression-level=9', 'IN', 'OUT']],
    ['qpdf', ['--qdf', '--stream-data=uncompress', 'IN', 'OUT']],
    ['mutool', ['clean', '-gggz', 'IN', 'OUT']],
    ['mutool', ['clean', '-d', 'IN', 'OUT']],
    ['gs', ['-q', '-dBATCH', '-dNOPAUSE', '-dSAFER', '-sDEVICE=pdfwrite', '-sOutputFile=OUT', 'IN']],
  ];
  for (const [tool, words] of REWRITES) {
    it.skipIf(!has(tool))(`gives it back after ${tool} ${words.slice(0, -2).join(' ')}`, () => {
      const [given, made] = [join(tools, 'in.pdf'), join(tools, 'out.pdf')];
      rmSync(made, { force: true });
      writeFileSync(given, pdf);
      const args = words.map((word) => word.replace('IN', given).replace('OUT', made));
      execFileSync(tool, args, { stdio: 'ignore' });
      expect(attachedAssessment(readFileSync(made))).toBe(TEXT);
    });
  }

  it.skipIf(!has('qpdf'))('is sound to qpdf, packed and not', async () => {
    const path = join(tools, 'sound.pdf');
    for (const packed of [true, false]) {
      writeFileSync(path, await renderPdf(report, { fonts: FONTS, attachment: TEXT, packed }));
      expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
        'No syntax or stream encoding errors',
      );
    }
  });

  it('names it in the catalogue as the source of the document', async () => {
    const raw = Buffer.from(await renderPdf(report, { fonts: FONTS, attachment: TEXT, packed: false })).toString(
      'latin1',
    );
    expect(raw).toContain('/AFRelationship /Source');
    expect(raw).toMatch(/\/AF \[\d+ 0 R\]/);
    expect(raw).toContain('/Subtype /application#2Fjson');
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
