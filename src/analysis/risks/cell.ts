import type { Item } from '../../bank/visible.ts';
import { gapOf, type Points } from '../answer-value.ts';
import { pointsOf } from '../context.ts';
import { TOP_POINTS } from '../conventions.ts';

/**
 * What a rule reads for one trigger question in one place: the answers of all entities tied to it, of which the worst
 * counts. Kept as counts by points (unknown last), so that a changed answer needs no new search.
 */
export type Cell = { questionId: string; items: Item[]; counts: number[] };

const UNKNOWN_SLOT = TOP_POINTS + 1;

function slotOf(points: Points): number {
  return points === 'unknown' ? UNKNOWN_SLOT : points;
}

export function createCell(questionId: string): Cell {
  return { questionId, items: [], counts: new Array<number>(UNKNOWN_SLOT + 1).fill(0) };
}

/** Adds an item; one without points (unanswered, not applicable) is skipped. */
export function addToCell(cell: Cell, item: Item): void {
  const points = pointsOf(item);
  if (points === undefined) return;
  cell.items.push(item);
  countAnswer(cell, points, 1);
}

/** Counts one more (or one less) answer of these points. */
export function countAnswer(cell: Cell, points: Points, change: 1 | -1): void {
  const slot = slotOf(points);
  cell.counts[slot] = (cell.counts[slot] ?? 0) + change;
}

export function isCellAnswered(cell: Cell): boolean {
  return cell.counts.some((count) => count > 0);
}

/** Worst gap among the known answers; undefined where none is known. */
export function knownGap(cell: Cell): number | undefined {
  for (let points = 0; points <= TOP_POINTS; points++) if (cell.counts[points]) return gapOf(points, 0);
  return undefined;
}

export function hasUnknown(cell: Cell): boolean {
  return (cell.counts[UNKNOWN_SLOT] ?? 0) > 0;
}

/** Worst gap among all answers; undefined where nothing is answered. */
export function cellGap(cell: Cell, unknownGap: number): number | undefined {
  const known = knownGap(cell);
  if (!hasUnknown(cell)) return known;
  return Math.max(known ?? 0, unknownGap);
}

/** Worst gap after the actions: answers of at most `upTo` points and unknown ones raised to `target` points. */
export function targetCellGap(cell: Cell, { upTo, target }: { upTo: number; target: number }): number | undefined {
  let gap: number | undefined;
  for (let slot = 0; slot <= UNKNOWN_SLOT; slot++) {
    if (!cell.counts[slot]) continue;
    const points = slot === UNKNOWN_SLOT || slot <= upTo ? target : slot;
    gap = Math.max(gap ?? 0, gapOf(points, 0));
  }
  return gap;
}

/** The item whose answer is the worst; a known answer before an unknown one of the same gap. */
export function worstItem(cell: Cell, unknownGap: number): Item | undefined {
  let worst: Item | undefined;
  let worstGap = -1;
  for (const item of cell.items) {
    const points = pointsOf(item);
    if (points === undefined) continue;
    const gap = gapOf(points, unknownGap);
    if (gap > worstGap || (gap === worstGap && worst && pointsOf(worst) === 'unknown' && points !== 'unknown')) {
      worst = item;
      worstGap = gap;
    }
  }
  return worst;
}
