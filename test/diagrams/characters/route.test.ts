import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../seed.ts';
import type { Box } from '../../../src/diagrams/characters/box.ts';
import { type Point, Router, type Way } from '../../../src/diagrams/characters/route.ts';

const [WIDTH, HEIGHT] = [70, 26];
const BOXES: readonly Box[] = [0, 1, 2].flatMap((column) =>
  [0, 1, 2].map((row) => ({ x: 2 + column * 24, y: 2 + row * 8, width: 14, height: 5 })),
);

const isWithin = ({ x, y }: Point, box: Box) =>
  x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;

/** On the border, and not on a corner, from where an arrow would leave slantwise. */
function isOnBorder(point: Point, { x, y, width, height }: Box): boolean {
  const isAtSide = point.x === x || point.x === x + width - 1;
  const isAbove = point.y === y || point.y === y + height - 1;
  return isWithin(point, { x, y, width, height }) && isAtSide !== isAbove;
}

/** Whether a way passes a cell from left to right; undefined where it turns there. */
function lies({ points }: Way, at: number): boolean | undefined {
  const [before, after] = [points[at - 1], points[at + 1]];
  if (before === undefined || after === undefined) return undefined;
  if (before.y === after.y) return true;
  return before.x === after.x ? false : undefined;
}

const ends = fc.tuple(fc.nat({ max: BOXES.length - 1 }), fc.nat({ max: BOXES.length - 1 }));

describe('ways between boxes', () => {
  it('begin and end on the borders of their boxes, and enter none', () => {
    fc.assert(
      fc.property(fc.array(ends, { maxLength: 14 }), (pairs) => {
        const router = new Router(WIDTH, HEIGHT, BOXES);
        for (const [a, b] of pairs) {
          const [from, to] = [BOXES[a], BOXES[b]];
          const points = from && to && from !== to ? router.join(from, to)?.points : undefined;
          const [first, last] = [points?.[0], points?.at(-1)];
          if (!points || !first || !last || !from || !to) continue;
          expect(isOnBorder(first, from)).toBe(true);
          expect(isOnBorder(last, to)).toBe(true);
          for (const point of points.slice(1, -1)) expect(BOXES.some((box) => isWithin(point, box))).toBe(false);
          for (const [at, { x, y }] of points.slice(1).entries()) {
            expect(Math.abs(x - (points[at]?.x ?? 0)) + Math.abs(y - (points[at]?.y ?? 0))).toBe(1);
          }
        }
      }),
    );
  });

  it('meet another way at a right angle alone', () => {
    fc.assert(
      fc.property(fc.array(ends, { maxLength: 14 }), (pairs) => {
        const router = new Router(WIDTH, HEIGHT, BOXES);
        const held = new Map<string, boolean | undefined>();
        for (const [a, b] of pairs) {
          const [from, to] = [BOXES[a], BOXES[b]];
          const way = from && to && from !== to ? router.join(from, to) : undefined;
          for (const [at, { x, y }] of (way?.points ?? []).entries()) {
            const own = way && lies(way, at);
            const key = `${x} ${y}`;
            if (held.has(key)) expect([own, held.get(key)].sort()).toEqual([false, true]);
            held.set(key, own);
          }
        }
      }),
    );
  });

  it('are straight where boxes stand side by side', () => {
    const [one, , , other] = BOXES;
    const points = one && other ? new Router(WIDTH, HEIGHT, BOXES).join(one, other)?.points : undefined;
    expect(new Set(points?.map(({ y }) => y)).size).toBe(1);
  });

  it('are given up where no cell is left', () => {
    const [one, , other] = BOXES;
    const walls = [
      { x: 0, y: 9, width: WIDTH, height: 1 },
      { x: 0, y: 1, width: WIDTH, height: 1 },
    ];
    expect(one && other && new Router(WIDTH, HEIGHT, [...BOXES, ...walls]).join(one, other)).toBeUndefined();
  });
});
