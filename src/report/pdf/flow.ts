import { type Item, moved, type Page, shift } from './display.ts';
import type { Piece } from './piece.ts';
import { MARGIN, PAGE } from './theme.ts';

export type Format = { width: number; height: number };
export const UPRIGHT: Format = { width: PAGE.width, height: PAGE.height };
export const SIDEWAYS: Format = { width: PAGE.height, height: PAGE.width };

/** Height that content may take on a page. */
export function roomOf(format: Format): number {
  return format.height - MARGIN.top - MARGIN.bottom;
}

export function widthOf(format: Format): number {
  return format.width - MARGIN.left - MARGIN.right;
}

/**
 * Fills pages with pieces. Pieces that stick move together; a piece that opens a page, or that does not fit any more,
 * starts a new one, under its table's header where it has one. Appends to `pages`, starting a page of this format.
 */
export function fill(pieces: readonly Piece[], format: Format, pages: Page[], chapter: string): string {
  const room = roomOf(format);
  let current = chapter;
  let page: Page | undefined;
  let y = 0;
  /** What stands on the page, each with the white space above it, and how much of such space the next ones get. */
  let placed: Placed[] = [];
  let share = 1;
  const open = (bare: boolean): Page => {
    page = { width: format.width, height: format.height, chapter: current, bare, items: [] };
    pages.push(page);
    y = 0;
    placed = [];
    share = 1;
    return page;
  };
  const put = (onto: Page, one: Piece, gap: number, isShared = false) => {
    y += gap;
    // A header stands on many pages, everything else on one.
    const items = isShared ? moved(one.items, 0, 0) : one.items;
    shift(items, MARGIN.left, MARGIN.top + y);
    for (const item of items) onto.items.push(item);
    placed.push({ items, gap });
    y += one.height;
  };
  for (const [index, one] of pieces.entries()) {
    if (one.chapter !== undefined) current = one.chapter;
    let target: Page;
    let gap = 0;
    if (page === undefined || (one.opens !== undefined && page.items.length > 0 && !startsBelow(one.opens, y, room)))
      target = open(one.opens?.bare ?? false);
    else if (y > 0 && y + one.before * share + heightTogether(pieces, index, room) > room) {
      const closer = closerBy(pieces, index, placed, room - y, room);
      if (closer !== undefined) {
        y -= drawTogether(placed, closer);
        share = closer;
        target = page;
        gap = one.before * share;
      } else {
        target = open(false);
        if (one.header !== undefined) put(target, one.header, 0, true);
      }
    } else {
      target = page;
      if (y > 0) gap = one.before * share;
    }
    if (one.chapter !== undefined && target.items.length === 0) target.chapter = current;
    put(target, one, gap);
  }
  return current;
}

/** Items on a page with the white space above them. */
type Placed = { items: readonly Item[]; gap: number };

/** A rest of a chapter below this share of a page is not worth a page of its own ... */
const REST = 0.25;
/** ... where this share of the white space suffices to take it in. */
const TIGHTEST = 0.6;

/** To what share the white space of a page, and of the rest of its chapter, must shrink for both to fit; undefined where that is no help. */
function closerBy(
  pieces: readonly Piece[],
  from: number,
  placed: readonly Placed[],
  free: number,
  room: number,
): number | undefined {
  let rest = 0;
  let gaps = placed.reduce((sum, { gap }) => sum + gap, 0);
  for (const [index, { height, before, opens }] of pieces.slice(from).entries()) {
    if (index > 0 && opens !== undefined) break;
    rest += height + before;
    gaps += before;
    if (rest > REST * room) return undefined;
  }
  const share = 1 - (rest - free) / Math.max(gaps, 1);
  return share >= TIGHTEST && share < 1 ? share : undefined;
}

/** Moves what stands on a page up, and gives by how much the last of it moved. */
function drawTogether(placed: Placed[], share: number): number {
  let up = 0;
  for (const one of placed) {
    up += one.gap * (1 - share);
    one.gap *= share;
    shift(one.items, 0, -up);
  }
  return up;
}

/** Whether a piece that opens a page may begin on what is left of this one. */
function startsBelow({ below }: NonNullable<Piece['opens']>, y: number, room: number): boolean {
  return below !== undefined && room - y >= below * room;
}

/** Height of a piece and of all that it sticks to; of itself alone if together they fit no page. */
function heightTogether(pieces: readonly Piece[], from: number, room: number): number {
  let height = 0;
  for (let index = from; index < pieces.length; index++) {
    const one = pieces[index];
    if (one === undefined || (index > from && one.opens !== undefined)) break;
    height += one.height + (index > from ? one.before : 0);
    if (!one.sticks) return height;
    if (height > room) break;
  }
  const alone = pieces[from]?.height ?? 0;
  return height > room ? alone : height;
}
