import { type Meter, RAMP_LETTERS, type RampStep } from '../blocks.ts';
import type { Item, Tag } from './display.ts';
import type { Setting } from './text-pieces.ts';
import { RAMP } from './theme.ts';

/** The small signs that stand before the text of a cell. */

/** A letter on its colour of the ramp; the two darkest carry white, in the strong face. */
export function badgeItems(step: RampStep, x: number, top: number, line: number, setting: Setting, tag: Tag): Item[] {
  const look = RAMP[step - 1];
  const letter = RAMP_LETTERS[step - 1];
  if (look === undefined || letter === undefined) return [];
  const width = 13;
  const height = Math.min(line, 11);
  const size = 7.5;
  const letterWidth = setting.metrics.width(letter, 'strong', size);
  const y = top + (line - height) / 2;
  return [
    { kind: 'rect', x, y, width, height, radius: 2, paint: { fill: look.fill, stroke: 'rule', lineWidth: 0.4 } },
    {
      kind: 'text',
      x: x + (width - letterWidth) / 2,
      y: y + height / 2 + size * 0.35,
      text: letter,
      face: 'strong',
      size,
      fill: look.text,
      width: letterWidth,
      tag,
    },
  ];
}

/** A readiness bar: dark as far as shown, light as far as it may reach, with the load line across. */
export function meterItems({ demonstrated, potential, line }: Meter, x: number, middle: number, width: number): Item[] {
  const height = 5;
  const y = middle - height / 2;
  const bar = (to: number, fill: 'accent' | 'pale' | 'rule'): Item => ({
    kind: 'rect',
    x,
    y,
    width: (width * to) / 100,
    height,
    radius: 0,
    paint: { fill },
  });
  const at = x + (width * line) / 100;
  return [
    bar(100, 'rule'),
    bar(potential, 'pale'),
    bar(demonstrated, 'accent'),
    {
      kind: 'polyline',
      points: [
        [at, y - 2],
        [at, y + height + 2],
      ],
      paint: { stroke: 'ink', lineWidth: 0.8 },
    },
  ];
}
