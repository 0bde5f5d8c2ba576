import type { Report } from '../blocks.ts';
import type { Page, TextItem } from './display.ts';
import type { Metrics } from './fonts.ts';
import { MARGIN, TYPE } from './theme.ts';
import { wrap } from './wrap.ts';

/** Puts the page of each heading into the contents. */
export function numberContents(pages: readonly Page[], metrics: Metrics): void {
  const pageOf = new Map<string, number>();
  for (const [index, page] of pages.entries()) {
    for (const item of page.items) if (item.kind === 'anchor') pageOf.set(item.name, index + 1);
  }
  for (const item of pages.flatMap((page) => page.items)) {
    if (item.kind !== 'text' || item.pageOf === undefined) continue;
    item.text = String(pageOf.get(item.pageOf) ?? '');
    item.width = metrics.width(item.text, item.face, item.size);
    item.x -= item.width;
  }
}

/** What repeats on every page: the chapter above; organisation, title, classification and page below. */
export function addFurniture(pages: readonly Page[], report: Report, metrics: Metrics): void {
  const footer = [report.organisation, report.title, report.classification].filter((part) => part !== '').join(' · ');
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

function hairline(from: number, to: number, y: number): Page['items'][number] {
  return {
    kind: 'polyline',
    points: [
      [from, y],
      [to, y],
    ],
    paint: { stroke: 'rule', lineWidth: 0.5 },
  };
}

/** The first line of the text; what does not fit is marked by an ellipsis. */
function oneLine(text: string, x: number, y: number, width: number, metrics: Metrics): TextItem[] {
  const style = { size: TYPE.small, fill: 'muted' as const };
  let lines = wrap(text, style, width, metrics);
  if (lines.length > 1) {
    const first = lines[0]?.runs.map((run) => run.text).join('') ?? '';
    lines = wrap(`${first.slice(0, -2).trimEnd()}…`, style, width, metrics);
  }
  return (lines[0]?.runs ?? []).map((run) => ({
    kind: 'text',
    x: x + run.x,
    y,
    text: run.text,
    face: run.face,
    size: TYPE.small,
    fill: run.fill,
    width: run.width,
    ...(run.actual === undefined ? {} : { actual: run.actual }),
  }));
}
