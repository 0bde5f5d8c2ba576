import { describe, expect, it } from 'vitest';
import { bandKey, readinessCell } from '../../../src/report/figures/bands.ts';
import { calendar } from '../../../src/report/figures/calendar.ts';
import { type Gantt, gantt } from '../../../src/report/figures/gantt.ts';
import { matrix } from '../../../src/report/figures/matrix.ts';
import { quickWins } from '../../../src/report/figures/quick-wins.ts';
import { radar } from '../../../src/report/figures/radar.ts';
import { reduction } from '../../../src/report/figures/reduction.ts';
import { stackBars } from '../../../src/report/figures/stack-bars.ts';
import { fitted, textLines, textWidth } from '../../../src/report/figures/text-width.ts';
import { faults, shapesOf, wordsOf } from '../support/drawings.ts';
import { metrics } from '../support/layout.ts';

const BANDS = [
  { from: 0, name: 'Not started' },
  { from: 25, name: 'At risk' },
  { from: 50, name: 'Workable' },
  { from: 70, name: 'Ready' },
  { from: 85, name: 'Proven' },
];

describe('the web', () => {
  const score = (demonstrated: number) => ({ demonstrated, potential: 100, interval: { low: 0, high: demonstrated } });
  const axes = ['Up', 'Right', 'Down', 'Left'].map((label, index) => ({ label, value: score(25 * (index + 1)) }));

  it('puts each value at its distance from the middle', () => {
    const dots = shapesOf(radar(axes, 50, 300, 100), 'circle');
    const [up, right, down, left] = dots;
    const middle = { x: up?.x ?? 0, y: right?.y ?? 0 };
    expect(middle.y - (up?.y ?? 0)).toBeCloseTo(25, 6);
    expect((right?.x ?? 0) - middle.x).toBeCloseTo(50, 6);
    expect((down?.y ?? 0) - middle.y).toBeCloseTo(75, 6);
    expect(middle.x - (left?.x ?? 0)).toBeCloseTo(100, 6);
  });

  it('says what is not assessed, and draws no area over it', async () => {
    const gap = radar([...axes, { label: 'Unknown', value: null }], 50, 300, 100);
    expect(wordsOf(gap)).toContain('not assessed');
    expect(shapesOf(gap, 'path')).toEqual([]);
    expect(shapesOf(radar(axes, 50, 300, 100), 'path')).toHaveLength(1);
    expect(await faults(gap)).toEqual([]);
  });

  it('bears any number of axes', async () => {
    for (const many of [0, 1, 2, 3, 24]) {
      const all = Array.from({ length: many }, (_, index) => ({ label: `Axis ${index}`, value: score(50) }));
      const { width, height, shapes } = radar(all, 50, 511, 120);
      expect([width, height].every(Number.isFinite)).toBe(true);
      expect(shapes.length).toBeGreaterThan(0);
    }
  });
});

describe('a matrix', () => {
  const names = (many: number) => Array.from({ length: many }, (_, index) => `Name ${index}`);

  it('writes heads over wide columns, and numbers narrow ones with their names below', () => {
    const wide = matrix({ rows: ['A'], columns: names(4), cell: () => null }, 500, 14, []);
    const narrow = matrix({ rows: ['A'], columns: names(20), cell: () => null }, 500, 14, []);
    expect(wordsOf(wide)).toContain('Name 3');
    expect(wordsOf(narrow)).toContain('20');
    expect(wordsOf(narrow)).toContain('20  Name 19');
  });

  it('gives the letter of the band where a number has no room', () => {
    expect(readinessCell(100, BANDS, true).text).toBe('A');
    expect(readinessCell(12, BANDS, true).text).toBe('E');
    expect(readinessCell(49.6, BANDS)).toEqual(readinessCell(50, BANDS));
    expect(bandKey(BANDS).map(({ mark, text }) => `${mark} ${text}`)).toEqual([
      'A Proven, 85–100',
      'B Ready, 70–84',
      'C Workable, 50–69',
      'D At risk, 25–49',
      'E Not started, 0–24',
    ]);
  });

  it('darkens evenly from the best band to the worst', () => {
    expect([90, 75, 60, 30, 5].map((value) => readinessCell(value, BANDS).fill)).toEqual([
      'paper',
      'ramp1',
      'ramp2',
      'ramp3',
      'ramp5',
    ]);
  });
});

describe('a calendar', () => {
  it('has months, quarters or years, as there is room', () => {
    expect(calendar('2026-11-23', 20, 12).map(({ text }) => text)).toEqual([
      'Dec 2026',
      'Jan 2027',
      'Feb',
      'Mar',
      'Apr',
    ]);
    expect(calendar('2026-11-23', 60, 6).map(({ text }) => text)).toEqual([
      'Q1 2027',
      'Q2 2027',
      'Q3 2027',
      'Q4 2027',
      'Q1 2028',
    ]);
    expect(calendar('2026-11-23', 520, 10).map(({ text }) => text)).toContain('2030');
  });

  it('puts a day where it lies', () => {
    expect(calendar('2026-12-01', 4, 12)[0]).toEqual({ week: 0, text: 'Dec 2026' });
    expect(calendar('2026-11-24', 4, 12)[0]?.week).toBeCloseTo(1, 9);
  });
});

