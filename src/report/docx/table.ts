import {
  AlignmentType,
  BorderStyle,
  Table as DocxTable,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { widthOf } from '../../diagrams/text-fit.ts';
import { type Cell, plain, type Table, type Text } from '../blocks.ts';
import { type Bookmarks, badgeRuns, colour, plainRuns, runs } from './text.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: colour('rule') } as const;
const RULE = { style: BorderStyle.SINGLE, size: 8, color: colour('navy') } as const;

/** A table with a head that repeats on each page, and rows that stay whole. `width` in twentieths of a point. */
export function wordTable(table: Table, width: number, bookmarks: Bookmarks): DocxTable {
  const widths = columnWidths(table, width);
  const alignment = ({ align }: Table['columns'][number]) =>
    align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const cell = (at: number, paragraph: Paragraph) =>
    new TableCell({ width: { size: widths[at] ?? 0, type: WidthType.DXA }, children: [paragraph] });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, at) =>
      cell(
        at,
        new Paragraph({
          style: 'TableText',
          alignment: alignment(column),
          keepNext: true,
          border: { bottom: RULE },
          children: plainRuns(column.head, { bold: true, color: colour('navy') }),
        }),
      ),
    ),
  });
  const body = table.rows.map(
    ({ cells, anchor }) =>
      new TableRow({
        cantSplit: true,
        children: table.columns.map((column, at) => {
          const { text, badge } = parts(cells[at] ?? '');
          const children = [...(badge === undefined ? [] : badgeRuns(badge)), ...runs(text, bookmarks)];
          return cell(
            at,
            new Paragraph({
              style: 'TableText',
              alignment: alignment(column),
              children: at === 0 ? bookmarks.mark(anchor, children) : children,
            }),
          );
        }),
      }),
  );
  return framed([head, ...body], widths);
}

/** Names on the left, what they stand for on the right. */
export function wordPairs(
  pairs: readonly { key: string; value: Text }[],
  width: number,
  bookmarks: Bookmarks,
): DocxTable {
  const widths = [Math.round(width * 0.28), Math.round(width * 0.72)];
  const cell = (at: number, children: readonly ReturnType<typeof runs>[number][]) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: [new Paragraph({ style: 'TableText', children })],
    });
  const rows = pairs.map(
    ({ key, value }) =>
      new TableRow({
        cantSplit: true,
        children: [cell(0, plainRuns(key, { color: colour('muted') })), cell(1, runs(value, bookmarks))],
      }),
  );
  return framed(rows, widths);
}

function framed(rows: readonly TableRow[], widths: readonly number[]): DocxTable {
  return new DocxTable({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 60, right: 60 },
    borders: { top: NONE, bottom: HAIRLINE, left: NONE, right: NONE, insideHorizontal: HAIRLINE, insideVertical: NONE },
    rows,
  });
}

function parts(cell: Cell): Exclude<Cell, Text> {
  return typeof cell === 'object' && 'text' in cell ? cell : { text: cell };
}

const SIZE = 8.5;
const PADDING = 8;
/** Room for the letter of a risk before the text. */
const BADGE = 18;
/** A column asks for no more than this, in points, however long its texts are. */
const WIDEST = 230;

/**
 * Widths in twentieths of a point that fill the table: the shares that are stated, else by content. Columns that are not to
 * grow get what they need; the others share the rest by what they would take, and none is narrower than its longest word.
 */
export function columnWidths({ columns, rows }: Table, width: number): number[] {
  const shares = columns.reduce((sum, { share = 0 }) => sum + share, 0);
  if (shares > 0) return columns.map(({ share = 0 }) => Math.round((share / shares) * width));
  const needs = columns.map((column, at) => {
    const head = needOf(column.head, true);
    const all = rows.map(({ cells }) => {
      const { text, badge } = parts(cells[at] ?? '');
      const { least, most } = needOf(plain(text), false);
      return badge === undefined ? { least, most } : { least: least + BADGE, most: most + BADGE };
    });
    return {
      least: Math.max(head.least, ...all.map(({ least }) => least)) + PADDING,
      most: Math.max(head.most, ...all.map(({ most }) => most)) + PADDING,
      grows: column.grow !== 0,
    };
  });
  const room = width / 20;
  const fixed = needs.map(({ least, most, grows }) => (grows ? least : Math.max(least, Math.min(most, 90))));
  const spare = room - fixed.reduce((sum, one) => sum + one, 0);
  const wishes = needs.map(({ most, grows }, at) => (grows ? Math.max(0, most - (fixed[at] ?? 0)) + 1 : 0));
  const wished = wishes.reduce((sum, one) => sum + one, 0);
  const points =
    spare > 0 && wished > 0
      ? fixed.map((one, at) => one + (spare * (wishes[at] ?? 0)) / wished)
      : fixed.map((one) => (one * room) / (room - spare));
  return points.map((one) => Math.floor(one * 20));
}

/** Widths of the longest word and of the longest line. */
function needOf(text: string, strong: boolean): { least: number; most: number } {
  const lines = text.split('\n');
  // A line of so many characters is wider than any column wants to be: it need not be measured.
  const lengths = lines.map((line) => (line.length > 80 ? WIDEST : widthOf(line, SIZE, strong)));
  const words = text.split(/[\s-]/).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  const least = Math.min(WIDEST / 2, Math.max(14, widthOf(words.slice(0, 40), SIZE, strong)));
  return { least, most: Math.min(WIDEST, Math.max(least, ...lengths)) };
}
