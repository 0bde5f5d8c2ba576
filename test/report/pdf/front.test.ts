import { describe, expect, it } from 'vitest';
import { type Block, heading, paragraph } from '../../../src/report/blocks.ts';
import { loadLineMark } from '../../../src/report/figures/mark.ts';
import { outside, overlaps, pagesOf, reportWith, words } from '../support/layout.ts';

const figures = (length: number): Block[] =>
  Array.from({ length }, (_, index) => ({
    kind: 'figure',
    title: `Takeaway of ${index + 1}`,
    alt: 'A line.',
    drawing: loadLineMark(40),
  }));
const contents: Block = { kind: 'contents', title: 'Contents' };

async function soundPages(blocks: readonly Block[]) {
  const pages = await pagesOf(reportWith(blocks));
  for (const page of pages) {
    expect(outside(page)).toEqual([]);
    expect(overlaps(page)).toEqual([]);
  }
  return pages;
}

describe('figures', () => {
  it('carry their number and what there is to see', async () => {
    const [page] = await soundPages([paragraph('Before.'), ...figures(3)]);
    expect(words(page as NonNullable<typeof page>)).toContain('Figure 3. Takeaway of 3');
  });

  it('keep the numbers that the report itself gives to some', async () => {
    const [first, second] = figures(2) as [Block & { kind: 'figure' }, Block];
    const [page] = await soundPages([{ ...first, title: 'Figure 1: Its own' }, second]);
    const text = words(page as NonNullable<typeof page>);
    expect(text).toContain('Figure 1: Its own');
    expect(text).toMatch(/(?<!\. )Takeaway of 2/);
  });

  it('are listed in the contents where they are many, with their pages', async () => {
    const few = await soundPages([contents, heading(1, 'Chapter', 'c'), ...figures(10)]);
    expect(words(few[0] as NonNullable<(typeof few)[0]>)).not.toContain('Figures');
    const many = await soundPages([contents, heading(1, 'Chapter', 'c'), ...figures(30)]);
    const listed = words(many[0] as NonNullable<(typeof many)[0]>);
    for (let number = 1; number <= 30; number++) {
      const page = many.findIndex((one, index) => index > 0 && words(one).includes(`Figure ${number}.`)) + 1;
      expect(listed).toContain(`${number} Takeaway of ${number} ${page}`);
    }
  });
});

describe('the contents', () => {
  const headings = (length: number): Block[] =>
    Array.from({ length }, (_, index) =>
      heading(index % 10 === 0 ? 1 : 2, `Heading ${index} with a few words`, `h${index}`),
    );

  it.each([5, 60, 110, 400])('list %i headings once each, in order, with the page of each', async (length) => {
    const pages = await soundPages([contents, ...headings(length)]);
    const front = pages.filter((page) => page.chapter === 'Contents');
    if (length <= 110) expect(front).toHaveLength(1);
    const text = front.map(words).join(' ');
    const found = [...text.matchAll(/Heading (\d+) with a few words (\d+)/g)].map(([, number, page]) => [number, page]);
    expect(found.map(([number]) => Number(number))).toEqual(Array.from({ length }, (_, index) => index));
    for (const [number, page] of found)
      expect(words(pages[Number(page) - 1] as (typeof pages)[number])).toContain(`Heading ${number} with`);
  });
});
