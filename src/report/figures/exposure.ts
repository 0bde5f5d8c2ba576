import { roughPercent } from '../format.ts';
import type { Drawing, Primitive } from './drawing.ts';
import { box, label, line, SMALL } from './shapes.ts';
import { fitted } from './text-width.ts';

/** Expected losses as fractions: likelihood times loss. */
export type ExposureRow = { id: string; name: string; inherent: number; current: number; target: number };

const ROW = 17;
const TOP = 14;

/** Expected loss of each risk as a bar from zero, with what it was without any control and what the plan leaves of it. */
export function exposure(rows: readonly ExposureRow[], width: number): Drawing {
  const left = width * 0.42;
  const room = width - left - 92;
  const most = Math.max(1e-9, ...rows.map((row) => Math.max(row.inherent, row.current, row.target)));
  const at = (value: number) => left + (value / most) * room;
  const bottom = TOP + rows.length * ROW;
  const shapes = rows.flatMap(({ id, name, inherent, current, target }, index): Primitive[] => {
    const y = TOP + index * ROW;
    return [
      label(0, y + 11, id, { size: 8.5, fill: 'ink', strong: true }),
      label(26, y + 11, fitted(name, 8.5, left - 34), { size: 8.5, fill: 'ink' }),
      line([left, y + 9], [at(inherent), y + 9], 'muted', 0.8),
      line([at(inherent), y + 5], [at(inherent), y + 13], 'muted', 0.8),
      box(left, y + 4.5, Math.max(0.5, at(current) - left), 9, 'accent'),
      box(left, y + 6.5, Math.max(0.5, at(target) - left), 5, 'pale'),
      label(
        at(Math.max(inherent, current, target)) + 6,
        y + 11.5,
        `${roughPercent(current)} → ${roughPercent(target)}`,
        {
          size: 8,
          fill: 'navy',
          strong: true,
        },
      ),
    ];
  });
  return {
    width,
    height: bottom + 16,
    shapes: [
      label(left, 8, 'expected loss today → after the plan', { size: SMALL }),
      line([left, TOP], [left, bottom], 'ink', 0.8),
      ...shapes,
      label(0, bottom + 12, 'bar: today; light: what the plan leaves; thin line: without any control'),
    ],
  };
}
