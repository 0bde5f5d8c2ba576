import type { Contents, Cover, Heading } from '../blocks.ts';
import { shorten } from '../format.ts';
import { type Item, moved, type Tag } from './display.ts';
import { drawingItems, type NumberedFigure } from './figure.ts';
import { roomOf, UPRIGHT } from './flow.ts';
import { type Piece, piece, stack } from './piece.ts';
import { rule } from './table.ts';
import { baselineOf, lineItems, type Setting, textPiece } from './text-pieces.ts';
import { LEADING, TYPE } from './theme.ts';
import { wrap } from './wrap.ts';

/** The first page: whose report, about what, from when. Everything flows from measured heights; long titles get smaller type. */
export function coverPiece(block: Cover, setting: Setting): Piece {
  const { metrics, width } = setting;
  const mark = piece(block.drawing.height, drawingItems(block.drawing, 1, metrics));
  const eyebrow = textPiece(
    { text: block.eyebrow, style: { size: 11, fill: 'accent', strong: true }, width, tag: { role: 'P' } },
    metrics,
    { before: 110 },
  );
  const sizes = [TYPE.cover, 26, 20];
  const titleOf = (size: number) => wrap(block.title, { size, fill: 'navy', strong: true }, width, metrics);
  const size = sizes.find((one) => titleOf(one).length <= 3) ?? 16;
  const title = textPiece(
    { text: block.title, style: { size, fill: 'navy', strong: true }, leading: 1.16, width, tag: { role: 'P' } },
    metrics,
    { before: 8 },
  );
  const subtitle = textPiece(
    { text: block.subtitle, style: { size: 13, fill: 'ink' }, width: Math.min(width, 400), tag: { role: 'P' } },
    metrics,
    { before: 12 },
  );
  const top = stack([mark, eyebrow, title, subtitle]);
  const whole: Tag = { role: 'L' };
  const facts = stack(
    block.facts.map(({ key, value }) => {
      const fact: Tag = { role: 'LI', parent: whole };
      const label: Tag = { role: 'Lbl', parent: fact };
      const body: Tag = { role: 'LBody', parent: fact };
      const look = { size: TYPE.body, fill: 'muted' } as const;
      const name = textPiece({ text: key, style: look, width: 110, tag: label }, metrics);
      const text = textPiece(
        { text: value, style: { ...look, fill: 'ink' }, x: 122, width: width - 122, tag: body },
        metrics,
      );
      const height = Math.max(name.height, text.height) + 5;
      return piece(height, [...name.items, ...text.items, rule(0, width, height, 'rule', 0.5)], { before: 5 });
    }),
  );
  const height = roomOf(UPRIGHT);
  const gap = Math.max(24, height - top.height - facts.height);
  return stack([top, { ...facts, before: gap }], { opens: { bare: true } });
}

/** A line of the contents. */
type Entry = { level: 1 | 2 | 3; text: string; anchor: string };
/** So many figures are found without a list of them. */
const FEW_FIGURES = 10;
/** Letters of a figure's takeaway in the list: one line of a column. */
const TAKEAWAY = 52;

/**
 * The contents: each listed heading, and where there are many the figures, the page on the right; set closer, or in two
 * columns, where that saves a page.
 */
export function contentsPieces(
  block: Contents,
  headings: readonly Heading[],
  figures: readonly NumberedFigure[],
  setting: Setting,
): Piece[] {
  const listed = [...headings, ...(figures.length > FEW_FIGURES ? figureEntries(figures) : [])];
  const room = roomOf(UPRIGHT);
  const head = contentsHead(block, setting);
  const fits = (rows: readonly Piece[]) => head.height + heightOf(rows) <= room;
  const scales = [1, 0.94, 0.88, 0.82, 0.78];
  const single = scales
    .slice(0, -1)
    .map((scale) => contentsRows(scale, listed, setting))
    .find(fits);
  if (single !== undefined) return [head, ...single];
  const double = scales.map((scale) => [inColumns(scale, listed, setting)]).find(fits);
  return [head, ...(double ?? overPages(listed, room, head.height, setting))];
}

