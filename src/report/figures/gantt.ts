import { shortDays } from '../days.ts';
import { calendar } from './calendar.ts';
import type { Drawing, Primitive } from './drawing.ts';
import { box, diamond, label, line, SMALL } from './shapes.ts';
import { fitted, textWidth } from './text-width.ts';

/** Weeks count from the first day of the axis. */
export type GanttRow =
  | { kind: 'group'; label: string }
  | {
      kind: 'bar';
      label: string;
      from: number;
      to: number;
      /** How late it may end: drawn as a thin line. */
      late?: number;
      text: string;
      look: 'decides' | 'beside' | 'plan';
    }
  | { kind: 'milestone'; label: string; week: number; text: string };
export type Gantt = {
  /** First day of the axis, YYYY-MM-DD. */
  from: string;
  rows: readonly GanttRow[];
  /** A day that stands across all rows. */
  target?: { week: number; text: string };
  /** A time that must stay quiet, such as a peak. */
  band?: { from: number; to: number; text: string };
};

const FILL = { decides: 'accent', beside: 'pale', plan: 'green' } as const;
/** Beyond this the axis ends: what is later is told by its text. */
const FAR = 520;
const RIGHT = 84;

/** Bars over months, quarters or years, with what may make them late; milestones as diamonds. */
export function gantt({ from, rows, target, band }: Gantt, width: number, row = 15): Drawing {
  const longest = Math.max(40, ...rows.map((one) => textWidth(one.label, SMALL) + (one.kind === 'group' ? 0 : 6)));
  const left = Math.min(width * 0.34, longest + 8);
  const ends = rows.flatMap((one) =>
    one.kind === 'group' ? [] : one.kind === 'bar' ? [one.to, one.late ?? 0] : [one.week],
  );
  const end = Math.min(FAR, Math.max(4, ...ends, target?.week ?? 0));
  const x = (week: number) => left + (Math.min(Math.max(week, 0), end) / end) * (width - left - RIGHT);
  const top = target === undefined && band === undefined ? 14 : 25;
  const bottom = top + rows.length * row + 2;
  const scale = calendar(from, end, (width - left - RIGHT) / 44).flatMap((tick): Primitive[] => [
    line([x(tick.week), top], [x(tick.week), bottom], 'rule'),
    label(x(tick.week), top - 4, tick.text, { anchor: 'middle', maxWidth: 44 }),
  ]);
  const shapes = rows.flatMap((one, index) => rowShapes(one, top + index * row, row, left, width, x));
  return {
    width,
    height: bottom + 2,
    shapes: [
      ...(band === undefined ? [] : bandShapes(band, end, x, top, bottom, width)),
      ...scale,
      ...targetShapes(target, end, x, top, bottom, width),
      ...shapes,
    ],
  };
}

function rowShapes(
  one: GanttRow,
  top: number,
  row: number,
  left: number,
  width: number,
  x: (week: number) => number,
): Primitive[] {
  const base = top + row / 2 + 3;
  if (one.kind === 'group') return [label(0, base, one.label, { fill: 'navy', strong: true, maxWidth: left - 4 })];
  const name = label(6, base, fitted(one.label, SMALL, left - 12), { fill: 'ink' });
  // On paper of its own, so that no line of the calendar runs through it.
  const said = (from: number): Primitive[] => {
    const text = fitted(shortDays(one.text), SMALL, width - from);
    return [box(from - 1, base - 7, textWidth(text, SMALL, false) + 2, 9, 'paper'), label(from, base, text)];
  };
  if (one.kind === 'milestone') {
    const at = x(one.week);
    return [name, diamond(at, top + row / 2, 4, 'navy'), ...said(at + 8)];
  }
  const late = one.late ?? one.to;
  const height = row * 0.58;
  const y = top + (row - height) / 2;
  return [
    name,
    box(x(one.from), y, Math.max(1, x(one.to) - x(one.from)), height, FILL[one.look]),
    ...(late > one.to
      ? [
          line([x(one.to), top + row / 2], [x(late), top + row / 2], 'ink', 0.9),
          line([x(late), y + 1], [x(late), y + height - 1], 'ink', 0.9),
        ]
      : []),
    ...said(x(Math.max(one.to, late)) + 5),
  ];
}

function bandShapes(
  { from, to, text }: NonNullable<Gantt['band']>,
  end: number,
  x: (week: number) => number,
  top: number,
  bottom: number,
  width: number,
): Primitive[] {
  if (from > end || to < 0) return [];
  const at = x(from);
  return [
    box(at, top, Math.max(1, x(to) - at), bottom - top, 'zebra'),
    label(Math.min(at, width - 90), top - 15, text, { maxWidth: 90 }),
  ];
}

function targetShapes(
  target: Gantt['target'],
  end: number,
  x: (week: number) => number,
  top: number,
  bottom: number,
  width: number,
): Primitive[] {
  if (target === undefined || target.week > end) return [];
  const at = x(target.week);
  const text = shortDays(target.text);
  const wide = textWidth(text, SMALL);
  return [
    line([at, top - 12], [at, bottom], 'vermilion', 1.1, 3),
    label(Math.min(Math.max(at - 3, wide), width), top - 15, text, { anchor: 'end', fill: 'ink', strong: true }),
  ];
}
