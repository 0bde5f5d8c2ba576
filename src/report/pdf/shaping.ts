import { hasRightToLeft } from './bidi.ts';
import { type GlyphPositioning, pairKerning } from './kerning.ts';
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
  /** Takes the glyphs into the embedded font and gives their numbers there, in hexadecimal, and their positions. */
  encode(text: string): [string[], Position[]];
  /** Takes a glyph into the embedded font, and gives its number there. */
  subset: { includeGlyph(glyph: number): number };
  /** Width of each glyph of the embedded font, and what it stands for, by its number there. */
  widths: number[];
  unicode: number[][];
  font: {
    GPOS?: GlyphPositioning;
    glyphForCodePoint(codePoint: number): { id: number; advanceWidth: number };
    hasGlyphForCodePoint(codePoint: number): boolean;
  };
};

/** Dashes, quotes, signs, arrows and comparisons that reports have beside letters. */
const SIGNS =
  '\u2010\u2011\u2012\u2013\u2014\u2015\u2018\u2019\u201a\u201c\u201d\u201e\u2020\u2021\u2022\u2026\u2190\u2191\u2192\u2193\u2194\u2195\u2212\u2248\u2264\u2265';
/**
 * Printable ASCII, Latin-1, Latin Extended-A and these signs: both text faces have all of it, and its letters stand one
 * after the other.
 */
const COMMON = new RegExp(`^[ -~\\u00a0-\\u017f${SIGNS}]*$`);
const LATIN = 0x180;
const CODES = LATIN + SIGNS.length;
const SPACE = 0x20;
/** Pairs that move by less, in thousandths of the size, stay as they are: a tenth of a point is not seen, but is written. */
const SEEN = 10;

const places = new Map(Array.from(SIGNS, (sign, index) => [sign.charCodeAt(0), LATIN + index]));
/** Common characters one after the other, without the gaps that Unicode has between them. */
function placeOf(code: number): number {
  return code < LATIN ? code : (places.get(code) ?? 0);
}

export function isCommon(text: string): boolean {
  return COMMON.test(text);
}

/** Sets common text letter by letter, with the kerning of each pair. */
export type Typesetter = {
  /** Width of a part of the text, kerned with what follows, in thousandths of the size. */
  width(text: string, from?: number, to?: number): number;
  /** Width of the whole text on one line, and of its longest word, in sizes. */
  extent(text: string): { natural: number; longest: number };
  /** The text as PDF shows it: glyphs in hexadecimal, and by how much they move together. */
  operators(text: string): string;
};

/** A text as PDF's operators. `actual` is what its glyphs stand for, where they do not say so one by one. */
export type Shown = { operators: string; actual?: string };

/**
 * Advances and kerning are read from the font once. Pairs that a font joins into one sign stay two letters. Only for texts
 * that are common.
 */
export function typesetter(font: EmbeddedFont): Typesetter {
  const advances = new Float64Array(CODES).fill(Number.NaN);
  const kerning = new Float64Array(CODES * CODES).fill(Number.NaN);
  const glyphs: string[] = [];
  const pairs = pairKerning(font.font.GPOS);

  const advanceOf = (code: number): number => {
    const place = placeOf(code);
    const known = advances[place] ?? 0;
    if (!Number.isNaN(known)) return known;
    const read = font.font.glyphForCodePoint(code).advanceWidth * font.scale;
    advances[place] = read;
    return read;
  };
  /** Between a letter and the next; words are set apart from each other, so a space moves towards nothing. */
  const kernAt = (text: string, index: number): number => {
    const code = text.charCodeAt(index);
    if (code === SPACE || index + 1 >= text.length) return 0;
    const next = text.charCodeAt(index + 1);
    const place = placeOf(code) * CODES + placeOf(next);
    const known = kerning[place] ?? 0;
    if (!Number.isNaN(known)) return known;
    const read = pairs(font.font.glyphForCodePoint(code).id, font.font.glyphForCodePoint(next).id) * font.scale;
    const move = Math.abs(read) < SEEN ? 0 : Math.round(read);
    kerning[place] = move;
    return move;
  };

  return {
    extent(text) {
      let natural = 0;
      let longest = 0;
      let word = 0;
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        const advance = advanceOf(code) + kernAt(text, index);
        natural += advance;
        word = code === SPACE ? 0 : word + advance;
        if (word > longest) longest = word;
      }
      return { natural: natural / 1000, longest: longest / 1000 };
    },
    width(text, from = 0, to = text.length) {
      let sum = 0;
      for (let index = from; index < to; index++) sum += advanceOf(text.charCodeAt(index)) + kernAt(text, index);
      return sum;
    },
    operators(text) {
      let operand = '<';
      let isKerned = false;
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        const place = placeOf(code);
        glyphs[place] ??= taken(font, code);
        operand += glyphs[place];
        const kern = kernAt(text, index);
        if (kern === 0) continue;
        operand += `>${-kern}<`;
        isKerned = true;
      }
      return isKerned ? `[${operand}>]TJ` : `${operand}>Tj`;
    },
  };
}

/** The number of a character's glyph in the embedded font, in hexadecimal. Shaping it, as pdfkit does, takes far longer. */
function taken(font: EmbeddedFont, code: number): string {
  const { id, advanceWidth } = font.font.glyphForCodePoint(code);
  const glyph = font.subset.includeGlyph(id);
  font.widths[glyph] ??= advanceWidth * font.scale;
  font.unicode[glyph] ??= [code];
  return glyph.toString(16).padStart(4, '0');
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
