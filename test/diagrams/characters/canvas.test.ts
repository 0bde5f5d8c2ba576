import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../seed.ts';
import { Canvas } from '../../../src/diagrams/characters/canvas.ts';
import { ASCII, linesOfName, NAMES, rowsOf, shown, UNICODE, widths } from './pens.ts';

const point = fc.record({ x: fc.integer({ min: -2, max: 24 }), y: fc.integer({ min: -2, max: 9 }) });
const text = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((one) => one.replace(/\p{C}/gu, '')),
);

describe('a canvas of cells', () => {
  it('joins lines that meet in a cell', () => {
    const canvas = new Canvas(7, 5, UNICODE);
    canvas.line([
      { x: 0, y: 0 },
      { x: 6, y: 0 },
      { x: 6, y: 4 },
      { x: 0, y: 4 },
      { x: 0, y: 0 },
    ]);
    canvas.line([
      { x: 3, y: 0 },
      { x: 3, y: 4 },
    ]);
    canvas.line([
      { x: 0, y: 2 },
      { x: 6, y: 2 },
    ]);
    expect(shown(canvas.picture())).toBe(`
┌──┬──┐
│  │  │
├──┼──┤
│  │  │
└──┴──┘
`);
  });

  it('draws heavy and dashed lines, and a light one that leaves a heavy one', () => {
    const canvas = new Canvas(9, 4, UNICODE);
    canvas.line(
      [
        { x: 0, y: 0 },
        { x: 4, y: 0 },
        { x: 4, y: 3 },
      ],
      { weight: 2, stroke: 'dashed' },
    );
    canvas.line([
      { x: 4, y: 2 },
      { x: 7, y: 2 },
    ]);
    canvas.head({ x: 8, y: 2 }, 'right');
    expect(shown(canvas.picture())).toBe(`
┅┅┅┅┓
    ┇
    ┠───▶
    ┇
`);
  });

  it('takes away the other half of a wide character that is written over', () => {
    const canvas = new Canvas(6, 1, UNICODE);
    canvas.write({ x: 0, y: 0 }, '倉庫', 'name');
    canvas.write({ x: 1, y: 0 }, 'x', 'name');
    canvas.write({ x: 2, y: 0 }, 'y', 'name');
    expect(rowsOf(canvas.picture())).toEqual([' xy   ']);
  });

  it('keeps every row as wide as promised, whatever is drawn over what', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(point, point, text), { maxLength: 12 }), (drawn) => {
        const canvas = new Canvas(22, 8, UNICODE);
        for (const [a, b, words] of drawn) {
          canvas.line([a, { x: b.x, y: a.y }, b]);
          canvas.write(b, words, 'name');
          canvas.head(a, 'left');
        }
        expect(widths(rowsOf(canvas.picture()))).toEqual([22]);
      }),
    );
  });

  it('draws lines in ASCII alone where nothing else shows', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(point, point), { maxLength: 12 }), (drawn) => {
        const canvas = new Canvas(22, 8, ASCII);
        for (const [a, b] of drawn) {
          canvas.line([a, { x: b.x, y: a.y }, b], {
            weight: a.x % 2 === 0 ? 1 : 2,
            stroke: b.x % 2 === 0 ? 'dashed' : 'solid',
          });
          canvas.head(b, 'down');
        }
        expect(rowsOf(canvas.picture()).join('')).toMatch(/^[ -~]*$/);
      }),
    );
  });
});

describe('a name in a box', () => {
  it('is broken at its hyphens, else with one, and without any in scripts that have none', () => {
    expect(linesOfName('New e-commerce platform', 9)).toEqual(['New e-', 'commerce', 'platform']);
    expect(linesOfName('Integration hub', 9)).toEqual(['Integrat-', 'ion hub']);
    expect(linesOfName('倉庫管理', 5)).toEqual(['倉庫', '管理']);
  });
});
