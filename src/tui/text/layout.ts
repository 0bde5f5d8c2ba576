/** The smallest terminal the wizard is drawn in; below, it asks for more room. */
export const SMALLEST = { columns: 60, rows: 15 } as const;

export type Layout = {
  columns: number;
  /** Rows drawn: one less than the terminal has, since a full screen would scroll. */
  height: number;
  /** Cells between the margins. */
  width: number;
  /** Rows between header and footer. */
  body: number;
  /** Cells of the column at the left; 0 where it is folded away. */
  side: number;
  /** Cells of the main part. */
  main: number;
  tooSmall: boolean;
};

const HEADER_ROWS = 2;
const FOOTER_ROWS = 1;
const SIDE_FROM_COLUMNS = 90;
const SIDE_FROM_ROWS = 26;
/** The line between the columns, with a space on each side. */
export const GUTTER = 3;

export function layoutFor({ columns, rows }: { columns: number; rows: number }): Layout {
  const height = Math.max(1, rows - 1);
  const width = Math.max(1, columns - 2);
  const side = columns >= SIDE_FROM_COLUMNS && rows >= SIDE_FROM_ROWS ? Math.min(28, Math.floor(width * 0.24)) : 0;
  return {
    columns,
    height,
    width,
    body: Math.max(1, height - HEADER_ROWS - FOOTER_ROWS),
    side,
    main: side === 0 ? width : width - side - GUTTER,
    tooSmall: columns < SMALLEST.columns || rows < SMALLEST.rows,
  };
}
