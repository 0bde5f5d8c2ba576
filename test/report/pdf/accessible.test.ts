import { beforeAll, describe, expect, it } from 'vitest';
import { type Block, heading, list, paragraph, type Report, table } from '../../../src/report/blocks.ts';
import { renderPdf } from '../../../src/report/pdf/render.ts';
import { reportWith } from '../support/layout.ts';
import { readPdf } from '../support/pdf.ts';
import { FONTS } from '../support/sample.ts';
import { everyKind } from './support/blocks.ts';
import { check, flat } from './support/checker.ts';
import { outlineOf } from './support/outline.ts';

/** The report as a file that can be read without unpacking. */
const unpacked = (report: Report) => renderPdf(report, { fonts: FONTS, packed: false });
const numbered = (length: number) => Array.from({ length }, (_, index) => `System ${index}`);
const HOSTILE = [
  '&<>()\\',
  ')\\(',
  '<</S/P>>',
  'EMC',
  '%PDF',
  '\u0000\u0007',
  'a\u00adb',
  '\ud83d\ude00',
  '\ud83d',
  ' ',
];

describe('a report for readers that do not see it', () => {
  it.each([
    ['every kind of block', everyKind(numbered(3))],
    ['every kind of block, with 500 systems', everyKind(numbered(500))],
    ['nothing', [] satisfies Block[]],
    ['empty texts', [heading(1, '', 'h'), paragraph(''), list(['', '']), table([{ head: '' }], [['']])]],
    ['hostile names', everyKind(HOSTILE)],
    ['names in other scripts', everyKind(['Zażółć', 'Θεσσαλονίκη', 'Южный', 'מערכת (CRM) 12', 'نظام العملاء', '東京'])],
    [
      'a cell of 5,000 characters',
      [
        table(
          [{ head: 'A' }, { head: 'B' }],
          [
            ['x', 'word '.repeat(1000)],
            ['y', 'z'.repeat(5000)],
          ],
        ),
      ],
    ],
  ])(
    'is tagged where it holds %s',
    async (_, blocks) => {
      expect(check(await unpacked(reportWith(blocks))).faults).toEqual([]);
    },
    60_000,
  );

  it('keeps its text to the letter, in the order of reading', async () => {
    const names = ['R&D <x> (y) \\', 'Zażółć gęślą', 'מערכת ניהול לקוחות', 'Flow מערכת to ERP', '東京'];
    const { root } = check(await unpacked(reportWith(names.map((name) => paragraph(name)))));
    const said = flat(root)
      .filter((node) => node.role === 'P')
      .map((node) => (node.actual ?? node.text).trim());
    expect(said).toEqual(names);
  });

  it('says the words of a paragraph apart, wherever its lines end', async () => {
    const text = 'one two three four five six seven eight nine ten '.repeat(12).trim();
    const { root } = check(await unpacked(reportWith([paragraph(text)])));
    expect(flat(root).find((node) => node.role === 'P')?.text).toBe(text);
  });

  it('holds a cell that pages divide as one cell, and each header once', async () => {
    const rows = [
      ['a', 'word '.repeat(4000)],
      ['b', 'c'],
    ];
    const { root, faults, pages } = check(
      await unpacked(reportWith([table([{ head: 'A' }, { head: 'B' }], rows, 'All')])),
    );
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThan(2);
    const roles = flat(root).map((node) => node.role);
    expect(roles.filter((role) => role === 'TH')).toHaveLength(2);
    expect(roles.filter((role) => role === 'TD')).toHaveLength(4);
    expect(roles.filter((role) => role === 'Caption')).toHaveLength(1);
  });

  it('leaves no level of headings out, whatever the levels of its blocks', async () => {
    const levels = [2, 1, 3, 3, 2, 3, 1, 3] as const;
    const blocks = levels.map((level, index) => heading(level, `H ${index}`, `h${index}`));
    const { root, faults } = check(await unpacked(reportWith(blocks)));
    expect(faults).toEqual([]);
    const roles = flat(root).filter((node) => /^H\d$/.test(node.role));
    expect(roles.map((node) => node.role)).toEqual(['H1', 'H1', 'H2', 'H2', 'H2', 'H3', 'H1', 'H2']);
  });
});

describe('the structure as pdf.js reads it from the packed file', () => {
  it.each([1, 5])('is that of the golden outline, with %i systems', async (size) => {
    const { document } = await readPdf(await renderPdf(reportWith(everyKind(numbered(size))), { fonts: FONTS }));
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const tree = await (await document.getPage(number)).getStructTree();
      pages.push(`page ${number}`, ...outlineOf(tree, 1));
    }
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    await expect(`${pages.join('\n')}\n`).toMatchFileSnapshot(`golden/every-kind-${size}.txt`);
  });
});

describe('the checker', () => {
  let text = '';
  beforeAll(async () => {
    text = Buffer.from(await unpacked(reportWith(everyKind(numbered(3))))).toString('latin1');
  });

  it.each([
    ['content that is not marked', '/P<</MCID 0>>BDC', '/P           BMC'],
    ['content that is not ended', 'EMC\n', '   \n'],
    ['a number given twice', '/MCID 1>>', '/MCID 0>>'],
    ['a figure without words', '/Alt(', '/Xlt('],
    ['a figure without a place', '/BBox[', '/XBox['],
    ['a link without its annotation', '/Type/OBJR', '/Type/OBJX'],
    ['a link that says nothing', '/Contents(', '/Xontents('],
    ['a head without its scope', '/Scope/Column', '/Scope/Colum '],
    ['a cell in the wrong place', '/S/TD', '/S/LI'],
    ['a heading that skips a level', '/S/H2', '/S/H3'],
    ['a missing language', '/Lang (', '/Xang ('],
    ['an untagged file', '/Marked true', '/Marked null'],
    ['metadata that are no XML', '</dc:title>', '</dc:titel>'],
    ['a link to nowhere', '/Dest(systems)', '/Dest(nowhere)'],
  ])('finds %s', (_, from, to) => {
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(broken).toHaveLength(text.length);
    expect(check(Buffer.from(broken, 'latin1')).faults).not.toEqual([]);
  });
});
