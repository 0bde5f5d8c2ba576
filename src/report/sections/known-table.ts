import { type Block, type Cell, type Column, paragraph, plain, table } from '../blocks.ts';
import { series } from '../format.ts';

/** A table without the columns that hold nothing, and a line that names them: an empty column is a finding, not a gap in the layout. */
export function knownTable(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Block[] {
  const hasContent = columns.map(
    (column, index) => column.head === '' || rows.some((row) => textOf(row[index]) !== ''),
  );
  const kept = <T>(items: readonly T[]): T[] => items.filter((_, index) => hasContent[index]);
  const missing = columns.filter((_, index) => !hasContent[index]).map((column) => column.head.toLowerCase());
  const shown = table(
    kept(columns),
    rows.map((row) => kept(row)),
  );
  return missing.length === 0
    ? [shown]
    : [shown, paragraph(`Not recorded for any of them: ${series(missing)}.`, 'small')];
}

function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return plain(typeof cell === 'object' && 'text' in cell ? cell.text : cell);
}
