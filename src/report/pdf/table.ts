import type { Cell, Column, Table, Text } from '../blocks.ts';
import { type Item, moved, repeated, type Tag } from './display.ts';
import type { Line } from './line.ts';
import { badgeItems, meterItems } from './marks.ts';
import { type Piece, piece } from './piece.ts';
import { columnWidths, p90, type Wish } from './table-widths.ts';
import { addLine, baselineOf, grouped, type Setting, sized, textPiece } from './text-pieces.ts';
import { LEADING, TYPE } from './theme.ts';
import { extent, type Prepared, prepare, wrap, wrapPrepared } from './wrap.ts';

const PAD = { x: 5, y: 3.5 };
const NOTHING: Prepared = { kind: 'words', words: [], whole: '' };
const MARK = { badge: 17, meter: 62 };
/** A row that takes more of a page than this share may be divided between lines. */
const TALL_ROW = 0.4;

/** A head may take two lines, not more. */
const HEAD_SHARE = 0.6;

type Frame = { columns: readonly Column[]; lefts: number[]; widths: number[]; size: number; setting: Setting };
type Row = Table['rows'][number];
/** The cells of a row, measured once for the widths of the columns and for the lines. */
type Measured = readonly Prepared[];

/** A table: its header again on each page, rows whole unless very tall, two rows at least on either side of a break. */
export function tablePieces(block: Table, setting: Setting): Piece[] {
  const style = { size: sized(TYPE.table, setting), fill: 'ink' } as const;
  const measured = block.rows.map(
    ({ cells }): Measured =>
      block.columns.map((_, index) => prepare(textOf(cells[index] ?? ''), style, setting.metrics)),
  );
  const frame = frameOf(block, measured, setting);
  const whole: Tag = { role: 'Table' };
  const header = headerPiece(frame, whole);
  const body: Tag = { role: 'TBody', parent: whole };
  const pieces: Piece[] = [];
  const caption = (text: string) =>
    textPiece(
      {
        text,
        style: { size: sized(TYPE.body, setting), fill: 'ink', strong: true },
        width: setting.width,
        tag: { role: 'Caption', parent: whole },
      },
      setting.metrics,
      { before: 10 * setting.scale, sticks: true },
    );
  let again: Piece = { ...header, items: repeated(header.items) };
  if (block.caption !== undefined) {
    pieces.push(caption(block.caption));
    const more = textPiece(
      {
        text: `${block.caption} (continued)`,
        style: { size: TYPE.small, fill: 'muted' },
        width: setting.width,
        tag: { role: 'Caption', parent: whole },
      },
      setting.metrics,
    );
    const both = [...more.items, ...moved(header.items, 0, more.height)];
    again = piece(more.height + header.height, repeated(both));
  }
  pieces.push({ ...header, before: (block.caption === undefined ? 9 : 2) * setting.scale, sticks: true });
  const last = block.rows.length - 1;
  for (const [index, row] of block.rows.entries()) {
    const parts = rowPieces(row, measured[index] ?? [], frame, body);
    for (const [part, one] of parts.entries()) {
      const sticks =
        part === parts.length - 1 && parts.length === 1 && index !== last && (index === 0 || index === last - 1);
      pieces.push({ ...one, header: again, sticks });
    }
  }
  return pieces;
}

function frameOf(block: Table, measured: readonly Measured[], setting: Setting): Frame {
  const size = sized(TYPE.table, setting);
  const wishes: Wish[] = block.columns.map((column, index) => {
    const head = extent(prepare(column.head, { size, fill: 'ink', strong: true }, setting.metrics));
    const naturals = new Float64Array(block.rows.length);
    let longest = head.longest;
    for (const [number, row] of block.rows.entries()) {
      const own = extent(measured[number]?.[index] ?? NOTHING);
      const mark = markWidth(row.cells[index] ?? '');
      naturals[number] = own.natural + mark;
      longest = Math.max(longest, own.longest + mark);
    }
    const extra = 2 * PAD.x + 0.5;
    return {
      natural: Math.max(p90(naturals), head.longest, head.natural * HEAD_SHARE) + extra,
      longest: longest + extra,
    };
  });
  const widths = columnWidths(block.columns, wishes, setting.width);
  const lefts: number[] = [];
  let x = 0;
  for (const width of widths) {
    lefts.push(x);
    x += width;
  }
  return { columns: block.columns, lefts, widths, size, setting };
}

