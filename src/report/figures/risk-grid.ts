import { RAMP_LETTERS, type RampStep } from '../blocks.ts';
import type { Drawing, Ink, Primitive } from './drawing.ts';

type GridCell = { step: RampStep; ids: readonly string[] };

const RAMP_INK: readonly Ink[] = ['ramp1', 'ramp2', 'ramp3', 'ramp4', 'ramp5'];
const LEFT = 22;
const FOOT = 24;
const GAP = 1.5;

/**
 * Likelihood (upwards) by impact (to the right), 1-5 each. `cell` gives what stands in one. Each cell has the letter of
 * its step in a corner and as many risk ids as have room, then the number of the others.
 */
export function riskGrid(
  cell: (likelihood: number, impact: number) => GridCell,
  width: number,
  rowHeight: number,
): Drawing {
  const column = (width - LEFT) / 5;
  const shapes: Primitive[] = [];
  for (let likelihood = 5; likelihood >= 1; likelihood--) {
    const y = (5 - likelihood) * rowHeight;
    shapes.push({
      kind: 'text',
      x: LEFT - 6,
      y: y + rowHeight / 2 + 3,
      text: String(likelihood),
      size: 8,
      fill: 'muted',
      anchor: 'end',
    });
    for (let impact = 1; impact <= 5; impact++) {
      const x = LEFT + (impact - 1) * column;
      shapes.push(...cellShapes(cell(likelihood, impact), x, y, column - GAP, rowHeight - GAP));
    }
  }
  const foot = 5 * rowHeight;
  for (let impact = 1; impact <= 5; impact++) {
    const x = LEFT + (impact - 0.5) * column;
    shapes.push({ kind: 'text', x, y: foot + 9, text: String(impact), size: 8, fill: 'muted', anchor: 'middle' });
  }
  shapes.push({ kind: 'text', x: LEFT, y: foot + 20, text: 'impact →', size: 7.5, fill: 'muted' });
  shapes.push({ kind: 'text', x: LEFT + column, y: foot + 20, text: 'likelihood ↑', size: 7.5, fill: 'muted' });
  return { width, height: foot + FOOT, shapes };
}

function cellShapes({ step, ids }: GridCell, x: number, y: number, width: number, height: number): Primitive[] {
  const dark = step >= 4;
  const shapes: Primitive[] = [
    { kind: 'rect', x, y, width, height, fill: RAMP_INK[step - 1] ?? 'paper' },
    {
      kind: 'text',
      x: x + width - 3,
      y: y + height - 3,
      text: RAMP_LETTERS[step - 1] ?? '',
      size: 7,
      fill: dark ? 'paper' : 'ink',
      strong: dark,
      anchor: 'end',
    },
  ];
  const chip = { width: 19, height: 10.5, gap: 1.5 };
  const perRow = Math.max(1, Math.floor((width - 2 + chip.gap) / (chip.width + chip.gap)));
  const rows = Math.max(1, Math.floor((height - 9 + chip.gap) / (chip.height + chip.gap)));
  const room = perRow * rows;
  const shown = ids.length <= room ? ids : [...ids.slice(0, room - 1), `+${ids.length - room + 1}`];
  for (const [index, id] of shown.entries()) {
    const left = x + 2 + (index % perRow) * (chip.width + chip.gap);
    const top = y + 2 + Math.floor(index / perRow) * (chip.height + chip.gap);
    shapes.push({
      kind: 'rect',
      x: left,
      y: top,
      width: chip.width,
      height: chip.height,
      fill: 'paper',
      stroke: 'rule',
      lineWidth: 0.4,
      radius: 2,
    });
    shapes.push({
      kind: 'text',
      x: left + chip.width / 2,
      y: top + 8,
      text: id,
      size: 7.5,
      fill: 'ink',
      strong: true,
      anchor: 'middle',
      maxWidth: chip.width - 1,
    });
  }
  return shapes;
}
