import { describe, expect, it } from 'vitest';
import type { Cell, Figure, Table } from '../../../src/report/blocks.ts';
import { plain } from '../../../src/report/blocks.ts';
import { figuresOf, wordsOf } from '../support/drawings.ts';
import { bank, example, META, reportOf } from '../support/sample.ts';
import { chapterOf } from '../support/texts.ts';

const a = example();
const { report, analysis } = reportOf(a, META.date);
const { effort, schedule, readiness, risks, plan } = analysis;
if (effort === null || schedule === null || readiness.project === null) throw new Error('the example is not assessed');
const whole = (value: number) => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }).format(value);
const open = risks.filter((risk) => risk.status === 'risk');

function figureOf(chapter: string, title: RegExp): Figure {
  const found = figuresOf(chapterOf(report.blocks, chapter)).find((one) => title.test(one.title));
  if (found === undefined) throw new Error(`no figure ${title} in ${chapter}`);
  return found;
}

function rowsOf(data: Table | undefined): string[][] {
  const text = (cell: Cell) => plain(typeof cell === 'object' && 'text' in cell ? cell.text : cell);
  return (data?.rows ?? []).map(({ cells }) => cells.map((cell) => text(cell).replaceAll('\u00a0', ' ')));
}

/** The names of the drawing's own summary figures, on the page that stands alone. */
const summary = figuresOf(report.blocks.filter(({ kind }) => kind === 'onePage'));

