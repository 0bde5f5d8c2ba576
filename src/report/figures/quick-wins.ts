import { decimal, roughPercent } from '../format.ts';
import type { Drawing, Primitive } from './drawing.ts';
import { box, label, line } from './shapes.ts';
import { textWidth } from './text-width.ts';

/** An action by the days that it takes and the share of today's expected loss that it takes away. */
export type Win = { number: number; days: number; share: number };

const LEFT = 40;
const RIGHT = 12;
const TOP = 12;
const FOOT = 28;
const DAYS = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];

/** Effort (to the right, each step about twice as much) against impact (upwards): what is small and strong stands in the quarter at the top left. */
export function quickWins(
  wins: readonly Win[],
  borders: { days: number; share: number },
  width: number,
  height: number,
): Drawing {
  const bottom = height - FOOT;
  const least = Math.min(0.5, ...wins.map((win) => win.days));
  const longest = Math.max(2, ...wins.map((win) => win.days)) * 1.15;
  const most = Math.max(borders.share * 1.2, ...wins.map((win) => win.share)) * 1.06;
  const log = (days: number) => Math.log(Math.max(days, 0.1));
  const x = (days: number) => LEFT + ((log(days) - log(least)) / (log(longest) - log(least))) * (width - LEFT - RIGHT);
  const y = (share: number) => bottom - Math.sqrt(Math.max(share, 0) / Math.max(most, 1e-9)) * (bottom - TOP);
  const right = width - RIGHT;
  const across = x(borders.days);
  const along = y(borders.share);
  const corner = { size: 8.5, fill: 'navy' as const, strong: true };
  return {
    width,
    height,
    shapes: [
      box(LEFT, TOP, across - LEFT, along - TOP, 'zebra'),
      line([LEFT, bottom], [right, bottom], 'muted', 0.8),
      line([LEFT, TOP], [LEFT, bottom], 'muted', 0.8),
      line([across, TOP], [across, bottom], 'muted', 0.6, 3),
      line([LEFT, along], [right, along], 'muted', 0.6, 3),
      ...dots(wins, x, y, { right, bottom }),
      label(LEFT + 3, TOP - 3, 'Quick wins', corner),
      label(right, TOP - 3, 'Big ones', { ...corner, anchor: 'end' }),
      label(LEFT + 3, bottom - 3, 'In passing', { ...corner, fill: 'muted' }),
      label(right, bottom - 3, 'Later', { ...corner, fill: 'muted', anchor: 'end' }),
      ...DAYS.filter((days) => days >= least && days <= longest).map((days) =>
        label(x(days), bottom + 10, decimal(days), { anchor: 'middle' }),
      ),
      label(LEFT, bottom + 22, 'days of work →   the number is that of the plan'),
      label(LEFT - 4, TOP + 6, roughPercent(most), { anchor: 'end' }),
      ...(along - TOP > 16 && bottom - along > 12
        ? [label(LEFT - 4, along + 2.6, roughPercent(borders.share), { anchor: 'end' })]
        : []),
      label(LEFT - 4, bottom + 2, '0', { anchor: 'end' }),
    ],
  };
}

type Box = { left: number; right: number; top: number; bottom: number };

/** A dot for each, with its number where there is room beside it: the strongest first. */
function dots(
  wins: readonly Win[],
  x: (days: number) => number,
  y: (share: number) => number,
  frame: { right: number; bottom: number },
): Primitive[] {
  // The names of the quarters stand in the corners.
  const taken: Box[] = [
    { left: LEFT, right: LEFT + 60, top: frame.bottom - 13, bottom: frame.bottom },
    { left: frame.right - 34, right: frame.right, top: frame.bottom - 13, bottom: frame.bottom },
  ];
  const sorted = [...wins].sort((one, other) => other.share - one.share || one.days - other.days);
  const circles = sorted.map(
    ({ days, share }): Primitive => ({
      kind: 'circle',
      x: x(days),
      y: y(share),
      radius: 2,
      fill: 'accent',
      stroke: 'paper',
      lineWidth: 0.4,
    }),
  );
  for (const { days, share } of sorted) {
    taken.push({ left: x(days) - 2, right: x(days) + 2, top: y(share) - 2, bottom: y(share) + 2 });
  }
  const names = sorted.flatMap((win): Primitive[] => {
    const text = String(win.number);
    const wide = textWidth(text, 7.5) + 1;
    const [cx, cy] = [x(win.days), y(win.share)];
    const places = [
      { left: cx + 3, top: cy - 3.5 },
      { left: cx - 3 - wide, top: cy - 3.5 },
      { left: cx - wide / 2, top: cy - 10 },
      { left: cx - wide / 2, top: cy + 3 },
    ];
    const free = places
      .map(({ left, top }) => ({ left, right: left + wide, top, bottom: top + 7 }))
      .find(
        (one) =>
          one.right < frame.right &&
          one.top > TOP &&
          one.bottom < frame.bottom &&
          one.left > LEFT &&
          !taken.some((other) => overlap(one, other)),
      );
    if (free === undefined) return [];
    taken.push(free);
    return [label(free.left, free.bottom - 0.8, text, { fill: 'ink' })];
  });
  return [...circles, ...names];
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
