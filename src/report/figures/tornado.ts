import type { Drawing, Primitive } from './drawing.ts';

export type TornadoRow = { label: string; place: string; value: number; text: string };

const ROW = 22;

/** Savings as bars, the largest first: what to find out or to mend, and where, with the size of the saving. */
export function tornado(rows: readonly TornadoRow[], width: number): Drawing {
  const left = width * 0.52;
  const room = width - left - 62;
  const most = Math.max(1e-9, ...rows.map((row) => row.value));
  const height = rows.length * ROW + 2;
  const shapes = rows.flatMap((row, index): Primitive[] => {
    const top = index * ROW;
    const length = (row.value / most) * room;
    return [
      { kind: 'text', x: 0, y: top + 9, text: row.label, size: 8.5, fill: 'ink', maxWidth: left - 10 },
      { kind: 'text', x: 0, y: top + 18, text: row.place, size: 7.5, fill: 'muted', maxWidth: left - 10 },
      { kind: 'rect', x: left, y: top + 4, width: length, height: 12, fill: 'accent' },
      { kind: 'text', x: left + length + 6, y: top + 13.5, text: row.text, size: 8.5, fill: 'navy', strong: true },
    ];
  });
  return {
    width,
    height,
    shapes: [{ kind: 'line', x1: left, y1: 0, x2: left, y2: height, stroke: 'ink', lineWidth: 0.8 }, ...shapes],
  };
}
