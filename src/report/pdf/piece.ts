import { type Item, shift } from './display.ts';

/**
 * A stretch of content that is never divided: its items stand relative to its own top left corner. Pages are filled
 * with pieces, one below the other.
 */
export type Piece = {
  height: number;
  items: readonly Item[];
  /** White space above, which falls away at the top of a page. */
  before: number;
  /** Must stand on the same page as the piece after it. */
  sticks: boolean;
  /** Set again above this piece if it comes first on a page: the header of its table. */
  header?: Piece;
  /** Begins a page, on what kind of page; `below` lets it begin on what is left of one of which so much is free, 0-1. */
  opens?: { bare: boolean; below?: number };
  /** The chapter that starts here. */
  chapter?: string;
};

export function piece(height: number, items: readonly Item[], more: Partial<Piece> = {}): Piece {
  return { height, items, before: 0, sticks: false, ...more };
}

/** Pieces one below the other as one piece, which takes their items over. */
export function stack(pieces: readonly Piece[], more: Partial<Piece> = {}): Piece {
  const items: Item[] = [];
  let y = 0;
  for (const [index, one] of pieces.entries()) {
    if (index > 0) y += one.before;
    shift(one.items, 0, y);
    for (const item of one.items) items.push(item);
    y += one.height;
  }
  return piece(y, items, { before: pieces[0]?.before ?? 0, ...more });
}
