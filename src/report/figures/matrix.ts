import type { Drawing, Ink, Primitive } from './drawing.ts';
import { box, label, line, SMALL } from './shapes.ts';
import { fitted, textLines, textWidth } from './text-width.ts';

export type MatrixCell = { text: string; fill: Ink; ink?: Ink; strong?: boolean };
export type Matrix = {
  rows: readonly string[];
  columns: readonly string[];
  /** Null: nothing is there. */
  cell: (row: number, column: number) => MatrixCell | null;
  /** Rows and columns are the same things: they have one number, and a cell on the diagonal is nothing. */
  same?: true;
};
export type KeyEntry = { fill: Ink; text: string; ink?: Ink; mark?: string };

const NAME = 8;
const HEAD = 7;
const HEAD_LINES = 4;

/**
 * A table of coloured cells, each with its sign. Heads stand over their columns where there is room; else the columns are
 * numbered, as the rows are or with a key of names below.
 */
export function matrix(m: Matrix, width: number, rowHeight: number, key: readonly KeyEntry[]): Drawing {
  const longest = Math.max(30, ...m.rows.map((name) => textWidth(name, NAME) + 6));
  const most = m.columns.length > 8 ? 112 : 150;
  const numbered = m.same === true || (width - Math.min(most, longest)) / m.columns.length < 42;
  const number = numbered && m.same === true ? 18 : 0;
  const left = Math.min(numbered && m.columns.length <= 24 ? 150 : most, longest) + number;
  const column = Math.min(64, (width - left) / Math.max(1, m.columns.length));
  const heads = m.columns.map((name, index) =>
    numbered ? [String(index + 1)] : textLines(name, HEAD, column - 1, HEAD_LINES, false),
  );
  const headLines = Math.max(1, ...heads.map((lines) => lines.length));
  const top = headLines * 8.5 + 4;
  const bottom = top + m.rows.length * rowHeight;
  const right = left + m.columns.length * column;
  const middle = (row: number) => top + (row + 0.5) * rowHeight;
  const shapes: Primitive[] = heads.flatMap((lines, index) =>
    lines.map((text, at) =>
      label(left + (index + 0.5) * column, 7 + (headLines - lines.length + at) * 8.5, text, {
        anchor: 'middle',
        size: HEAD,
        fill: 'ink',
      }),
    ),
  );
  for (const [row, name] of m.rows.entries()) {
    const y = top + row * rowHeight;
    shapes.push(line([0, y], [right, y], 'rule', 0.4));
    const size = Math.min(NAME, Math.max(7, rowHeight - 0.5));
    if (number > 0) shapes.push(label(number - 5, middle(row) + 2.6, String(row + 1), { size: 7, anchor: 'end' }));
    shapes.push(label(number, middle(row) + 2.6, fitted(name, size, left - number - 5), { size, fill: 'ink' }));
    for (const index of m.columns.keys()) {
      const x = left + index * column;
      const cell = m.cell(row, index);
      if (m.same === true && row === index) shapes.push(box(x + 0.4, y + 0.4, column - 0.8, rowHeight - 0.8, 'rule'));
      if (cell === null) continue;
      shapes.push(box(x + 0.4, y + 0.4, column - 0.8, rowHeight - 0.8, cell.fill));
      shapes.push(
        label(x + column / 2, middle(row) + 2.6, cell.text, {
          anchor: 'middle',
          fill: cell.ink ?? 'ink',
          size: rowHeight < 9 || column < 14 ? 7 : 8,
          ...(cell.strong ? { strong: true } : {}),
        }),
      );
    }
  }
  shapes.push(line([0, bottom], [right, bottom], 'rule', 0.4));
  if (numbered && m.columns.length <= 60) {
    for (const index of m.columns.keys()) {
      const x = left + index * column;
      shapes.push(line([x, top], [x, bottom], 'rule', 0.3));
    }
  }
  const names = numbered && m.same !== true ? numberedNames(m.columns, width, bottom + 12) : { height: 0, shapes: [] };
  const legend = keyShapes(key, width, bottom + names.height + 13);
  return {
    width,
    height: bottom + names.height + legend.height + 4,
    shapes: [...shapes, ...names.shapes, ...legend.shapes],
  };
}

type Part = { height: number; shapes: Primitive[] };

/** What the numbers of the columns stand for, in four columns. */
function numberedNames(names: readonly string[], width: number, top: number): Part {
  const wide = width / 4;
  const perColumn = Math.ceil(names.length / 4);
  const shapes = names.map((name, index) =>
    label(
      Math.floor(index / perColumn) * wide,
      top + (index % perColumn) * 10,
      fitted(`${index + 1}  ${name}`, SMALL, wide - 8),
      {},
    ),
  );
  return { height: perColumn * 10 + 4, shapes };
}

/** The colours with what they mean, in as many lines as they need. */
export function keyShapes(entries: readonly KeyEntry[], width: number, top: number): Part {
  if (entries.length === 0) return { height: 0, shapes: [] };
  let x = 0;
  let y = top;
  const shapes = entries.flatMap(({ fill, text, ink, mark }): Primitive[] => {
    const swatch = mark === undefined ? 11 : Math.max(13, textWidth(mark, SMALL) + 5);
    const wide = swatch + 4 + textWidth(text, SMALL, false) + 10;
    if (x > 0 && x + wide > width) {
      x = 0;
      y += 12;
    }
    const from = x;
    x += wide;
    return [
      { kind: 'rect', x: from, y: y - 7.5, width: swatch, height: 9.5, fill, stroke: 'rule', lineWidth: 0.4 },
      ...(mark === undefined
        ? []
        : [label(from + swatch / 2, y, mark, { anchor: 'middle', fill: ink ?? 'ink', strong: true })]),
      label(from + swatch + 4, y, fitted(text, SMALL, width - swatch - 4)),
    ];
  });
  return { height: y - top + 14, shapes };
}
