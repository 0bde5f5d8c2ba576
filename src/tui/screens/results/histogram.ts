import type { EffortEstimate } from '../../../analysis/effort/schema.ts';
import type { Glyphs } from '../../glyphs.ts';
import { whole } from '../../text/numbers.ts';
import type { Line, Span } from '../../text/span.ts';
import { clamp } from '../../text/window.ts';

/** Rows of the bars. */
const ROWS = 6;
const STEPS = 8;
const EDGE_CELLS = 2;

type Marked = { label: string; value: number };

/**
 * How often each effort came up, as bars of an eighth of a row each; below, where P50 and P80 lie. The bars up to P50 are
 * bright, those up to P80 plain, those behind it faint.
 */
export function histogramLines({ histogram, p50, p80 }: EffortEstimate, width: number, glyphs: Glyphs): Line[] {
  const { counts, from, to } = histogram;
  const bar = clamp(Math.floor((width - EDGE_CELLS) / Math.max(1, counts.length)), 1, 3);
  const highest = Math.max(1, ...counts);
  const cellOf = (value: number) =>
    clamp(Math.floor(((value - from) / Math.max(1e-9, to - from)) * counts.length), 0, counts.length - 1);
  const [expected, promise] = [cellOf(p50), cellOf(p80)];
  const spanOf = (text: string, at: number): Span => {
    if (at <= expected) return { text, tone: 'accent' };
    return at <= promise ? text : { text, tone: 'muted' };
  };
  const rows = Array.from({ length: ROWS }, (_, row): Line => {
    const floor = (ROWS - 1 - row) * STEPS;
    return counts.map((count, at) => {
      const steps = clamp(Math.round((count / highest) * ROWS * STEPS) - floor, 0, STEPS);
      return spanOf((steps === 0 ? ' ' : (glyphs.levels[steps - 1] ?? ' ')).repeat(bar), at);
    });
  });
  const cells = counts.length * bar;
  const marks = [
    { label: `${glyphs.up}P50`, value: expected * bar },
    { label: `${glyphs.up}P80`, value: promise * bar },
  ];
  const low = whole(from);
  const high = `${whole(to)} days`;
  return [
    ...rows,
    [{ text: glyphs.rule.repeat(cells), tone: 'muted' }],
    [{ text: marksLine(marks), tone: 'strong' }],
    [{ text: low + ' '.repeat(Math.max(1, cells - low.length - high.length)) + high, tone: 'muted' }],
  ];
}

/** Labels that begin where their value lies; one that has no room stands behind the one before. */
function marksLine(marks: readonly Marked[]): string {
  return marks.reduce((line, { label, value }) => {
    const start = line === '' ? value : Math.max(value, line.length + 1);
    return line.padEnd(start) + label;
  }, '');
}
