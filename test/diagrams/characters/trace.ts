/** Follows the arrows of a picture back from their heads, as an eye does. Boxes are called by one letter each. */

type Point = { x: number; y: number };
type Side = 'up' | 'right' | 'down' | 'left';

const STEP: Record<Side, Point> = {
  up: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};
const BACK: Record<string, Side> = { '▶': 'left', '◀': 'right', '▲': 'down', '▼': 'up' };
const TURNED: Record<Side, Side> = { up: 'down', down: 'up', left: 'right', right: 'left' };
const CORNERS: Record<string, Partial<Record<Side, Side>>> = {
  '┌': { up: 'right', left: 'down' },
  '┐': { up: 'left', right: 'down' },
  '└': { down: 'right', left: 'up' },
  '┘': { down: 'left', right: 'up' },
};
const TEES = '├┤┬┴┠┨┯┷';

/** Each arrow as `A>B` or, with two heads, `A<>B` with the letters in order; sorted. Throws where a line leads nowhere. */
export function traced(rows: readonly string[]): string[] {
  const at = ({ x, y }: Point) => rows[y]?.[x] ?? ' ';
  const arrows = rows.flatMap((row, y) =>
    [...row].flatMap((sign, x) => {
      const back = BACK[sign];
      if (back === undefined) return [];
      const target = boxAt(rows, moved({ x, y }, TURNED[back]));
      let side = back;
      let here = moved({ x, y }, side);
      for (let steps = 0; steps < 500; steps++) {
        const found = at(here);
        if (TEES.includes(found)) return [`${boxAt(rows, here)}>${target}`];
        if (BACK[found] !== undefined) {
          const other = boxAt(rows, moved(here, side));
          return other < target ? [`${other}<>${target}`] : [];
        }
        const turn = CORNERS[found]?.[side];
        // A number stands in the line, with or without air.
        if (turn === undefined && !/[─│┼\d ]/.test(found)) break;
        side = turn ?? side;
        here = moved(here, side);
      }
      throw new Error(`the arrow at ${x},${y} leads nowhere`);
    }),
  );
  return arrows.sort();
}

function moved({ x, y }: Point, side: Side): Point {
  return { x: x + STEP[side].x, y: y + STEP[side].y };
}

/** The letter of the box on whose border a point lies: the nearest one whose border that is. */
function boxAt(rows: readonly string[], { x, y }: Point): string {
  for (const [row, text] of rows.entries()) {
    for (const match of text.matchAll(/[A-L]/g)) {
      const { left, right, top, bottom } = borders(rows, { x: match.index, y: row });
      const isBeside = (x === left || x === right) && y > top && y < bottom;
      const isAbove = (y === top || y === bottom) && x > left && x < right;
      if (isBeside || isAbove) return match[0];
    }
  }
  throw new Error(`no box has a border at ${x},${y}`);
}

function borders(rows: readonly string[], { x, y }: Point) {
  const reach = (side: Side) => {
    let here = { x, y };
    do here = moved(here, side);
    while (rows[here.y]?.[here.x] === ' ');
    return here;
  };
  return { left: reach('left').x, right: reach('right').x, top: reach('up').y, bottom: reach('down').y };
}
