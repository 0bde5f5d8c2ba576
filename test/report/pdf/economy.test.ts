import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { type Block, heading, paragraph } from '../../../src/report/blocks.ts';
import { compose } from '../../../src/report/compose.ts';
import { MARGIN } from '../../../src/report/pdf/theme.ts';
import { pagesOf, reportWith, texts } from '../support/layout.ts';
import { bank, example, META } from '../support/sample.ts';

const line = (index: number) => paragraph(`Line ${index}`);
const lines = (many: number) => Array.from({ length: many }, (_, index) => line(index));
/** A section with white space above it. */
const section = (index: number): Block[] => [heading(2, `Section ${index}`, `s${index}`), line(index)];
const sections = (many: number) => Array.from({ length: many }, (_, index) => section(index)).flat();
const runsOn = (text: string): Block => ({ ...heading(1, text, text), runsOn: true });

async function pageOf(blocks: readonly Block[], text: string): Promise<number> {
  const pages = await pagesOf(reportWith([...blocks]));
  return pages.findIndex((page) => texts(page).some((item) => item.text.includes(text)));
}

describe('pages of a report that is to be short', () => {
  it('take a chapter in below another one where enough is left, and not where little is', async () => {
    const first = heading(1, 'First', 'first');
    expect(await pageOf([first, ...lines(10), runsOn('Second'), line(99)], 'Second')).toBe(0);
    expect(await pageOf([first, ...lines(30), runsOn('Second'), line(99)], 'Second')).toBe(1);
    expect(await pageOf([first, ...lines(10), heading(1, 'Second', 'second'), line(99)], 'Second')).toBe(1);
  });

  it('are at most twelve for the example and its sponsor', async () => {
    const a = example();
    const analysis = analyse(a, bank(), { today: META.date });
    const pages = await pagesOf(compose(a, analysis, bank(), META, { audience: 'sponsor' }));
    expect(pages.length).toBeLessThanOrEqual(12);
    expect(pages.every(({ width, height }) => width < height)).toBe(true);
  });
});

describe('the last lines of a chapter', () => {
  /** So many sections that the last one falls onto a page of its own by a little. */
  const fitting = async () => {
    for (let many = 8; ; many++) if ((await pageOf(sections(many), `Line ${many - 1}`)) > 0) return many;
  };

  it('get no page of their own where closer lines make room for them', async () => {
    const many = await fitting();
    const onePage = await pagesOf(reportWith(sections(many - 1)));
    expect(onePage).toHaveLength(1);
    const [page] = onePage;
    const items = page === undefined ? [] : texts(page).filter((item) => item.tag?.role !== 'Pagination');
    const bottom = (page?.height ?? 0) - MARGIN.bottom;
    const places = items.filter(({ text }) => /^(Line|Section)/.test(text)).map(({ y }) => y);
    expect(Math.max(...places)).toBeLessThanOrEqual(bottom);
    // In order, and none over another.
    for (const [index, y] of places.entries()) if (index > 0) expect(y - (places[index - 1] ?? 0)).toBeGreaterThan(12);
  });

  it('stand closer on that page alone', async () => {
    const many = await fitting();
    const gapsOf = async (count: number) => {
      const [page] = await pagesOf(reportWith(sections(count)));
      const places = page === undefined ? [] : texts(page).filter(({ text }) => /^Section/.test(text));
      return (places[2]?.y ?? 0) - (places[1]?.y ?? 0);
    };
    const usual = await gapsOf(4);
    expect(await gapsOf(many - 1)).toBeLessThan(usual);
    expect(await gapsOf(many + 8)).toBeCloseTo(usual, 5);
  });
});
