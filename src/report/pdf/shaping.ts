import { hasRightToLeft } from './bidi.ts';
import { rounded } from './syntax.ts';

/** Of a glyph, in thousandths of the size. `advanceWidth` is its own width, `xAdvance` how far the next one stands. */
type Position = { xAdvance: number; xOffset: number; yOffset: number; advanceWidth: number };

/** The parts of an embedded pdfkit font that text is set with; its published types lack them. */
export type EmbeddedFont = {
  id: string;
  /** Thousandths of the size for a unit of the font. */
  scale: number;
  ref(): unknown;
  widthOfString(text: string, size: number): number;
  /** Shapes a text as a whole; positions in thousandths of the size. */
  layoutRun(text: string): { positions: Position[] };
  /** Takes the glyphs into the embedded font and gives their numbers there, in hexadecimal, and their positions. */
  encode(text: string): [string[], Position[]];
  /** What each glyph of the embedded font stands for, by its number there. */
  unicode: number[][];
  font: {
    glyphForCodePoint(codePoint: number): { advanceWidth: number };
    hasGlyphForCodePoint(codePoint: number): boolean;
  };
};

/** Printable ASCII, Latin-1 and Latin Extended-A: both text faces have all of it, and its letters stand one after the other. */
const COMMON = /^[ -~\u00a0-\u017f]*$/;
const CODES = 0x180;
const SPACE = 0x20;

export function isCommon(text: string): boolean {
  return COMMON.test(text);
}

/** Sets common text letter by letter, with the kerning of each pair. */
export type Typesetter = {
  /** Width in thousandths of the size. */
  width(text: string): number;
  /** The text as PDF shows it: glyphs in hexadecimal, and by how much they move together. */
  operators(text: string): string;
};

/** A text as PDF's operators. `actual` is what its glyphs stand for, where they do not say so one by one. */
export type Shown = { operators: string; actual?: string };

/**
 * Advances and kerning are read from the font once and learnt from whole words: to shape each new word and number was a
 * quarter of the time of a report. Pairs that a font joins into one sign stay two letters. Only for texts that are common.
 */
export function typesetter(font: EmbeddedFont): Typesetter {
  const advances = new Float64Array(CODES).fill(Number.NaN);
  const kerning = new Float64Array(CODES * CODES).fill(Number.NaN);
  const glyphs: string[] = [];

  const advanceOf = (code: number): number => {
    const known = advances[code] ?? 0;
    if (!Number.isNaN(known)) return known;
    const read = font.font.glyphForCodePoint(code).advanceWidth * font.scale;
    advances[code] = read;
    return read;
  };
  const learn = (text: string): void => {
    const { positions } = font.layoutRun(text);
    const apart = positions.length === text.length;
    for (let index = 1; index < text.length; index++) {
      const place = text.charCodeAt(index - 1) * CODES + text.charCodeAt(index);
      if (!Number.isNaN(kerning[place])) continue;
      const pair = apart
        ? positions[index - 1]
        : firstOfTwo(font.layoutRun(text.slice(index - 1, index + 1)).positions);
      kerning[place] = pair === undefined ? 0 : pair.xAdvance - pair.advanceWidth;
    }
  };
  /** Between a letter and the next; words are set apart from each other, so a space moves towards nothing. */
  const kernAt = (text: string, index: number): number => {
    const code = text.charCodeAt(index);
    if (code === SPACE || index + 1 >= text.length) return 0;
    const place = code * CODES + text.charCodeAt(index + 1);
    if (Number.isNaN(kerning[place])) learn(text);
    return kerning[place] ?? 0;
  };

  return {
    width(text) {
      let sum = 0;
      for (let index = 0; index < text.length; index++) sum += advanceOf(text.charCodeAt(index)) + kernAt(text, index);
      return sum;
    },
    operators(text) {
      let operand = '<';
      let isKerned = false;
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        glyphs[code] ??= font.encode(text.charAt(index))[0].join('');
        operand += glyphs[code];
        // A thousandth of the size is far below what can be seen.
        const kern = Math.round(kernAt(text, index));
        if (kern === 0) continue;
        operand += `>${-kern}<`;
        isKerned = true;
      }
      return isKerned ? `[${operand}>]TJ` : `${operand}>Tj`;
    },
  };
}

function firstOfTwo<T>(positions: readonly T[]): T | undefined {
  return positions.length === 2 ? positions[0] : undefined;
}

/** Sets any text as the font itself shapes it: joined letters, marks above and below, other orders of glyphs. */
export function shownByFont(font: EmbeddedFont, text: string, size: number): Shown {
  const [glyphs, positions] = font.encode(text);
  if (hasRightToLeft(text)) nameLigatures(font, glyphs);
  let operators = '[';
  let rise = 0;
  let said = '';
  for (const [index, glyph] of glyphs.entries()) {
    const { xAdvance, xOffset, yOffset, advanceWidth } = positions[index] ?? NOWHERE;
    if (yOffset !== rise) {
      operators += `]TJ ${rounded((yOffset * size) / 1000)} Ts[`;
      rise = yOffset;
    }
    const before = Math.round(-xOffset);
    const after = Math.round(advanceWidth - xAdvance + xOffset);
    operators += `${before === 0 ? '' : before}<${glyph}>${after === 0 ? '' : after}`;
    said += String.fromCodePoint(...(font.unicode[Number.parseInt(glyph, 16)] ?? []));
  }
  operators += rise === 0 ? ']TJ' : ']TJ 0 Ts';
  // Readers turn stretches from right to left round by themselves, what stands for them too.
  return said === text || hasRightToLeft(text) ? { operators } : { operators, actual: text };
}

/**
 * Readers turn text from right to left round letter by letter, and so the letters of a ligature too. The one character
 * that Unicode has for the ligature, which means the same, comes through.
 */
function nameLigatures(font: EmbeddedFont, glyphs: readonly string[]): void {
  for (const glyph of glyphs) {
    const number = Number.parseInt(glyph, 16);
    const letters = font.unicode[number] ?? [];
    if (letters.length < 2) continue;
    const form = presentationForms().get(String.fromCodePoint(...letters));
    if (form !== undefined) font.unicode[number] = [form];
  }
}

let forms: Map<string, number> | undefined;
/** The Arabic presentation forms A and B by the letters that they stand for; the first form of each. */
function presentationForms(): ReadonlyMap<string, number> {
  if (forms !== undefined) return forms;
  forms = new Map();
  for (let point = 0xfefc; point >= 0xfb50; point--) {
    const letters = String.fromCodePoint(point).normalize('NFKC');
    if (letters.length > 1) forms.set(letters, point);
  }
  return forms;
}

const NOWHERE: Position = { xAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: 0 };
