import type { Drawing, Primitive } from '../drawing.ts';
import { inRows } from '../layout/rows.ts';
import { fitLine, widthOf } from '../text-fit.ts';
import { type Card, cardShapes, cardText } from './cards.ts';
import { type KeyEntry, keyShapes } from './key.ts';
import { FRAME, TYPE } from './type-sizes.ts';

/** Cards that belong together, in a frame with a title. */
export type CardGroup = { title: string; note: string; isOutside: boolean; cards: readonly Card[] };

const GAP = 9;
const PAD = 9;
const TITLE = 17;
const BETWEEN = 11;
const KEY_ROOM = 36;

/** Groups one below the other, on as many pages as they take; a group goes on with its next row of cards on the next page. */
export function groupDrawings(groups: readonly CardGroup[], cardWidth: number, key: readonly KeyEntry[]): Drawing[] {
  const room = FRAME.height - KEY_ROOM;
  const pages: Primitive[][] = [[]];
  let y = 0;
  for (const group of groups) {
    let isFirst = true;
    for (const rows of stretches(rowsOf(group, cardWidth), room, () => room - y)) {
      const height = TITLE + PAD + rows.reduce((sum, row) => sum + row.height + GAP, -GAP);
      if (y > 0 && y + height > room) {
        pages.push([]);
        y = 0;
      }
      const title = isFirst ? group.title : `${group.title} (continued)`;
      pages.at(-1)?.push(...stretchShapes({ ...group, title }, rows, y, height));
      y += height + BETWEEN;
      isFirst = false;
    }
  }
  return pages
    .filter((shapes) => shapes.length > 0)
    .map((shapes) => {
      const bottom = Math.max(0, ...shapes.map((one) => (one.kind === 'rect' ? one.y + one.height : 0)));
      const foot = keyShapes(key, bottom, FRAME.width);
      return { width: FRAME.width, height: bottom + foot.height, shapes: [...shapes, ...foot.shapes] };
    });
}

type Row = { height: number; cards: readonly { text: ReturnType<typeof cardText>; x: number }[] };

/** The cards in rows; all cards of a row are as high as the highest, so that it reads as one line. */
function rowsOf({ cards }: CardGroup, cardWidth: number): Row[] {
  const { placed } = inRows(
    cards.map((card) => cardText(card, cardWidth)),
    FRAME.width - 2 * PAD,
    GAP,
  );
  const tops = [...new Set(placed.map(({ box }) => box.y))];
  return tops.map((top) => {
    const own = placed.filter(({ box }) => box.y === top);
    return {
      height: Math.max(...own.map(({ box }) => box.height)),
      cards: own.map(({ one, box }) => ({ text: one, x: PAD + box.x })),
    };
  });
}

/** Rows cut where a page ends: first what fits the rest of this one, then pages full. A row alone is never cut. */
function* stretches(rows: readonly Row[], room: number, left: () => number): Generator<Row[]> {
  let current: Row[] = [];
  let height = TITLE + PAD;
  const whole = rows.reduce((sum, row) => sum + row.height + GAP, TITLE + PAD - GAP);
  // What fits a page is not cut, unless the page has room for the half of it.
  let most = whole <= room && left() < whole / 2 ? room : left();
  for (const row of rows) {
    if (current.length > 0 && height + row.height > most) {
      yield current;
      current = [];
      height = TITLE + PAD;
      most = room;
    }
    current.push(row);
    height += row.height + GAP;
  }
  if (current.length > 0) yield current;
}

function stretchShapes(
  { title, note, isOutside }: CardGroup,
  rows: readonly Row[],
  y: number,
  height: number,
): Primitive[] {
  const name = fitLine(title, TYPE.name, FRAME.width / 2, true);
  const shapes: Primitive[] = [
    {
      kind: 'rect',
      x: 0.5,
      y,
      width: FRAME.width - 1,
      height,
      radius: 4,
      fill: 'zebra',
      stroke: isOutside ? 'muted' : 'rule',
      lineWidth: 0.8,
      ...(isOutside ? { dash: 4 } : {}),
    },
    {
      kind: 'text',
      x: PAD,
      y: y + 12,
      text: name,
      size: TYPE.name,
      fill: 'navy',
      strong: true,
      maxWidth: FRAME.width / 2,
    },
    {
      kind: 'text',
      x: PAD + widthOf(name, TYPE.name, true) + 8,
      y: y + 12,
      text: note,
      size: TYPE.detail,
      fill: 'muted',
      maxWidth: FRAME.width / 2 - 3 * PAD,
    },
  ];
  let top = y + TITLE;
  for (const row of rows) {
    for (const { text, x } of row.cards) {
      shapes.push(...cardShapes(text, { x, y: top, width: text.width, height: row.height }));
    }
    top += row.height + GAP;
  }
  return shapes;
}
