import type { Report } from '../../../src/report/blocks.ts';
import type { Page, TextItem } from '../../../src/report/pdf/display.ts';
import { openDocument } from '../../../src/report/pdf/document.ts';
import { loadFonts, type Metrics } from '../../../src/report/pdf/fonts.ts';
import { layout } from '../../../src/report/pdf/layout.ts';
import { FONTS } from './sample.ts';

/** A report of these blocks and nothing else. */
export function reportWith(blocks: Report['blocks'], change: Partial<Report> = {}): Report {
  return {
    title: 'A report',
    organisation: 'Nordwind',
    classification: 'Internal',
    author: '',
    date: '2026-11-23',
    language: 'en',
    producer: 'plimsoll 0.1.0',
    blocks,
    ...change,
  };
}

let known: Promise<Metrics> | undefined;
/** The fonts, read once: what they measure does not depend on the report. */
export function metrics(): Promise<Metrics> {
  known ??= openDocument(reportWith([])).then((doc) => loadFonts(doc, FONTS));
  return known;
}

export async function pagesOf(report: Report): Promise<Page[]> {
  return layout(report, await metrics());
}

export function texts(page: Page): TextItem[] {
  return page.items.filter((item) => item.kind === 'text').filter((item) => item.text !== '');
}

/** All text of a page, in the order of reading. */
export function words(page: Page): string {
  return texts(page)
    .map((item) => item.actual ?? item.text)
    .join(' ')
    .replaceAll('\u00a0', ' ');
}

/** Texts whose boxes cross a margin of the page. */
export function outside(page: Page): string[] {
  return texts(page)
    .filter((item) => item.x < 41 || item.x + item.width > page.width - 41 || item.y < 20 || item.y > page.height - 20)
    .map((item) => item.text);
}

/** Pairs of texts that lie on each other. */
export function overlaps(page: Page): string[] {
  const boxes = texts(page).map((item) => ({
    text: item.text,
    left: item.x,
    right: item.x + item.width,
    top: item.y - item.size * 0.68,
    bottom: item.y + item.size * 0.16,
  }));
  const found: string[] = [];
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 0.6 && down > 0.6) found.push(`${one.text} | ${other.text}`);
    }
  }
  return found;
}
