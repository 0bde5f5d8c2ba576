import { describe, expect, it } from 'vitest';
import { type Block, heading, list, paragraph, table } from '../../../src/report/blocks.ts';
import { loadLineMark } from '../../../src/report/figures/mark.ts';
import type { Page } from '../../../src/report/pdf/display.ts';
import { outside, overlaps, pagesOf, reportWith, texts, words } from '../support/layout.ts';
import { bySides, example, halfAnswered, reportOf } from '../support/sample.ts';
import { textsOf } from '../support/texts.ts';

const LONG = 'Enterprise-Resource-Planning-System für Möbel, Küchen & Gärten – Werk Süd (Übergangslösung) ';
const ENDLESS = 'x'.repeat(300);

/** Texts of a block that its page does not show. */
function leftOut(block: Block | undefined, page: Page | undefined): string[] {
  if (block === undefined || page === undefined) throw new Error('there is no such block or page');
  const close = (text: string) => text.replace(/[\s\u00a0|]+/g, '');
  const shown = close(words(page));
  return textsOf(withoutFigures([block])).filter((text) => !shown.includes(close(text)));
}

function withoutFigures(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'figure') return [paragraph(block.title)];
    if (block.kind === 'columns') return block.columns.flatMap((column) => withoutFigures(column.blocks));
    return 'blocks' in block ? withoutFigures(block.blocks) : [block];
  });
}

async function expectSound(blocks: readonly Block[]) {
  const pages = await pagesOf(reportWith(blocks));
  for (const page of pages) {
    expect(outside(page)).toEqual([]);
    expect(overlaps(page)).toEqual([]);
  }
  return pages;
}

describe('a whole report on pages', () => {
  it('keeps every text inside the margins and off every other text', async () => {
    const pages = await expectSound(reportOf(bySides(halfAnswered())).report.blocks);
    expect(pages.length).toBeGreaterThan(20);
  });

  it('holds the finished example with every chapter, its summary on one page and its contents on two at most', async () => {
    const late = example();
    const held = { ...late.answers, 'P-ST-01': { joint: { points: 3 as const, until: '2026-01-31' } } };
    const { fte: _, ...profile } = { ...late.profile, targetDate: '2027-01-15' };
    const { report } = reportOf({ ...late, profile, answers: held }, '2026-11-23');
    const pages = await expectSound(report.blocks);
    const chapters = pages.map((page) => page.chapter);
    expect(chapters.filter((one) => one === 'Executive summary')).toHaveLength(1);
    expect(chapters.filter((one) => one === 'Contents').length).toBeLessThanOrEqual(2);
    for (const chapter of ['What the landscape itself says', 'Effort and time', 'How it is built, delivered and run'])
      expect(chapters.some((one) => one.includes(chapter))).toBe(true);
    expect(leftOut(report.blocks[1], pages[1])).toEqual([]);
  });

  it('holds a landscape with one system and nothing else', async () => {
    const a = halfAnswered({ dataObjects: [], flows: [], processes: [], failures: [], answers: {} });
    const pages = await expectSound(reportOf({ ...a, systems: a.systems.slice(0, 1), answers: {} }).report.blocks);
    expect(pages.map(words).join(' ')).toContain('not assessed');
  });

  it('holds more than a hundred systems', async () => {
    const a = halfAnswered();
    const many = Array.from({ length: 120 }, (_, index) => ({
      ...(a.systems[index % a.systems.length] ?? a.systems[0]),
      id: `s${index}`,
      name: `System number ${index}`,
    })) as typeof a.systems;
    const pages = await expectSound(reportOf({ ...a, systems: [...a.systems, ...many] }).report.blocks);
    expect(pages.map(words).join(' ')).toContain('System number 119');
  }, 60_000);

  it('survives endless names, empty notes and signs of every kind', async () => {
    const a = halfAnswered();
    const systems = a.systems.map((one, index) => ({
      ...one,
      name:
        [`${LONG}${LONG}`.slice(0, 200), ENDLESS.slice(0, 200), '&<>()\\ <script>', '%s %d {{x}} #{y}'][index % 4] ??
        one.name,
      note: index === 0 ? 'word '.repeat(1000) : '',
    }));
    const { report } = reportOf({ ...a, name: LONG.repeat(2), systems });
    const pages = await expectSound(report.blocks);
    const page = pages.findIndex((one) => one.chapter === 'Executive summary');
    expect(pages.filter((one) => one.chapter === 'Executive summary')).toHaveLength(1);
    expect(page).toBe(1);
  });

  it('puts the executive summary on exactly one page, before the contents', async () => {
    const { report } = reportOf(halfAnswered());
    const pages = await pagesOf(report);
    expect(pages.map((page) => page.chapter).slice(1, 3)).toEqual(['Executive summary', 'Contents']);
    expect(leftOut(report.blocks[1], pages[1])).toEqual([]);
  });
});

