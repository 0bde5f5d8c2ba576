import { beforeAll, describe, expect, it } from 'vitest';
import { directionOf } from '../../../src/report/pdf/bidi.ts';
import type { Metrics } from '../../../src/report/pdf/fonts.ts';
import { wrap } from '../../../src/report/pdf/wrap.ts';
import { metrics } from '../support/layout.ts';

describe('text from right to left', () => {
  let fonts: Metrics;
  beforeAll(async () => {
    fonts = await metrics();
  });
  /** The words of the first line as the eye meets them from the left. */
  const seen = (text: string) => {
    const [line] = wrap(text, { size: 10, fill: 'ink' }, 500, fonts);
    return [...(line?.runs ?? [])].sort((one, other) => one.x - other.x).map((run) => run.text.trimEnd());
  };

  it('puts the first word of a Hebrew name on the right', () => {
    expect(seen('מערכת ניהול לקוחות')).toEqual(['לקוחות', 'ניהול', 'מערכת']);
  });

  it('keeps English around it from left to right', () => {
    expect(seen('Flow from מערכת ניהול to ERP')).toEqual(['Flow', 'from', 'ניהול', 'מערכת', 'to', 'ERP']);
  });

  it('leaves numbers readable and mirrors brackets', () => {
    expect(seen('מערכת (12)')).toEqual(['(12)', 'מערכת']);
    expect(seen('(מערכת) ניהול')).toEqual(['ניהול', '(', 'מערכת', ')']);
  });

  it('draws no run on another and stays in the line', () => {
    const [line] = wrap('نظام إدارة المخازن 2 (WMS)', { size: 10, fill: 'ink' }, 500, fonts);
    const runs = [...(line?.runs ?? [])].sort((one, other) => one.x - other.x);
    let x = 0;
    for (const run of runs) {
      expect(run.x).toBeGreaterThanOrEqual(x - 0.01);
      x = run.x + run.width;
    }
    expect(x).toBeLessThanOrEqual((line?.width ?? 0) + 0.01);
  });

  it('keeps how turned words read, with the spaces between them', () => {
    const [line] = wrap('Flow from מערכת ניהול to ERP', { size: 10, fill: 'ink' }, 500, fonts);
    expect(line?.runs.map((run) => run.said ?? run.text).join('')).toBe('Flow from מערכת ניהול to ERP ');
  });

  it('takes the direction from the first letter', () => {
    expect(['12 מערכת', 'ERP מערכת', '…', 'نظام'].map(directionOf)).toEqual(['rtl', 'ltr', 'ltr', 'rtl']);
  });
});
