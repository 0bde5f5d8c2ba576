import { describe, expect, it } from 'vitest';
import type { Drawing, Primitive } from '../../../src/report/figures/drawing.ts';
import { effortCurve } from '../../../src/report/figures/effort-curve.ts';
import { ticks } from '../../../src/report/figures/ticks.ts';
import { timeline } from '../../../src/report/figures/timeline.ts';
import { tornado } from '../../../src/report/figures/tornado.ts';

const of = <K extends Primitive['kind']>(drawing: Drawing, kind: K) =>
  drawing.shapes.filter((shape): shape is Extract<Primitive, { kind: K }> => shape.kind === kind);

const CLOSE = [0.1, 0.5, 0.8, 0.9].map((share, index) => ({ label: `P${share * 100}`, value: 300 + index * 9, share }));

/** Pairs of names of marks that share a line and touch. */
function overlapping(drawing: Drawing): string[] {
  const names = of(drawing, 'text').filter(({ text }) => /^P\d+ /.test(text));
  return names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .filter((other) => one.y === other.y && Math.abs(one.x - other.x) < one.text.length * 4.5)
      .map((other) => `${one.text} | ${other.text}`),
  );
}

describe('the curve of effort', () => {
  const counts = [10, 30, 40, 20];
  const drawing = effortCurve(
    {
      histogram: { from: 100, to: 500, counts },
      marks: [
        { label: 'P50', value: 300, share: 0.5 },
        { label: 'P80', value: 400, share: 0.8 },
      ],
      unit: 'person-days',
    },
    500,
    180,
  );

  it('draws bars in proportion to how often it ended there', () => {
    const heights = of(drawing, 'rect').map((rect) => rect.height);
    expect(heights.map((height) => height / (heights[2] ?? 1))).toEqual(
      [0.25, 0.75, 1, 0.5].map((one) => expect.closeTo(one, 6)),
    );
  });

  it('lets the line rise from none to all', () => {
    const [line] = of(drawing, 'polyline');
    const heights = (line?.points ?? []).map(([, y]) => y);
    expect(heights).toEqual([...heights].sort((one, other) => other - one));
    const bottom = heights[0] ?? 0;
    const top = heights.at(-1) ?? 0;
    expect((bottom - (heights[2] ?? 0)) / (bottom - top)).toBeCloseTo(0.4, 6);
  });

  it('marks P50 and P80 where they lie, with names that do not touch', () => {
    const marks = of(drawing, 'line').filter((line) => line.dash !== undefined);
    const bars = of(drawing, 'rect');
    expect(marks[0]?.x1).toBeCloseTo(((bars[1]?.x ?? 0) + (bars[1]?.width ?? 0) + (bars[2]?.x ?? 0)) / 2, 6);
    const labels = of(drawing, 'text').filter((text) => text.text.startsWith('P'));
    expect(labels.map((label) => label.text)).toEqual(['P50 300', 'P80 400']);
    expect(
      overlapping(effortCurve({ histogram: { from: 100, to: 500, counts }, marks: CLOSE, unit: 'weeks' }, 200, 120)),
    ).toEqual([]);
  });

  it('has round numbers below', () => {
    expect(ticks(215, 2339)).toEqual([500, 1000, 1500, 2000]);
    expect(ticks(0, 3.4)).toEqual([0, 1, 2, 3]);
    expect(ticks(7, 7)).toEqual([7]);
  });
});

describe('the tornado', () => {
  it('draws the largest saving longest, each with its label, inside its frame', () => {
    const rows = [21, 16, 8.5].map((value) => ({ label: `Do ${value}`, place: 'somewhere', value, text: `−${value}` }));
    const drawing = tornado(rows, 500);
    const widths = of(drawing, 'rect').map((rect) => rect.width);
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(16 / 21, 6);
    for (const rect of of(drawing, 'rect')) expect(rect.x + rect.width).toBeLessThan(500);
    for (const row of rows)
      expect(of(drawing, 'text').map((text) => text.text)).toEqual(expect.arrayContaining([row.label, row.text]));
  });
});

describe('the timeline', () => {
  it('puts parts one after the other and darkens what decides', () => {
    const drawing = timeline(
      [
        { label: 'Build', from: 4, to: 26, text: '22 weeks', decides: true },
        { label: 'Waiting', from: 4, to: 20, text: '16 weeks', decides: false },
        { label: 'Test', from: 26, to: 30, text: '4 weeks', decides: true },
      ],
      500,
    );
    const [build, waiting, test] = of(drawing, 'rect');
    expect(build?.x).toBeCloseTo(waiting?.x ?? 0, 6);
    expect((build?.x ?? 0) + (build?.width ?? 0)).toBeCloseTo(test?.x ?? 0, 6);
    expect([build?.fill, waiting?.fill]).toEqual(['accent', 'pale']);
  });
});
