import { score } from '../format.ts';
import type { Drawing, Primitive } from './drawing.ts';
import { SMALL } from './shapes.ts';

export type GaugeRow = {
  label: string;
  /** Null: not assessed. */
  value: {
    demonstrated: number;
    potential: number;
    capped: boolean;
    /** Where `demonstrated` may lie by what the answers rest on. */
    interval?: { low: number; high: number };
  } | null;
  strong?: boolean;
};

const HEAD = 24;
const BAR = 9;

/**
 * Readiness as bars from 0 to 100: dark as far as it is shown, light as far as it reaches if the unknowns turn out
 * well; a thin line below is where the value may lie by what the answers rest on. The load line stands across all of them, at the readiness that a project needs to proceed with a plan.
 */
export function gauges(rows: readonly GaugeRow[], line: number, width: number, row = 21): Drawing {
  // Room for the longest label, by the mean width of its letters.
  const left = Math.min(150, Math.max(...rows.map((row) => row.label.length * 4.6 + 8)));
  const right = 70;
  const track = width - left - right;
  const at = (value: number) => left + (track * value) / 100;
  const height = HEAD + rows.length * row + 12;
  const shapes: Primitive[] = [];
  for (const tick of [0, 25, 50, 75, 100]) {
    shapes.push({
      kind: 'line',
      x1: at(tick),
      y1: HEAD - 3,
      x2: at(tick),
      y2: height - 12,
      stroke: 'rule',
      lineWidth: 0.5,
    });
    shapes.push({
      kind: 'text',
      x: at(tick),
      y: height - 3,
      text: String(tick),
      size: SMALL,
      fill: 'muted',
      anchor: 'middle',
    });
  }
  for (const [index, one] of rows.entries()) {
    shapes.push(...rowShapes(one, HEAD + (index + 0.5) * row, left, right, width, at));
  }
  shapes.push(...loadLine(at(line), 9, height - 12, line));
  return { width, height, shapes };
}

function rowShapes(
  row: GaugeRow,
  middle: number,
  left: number,
  right: number,
  width: number,
  at: (value: number) => number,
): Primitive[] {
  const y = middle - BAR / 2;
  const base = y + BAR - 1.5;
  const strong = row.strong ?? false;
  const bar = (to: number, fill: 'zebra' | 'pale' | 'accent'): Primitive => ({
    kind: 'rect',
    x: at(0),
    y,
    width: at(to) - at(0),
    height: BAR,
    fill,
  });
  const label: Primitive = {
    kind: 'text',
    x: 0,
    y: base,
    text: row.label,
    size: 8.5,
    fill: 'ink',
    strong,
    maxWidth: left - 8,
  };
  const note = { kind: 'text', x: width - right + 8, y: base, maxWidth: right - 8 } as const;
  if (row.value === null) {
    return [label, bar(100, 'zebra'), { ...note, text: 'not assessed', size: SMALL, fill: 'muted' }];
  }
  const { demonstrated, potential, capped, interval } = row.value;
  const reach = at(potential);
  return [
    label,
    bar(100, 'zebra'),
    bar(potential, 'pale'),
    bar(demonstrated, 'accent'),
    { kind: 'line', x1: reach, y1: y - 2, x2: reach, y2: y + BAR + 2, stroke: 'accent', lineWidth: 1.2 },
    ...(interval === undefined ? [] : whisker(at(interval.low), at(interval.high), y + BAR + 3)),
    { ...note, text: score(demonstrated) + (capped ? '*' : ''), size: 11, fill: 'navy', strong: true },
    ...(score(potential) === score(demonstrated)
      ? []
      : [{ ...note, x: note.x + 24, text: `up to ${score(potential)}`, size: SMALL, fill: 'muted' as const }]),
  ];
}

/** Where the value may lie: a thin line below the bar. */
function whisker(from: number, to: number, y: number): Primitive[] {
  if (to - from < 1) return [];
  const line = (x1: number, y1: number, x2: number, y2: number): Primitive => ({
    kind: 'line',
    x1,
    y1,
    x2,
    y2,
    stroke: 'muted',
    lineWidth: 0.8,
  });
  return [line(from, y, to, y), line(from, y - 1.5, from, y + 1.5), line(to, y - 1.5, to, y + 1.5)];
}

/** The mark on the hull, turned with the bars: a ring that the line crosses. */
function loadLine(x: number, y: number, bottom: number, line: number): Primitive[] {
  return [
    { kind: 'line', x1: x, y1: 1, x2: x, y2: bottom, stroke: 'ink', lineWidth: 1.2 },
    { kind: 'circle', x, y, radius: 4.5, stroke: 'ink', lineWidth: 1.2 },
    { kind: 'text', x: x + 8, y: y + 2.5, text: `load line ${score(line)}`, size: SMALL, fill: 'ink', strong: true },
  ];
}
