import { moved, type Page, shift } from './display.ts';
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
  const open = (bare: boolean): Page => {
    page = { width: format.width, height: format.height, chapter: current, bare, items: [] };
    pages.push(page);
    y = 0;
    return page;
  };
  const put = (onto: Page, one: Piece, isShared = false) => {
    // A header stands on many pages, everything else on one.
    const items = isShared ? moved(one.items, 0, 0) : one.items;
    shift(items, MARGIN.left, MARGIN.top + y);
    for (const item of items) onto.items.push(item);
    y += one.height;
  };
  for (const [index, one] of pieces.entries()) {
    if (one.chapter !== undefined) current = one.chapter;
    let target: Page;
    if (page === undefined || (one.opens !== undefined && page.items.length > 0))
      target = open(one.opens?.bare ?? false);
    else if (y > 0 && y + one.before + heightTogether(pieces, index, room) > room) {
      target = open(false);
      if (one.header !== undefined) put(target, one.header, true);
    } else {
      target = page;
      if (y > 0) y += one.before;
    }
    if (one.chapter !== undefined && target.items.length === 0) target.chapter = current;
    put(target, one);
  }
  return current;
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
