import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Face, TextFace } from './display.ts';
import { type EmbeddedFont, isCommon, type Shown, shownByFont, type Typesetter, typesetter } from './shaping.ts';

/** The files that a fonts folder must hold, unmodified. */
const FONT_FILES = {
  regular: 'IBMPlexSans-Regular.ttf',
  strong: 'IBMPlexSans-SemiBold.ttf',
  fallback: 'DejaVuSans.ttf',
} as const;

/** A stretch of text that one face can draw. `actual` is what a visible box stands for. */
type Stretch = { text: string; face: Face; actual?: string };

type Extent = { natural: number; longest: number };

export type Missing = { readonly characters: ReadonlySet<string>; readonly words: ReadonlySet<string> };

/** What layout and paint must know about the fonts. */
export type Metrics = {
  /** Width in points of text at this size. */
  width(text: string, face: Face, size: number): number;
  /** The same for a word that a space follows, without the space itself. */
  widthBeforeSpace(text: string, face: Face, size: number): number;
  /** Width at size 1 of common text on one line, and of its longest word. */
  extent(text: string, face: TextFace): Extent;
  /** Width at size 1 of a part of common text, kerned with what follows. */
  stretch(text: string, from: number, to: number, face: TextFace): number;
  /** Cuts text into stretches by the faces that have its characters: the wanted one, another, else a visible box. */
  itemise(text: string, wanted: Face): Stretch[];
  /** The text as PDF's operators; takes its glyphs into the embedded font. */
  show(text: string, face: Face, size: number): Shown;
  /** The font behind a face. */
  fontOf(face: Face): EmbeddedFont;
  /** Characters met so far that no font has, and the words that hold them. */
  readonly missing: Missing;
  /** From now on these fonts are asked for what the others lack, in their order; what was missing is forgotten. */
  take(fonts: readonly OpenFont[]): void;
};

/** A font that is open: what pdfkit takes in place of a file. */
export type OpenFont = { hasGlyphForCodePoint(codePoint: number): boolean };

/** The parts of pdfkit's document that fonts are read through; its published types lack the font object. */
export type FontDocument = {
  registerFont(name: string, source: Uint8Array | OpenFont): unknown;
  font(name: string): unknown;
  _font: EmbeddedFont;
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const BOX = '\u25a1';

/** Reads the three faces and registers each once under its alias: a second registration would parse it again. */
export async function loadFonts(doc: FontDocument, folder: string): Promise<Metrics> {
  for (const [alias, file] of Object.entries(FONT_FILES)) doc.registerFont(alias, await readFile(join(folder, file)));
  return metricsOf(doc);
}

function metricsOf(doc: FontDocument): Metrics {
  const others: Face[] = [];
  // A face is parsed only when a text needs it.
  const fonts = new Map<Face, EmbeddedFont>();
  const fontOf = (face: Face): EmbeddedFont => {
    const known = fonts.get(face);
    if (known !== undefined) return known;
    doc.font(face);
    fonts.set(face, doc._font);
    return doc._font;
  };
  const setters: { regular?: Typesetter; strong?: Typesetter } = {};
  const setterOf = (face: TextFace): Typesetter => {
    const known = setters[face] ?? typesetter(fontOf(face));
    setters[face] = known;
    return known;
  };
  // Widths of what is not common, at size 1.
  const widths = new Map<Face, Map<string, number>>();
  const shapedWidth = (text: string, face: Face): number => {
    const known = widths.get(face) ?? new Map<string, number>();
    widths.set(face, known);
    const width = known.get(text) ?? fontOf(face).widthOfString(text, 1000) / 1000;
    known.set(text, width);
    return width;
  };
  const isText = (face: Face): face is TextFace => face === 'regular' || face === 'strong';
  const width = (text: string, face: Face): number =>
    isText(face) && isCommon(text) ? setterOf(face).width(text) / 1000 : shapedWidth(text, face);
  const characters = new Set<string>();
  const words = new Set<string>();

  const faceFor = (cluster: string, wanted: Face): Face | undefined => {
    const points = Array.from(cluster, (character) => character.codePointAt(0) ?? 0);
    const covers = (face: Face) =>
      points.every((point) => isMark(point) || fontOf(face).font.hasGlyphForCodePoint(point));
    return [wanted, 'fallback' as const, ...others].find(covers);
  };

  return {
    missing: { characters, words },
    take(fonts) {
      for (const font of fonts) {
        const alias: Face = `other${others.length}`;
        doc.registerFont(alias, font);
        others.push(alias);
      }
      characters.clear();
      words.clear();
    },
    fontOf,
    width: (text, face, size) => width(text, face) * size,
    widthBeforeSpace: (text, face, size) => (width(`${text} `, face) - width(' ', face)) * size,
    extent: (text, face) => setterOf(face).extent(text),
    stretch: (text, from, to, face) => setterOf(face).width(text, from, to) / 1000,
    show(text, face, size) {
      if (isText(face) && isCommon(text)) return { operators: setterOf(face).operators(text) };
      return shownByFont(fontOf(face), text, size);
    },
    itemise(text, wanted) {
      if (isCommon(text)) return [{ text, face: wanted }];
      const stretches: Stretch[] = [];
      // Letters and their accents as one character, where there is one: more fonts have it.
      for (const { segment } of graphemes.segment(text.normalize('NFC'))) {
        const face = faceFor(segment, wanted);
        const last = stretches.at(-1);
        if (face === undefined) {
          characters.add(segment);
          words.add(text);
          stretches.push({ text: BOX, face: 'fallback', actual: segment });
        } else if (last !== undefined && last.face === face && last.actual === undefined) last.text += segment;
        else stretches.push({ text: segment, face });
      }
      return stretches;
    },
  };
}

/** Joiners and variation selectors change a neighbour and need no glyph of their own. */
function isMark(point: number): boolean {
  return point === 0x200c || point === 0x200d || (point >= 0xfe00 && point <= 0xfe0f);
}
