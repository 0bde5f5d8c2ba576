import { count } from '../format.ts';
import type { Drawing, Primitive } from './drawing.ts';
import { ticks } from './ticks.ts';

/** `decides`: what sets the date, against what runs beside it. */
export type TimelineRow = { label: string; from: number; to: number; text: string; decides: boolean };

const ROW = 20;
const LEFT = 112;

/** Parts of the schedule as bars over weeks; dark is what the date hangs on. */
export function timeline(rows: readonly TimelineRow[], width: number): Drawing {
  const end = Math.max(1, ...rows.map((row) => row.to));
  const room = width - LEFT - 60;
  const at = (week: number) => LEFT + (week / end) * room;
  const bottom = rows.length * ROW + 2;
  const scale = ticks(0, end).flatMap((week): Primitive[] => [
    { kind: 'line', x1: at(week), y1: 0, x2: at(week), y2: bottom, stroke: 'rule', lineWidth: 0.5 },
    { kind: 'text', x: at(week), y: bottom + 10, text: count(week), size: 7.5, fill: 'muted', anchor: 'middle' },
  ]);
  const bars = rows.flatMap((row, index): Primitive[] => {
    const top = index * ROW;
    return [
      { kind: 'text', x: 0, y: top + 13, text: row.label, size: 8.5, fill: 'ink', maxWidth: LEFT - 8 },
      {
        kind: 'rect',
        x: at(row.from),
        y: top + 4.5,
        width: Math.max(1, at(row.to) - at(row.from)),
        height: 11,
        fill: row.decides ? 'accent' : 'pale',
      },
      { kind: 'text', x: at(row.to) + 5, y: top + 13, text: row.text, size: 8, fill: 'muted' },
    ];
  });
  return {
    width,
    height: bottom + 22,
    shapes: [...scale, ...bars, { kind: 'text', x: LEFT, y: bottom + 20, text: 'weeks', size: 7.5, fill: 'muted' }],
  };
}
