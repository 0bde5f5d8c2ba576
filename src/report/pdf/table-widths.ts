import type { Column } from '../blocks.ts';

/** Widths of a column's content: on one line (that of nine cells in ten), and its longest word. */
export type Wish = { natural: number; longest: number };

/** A column that does not grow keeps its natural width up to this share of the table. */
const RIGID_SHARE = 0.2;
/** No column wants more than this share of the table, however long its text is. */
const WANTED_SHARE = 0.45;

/**
 * Widths of columns that together are `width`. Where all fits, each column gets what it wants and the spare width goes
 * by `grow`; where it does not, each gets its longest word first and shares the rest by what it still wants.
 */
export function columnWidths(columns: readonly Column[], wishes: readonly Wish[], width: number): number[] {
  const shares = columns.map((column) => column.share ?? 0);
  if (sum(shares) > 0) return shares.map((share) => (share * width) / sum(shares));
  // The one cell in ten that is longer may break into lines, but never a word of it.
  const natural = wishes.map((wish) => Math.max(wish.natural, wish.longest));
  const wanted = sum(natural);
  if (wanted <= width) {
    const grow = columns.map((column) => column.grow ?? 1);
    const all = sum(grow);
    const spare = width - wanted;
    return natural.map((value, index) => value + spare * (all === 0 ? 1 / columns.length : (grow[index] ?? 0) / all));
  }
  const least = wishes.map(({ natural: whole, longest }, index) => {
    const isRigid = columns[index]?.grow === 0;
    // A single endless word must not starve its neighbours.
    const word = Math.min(longest, width * 0.35, (2.5 * width) / columns.length);
    return isRigid ? Math.max(word, Math.min(whole, width * RIGID_SHARE)) : word;
  });
  const needed = sum(least);
  if (needed >= width) return least.map((value) => (value * width) / needed);
  // A long text wants more, but ten times the text does not need ten times the width.
  const want = natural.map(
    (value, index) => Math.max(1, Math.min(value, width * WANTED_SHARE) - (least[index] ?? 0)) ** 0.7,
  );
  const total = sum(want);
  return least.map((value, index) => value + ((want[index] ?? 0) / total) * (width - needed));
}

/** The value that nine in ten do not exceed. */
export function p90(values: Iterable<number>): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.9) - 1)] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
