import { toWidth, toWidthRight, widthOf } from './fit.ts';

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

/** Share of the width that names get before other columns get anything. */
const NAMES_SHARE = 0.5;

/**
 * The columns of a table, by their places, that leave the names in the first of them whole, or half of the width to them:
 * while they do not, `spare` ones are left out, the first of them first.
 */
export function columnsThatFit(
  rows: readonly (readonly string[])[],
  spare: readonly number[],
  width: number,
): readonly number[] {
  const longest = Math.max(0, ...rows.map(([name = '']) => widthOf(name)));
  const need = Math.min(longest, Math.floor(width * NAMES_SHARE));
  let shown = [...(rows[0] ?? []).keys()];
  for (const out of spare) {
    const [names = 0] = columnWidths(
      rows.map((row) => shown.map((at) => row[at] ?? '')),
      width,
    );
    if (names >= need) break;
    shown = shown.filter((at) => at !== out);
  }
  return shown;
}

/** Whether the rows stand in columns of a width with nothing cut. */
export function fitWhole(rows: readonly (readonly string[])[], width: number): boolean {
  const whole = columnWidths(rows, Number.POSITIVE_INFINITY);
  return columnWidths(rows, width).every((cells, at) => cells === whole[at]);
}

/** The texts of a row below those of the others; figures may stand on the right of their column. */
export function tableRow(
  texts: readonly string[],
  widths: readonly number[],
  more: string,
  rightAligned: readonly boolean[] = [],
): string {
  return widths
    .map((cells, at) => (rightAligned[at] ? toWidthRight : toWidth)(texts[at] ?? '', cells, more))
    .join(' '.repeat(GAP));
}
