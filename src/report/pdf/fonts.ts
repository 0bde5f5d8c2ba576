import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Face } from './display.ts';
import { type EmbeddedFont, isCommon, type Typesetter, typesetter } from './shaping.ts';

/** The files that a fonts folder must hold, unmodified. */
const FONT_FILES: Readonly<Record<Face, string>> = {
  regular: 'IBMPlexSans-Regular.ttf',
  strong: 'IBMPlexSans-SemiBold.ttf',
  fallback: 'DejaVuSans.ttf',
};

/** A stretch of text that one face can draw. `actual` is what a visible box stands for. */
type Stretch = { text: string; face: Face; actual?: string };

/** What the layout must know about the fonts. */
export type Metrics = {
  /** Width in points of text at this size. */
  width(text: string, face: Face, size: number): number;
  /** The same for a word that a space follows, without the space itself. */
  widthBeforeSpace(text: string, face: Face, size: number): number;
  /** Cuts text into stretches by the faces that have its characters: the wanted one, the fallback, else a visible box. */
  itemise(text: string, wanted: Face): Stretch[];
  /** How text is set in a face, where it is common and the face has all of it. */
  setterFor(text: string, face: Face): Typesetter | undefined;
  /** Characters met so far that no font has. */
  readonly missing: ReadonlySet<string>;
};

/** The parts of pdfkit's document that fonts are read through; its published types lack the font object. */
export type FontDocument = {
  registerFont(name: string, source: Uint8Array): unknown;
  font(name: string): unknown;
  _font: EmbeddedFont;
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const BOX = '\u25a1';

/** Reads the three faces and registers each once under its alias: a second registration would parse it again. */
export async function loadFonts(doc: FontDocument, folder: string): Promise<Metrics> {
  for (const [alias, file] of Object.entries(FONT_FILES)) {
    doc.registerFont(alias, await readFile(join(folder, file)));
  }
  return metricsOf(doc);
}

function metricsOf(doc: FontDocument): Metrics {
  const open = (alias: Face) => {
    doc.font(alias);
    return doc._font;
  };
  // The fallback is parsed only when a text needs it.
  const fonts: Partial<Record<Face, FontDocument['_font']>> = {};
  const fontOf = (face: Face) => {
    const known = fonts[face] ?? open(face);
    fonts[face] = known;
    return known;
  };
  const setters: Partial<Record<Face, Typesetter>> = {};
  const setterOf = (face: Face) => {
    const known = setters[face] ?? typesetter(fontOf(face));
    setters[face] = known;
    return known;
  };
  // Widths of what is not common, at size 1.
  const widths: Record<Face, Map<string, number>> = { regular: new Map(), strong: new Map(), fallback: new Map() };
  const width = (text: string, face: Face): number => {
    if (face !== 'fallback' && isCommon(text)) return setterOf(face).width(text) / 1000;
    const known = widths[face].get(text) ?? fontOf(face).widthOfString(text, 1000) / 1000;
    widths[face].set(text, known);
    return known;
  };
  const missing = new Set<string>();

  const faceFor = (cluster: string, wanted: Face): Face | undefined => {
    const points = Array.from(cluster, (character) => character.codePointAt(0) ?? 0);
    const covers = (face: Face) =>
      points.every((point) => isMark(point) || fontOf(face).font.hasGlyphForCodePoint(point));
    return covers(wanted) ? wanted : covers('fallback') ? 'fallback' : undefined;
  };

  return {
    missing,
    width: (text, face, size) => width(text, face) * size,
    widthBeforeSpace: (text, face, size) => (width(`${text} `, face) - width(' ', face)) * size,
    setterFor: (text, face) => (face !== 'fallback' && isCommon(text) ? setterOf(face) : undefined),
    itemise(text, wanted) {
      if (isCommon(text)) return [{ text, face: wanted }];
      const stretches: Stretch[] = [];
      for (const { segment } of graphemes.segment(text)) {
        const face = faceFor(segment, wanted);
        const last = stretches.at(-1);
        if (face === undefined) {
          missing.add(segment);
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
