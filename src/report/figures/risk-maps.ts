import { RAMP_LETTERS, type RampStep } from '../blocks.ts';
import type { Drawing, Ink, Primitive } from './drawing.ts';
import { box, label } from './shapes.ts';

export type RiskMap = {
  title: string;
  /** Number of risks at likelihood and impact 1-5. */
  counts: (likelihood: number, impact: number) => number;
  below: string;
};

const RAMP_INK: readonly Ink[] = ['ramp1', 'ramp2', 'ramp3', 'ramp4', 'ramp5'];
const LEFT = 12;
const GAP = 26;

/** The grid of likelihood (upwards) and impact (to the right) several times over: how many risks stand where, and where they move to. */
export function riskMaps(
  maps: readonly RiskMap[],
  step: (likelihood: number, impact: number) => RampStep,
  width: number,
  row: number,
  { note = true } = {},
): Drawing {
  const each = (width - GAP * (maps.length - 1)) / Math.max(1, maps.length);
  const top = 16;
  const foot = top + 5 * row;
  const shapes = maps.flatMap(({ title, counts, below }, index): Primitive[] => {
    const left = index * (each + GAP);
    const column = (each - LEFT) / 5;
    return [
      label(left + LEFT, 9, title, { size: 8.5, fill: 'ink', strong: true, maxWidth: each - LEFT }),
      ...(index === 0
        ? []
        : [label(left - GAP / 2 + 4, top + 2.5 * row + 4, '→', { size: 13, fill: 'muted', anchor: 'middle' })]),
      ...LEVELS.map((level) =>
        label(left + LEFT - 4, top + (5.5 - level) * row + 2.6, String(level), { anchor: 'end' }),
      ),
      ...LEVELS.map((level) =>
        label(left + LEFT + (level - 0.5) * column, foot + 9, String(level), { anchor: 'middle' }),
      ),
      ...LEVELS.flatMap((likelihood) =>
        LEVELS.flatMap((impact) =>
          mapCell(
            step(likelihood, impact),
            counts(likelihood, impact),
            { x: left + LEFT + (impact - 1) * column, y: top + (5 - likelihood) * row },
            column - 1,
            row - 1,
          ),
        ),
      ),
      label(left + LEFT, foot + 20, below, { maxWidth: each - LEFT }),
    ];
  });
  if (!note) return { width, height: foot + 24, shapes };
  const text = 'likelihood ↑   impact →   in each cell: how many risks; L low to C critical';
  return { width, height: foot + 35, shapes: [...shapes, label(LEFT, foot + 32, text)] };
}

const LEVELS = [1, 2, 3, 4, 5];

function mapCell(
  step: RampStep,
  risks: number,
  { x, y }: { x: number; y: number },
  width: number,
  height: number,
): Primitive[] {
  const ink: Ink = step >= 4 ? 'paper' : 'ink';
  return [
    box(x, y, width, height, RAMP_INK[step - 1] ?? 'paper'),
    label(x + width - 2.5, y + height - 2.5, RAMP_LETTERS[step - 1] ?? '', {
      anchor: 'end',
      fill: step >= 4 ? 'paper' : 'ink',
      strong: step >= 4,
    }),
    ...(risks === 0
      ? []
      : [
          label(x + width * 0.4, y + height / 2 + 3.6, String(risks), {
            size: 11,
            fill: ink,
            strong: true,
            anchor: 'middle',
          }),
        ]),
  ];
}