describe('a table over many pages', () => {
  const columns = [{ head: 'Name' }, { head: 'Amount', align: 'right' as const, grow: 0 }];
  const rows = Array.from({ length: 150 }, (_, index) => [`Row ${index} ${LONG}`, String(index)]);

  it('repeats its header and caption on each of them', async () => {
    const pages = await expectSound([table(columns, rows, 'All rows')]);
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(words(page)).toMatch(/All rows.*Name Amount/);
    expect(words(pages[1] as (typeof pages)[number])).toContain('All rows (continued)');
    // To the document's structure the header belongs once; its repetitions are decoration.
    const heads = pages.flatMap(texts).filter((item) => item.text === 'Amount');
    expect(heads.map((item) => item.tag?.role)).toEqual(['TH', ...pages.slice(1).map(() => 'Pagination')]);
  });

  it('keeps its head with two rows, and its last row with the one before', async () => {
    for (let filler = 40; filler < 56; filler++) {
      const before = Array.from({ length: filler }, () => paragraph('One line.'));
      const pages = await pagesOf(reportWith([...before, table(columns, rows.slice(0, 4))]));
      for (const page of pages) {
        const found = words(page).match(/Row \d+/g) ?? [];
        if (words(page).includes('Amount')) expect(found.length).toBeGreaterThanOrEqual(2);
        else expect(found).toEqual([]);
      }
    }
  });

  it('divides a cell of 15,000 characters between lines, losing none', async () => {
    const long = Array.from({ length: 2500 }, (_, index) => `w${index}`).join(' ');
    const pages = await expectSound([
      table(
        [{ head: 'A' }, { head: 'B' }, { head: 'C' }, { head: 'D' }],
        [
          ['1', '2', '3', '4'],
          ['a', 'b', 'c', long],
          ['5', '6', '7', '8'],
        ],
      ),
    ]);
    expect(pages.length).toBeGreaterThan(1);
    const all = pages.map(words).join(' ');
    for (const word of long.split(' ')) expect(all).toContain(word);
  });

  it('lines numbers up on the right', async () => {
    const [page] = await pagesOf(reportWith([table(columns, rows.slice(0, 12))]));
    const edges = texts(page as NonNullable<typeof page>)
      .filter((item) => /^\d+$/.test(item.text))
      .map((item) => item.x + item.width);
    expect(edges).toHaveLength(12);
    for (const edge of edges) expect(edge).toBeCloseTo(edges[0] ?? 0, 6);
  });
});

describe('headings and paragraphs', () => {
  it('keep a heading with the lines that follow', async () => {
    for (let filler = 36; filler < 60; filler++) {
      const before = Array.from({ length: filler }, () => paragraph('One line.'));
      const pages = await pagesOf(reportWith([...before, heading(2, 'The heading', 'h'), paragraph(LONG.repeat(5))]));
      const page = pages.find((one) => words(one).includes('The heading'));
      expect(page === undefined ? '' : words(page)).toContain('Enterprise');
    }
  });

  it('leave no single line of a paragraph alone on a page', async () => {
    for (let filler = 40; filler < 56; filler++) {
      const before = Array.from({ length: filler }, () => paragraph('One line.'));
      const pages = await pagesOf(reportWith([...before, paragraph(`${'marked '.repeat(120)}`)]));
      for (const page of pages) {
        const lines = texts(page).filter((item) => item.text.startsWith('marked')).length;
        expect(lines).not.toBe(1);
      }
    }
  });

  it('let lists and long lines flow', async () => {
    const pages = await expectSound([
      list(
        Array.from({ length: 80 }, () => LONG.repeat(3)),
        true,
      ),
    ]);
    expect(pages.length).toBeGreaterThan(1);
  });
});

describe('the cover', () => {
  it('flows around a title of three lines and more', async () => {
    for (const title of ['Short', LONG, LONG.repeat(2).slice(0, 200)]) {
      const [page] = await expectSound([
        {
          kind: 'cover',
          eyebrow: 'Assessment',
          title,
          subtitle: LONG,
          facts: [
            { key: 'Date', value: '2026-11-23' },
            { key: 'Scope', value: LONG.repeat(2) },
          ],
          drawing: loadLineMark(44),
        },
      ]);
      expect(words(page as NonNullable<typeof page>)).not.toContain('1 / 1');
    }
  });
});

describe('characters', () => {
  it('come from the fallback where the text face lacks them, and as a visible box where no font has them', async () => {
    const [page] = await pagesOf(reportWith([paragraph('Zażółć Ελληνικά Кирилица ≥ שלום 漢')]));
    const items = texts(page as NonNullable<typeof page>);
    expect(items.find((item) => item.text.includes('Zażółć'))?.face).toBe('regular');
    expect(items.find((item) => item.text.includes('שלום'))?.face).toBe('fallback');
    expect(items.find((item) => item.actual === '漢')).toMatchObject({ text: '□', face: 'fallback' });
  });
});
