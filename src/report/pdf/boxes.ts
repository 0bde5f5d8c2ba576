import type { Callout, KeyValues, Tone } from '../blocks.ts';
import type { Ink } from '../figures/drawing.ts';
import { type Item, moved, type Tag } from './display.ts';
import { type Piece, piece, stack } from './piece.ts';
import { rule } from './table.ts';
import { listPieces, type Setting, sized, textPieces } from './text-pieces.ts';
import { TYPE } from './theme.ts';

const BAR: Readonly<Record<Tone, Ink>> = {
  neutral: 'muted',
  info: 'accent',
  good: 'accent',
  watch: 'ramp3',
  bad: 'ramp5',
};
const PAD = { x: 14, y: 9 };

/** A box with a coloured edge. It may be divided, and then shows its ground and edge on both pages. */
export function calloutPieces(block: Callout, setting: Setting): Piece[] {
  const pad = PAD.y * setting.scale;
  const width = setting.width - 2 * PAD.x;
  const title = textPieces(
    {
      text: block.title,
      style: { size: sized(block.large ? 17 : TYPE.body + 1, setting), fill: 'navy', strong: true },
      ...(block.large ? { leading: 1.22 } : {}),
      x: PAD.x,
      width,
      tag: { role: 'P' },
    },
    setting.metrics,
  );
  const size = sized(block.large ? TYPE.body + 0.5 : TYPE.body, setting);
  const rest = block.text.map((text) =>
    textPieces({ text, style: { size, fill: 'ink' }, x: PAD.x, width, tag: { role: 'P' } }, setting.metrics, {
      before: 4 * setting.scale,
    }),
  );
  const points = listPieces({ kind: 'list', ordered: false, items: block.points ?? [] }, { ...setting, width }).map(
    (one) => ({
      ...one,
      items: moved(one.items, PAD.x, 0),
    }),
  );
  const inside = [...title, ...rest.flat(), ...points];
  const total = inside.reduce((sum, one) => sum + one.height + one.before, 2 * pad);
  return inside.map((one, index) => {
    const isFirst = index === 0;
    const isLast = index === inside.length - 1;
    // Space between paragraphs belongs to the box: it is part of the piece, so that the ground has no gaps.
    const top = isFirst ? pad : one.before;
    const height = top + one.height + (isLast ? pad : 0);
    const ground: Item[] = [
      { kind: 'rect', x: 0, y: 0, width: setting.width, height, radius: 0, paint: { fill: 'zebra' } },
      { kind: 'rect', x: 0, y: 0, width: block.large ? 5 : 3, height, radius: 0, paint: { fill: BAR[block.tone] } },
    ];
    return piece(height, [...ground, ...moved(one.items, 0, top)], {
      before: isFirst ? 9 * setting.scale : 0,
      sticks: !isLast && (total < 380 || isFirst),
    });
  });
}

/** Names on the left, what they stand for on the right. */
export function keyValuePieces(block: KeyValues, setting: Setting): Piece[] {
  const size = sized(TYPE.body, setting);
  const keys = Math.min(160, setting.width * 0.32);
  const gap = 12;
  const whole: Tag = { role: 'L' };
  return block.pairs.flatMap(({ key, value }, index) => {
    const pair: Tag = { role: 'LI', parent: whole };
    const tag: Tag = { role: 'LBody', parent: pair };
    const left = textPieces(
      { text: key, style: { size, fill: 'muted' }, width: keys, tag: { role: 'Lbl', parent: pair } },
      setting.metrics,
    );
    const right = textPieces(
      { text: value, style: { size, fill: 'ink' }, x: keys + gap, width: setting.width - keys - gap, tag },
      setting.metrics,
    );
    const name = stack(left);
    return right.map((one, part) => {
      const isLast = part === right.length - 1;
      const height = Math.max(one.height, part === 0 ? name.height : 0) + (isLast ? 5 : 0) * setting.scale;
      const line = isLast ? [rule(0, setting.width, height, 'rule', 0.4)] : [];
      return piece(height, [...(part === 0 ? name.items : []), ...one.items, ...line], {
        before: part === 0 ? (index === 0 ? 6 : 3.5) * setting.scale : 0,
      });
    });
  });
}
