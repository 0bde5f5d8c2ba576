import { type Pen, type Picture, wrapName } from '../../../src/diagrams/characters/pen.ts';
import { widthOf } from '../../../src/tui/text/fit.ts';
import { penFor } from '../../../src/tui/text/pen.ts';

/** The wizard's own: what is promised has to hold in its cells. */
export const UNICODE: Pen = penFor(true, '…');
export const ASCII: Pen = penFor(false, '~');

/** The rows of a picture as text. */
export function rowsOf({ rows }: Picture): string[] {
  return rows.map((row) => row.map(({ text }) => text).join(''));
}

/** A picture as it is written in a test: without the spaces at the ends. */
export function shown(picture: Picture | undefined): string {
  if (picture === undefined) return 'no picture';
  return `\n${rowsOf(picture)
    .map((row) => row.trimEnd())
    .join('\n')}\n`;
}

/** The widths that rows take, each once. */
export function widths(rows: readonly string[]): number[] {
  return [...new Set(rows.map(widthOf))];
}

/** A name as it stands in a box of so many cells within. */
export const linesOfName = (name: string, cells: number) => wrapName(UNICODE, name, cells, 3);

/** Names of many scripts, as the model lets them through. */
export const NAMES = [
  'ERP',
  '倉庫管理システム',
  'Shop 🛒 1',
  'מלאי ומחסן',
  'Zażółć gęślą jaźń',
  '👩‍👩‍👧 Familie',
  'e\u0301te\u0301',
];
