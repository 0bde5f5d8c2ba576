import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import { faults, figuresOf } from '../support/drawings.ts';
import { systemsOf } from '../support/landscapes.ts';
import { pagesOf, texts, words } from '../support/layout.ts';
import { example, META, reportOf } from '../support/sample.ts';
import { chapterOf } from '../support/texts.ts';

const LONG = 'Enterprise resource planning of the former subsidiary in the north-west, second instance ';
const SIGNS = [
  'Система учёта заказов и поставок',
  'نظام إدارة المخزون',
  '倉庫管理システム第二版',
  'Übergrößenträger ŁÓDŹ',
];
const named = (index: number) => `${SIGNS[index % SIGNS.length] ?? ''} ${index}`;

const landscapes: readonly (readonly [string, () => Assessment])[] = [
  ['of the example', example],
  ['without any system', () => ({ ...systemsOf(0), answers: {} })],
  ['of one system', () => systemsOf(1)],
  ['of two systems with endless names', () => systemsOf(2, (index) => `${LONG}${index}`)],
  ['of 25 systems in scripts of all kinds', () => systemsOf(25, named)],
  ['of 60 systems with endless names', () => systemsOf(60, (index) => `${LONG}${index}`)],
  ['of 500 systems', () => systemsOf(500)],
];

describe.each(landscapes)('the figures of a landscape %s', (_, make) => {
  const { report } = reportOf(make(), META.date);
  const chapters = ['readiness', 'systems', 'risks', 'effort', 'plan'].flatMap((one) => chapterOf(report.blocks, one));
  const figures = figuresOf([...report.blocks.filter(({ kind }) => kind === 'onePage'), ...chapters]);

  it('lie inside their frames, cover no text, and are large enough to read', async () => {
    const found = new Map<string, string[]>();
    for (const figure of figures) {
      const wrong = await faults(figure.drawing);
      if (wrong.length > 0) found.set(figure.title, wrong.slice(0, 5));
    }
    expect(Object.fromEntries(found)).toEqual({});
  }, 60_000);

  it('fit their pages, and say in words what they show', () => {
    for (const { drawing, title, alt } of figures) {
      expect(drawing.width).toBeLessThanOrEqual(758);
      expect(drawing.height).toBeLessThanOrEqual(660);
      expect(Number.isFinite(drawing.height)).toBe(true);
      expect(title.length).toBeGreaterThan(10);
      expect(alt.length).toBeGreaterThan(10);
      expect(alt).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('leave the summary on one page, in type that can be read', async () => {
    const summary = report.blocks.filter((block) => block.kind === 'onePage');
    const pages = await pagesOf({ ...report, blocks: summary });
    expect(pages).toHaveLength(1);
    const [page] = pages;
    if (page === undefined) throw new Error('no page');
    expect(words(page)).toMatch(/Decisions needed.*What is not known/);
    expect(
      texts(page)
        .filter((item) => item.size < 7)
        .map(({ size, text }) => `${size.toFixed(2)} pt: ${text}`),
    ).toEqual([]);
  });
});
