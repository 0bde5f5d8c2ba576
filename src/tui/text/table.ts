import { toWidth, widthOf } from './fit.ts';

/** Cells between two columns. */
const GAP = 2;

/**
 * The cells that each column of a table gets: as many as its longest text needs; where that is more than there is, the
 * widest columns give way first.
 */
export function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) => Math.max(1, ...rows.map((row) => widthOf(row[at] ?? ''))));
  const room = width - GAP * (count - 1);
  for (let over = widths.reduce((sum, one) => sum + one, 0) - room; over > 0; over--) {
    const widest = Math.max(...widths);
    if (widest <= 1) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
}

/** The texts of a row below those of the others. */
export function tableRow(texts: readonly string[], widths: readonly number[], more: string): string {
  return widths.map((cells, at) => toWidth(texts[at] ?? '', cells, more)).join(' '.repeat(GAP));
}
