import type { Heading, List, Paragraph, Text } from '../blocks.ts';
import type { Item, Tag, TextItem } from './display.ts';
import type { Metrics } from './fonts.ts';
import type { Line, Style } from './line.ts';
import { type Piece, piece } from './piece.ts';
import { LEADING, LEADING_DISPLAY, TYPE } from './theme.ts';
import { wrap } from './wrap.ts';

/** What a block is laid out with, and how high a page is. `scale` shrinks type and space where content must fit a page; type stays at 7 points or more. */
export type Setting = { width: number; room: number; metrics: Metrics; scale: number };

export function sized(points: number, setting: Setting): number {
  return Math.min(points, Math.max(7, points * setting.scale));
}

/** The items of one line of text whose baseline is at y; without a tag they are decoration. */
export function lineItems(line: Line, x: number, y: number, size: number, tag?: Tag): Item[] {
  const items: Item[] = [];
  addLine(items, line, x, y, size, tag);
  return items;
}

/** The same, added to a list. */
export function addLine(items: Item[], line: Line, x: number, y: number, size: number, tag?: Tag): void {
  for (const run of line.runs) {
    const { text, face, fill, width, actual, said, to } = run;
    const item: TextItem = { kind: 'text', x: x + run.x, y, text, face, size, fill, width };
    if (actual !== undefined) item.actual = actual;
    items.push(item);
    if (tag === undefined) continue;
    const own: Tag = to === undefined ? tag : { role: 'Link', parent: tag };
    item.tag = said === undefined ? own : { role: 'Span', parent: own, actual: said };
    if (to === undefined) continue;
    const label = (actual ?? said ?? text).trimEnd();
    items.push({ kind: 'link', x: x + run.x, y: y - size, width, height: size * 1.3, to, label, tag: own });
  }
}

/** Distance from the top of a line to its baseline. */
export function baselineOf(size: number, leading: number): number {
  return size * ((leading - 1) / 2 + 0.8);
}

type TextBlock = { text: Text; style: Style; leading?: number; x?: number; width: number; tag: Tag };

/** A text as one piece, never divided. */
export function textPiece(block: TextBlock, metrics: Metrics, more: Partial<Piece> = {}): Piece {
  const lines = wrap(block.text, block.style, block.width, metrics);
  return linesPiece(lines, block, more);
}

/** A text as pieces that may be divided between lines, with at least two lines on either side of a page break. */
export function textPieces(block: TextBlock, metrics: Metrics, more: Partial<Piece> = {}): Piece[] {
  const lines = wrap(block.text, block.style, block.width, metrics);
  const { before = 0, sticks = false, ...rest } = more;
  return grouped(lines).map((group, index, all) =>
    linesPiece(group, block, { ...rest, before: index === 0 ? before : 0, sticks: index === all.length - 1 && sticks }),
  );
}

/** Lines in groups that stay together: the first two, the last two, every other alone. */
export function grouped<T>(lines: readonly T[]): T[][] {
  if (lines.length <= 3) return [[...lines]];
  return [lines.slice(0, 2), ...lines.slice(2, -2).map((line) => [line]), lines.slice(-2)];
}

function linesPiece(
  lines: readonly Line[],
  { style, leading = LEADING, x = 0, tag }: TextBlock,
  more: Partial<Piece>,
): Piece {
  const step = style.size * leading;
  const first = baselineOf(style.size, leading);
  const items = lines.flatMap((line, index) => lineItems(line, x, first + index * step, style.size, tag));
  return piece(lines.length * step, items, more);
}

/** A chapter begins below another one where this share of the page is free. */
const FREE = 0.33;

export function headingPiece(block: Heading, setting: Setting): Piece {
  const role = `H${block.level}` as const;
  const look = { 1: TYPE.h1, 2: TYPE.h2, 3: TYPE.h3 }[block.level];
  const text = textPiece(
    {
      text: block.text,
      style: { size: sized(look, setting), fill: 'navy', strong: true },
      leading: LEADING_DISPLAY,
      width: setting.width,
      tag: { role },
    },
    setting.metrics,
  );
  const anchor: Item = {
    kind: 'anchor',
    y: 0,
    name: block.anchor,
    ...(block.level < 3 ? { outline: { level: block.level, text: block.text } } : {}),
  };
  const space = { 1: { before: 34, after: 12 }, 2: { before: 20, after: 6 }, 3: { before: 13, after: 3 } }[block.level];
  return piece(text.height + space.after * setting.scale, [anchor, ...text.items], {
    before: space.before * setting.scale,
    sticks: true,
    ...(block.level === 1 ? { opens: { bare: false, ...(block.runsOn && { below: FREE }) }, chapter: block.text } : {}),
  });
}

export function paragraphPieces(block: Paragraph, setting: Setting): Piece[] {
  const size = { lead: TYPE.lead, small: TYPE.small, body: TYPE.body }[block.look ?? 'body'];
  return textPieces(
    {
      text: block.text,
      style: { size: sized(size, setting), fill: block.look === 'small' ? 'muted' : 'ink' },
      // Lines of more than 100 characters are hard to follow.
      width: Math.min(setting.width, 560),
      tag: { role: 'P' },
    },
    setting.metrics,
    { before: 6 * setting.scale },
  );
}

const INDENT = 15;

export function listPieces(block: List, setting: Setting): Piece[] {
  const size = sized(TYPE.body, setting);
  const whole: Tag = { role: 'L', numbering: block.ordered ? 'Decimal' : 'Disc' };
  return block.items.flatMap((text, index) => {
    const point: Tag = { role: 'LI', parent: whole };
    const label: Tag = { role: 'Lbl', parent: point };
    const tag: Tag = { role: 'LBody', parent: point };
    const [first, ...rest] = textPieces(
      { text, style: { size, fill: 'ink' }, x: INDENT, width: Math.min(setting.width, 560) - INDENT, tag },
      setting.metrics,
      { before: (index === 0 ? 5 : 3) * setting.scale },
    );
    if (first === undefined) return [];
    // The first and the last point do not stand alone on a page.
    const sticks =
      rest.length === 0 && index < block.items.length - 1 && (index === 0 || index === block.items.length - 2);
    const mark = block.ordered ? `${index + 1}.` : '\u2022';
    const width = setting.metrics.width(mark, 'regular', size);
    const y = baselineOf(size, LEADING);
    const markItem: Item = {
      kind: 'text',
      x: 1,
      y,
      text: mark,
      face: 'regular',
      size,
      fill: 'accent',
      width,
      tag: label,
    };
    return [{ ...first, sticks, items: [markItem, ...first.items] }, ...rest];
  });
}