function figureEntries(figures: readonly NumberedFigure[]): Entry[] {
  const entries = figures.map(({ title, anchor }): Entry => {
    const text = shorten(title.replace(/^Figure (\d+)[.:] /, '$1  '), TAKEAWAY);
    return { level: 2, text, anchor };
  });
  return [{ level: 1, text: 'Figures', anchor: figures[0]?.anchor ?? '' }, ...entries];
}

const GUTTER = 30;

/** The rows in two columns of about the same height; a chapter is not divided. */
function inColumns(scale: number, listed: readonly Entry[], setting: Setting): Piece {
  const width = (setting.width - GUTTER) / 2;
  const rows = contentsRows(scale, listed, { ...setting, width });
  const all = heightOf(rows);
  const chapters = listed.flatMap((one, index) => (one.level === 1 && index > 0 ? [index] : []));
  const distance = (index: number) => Math.abs(heightOf(rows.slice(0, index)) - all / 2);
  const middle = chapters.reduce(
    (best, index) => (distance(index) < distance(best) ? index : best),
    chapters[0] ?? rows.length,
  );
  const left = stack(rows.slice(0, middle));
  const right = stack(rows.slice(middle));
  const items = [...left.items, ...moved(right.items, width + GUTTER, 0)];
  return piece(Math.max(left.height, right.height), items);
}

/** The rows in two columns a page, one after the other. */
function overPages(listed: readonly Entry[], room: number, taken: number, setting: Setting): Piece[] {
  const width = (setting.width - GUTTER) / 2;
  const rows = contentsRows(0.94, listed, { ...setting, width });
  const columns: Piece[][] = [[]];
  let height = taken;
  for (const [index, row] of rows.entries()) {
    // A chapter stands above its first section.
    const together = heightOf(rows.slice(index, index + (row.sticks ? 2 : 1)));
    if (height + together > room) {
      columns.push([]);
      height = columns.length === 2 ? taken : 0;
    }
    columns.at(-1)?.push(row);
    height += row.before + row.height;
  }
  const pages = Array.from({ length: Math.ceil(columns.length / 2) }, (_, page) =>
    columns.slice(2 * page, 2 * page + 2),
  );
  return pages.map((both, page) => {
    const items = both.flatMap((column, index) => moved(stack(column).items, index * (width + GUTTER), 0));
    return piece(room - (page === 0 ? taken : 0), items);
  });
}

function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, one) => sum + one.before + one.height, 0);
}

function contentsHead(block: Contents, { metrics, width }: Setting): Piece {
  const title = textPiece(
    {
      text: block.title,
      style: { size: TYPE.h1, fill: 'navy', strong: true },
      leading: 1.18,
      width,
      tag: { role: 'H1' },
    },
    metrics,
  );
  return piece(title.height + 10, [{ kind: 'anchor', y: 0, name: 'contents' }, ...title.items], {
    opens: { bare: false },
    chapter: block.title,
    sticks: true,
  });
}

/** The number of a page is filled in when the pages are known. */
function contentsRows(scale: number, listed: readonly Entry[], { metrics, width }: Setting): Piece[] {
  const whole: Tag = { role: 'TOC' };
  return listed.map((entry, index) => {
    const tag: Tag = { role: 'Link', parent: { role: 'TOCI', parent: whole } };
    const isChapter = entry.level === 1;
    const size = (isChapter ? 10 : 9) * scale;
    const indent = isChapter ? 0 : 16;
    const text = [{ text: entry.text, strong: isChapter }];
    const lines = wrap(text, { size, fill: isChapter ? 'navy' : 'ink' }, width - indent - 40, metrics);
    const height = lines.length * size * LEADING;
    const items: Item[] = lines.flatMap((line, number) =>
      lineItems(line, indent, baselineOf(size, LEADING) + number * size * LEADING, size, tag),
    );
    items.push({
      kind: 'text',
      x: width,
      y: baselineOf(size, LEADING) + (lines.length - 1) * size * LEADING,
      text: '',
      face: isChapter ? 'strong' : 'regular',
      size,
      fill: 'ink',
      width: 0,
      tag,
      pageOf: entry.anchor,
    });
    items.push({ kind: 'link', x: 0, y: 0, width, height, to: entry.anchor, label: entry.text, tag });
    return piece(height, items, {
      before: (isChapter ? 7 : 0.5) * scale,
      sticks: isChapter && listed[index + 1]?.level === 2,
    });
  });
}
