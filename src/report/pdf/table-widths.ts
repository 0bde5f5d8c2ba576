import type { Column } from '../blocks.ts';

/** Widths of a column's content: on one line (that of nine cells in ten), and its longest word. */
export type Wish = { natural: number; longest: number };

/**
 * Widths of columns that together are `width`. Where all fits, each column gets what it wants and the spare width goes
 * by `grow`; where it does not, each gets its longest word first and shares the rest by what it still wants.
 */
export function columnWidths(columns: readonly Column[], wishes: readonly Wish[], width: number): number[] {
  const natural = wishes.map((wish) => wish.natural);
  const wanted = sum(natural);
  if (wanted <= width) {
    const grow = columns.map((column) => column.grow ?? 1);
    const all = sum(grow);
    const spare = width - wanted;
    return natural.map((value, index) => value + (all === 0 ? 0 : (spare * (grow[index] ?? 0)) / all));
  }
  // A single endless word must not starve its neighbours.
  const least = wishes.map((wish) => Math.min(wish.longest, width * 0.35, (2.5 * width) / columns.length));
  const needed = sum(least);
  if (needed >= width) return least.map((value) => (value * width) / needed);
  const want = natural.map((value, index) => wantOf(value, least[index] ?? 0));
  const total = sum(want);
  return least.map((value, index) => value + ((want[index] ?? 0) / total) * (width - needed));
}

/** A long text wants more, but not in proportion: ten times the text does not need ten times the width. */
function wantOf(natural: number, least: number): number {
  return Math.max(0, natural - least) ** 0.75;
}

/** The value that nine in ten do not exceed. */
export function p90(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.9) - 1)] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