describe('a number in a figure is the number of the analysis', () => {
  it('of each dimension in the web, here and in the summary', () => {
    const webs = [figureOf('readiness', /is weakest/), summary.find(({ title }) => title.startsWith('Weakest'))];
    for (const web of webs) {
      const words = wordsOf(web?.drawing ?? { width: 0, height: 0, shapes: [] });
      for (const { id } of bank().head.dimensions)
        expect(words).toContain(whole(readiness.dimensions[id]?.demonstrated ?? -1));
    }
  });

  it('of each system by dimension', () => {
    const { data, drawing } = figureOf('readiness', /assessed systems/);
    const rows = rowsOf(data);
    const drawn = wordsOf(drawing);
    expect(rows).toHaveLength(a.systems.length);
    const asked = bank().head.dimensions.filter(({ id }) =>
      a.systems.some((one) => readiness.systems[one.id]?.dimensions[id] !== undefined),
    );
    for (const system of a.systems) {
      const value = readiness.systems[system.id];
      const row = rows.find(([name]) => name === system.name);
      const parts = asked.map(({ id }) => value?.dimensions[id]);
      const numbers = [value?.demonstrated, ...parts].map((one) => (one === undefined ? '' : whole(one)));
      expect(row).toEqual([system.name, ...numbers]);
      expect(drawn).toEqual(expect.arrayContaining(numbers.filter((one) => one !== '')));
    }
  });

  it('of each exchange: the readiness of its least ready flow', () => {
    const { drawing, title } = figureOf('readiness', /least ready of/);
    const values = a.flows.flatMap(({ id }) => readiness.flows[id]?.demonstrated ?? []);
    expect(title).toMatch(new RegExp(`at ${whole(Math.min(...values))}$`));
    const numbers = new Set(values.map(whole));
    const cells = wordsOf(drawing).filter((one) => /^\d+$/.test(one));
    // Rows and columns have numbers too: one of each for every system.
    const places = a.systems.map((_, index) => String(index + 1));
    for (const cell of cells) expect(numbers.has(cell) || places.includes(cell)).toBe(true);
  });

  it('of the risks: as many in the three maps as are open, as many red as the register has', () => {
    const { title, data, drawing } = figureOf('risks', /without any control/);
    const red = open.filter((risk) => risk.colour === 'red').length;
    expect(title).toContain(`${red} today`);
    expect(rowsOf(data).map(([rule]) => rule)).toEqual(open.map(({ rule }) => rule));
    for (const [index, risk] of open.entries())
      expect(rowsOf(data)[index]?.[4]).toMatch(new RegExp(`^${risk.level.likelihood} × ${risk.level.impact} `));
    const counts = drawing.shapes.flatMap((shape) =>
      shape.kind === 'text' && shape.size === 11 ? [Number(shape.text)] : [],
    );
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(3 * open.length);
  });

  it('of the gravest losses: likelihood times loss, today and after the plan', () => {
    const rows = rowsOf(figureOf('risks', /gravest risks/).data);
    const sorted = [...open].sort((one, other) => other.expectedLoss - one.expectedLoss).slice(0, 10);
    expect(rows.map(([rule]) => rule)).toEqual(sorted.map(({ rule }) => rule));
    for (const [index, risk] of sorted.entries()) {
      const [, , inherent, today, after] = (rows[index] ?? []).map((cell) => Number.parseFloat(cell));
      const percents = [risk.probability.inherent, risk.probability.current, risk.probability.target].map(
        (probability) => 100 * probability * risk.loss,
      );
      for (const [at, value] of [inherent, today, after].entries())
        expect(Math.abs((value ?? 0) - (percents[at] ?? 0))).toBeLessThanOrEqual(0.51);
    }
  });

  it('of effort and time: the quantiles, every run of the histogram, the chance to keep the date', () => {
    const days = figureOf('effort', /Half of the runs/);
    expect(wordsOf(days.drawing)).toEqual(
      expect.arrayContaining(
        (['p10', 'p50', 'p80', 'p90'] as const).map((one) => `${one.toUpperCase()} ${whole(effort[one])}`),
      ),
    );
    expect(rowsOf(days.data).map((row) => Number(row[2]?.replace(',', '')))).toEqual(effort.histogram.counts);
    const weeks = figureOf('effort', /keep the target date/);
    expect(weeks.title).toContain(`${Math.round((schedule.onTime ?? 0) * 100)}\u00a0%`);
    expect(wordsOf(weeks.drawing)).toEqual(
      expect.arrayContaining([`P80 ${whole(schedule.p80)}`, `P90 ${whole(schedule.p90)}`]),
    );
    expect(rowsOf(weeks.data).map((row) => Number(row[2]?.replace(',', '')))).toEqual(schedule.histogram.counts);
  });

  it('of the savings: bars in proportion to what each fact would save', () => {
    const { data, drawing } = figureOf('effort', /saves most/);
    const shown = effort.drivers.slice(0, 12);
    expect(rowsOf(data).map(([text]) => text)).toEqual(shown.map(({ text }) => text));
    const widths = drawing.shapes.flatMap((shape) => (shape.kind === 'rect' ? [shape.width] : []));
    for (const [index, one] of shown.entries())
      expect((widths[index] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(one.p80Change / (shown[0]?.p80Change ?? 1), 6);
  });

  it('of the plan: from the first day to the last action', () => {
    const last = plan.at(-1)?.running;
    const effect = figureOf('plan', /Half of what the plan/);
    const red = open.filter((risk) => risk.colour === 'red').length;
    expect(wordsOf(effect.drawing)).toEqual(
      expect.arrayContaining([
        `${red} → ${last?.redRisks}`,
        `${whole(readiness.project?.demonstrated ?? 0)} → ${whole(last?.readiness ?? 0)}`,
      ]),
    );
    for (const [number, text, , days] of rowsOf(figureOf('plan', /quick wins/).data)) {
      const action = plan[Number(number) - 1];
      expect(action?.text).toBe(text);
      expect(Math.abs(Number.parseFloat(days ?? '') - (action?.days?.middle ?? 0))).toBeLessThanOrEqual(0.5);
    }
  });

  it('of the road map: its phases take the weeks of the schedule, its work the days of the plan', () => {
    const rows = rowsOf(figureOf('plan', /Live between/).data);
    const row = (name: string) => rows.find(([label]) => label === name);
    expect(row('Build')?.[4]).toBe(`${whole(schedule.parts.build)} weeks`);
    const lower = plan.filter(({ reason }) => reason === 'risk');
    expect(row('Lower risk')?.[4]).toContain(`${lower.length} actions`);
    const day = (weeks: number) => new Date(Date.parse(META.date) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);
    expect(row('Live, P50 to P80')?.slice(1, 4)).toEqual([day(schedule.p50), day(schedule.p80), day(schedule.p90)]);
  });

  it('of the golden records: the master of each object, and every conflict', () => {
    const rows = rowsOf(figureOf('readiness', /conflict about the golden record/).data);
    expect(rows.map(([name]) => name).sort()).toEqual(a.dataObjects.map(({ name }) => name).sort());
    for (const conflict of analysis.topology.goldenRecordConflicts) {
      const name = a.dataObjects.find(({ id }) => id === conflict.object)?.name;
      expect(rows.find(([first]) => first === name)?.[4]).toContain(conflict.text);
    }
  });
});

describe('the data of the figures', () => {
  it('stands in a chapter of its own, a table for each numbered figure', () => {
    const numbered = figuresOf(report.blocks).filter(({ data }) => data !== undefined);
    const [chapter] = report.blocks.filter((block) => block.kind === 'figureData');
    const tables = chapter?.kind === 'figureData' ? chapter.blocks.filter((block) => block.kind === 'table') : [];
    expect(numbered.length).toBeGreaterThan(8);
    expect(tables.map(({ caption }) => caption)).toEqual(numbered.map(({ title }) => title));
    expect(numbered.map(({ title }) => title.split(':')[0])).toEqual(numbered.map((_, index) => `Figure ${index + 1}`));
  });
});