function headerPiece(frame: Frame, whole: Tag): Piece {
  const { size, setting } = frame;
  const row: Tag = { role: 'TR', parent: { role: 'THead', parent: whole } };
  const cells = frame.columns.map((column, index) =>
    wrap(column.head, { size, fill: 'navy', strong: true }, inner(frame, index), setting.metrics),
  );
  const most = Math.max(1, ...cells.map((lines) => lines.length));
  const step = size * LEADING;
  const height = most * step + 2 * PAD.y;
  const items: Item[] = [
    rule(0, setting.width, height, 'navy', 0.9),
    // Heads stand on the rule, whatever their number of lines.
  ];
  for (const [index, lines] of cells.entries())
    addLines(items, lines, frame, index, PAD.y + (most - lines.length) * step, { role: 'TH', parent: row });
  return piece(height, items);
}

function rowPieces({ cells, anchor }: Row, measured: Measured, frame: Frame, body: Tag): Piece[] {
  const { size, setting } = frame;
  const row: Tag = { role: 'TR', parent: body };
  // A cell that is divided between pages is one cell all the same.
  const parted = frame.columns.map((): Tag => ({ role: 'TD', parent: row }));
  const wrapped = frame.columns.map((_, index) => {
    const room = inner(frame, index) - markWidth(cells[index] ?? '');
    return wrapPrepared(measured[index] ?? NOTHING, { size, fill: 'ink' }, room, setting.metrics);
  });
  const step = size * LEADING;
  const most = Math.max(1, ...wrapped.map((lines) => lines.length));
  const groups =
    most * step + 2 * PAD.y > TALL_ROW * setting.room ? grouped([...Array(most).keys()]) : [[...Array(most).keys()]];
  return groups.map((group, part) => {
    const isFirst = part === 0;
    const isLast = part === groups.length - 1;
    const top = isFirst ? PAD.y : 0;
    const height = top + group.length * step + (isLast ? PAD.y : 0);
    const items: Item[] = [];
    if (isFirst && anchor !== undefined) items.push({ kind: 'anchor', y: 0, name: anchor });
    for (const [index, lines] of wrapped.entries()) {
      const cell = cells[index] ?? '';
      const tag = parted[index] ?? { role: 'TD', parent: row };
      const x = (frame.lefts[index] ?? 0) + PAD.x;
      if (isFirst) items.push(...markItems(cell, x, top, size, setting, tag));
      const from = group[0] ?? 0;
      const own = groups.length === 1 ? lines : lines.slice(from, from + group.length);
      addLines(items, own, frame, index, top, tag, markWidth(cell));
    }
    if (isLast) items.push(rule(0, setting.width, height, 'rule', 0.5));
    return piece(height, items);
  });
}

/** Adds the lines of a cell. */
function addLines(
  items: Item[],
  lines: readonly Line[],
  frame: Frame,
  index: number,
  top: number,
  tag: Tag,
  indent = 0,
): void {
  const { size } = frame;
  const left = (frame.lefts[index] ?? 0) + PAD.x + indent;
  const right = (frame.lefts[index] ?? 0) + (frame.widths[index] ?? 0) - PAD.x;
  const before = items.length;
  let y = top + baselineOf(size, LEADING);
  for (const line of lines) {
    addLine(items, line, frame.columns[index]?.align === 'right' ? right - line.width : left, y, size, tag);
    y += size * LEADING;
  }
  if (items.length > before) return;
  // Nothing to see, but a place in the structure.
  items.push({ kind: 'text', x: left, y, text: '', face: 'regular', size, fill: 'ink', width: 0, tag });
}

function inner(frame: Frame, index: number): number {
  return Math.max(8, (frame.widths[index] ?? 0) - 2 * PAD.x);
}

function textOf(cell: Cell): Text {
  return typeof cell === 'object' && 'text' in cell ? cell.text : cell;
}

function markWidth(cell: Cell): number {
  if (typeof cell !== 'object' || !('text' in cell)) return 0;
  return (cell.badge === undefined ? 0 : MARK.badge) + (cell.meter === undefined ? 0 : MARK.meter);
}

function markItems(cell: Cell, x: number, top: number, size: number, setting: Setting, tag: Tag): Item[] {
  if (typeof cell !== 'object' || !('text' in cell)) return [];
  const line = size * LEADING;
  const { badge, meter } = cell;
  return [
    ...(badge === undefined ? [] : badgeItems(badge, x, top, line, setting, tag)),
    ...(meter === undefined ? [] : meterItems(meter, x, top + line / 2, MARK.meter - 8)),
  ];
}

export function rule(x: number, width: number, y: number, stroke: 'rule' | 'navy', lineWidth: number): Item {
  return { kind: 'rule', x, y, width, stroke, lineWidth };
}
