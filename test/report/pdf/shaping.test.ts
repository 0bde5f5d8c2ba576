import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../src/report/pdf/document.ts';
import { loadFonts } from '../../../src/report/pdf/fonts.ts';
import { isCommon } from '../../../src/report/pdf/shaping.ts';
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
      // Pairs that move by less than a hundredth of the size stay where they are.
      expect(Math.abs(metrics.width(word, 'regular', 1) - doc._font.widthOfString(word, 1))).toBeLessThan(
        0.01 * word.length,
      );
    }
  });

  it('is done only for characters that both faces have', async () => {
    const { metrics } = await fonts();
    const codes = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) =>
      isCommon(String.fromCharCode(code)),
    );
    expect(codes.length).toBeGreaterThan(330);
    for (const face of ['regular', 'strong'] as const)
      expect(codes.filter((code) => !metrics.fontOf(face).font.hasGlyphForCodePoint(code))).toEqual([]);
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
    const { operators } = metrics.show('AVA', 'regular', 10);
    expect(operators).toMatch(/^\[<[0-9a-f]{4}>\d+<[0-9a-f]{4}>\d+<[0-9a-f]{4}>\]TJ$/);
    expect(metrics.show('mm', 'regular', 10).operators).toMatch(/^<([0-9a-f]{4})\1>Tj$/);
    const [first, , last] = operators.match(/[0-9a-f]{4}(?=>)/g) ?? [];
    expect(first).toBe(last);
  });

  it('sets other scripts as their font shapes them, and says what glyphs stand for that do not say so themselves', async () => {
    const { metrics } = await fonts();
    expect(metrics.show('Ελληνικά', 'regular', 10)).not.toHaveProperty('actual');
    expect(metrics.show('plain', 'fallback', 10)).not.toHaveProperty('actual');
    // Readers turn letters from right to left round themselves.
    expect(metrics.show('שלום', 'fallback', 10)).not.toHaveProperty('actual');
  });

  it('gives a ligature from right to left the one character that means the same', async () => {
    const { metrics } = await fonts();
    const { operators } = metrics.show('لا', 'fallback', 10);
    const [glyph] = operators.match(/[0-9a-f]{4}/g) ?? [];
    const [point = 0, ...more] = metrics.fontOf('fallback').unicode[Number.parseInt(glyph ?? '', 16)] ?? [];
    expect(more).toEqual([]);
    expect(String.fromCodePoint(point).normalize('NFKC')).toBe('لا');
  });
});
