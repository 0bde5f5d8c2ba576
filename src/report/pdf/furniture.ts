import type { Report } from '../blocks.ts';
import { shorten } from '../format.ts';
import type { Item, Page, Tag } from './display.ts';
import type { Metrics } from './fonts.ts';
import { lineItems } from './text-pieces.ts';
import { MARGIN, TYPE } from './theme.ts';
import { wrap } from './wrap.ts';

const PAGINATION: Tag = { role: 'Pagination' };

/** Puts the page of each heading into the contents. */
export function numberContents(pages: readonly Page[], metrics: Metrics): void {
  const pageOf = new Map<string, number>();
  for (const [index, page] of pages.entries()) {
    for (const item of page.items) if (item.kind === 'anchor') pageOf.set(item.name, index + 1);
  }
  for (const page of pages)
    for (const item of page.items) {
      if (item.kind !== 'text' || item.pageOf === undefined) continue;
      item.text = String(pageOf.get(item.pageOf) ?? '');
      item.width = metrics.width(item.text, item.face, item.size);
      item.x -= item.width;
    }
}

/** What repeats on every page: the chapter above; organisation, title, classification and page below. */
export function addFurniture(pages: readonly Page[], report: Report, metrics: Metrics): void {
  // A long name must not push the classification off the page.
  const footer = [shorten(report.organisation, 60), shorten(report.title, 70), shorten(report.classification, 40)]
    .filter((part) => part !== '')
    .join(' · ');
  for (const [index, page] of pages.entries()) {
    if (page.bare) continue;
    const right = page.width - MARGIN.right;
    const low = page.height - 26;
    page.items.push(hairline(MARGIN.left, right, 42), hairline(MARGIN.left, right, page.height - 38));
    page.items.push(...oneLine(page.chapter, MARGIN.left, 34, right - MARGIN.left, metrics));
    const number = `${index + 1} / ${pages.length}`;
    const width = metrics.width(number, 'regular', TYPE.small);
    page.items.push(...oneLine(footer, MARGIN.left, low, right - MARGIN.left - width - 20, metrics));
    page.items.push(...oneLine(number, right - width, low, width + 1, metrics));
  }
}

function hairline(from: number, to: number, y: number): Item {
  return { kind: 'rule', x: from, y, width: to - from, stroke: 'rule', lineWidth: 0.5 };
}

/** Text on one line, shortened where it is too long. */
function oneLine(text: string, x: number, y: number, width: number, metrics: Metrics): Item[] {
  const style = { size: TYPE.small, fill: 'muted' as const };
  let lines = wrap(text, style, width, metrics);
  let fits = 0;
  // Halving: a text of thousands of characters is measured a dozen times, not once for each character.
  for (let over = text.length; lines.length > 1 && over - fits > 1; ) {
    const most = Math.floor((fits + over) / 2);
    const isFitting = wrap(shorten(text, most), style, width, metrics).length <= 1;
    if (isFitting) fits = most;
    else over = most;
  }
  if (lines.length > 1) lines = wrap(shorten(text, Math.max(1, fits)), style, width, metrics);
  return lines.slice(0, 1).flatMap((line) => lineItems(line, x, y, TYPE.small, PAGINATION));
}