describe('the road map', () => {
  const chart: Gantt = {
    from: '2026-11-23',
    rows: [
      { kind: 'group', label: 'Delivery' },
      { kind: 'bar', label: 'Build', from: 4, to: 24, late: 34, text: '20 weeks', look: 'decides' },
      { kind: 'milestone', label: 'Passed', week: 44, text: '2027-09-27' },
    ],
    target: { week: 30, text: 'target 2027-06-21' },
  };

  it('draws bars over their weeks, and how late they may end', () => {
    const bars = shapesOf(gantt(chart, 700), 'rect').filter(({ fill }) => fill === 'accent');
    const at = (x: number) => ((x - (bars[0]?.x ?? 0)) / (bars[0]?.width ?? 1)) * 20 + 4;
    const late = shapesOf(gantt(chart, 700), 'line').find(
      ({ stroke, lineWidth }) => stroke === 'ink' && lineWidth === 0.9,
    );
    expect(at(late?.x2 ?? 0)).toBeCloseTo(34, 6);
    const target = shapesOf(gantt(chart, 700), 'line').find(({ stroke }) => stroke === 'vermilion');
    expect(at(target?.x1 ?? 0)).toBeCloseTo(30, 6);
  });

  it('bears centuries, the past and no time at all', async () => {
    const bar = (from: number, to: number) =>
      gantt(
        { ...chart, rows: [{ kind: 'bar', label: 'x'.repeat(300), from, to, text: 'y'.repeat(200), look: 'plan' }] },
        500,
      );
    for (const drawing of [bar(0, 0), bar(100, 1e7), bar(-5, 2)]) expect(await faults(drawing)).toEqual([]);
  });
});

describe('quick wins', () => {
  const wins = Array.from({ length: 60 }, (_, index) => ({
    number: index + 1,
    days: [0.5, 2, 2, 8][index % 4] ?? 1,
    share: (60 - index) / 1000,
  }));

  it('has a dot for each action, and a number for the strongest', async () => {
    const drawing = quickWins(wins, { days: 2, share: 0.02 }, 367, 250);
    expect(shapesOf(drawing, 'circle')).toHaveLength(60);
    expect(wordsOf(drawing)).toContain('1');
    expect(await faults(drawing)).toEqual([]);
  });

  it('bears actions that are all alike', async () => {
    const alike = wins.map((win) => ({ ...win, days: 1, share: 0 }));
    expect(await faults(quickWins(alike, { days: 1, share: 0 }, 367, 250))).toEqual([]);
  });
});

describe('the effect of the plan', () => {
  it('falls in steps from today to the last action, never below the axis', async () => {
    const points = Array.from({ length: 5000 }, (_, index) => ({
      days: index,
      lossLeft: 1 - index / 5000,
      redRisks: 5000 - index,
      readiness: index / 50,
    }));
    const drawing = reduction(points, 50, 600);
    const [first] = shapesOf(drawing, 'polyline');
    expect(first?.points.length).toBeLessThan(1000);
    expect(first?.points[0]?.[1]).toBeLessThan(first?.points.at(-1)?.[1] ?? 0);
    expect(await faults(drawing)).toEqual([]);
    expect(await faults(reduction([{ days: 0, lossLeft: 1, redRisks: 0, readiness: 0 }], 50, 600))).toEqual([]);
  });
});

describe('bars of risks', () => {
  it('are as long as their number, the gravest first, each part with its letter', () => {
    const drawing = stackBars([{ label: 'Data', counts: [0, 4, 0, 2, 1] }], 367);
    const parts = shapesOf(drawing, 'rect').filter(({ stroke }) => stroke === 'paper');
    expect(parts.map(({ fill }) => fill)).toEqual(['ramp5', 'ramp4', 'ramp2']);
    expect((parts[2]?.width ?? 0) / (parts[0]?.width ?? 1)).toBeCloseTo(4, 6);
    expect(wordsOf(drawing)).toEqual(expect.arrayContaining(['V 2', 'M 4', '7']));
  });
});

describe('the width of a text', () => {
  it('is never less than what the fonts measure', async () => {
    const { width } = await metrics();
    const samples = [
      'Flow design & resilience',
      'WMS and MRP',
      '12,345 days (P80)',
      'ŁÓDŹ Übergröße',
      'Интеграция',
      'a',
    ];
    for (const text of samples) {
      expect(textWidth(text, 8)).toBeGreaterThanOrEqual((await metrics()).width(text, 'strong', 8));
      expect(textWidth(text, 8, false)).toBeGreaterThanOrEqual((await metrics()).width(text, 'regular', 8));
    }
    expect(width).toBeTypeOf('function');
  });

  it('cuts what has no room, never through a sign', () => {
    expect(fitted('Warehouse', 8, 1000)).toBe('Warehouse');
    expect(fitted('👩‍🚀👩‍🚀👩‍🚀', 8, 40)).toBe('👩‍🚀…');
    expect(textLines('one two three four', 8, 40, 2)).toHaveLength(2);
    for (const line of textLines('x'.repeat(500), 8, 40, 3)) expect(textWidth(line, 8)).toBeLessThanOrEqual(41);
  });
});
