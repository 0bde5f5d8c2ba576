import { RAMP_LETTERS } from '../blocks.ts';
import type { Drawing, Ink, Primitive } from './drawing.ts';
import { label, line } from './shapes.ts';
import { fitted } from './text-width.ts';

/** How many stand on each step of the ramp, low first. */
export type StackRow = { label: string; counts: readonly [number, number, number, number, number] };

const RAMP_INK: readonly Ink[] = ['ramp1', 'ramp2', 'ramp3', 'ramp4', 'ramp5'];
const ROW = 17;

/** Risks of each kind as a bar from zero, the gravest first, each part with its letter and number. */
export function stackBars(rows: readonly StackRow[], width: number): Drawing {
  const left = width * 0.4;
  const total = ({ counts }: StackRow) => counts.reduce((sum, one) => sum + one, 0);
  const most = Math.max(1, ...rows.map(total));
  const unit = (width - left - 26) / most;
  const shapes = rows.flatMap((row, index): Primitive[] => {
    const y = index * ROW;
    let x = left;
    const parts = [4, 3, 2, 1, 0].flatMap((step): Primitive[] => {
      const risks = row.counts[step] ?? 0;
      if (risks === 0) return [];
      const wide = risks * unit;
      const at = x;
      x += wide;
      const said = `${RAMP_LETTERS[step] ?? ''}${wide >= 26 ? ` ${risks}` : ''}`;
      return [
        {
          kind: 'rect',
          x: at,
          y: y + 2.5,
          width: wide,
          height: 12,
          fill: RAMP_INK[step] ?? 'paper',
          stroke: 'paper',
          lineWidth: 0.8,
        },
        ...(wide >= 10
          ? [
              label(at + wide / 2, y + 11.3, said, {
                anchor: 'middle',
                fill: step >= 3 ? 'paper' : 'ink',
                strong: true,
              }),
            ]
          : []),
      ];
    });
    return [
      label(0, y + 11.5, fitted(row.label, 8.5, left - 8), { size: 8.5, fill: 'ink' }),
      ...parts,
      label(x + 6, y + 11.5, String(total(row)), { size: 8.5, fill: 'navy', strong: true }),
    ];
  });
  const bottom = rows.length * ROW + 2;
  return {
    width,
    height: bottom + 13,
    shapes: [
      line([left, 0], [left, bottom], 'ink', 0.8),
      ...shapes,
      label(0, bottom + 11, 'C critical, V very high, H high: red; M medium; L low'),
    ],
  };
}
