import { beforeAll, describe, expect, it } from 'vitest';
import type { Metrics } from '../../../src/report/pdf/fonts.ts';
import type { Line, Style } from '../../../src/report/pdf/line.ts';
import { wrap } from '../../../src/report/pdf/wrap.ts';
import { metrics } from '../support/layout.ts';

const STYLE: Style = { size: 10, fill: 'ink' };
const text = (lines: readonly Line[]) =>
  lines.map((line) =>
    line.runs
      .map((run) => run.text)
      .join('')
      .trimEnd(),
  );

describe('wrapping', () => {
  let fonts: Metrics;
  beforeAll(async () => {
    fonts = await metrics();
  });

  it('breaks between words, never wider than the line', () => {
    const lines = wrap('one two three four five six seven eight nine ten', STYLE, 60, fonts);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(60);
    expect(text(lines).join(' ')).toBe('one two three four five six seven eight nine ten');
  });

  it('cuts a word that no line can hold, at a mark where it has one, losing nothing', () => {
    const word = 'customer-account-synchronisation/with_a_very_long_name'.repeat(3);
    const lines = wrap(word, STYLE, 80, fonts);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(80.01);
    expect(text(lines).join('')).toBe(word);
    expect(text(lines)[0]).toMatch(/[-/_]$/);
  });

  it('keeps a number with its unit, and a sign with the word before it', () => {
    const lines = wrap(
      [{ text: 'about ' }, { text: '60\u00a0%', strong: true }, { text: ', or more' }],
      STYLE,
      52,
      fonts,
    );
    expect(text(lines).some((line) => line.includes('60\u00a0%,'))).toBe(true);
    expect(text(wrap('x 60\u00a0%', STYLE, 30, fonts))).toEqual(['x', '60\u00a0%']);
  });

  it('ends a line where the text has a line end', () => {
    expect(text(wrap('first\nsecond\n\nthird', STYLE, 500, fonts))).toEqual(['first', 'second', '', 'third']);
  });

  it('gives an empty text one empty line', () => {
    expect(wrap('', STYLE, 100, fonts)).toHaveLength(1);
  });

  it('ends a line with the space that the break took the place of, for readers that do not see lines', () => {
    const [first, last] = wrap('one two three', STYLE, 40, fonts);
    expect(first?.runs.at(-1)?.text).toBe('one two ');
    expect(first?.width).toBeCloseTo(fonts.width('one two', 'regular', 10), 6);
    expect(last?.runs.at(-1)?.text).toBe('three');
    const [cut] = wrap('x'.repeat(40), STYLE, 40, fonts);
    expect(cut?.runs.at(-1)?.text).toMatch(/^x+$/);
    const [mixed] = wrap([{ text: 'Ready ' }, { text: 'to', strong: true }, { text: '!' }], STYLE, 500, fonts);
    expect(mixed?.runs.map((run) => run.text)).toEqual(['Ready ', 'to', '!']);
  });

  it('measures what it draws: the width of a line is that of its text', () => {
    const [line] = wrap([{ text: 'Ready ' }, { text: 'to ship', strong: true }], STYLE, 500, fonts);
    const run = line?.runs[1];
    expect(run?.width).toBeCloseTo(fonts.width('to ship', 'strong', 10), 1);
    expect((run?.x ?? 0) + (run?.width ?? 0)).toBeCloseTo(line?.width ?? 0, 6);
  });
});
