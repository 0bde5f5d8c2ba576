import { escapeXml } from '../safe-text.ts';
import type { ColumnType, DataColumn, DataTable, Value } from '../tables/data-table.ts';
import { type SheetRange, STYLE, xml } from './parts.ts';

/** Excel refuses longer text in a cell. */
const LONGEST_TEXT = 32_767;
const ROW_HEIGHT = 15;
/** A row is no higher than this many lines: a note of a page would push all others off the screen. */
const MOST_LINES = 8;

/** One sheet: heads that stay and filter, a width for each column, numbers as numbers and days as days. */
export function sheet({ columns, rows }: DataTable): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const head = row(
    0,
    30,
    columns.map(({ head }, at) => textCell(address(at, 0), STYLE.head, head)),
  );
  const body = rows.map((values, at) =>
    row(
      at + 1,
      heightOf(values, columns),
      values.map((value, column) => cell(address(column, at + 1), columns[column]?.type ?? 'text', value)),
    ),
  );
  const { range } = rangeOf(columns.length, rows.length);
  return xml(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${range}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="${ROW_HEIGHT}"/><cols>${widths.join('')}</cols><sheetData>${head}${body.join('')}</sheetData><autoFilter ref="${range}"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`,
  );
}

export function sheetRange({ title, columns, rows }: DataTable): SheetRange {
  return { title, ...rangeOf(columns.length, rows.length) };
}

function rangeOf(columns: number, rows: number): { range: string; absolute: string } {
  const last = columnName(columns - 1);
  return { range: `A1:${last}${rows + 1}`, absolute: `$A$1:$${last}$${rows + 1}` };
}

function row(index: number, height: number, cells: readonly string[]): string {
  return `<row r="${index + 1}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
}

/** The height of the longest cell, by the width of its column: Excel does not reckon it for a file that it did not write. */
function heightOf(values: readonly Value[], columns: readonly DataColumn[]): number {
  const lines = values.map((value, at) => {
    if (typeof value !== 'string') return 1;
    const width = columns[at]?.width ?? 10;
    return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  return ROW_HEIGHT * Math.min(MOST_LINES, Math.max(1, ...lines));
}

function cell(at: string, type: ColumnType, value: Value): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'number') return Number.isFinite(value) ? numberCell(at, STYLE[type], value) : '';
  if (type === 'date') {
    const serial = dayNumber(value);
    if (serial !== undefined) return numberCell(at, STYLE.date, serial);
  }
  return textCell(at, type === 'prose' ? STYLE.prose : STYLE.text, value);
}

function numberCell(at: string, style: number, value: number): string {
  return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
}

/** Text inside the cell: it can be nothing but text, so no formula can come out of it. */
function textCell(at: string, style: number, value: string): string {
  const text = escapeXml(notDecoded(value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value));
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Excel reads `_x0041_` as A; an underscore written that way itself keeps it as it is. */
function notDecoded(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** Days since 30 December 1899, as Excel counts; undefined where it is no day, or one before 1900-03-01, which Excel counts wrong. */
function dayNumber(day: string): number | undefined {
  const time = Date.parse(`${day}T00:00:00Z`);
  const serial = Math.round(time / 86_400_000) + 25_569;
  return Number.isFinite(serial) && serial > 60 ? serial : undefined;
}

function address(column: number, row: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A to Z, AA to ZZ and so on. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
