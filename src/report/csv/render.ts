import { safeText } from '../safe-text.ts';
import type { DataTable, Value } from '../tables/data-table.ts';

/** Excel takes a file without it for one in the code page of the machine, and shows other letters. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** Signs with which a spreadsheet takes text for a formula, the wide forms of East Asian keyboards too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A table as CSV after RFC 4180: commas, quotation marks where needed, CRLF, UTF-8 with a byte-order mark, one line of
 * heads. Numbers are plain (a share is 0-1, a day YYYY-MM-DD); text that a spreadsheet would take for a formula gets an
 * apostrophe in front, which shows.
 */
export function renderCsv({ columns, rows }: DataTable): string {
  const lines = [columns.map(({ head }) => head), ...rows].map((row) => row.map(field).join(','));
  return `${BYTE_ORDER_MARK}${lines.join(LINE_END)}${LINE_END}`;
}

function field(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const guarded = FORMULA.test(value) ? `'${value}` : value;
  const text = safeText(guarded);
  return /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
