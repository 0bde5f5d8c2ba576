import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { heading, list, paragraph, table } from '../../../src/report/blocks.ts';
import { renderDocx } from '../../../src/report/docx/render.ts';
import { columnWidths } from '../../../src/report/docx/table.ts';
import { reportWith } from '../support/layout.ts';
import { bySides, halfAnswered, reportOf } from '../support/sample.ts';
import { all, type Element, parseXml, textOf } from '../support/xml.ts';

async function documentOf(blocks: Parameters<typeof reportWith>[0]): Promise<Element> {
  return parseXml(strFromU8(unzipSync(await renderDocx(reportWith(blocks)))['word/document.xml'] ?? new Uint8Array()));
}

/** Text of the paragraphs of a style. */
function styled(document: Element, style: string): string[] {
  return all(document, 'w:p')
    .filter((one) => all(one, 'w:pStyle')[0]?.attributes['w:val'] === style)
    .map(textOf);
}

describe('the report as a Word document', async () => {
  const { report, analysis } = reportOf(bySides(halfAnswered()));
  const bytes = await renderDocx(report);
  const files = unzipSync(bytes);
  const part = (path: string) => parseXml(strFromU8(files[path] ?? new Uint8Array()));
  const document = part('word/document.xml');

  it('is well-formed in every part, and names no part that is not there', () => {
    const xml = Object.keys(files).filter((path) => /\.(xml|rels|svg)$/.test(path));
    for (const path of xml) expect(() => part(path), path).not.toThrow();
    const targets = all(part('word/_rels/document.xml.rels'), 'Relationship')
      .filter(({ attributes }) => attributes.TargetMode !== 'External')
      .map(({ attributes }) => `word/${attributes.Target}`);
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((path) => files[path] === undefined)).toEqual([]);
    expect(
      all(part('word/_rels/document.xml.rels'), 'Relationship').some(({ attributes }) => attributes.TargetMode),
    ).toBe(false);
  });

  it('has the headings of the report as headings of Word, and a contents field made of them', () => {
    const headings = report.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    );
    for (const text of headings) expect(styled(document, 'Heading1')).toContain(text);
    expect(styled(document, 'Heading2').length).toBeGreaterThan(10);
    const instructions = all(document, 'w:instrText').map(textOf);
    expect(instructions.filter((one) => one.includes('TOC '))).toHaveLength(1);
    // The entries stand there before Word has updated the field.
    expect(styled(document, 'TOC1').length).toBe(styled(document, 'Heading1').length);
  });

  it('has tables whose head repeats on each page and whose rows stay whole', () => {
    const tables = all(document, 'w:tbl').filter((one) => all(one, 'w:tblHeader').length > 0);
    expect(tables.length).toBeGreaterThan(20);
    for (const one of tables) {
      const rows = one.children.filter((child) => typeof child !== 'string' && child.name === 'w:tr') as Element[];
      expect(all(rows[0] as Element, 'w:tblHeader')).toHaveLength(1);
      expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true);
      const grid = all(one, 'w:gridCol').length;
      expect(rows.every((row) => all(row, 'w:tc').length === grid)).toBe(true);
    }
  });

  it('leads each link to a bookmark that is there once', () => {
    const names = all(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? '');
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[A-Za-z_]\w{0,39}$/.test(name))).toBe(true);
    const links = all(document, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor'] ?? '');
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((name) => !names.includes(name))).toEqual([]);
    const ids = all(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('turns the pages of wide chapters, and counts pages below all but the cover', () => {
    const sizes = all(document, 'w:pgSz').map(({ attributes }) => attributes['w:orient'] ?? 'portrait');
    expect(sizes[0]).toBe('portrait');
    expect(sizes).toContain('landscape');
    const footers = Object.keys(files).filter((path) => /word\/footer\d+\.xml/.test(path));
    const counted = footers.filter((path) => strFromU8(files[path] ?? new Uint8Array()).includes('PAGE'));
    expect(counted.length).toBe(footers.length - 1);
  });

  it('gives each picture words, and a second one for programs without SVG', () => {
    const pictures = all(document, 'wp:docPr');
    expect(pictures.length).toBeGreaterThan(3);
    expect(pictures.every(({ attributes }) => (attributes.descr ?? '').length > 20)).toBe(true);
    const media = Object.entries(files).filter(([path]) => path.startsWith('word/media/'));
    expect(media.some(([path]) => path.endsWith('.svg'))).toBe(true);
    for (const [path, content] of media.filter(([path]) => path.endsWith('.png'))) {
      expect(Buffer.from(content.subarray(1, 4)).toString(), path).toBe('PNG');
    }
  });

  it('tells what the report tells', () => {
    const text = textOf(document);
    expect(text).toContain(analysis.verdict.headline);
    for (const risk of analysis.risks) expect(text).toContain(risk.name);
  });

  it('is the same, byte for byte, each time', async () => {
    expect(Buffer.compare(await renderDocx(report), bytes)).toBe(0);
    expect(strFromU8(files['docProps/core.xml'] ?? new Uint8Array())).toContain(
      `${report.date}T00:00:00Z</dcterms:created>`,
    );
  });
});

describe('parts of a Word document', () => {
  it('lets each numbered list count from one', async () => {
    const document = await documentOf([list(['a', 'b'], true), paragraph('between'), list(['c'], true)]);
    const lists = all(document, 'w:numId').map(({ attributes }) => attributes['w:val']);
    expect(lists[0]).toBe(lists[1]);
    expect(lists[2]).not.toBe(lists[0]);
  });

  it('writes line ends as breaks and links to nowhere as text', async () => {
    const document = await documentOf([
      paragraph([
        { text: 'one\ntwo', strong: true },
        { text: 'gone', to: 'nowhere' },
      ]),
    ]);
    expect(all(document, 'w:br')).toHaveLength(1);
    expect(all(document, 'w:hyperlink')).toEqual([]);
  });

  it('shows in a text what looks like its own numbers', async () => {
    const text = 'PAGEREF _Toc77 <w:bookmarkStart w:id="9"/> w:name="_Toc5"';
    const document = await documentOf([heading(1, text, 'x'), paragraph(text)]);
    expect(textOf(document).split(text).length).toBeGreaterThan(2);
  });

  it('fills the width of a table, whatever is in it', () => {
    const wide = table([{ head: 'No.', grow: 0 }, { head: 'Text' }], [['1', 'x'.repeat(500)]]);
    for (const one of [
      wide,
      table(
        [
          { head: 'A', share: 3 },
          { head: 'B', share: 1 },
        ],
        [['a', 'b']],
      ),
      table(
        Array.from({ length: 12 }, () => ({ head: 'Unbreakablylongword' })),
        [Array.from({ length: 12 }, () => 'x')],
      ),
    ]) {
      const widths = columnWidths(one, 9906);
      const sum = widths.reduce((total, width) => total + width, 0);
      expect(Math.abs(sum - 9906)).toBeLessThan(20);
      expect(Math.min(...widths)).toBeGreaterThan(0);
    }
    expect(columnWidths(wide, 9906)[0]).toBeLessThan(1500);
  });
});
