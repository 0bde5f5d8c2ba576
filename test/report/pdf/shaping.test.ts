import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../src/report/pdf/document.ts';
import { loadFonts } from '../../../src/report/pdf/fonts.ts';
import { reportWith } from '../support/layout.ts';
import { FONTS } from '../support/sample.ts';

async function fonts() {
  const doc = await openDocument(reportWith([]));
  const metrics = await loadFonts(doc, FONTS);
  doc.font('regular');
  return { doc, metrics };
}

describe('setting text letter by letter', () => {
  it('measures words as the font itself does, kerning included', async () => {
    const { doc, metrics } = await fonts();
    for (const word of ['Throughput', 'AVATAR', 'To', 'Łódź', '1,451', 'Type', 'Zażółć', 'R&D', 'Wäsche', 'P80:']) {
      expect(metrics.width(word, 'regular', 1000)).toBeCloseTo(doc._font.widthOfString(word, 1000), 6);
    }
  });

  it('does not depend on what was measured before', async () => {
    const first = await fonts();
    const second = await fonts();
    const words = ['AVATAR', 'Tax', 'Wave', 'ATA', 'Va', 'fi', 'office', 'x'];
    const widths = words.map((word) => first.metrics.width(word, 'regular', 1000));
    const backwards = [...words].reverse().map((word) => second.metrics.width(word, 'regular', 1000));
    expect(backwards.reverse()).toEqual(widths.map((width) => expect.closeTo(width, 6)));
  });

  it('writes each letter once in hexadecimal, and what moves together between them', async () => {
    const { metrics } = await fonts();
    const operand = metrics.setterFor('AVA', 'regular')?.operand('AVA') ?? '';
    expect(operand).toMatch(/^\[<[0-9a-f]{4}> [\d.]+ <[0-9a-f]{4}> [\d.]+ <[0-9a-f]{4}>\]$/);
    const [first, , last] = operand.match(/[0-9a-f]{4}(?=>)/g) ?? [];
    expect(first).toBe(last);
  });

  it('leaves other scripts and the fallback to the font', async () => {
    const { metrics } = await fonts();
    expect(metrics.setterFor('שלום', 'fallback')).toBeUndefined();
    expect(metrics.setterFor('Ελληνικά', 'regular')).toBeUndefined();
    expect(metrics.setterFor('plain', 'fallback')).toBeUndefined();
  });
});
