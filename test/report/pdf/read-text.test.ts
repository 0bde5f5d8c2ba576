import { beforeAll, describe, expect, it } from 'vitest';
import { heading, paragraph, table } from '../../../src/report/blocks.ts';
import { objectsOf } from '../../../src/report/pdf/read-objects.ts';
import { textOfPdf } from '../../../src/report/pdf/read-text.ts';
import { renderPdf } from '../../../src/report/pdf/render.ts';
import { reportWith } from '../support/layout.ts';
import { readPdf } from '../support/pdf.ts';
import { FONTS, halfAnswered, reportOf } from '../support/sample.ts';

const DRAWING = {
  width: 100,
  height: 20,
  shapes: [
    { kind: 'text', x: 0, y: 10, text: 'label seven', size: 8, fill: 'ink' },
    { kind: 'text', x: 60, y: 10, text: 'label eight', size: 8, fill: 'ink' },
  ],
} as const;
const REPORT = reportWith(
  [
    heading(1, 'Chapter (one) of Łódź', 'place one'),
    paragraph(
      `A sentence ${'with so many words that it takes more than one line, '.repeat(4)}and ends with sentence two.`,
    ),
    paragraph([{ text: 'a link three', to: 'place one' }]),
    table([{ head: 'Head four' }], [['cell \\five\\']], 'caption six'),
    { kind: 'figure', title: 'Figure title', alt: 'words for nine', drawing: DRAWING },
    paragraph('מחסן ראשי and 倉庫 and Αποθήκη and офис.'),
  ],
  { title: 'Title ten', author: 'Author eleven', producer: 'Program twelve', classification: 'Class thirteen' },
);
const INSIDE = [
  ['a heading', 'Chapter (one) of Łódź'],
  ['a sentence over lines', 'and ends with sentence two'],
  ['a link', 'a link three'],
  ['the head of a table', 'Head four'],
  ['a cell', 'cell \\five\\'],
  ['a caption', 'caption six'],
  ['a label of a drawing', 'label seven label eight'],
  ['an alternative text', 'words for nine'],
  ['the title', 'Title ten'],
  ['the author', 'Author eleven'],
  ['the program', 'Program twelve'],
  ['a foot', 'Class thirteen'],
  ['a name of a place', 'place one'],
  ['the file inside', '{"in":"an attachment"}'],
  ['Hebrew', 'מחסן'],
  ['what no font has', '倉'],
  ['Greek', 'Αποθήκη'],
  ['Cyrillic', 'офис'],
] as const;

describe.each([true, false])('the text of a PDF as it stands in the file, packed: %s', (packed) => {
  let all: string;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await renderPdf(REPORT, { fonts: FONTS, packed, attachment: '{"in":"an attachment"}' });
    all = textOfPdf(bytes)
      .map(({ text }) => text.replaceAll('\u00a0', ' '))
      .join('\n');
  });

  it.each(INSIDE)('has %s', (_, text) => {
    expect(all).toContain(text);
  });

  it('says where each piece stands', () => {
    const where = (text: string) =>
      textOfPdf(bytes)
        .filter((one) => one.text.includes(text))
        .map((one) => one.where);
    expect(where('sentence two')).toContain('page 1');
    expect(where('words for nine')).toEqual(['its properties, bookmarks, links and descriptions']);
    expect(where('an attachment')).toEqual(['a file inside it']);
    expect(where('Title ten')).toContain('its metadata');
  });

  it('is not taken from a file that is cut off or has no pages', () => {
    expect(() => textOfPdf(Buffer.from('%PDF-1.7\n'))).toThrow('no page');
    if (packed) expect(() => textOfPdf(bytes.subarray(0, bytes.length / 2))).toThrow();
  });
});

describe('the text of a whole report', () => {
  it('has each word that another reader finds on its pages', async () => {
    const bytes = await renderPdf(reportOf(halfAnswered()).report, { fonts: FONTS });
    const own = new Set(
      textOfPdf(bytes)
        .flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? [])
        .map((word) => word.toLowerCase()),
    );
    const { pages } = await readPdf(bytes);
    const missing = pages
      .flatMap((page) => page.match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !own.has(word.toLowerCase()));
    // Labels of drawings that stand close together are one word for the other reader.
    expect(missing.length).toBeLessThan(pages.length);
    expect(objectsOf(bytes).size).toBeGreaterThan(1000);
  }, 60_000);
});
