import { describe, expect, it } from 'vitest';
import type { Drawing, Primitive } from '../../../src/report/figures/drawing.ts';
import { gauges } from '../../../src/report/figures/gauges.ts';
import { riskGrid } from '../../../src/report/figures/risk-grid.ts';

const of = <K extends Primitive['kind']>(drawing: Drawing, kind: K) =>
  drawing.shapes.filter((shape): shape is Extract<Primitive, { kind: K }> => shape.kind === kind);
const texts = (drawing: Drawing) => of(drawing, 'text').map((shape) => shape.text);

describe('gauges', () => {
  const value = { demonstrated: 40, potential: 65, capped: false };

  it('draw bars in proportion, from zero', () => {
    const drawing = gauges([{ label: 'ERP', value }], 50, 400);
    const width = (fill: string) => of(drawing, 'rect').find((rect) => rect.fill === fill)?.width ?? 0;
    expect(width('accent') / width('zebra')).toBeCloseTo(0.4, 6);
    expect(width('pale') / width('zebra')).toBeCloseTo(0.65, 6);
  });

  it('put the load line at its readiness and name it', () => {
    const drawing = gauges([{ label: 'ERP', value: { ...value, demonstrated: 50 } }], 50, 400);
    const bar = of(drawing, 'rect').find((rect) => rect.fill === 'accent');
    expect(of(drawing, 'circle')[0]?.x).toBeCloseTo((bar?.x ?? 0) + (bar?.width ?? 0), 6);
    expect(texts(drawing)).toContain('load line 50');
  });

  it('say how far the unknowns may reach, and mark a score that a gate holds down', () => {
    expect(texts(gauges([{ label: 'ERP', value: { ...value, capped: true } }], 50, 400))).toEqual(
      expect.arrayContaining(['40*', 'up to 65']),
    );
    expect(texts(gauges([{ label: 'ERP', value: { ...value, potential: 40 } }], 50, 400)).join()).not.toContain(
      'up to',
    );
  });

  it('show what is not assessed as such, not as zero', () => {
    const drawing = gauges([{ label: 'ERP', value: null }], 50, 400);
    expect(texts(drawing)).toContain('not assessed');
    expect(of(drawing, 'rect').some((rect) => rect.fill === 'accent')).toBe(false);
  });
});

describe('the risk grid', () => {
  const ids = Array.from({ length: 9 }, (_, index) => `R0${index + 1}`);
  const drawing = riskGrid(
    (likelihood, impact) => ({
      step: likelihood === 5 && impact === 5 ? 5 : 1,
      ids: likelihood === 5 && impact === 5 ? ids : likelihood === 1 && impact === 1 ? ['R99'] : [],
    }),
    250,
    36,
  );

  it('has five by five cells, each with its letter', () => {
    expect(texts(drawing).filter((text) => text === 'L')).toHaveLength(24);
    expect(texts(drawing).filter((text) => text === 'C')).toHaveLength(1);
  });

  it('places the most likely above and the gravest on the right', () => {
    const at = (text: string) => of(drawing, 'text').find((shape) => shape.text === text);
    expect(at('R01')?.y).toBeLessThan(at('R99')?.y ?? 0);
    expect(at('R01')?.x).toBeGreaterThan(at('R99')?.x ?? 0);
  });

  it('counts the risks that a cell has no room for, losing none', () => {
    const shown = texts(drawing).filter((text) => /^R0\d$/.test(text)).length;
    const more = texts(drawing).find((text) => text.startsWith('+'));
    expect(shown + Number(more)).toBe(9);
  });

  it('stays inside its frame', () => {
    for (const rect of of(drawing, 'rect')) {
      expect(rect.x).toBeGreaterThanOrEqual(0);
      expect(rect.x + rect.width).toBeLessThanOrEqual(drawing.width + 0.01);
      expect(rect.y + rect.height).toBeLessThanOrEqual(drawing.height + 0.01);
    }
  });
});
