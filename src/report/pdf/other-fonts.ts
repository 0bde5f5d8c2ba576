import { readFile } from 'node:fs/promises';
import type { Font } from 'fontkit';

/** A font file that the reader named and that cannot be used; the message says why. */
export class UnusableFontError extends Error {
  constructor(path: string, why: string) {
    super(`${path}: ${why}`);
    this.name = 'UnusableFontError';
  }
}

/** Where fonts may come from for characters that those of the program lack. */
export type FontSources = {
  /** Named by the reader: asked first; each must be usable. */
  named: readonly string[];
  /** Gives the files that this system has; asked only where the named ones do not suffice. */
  found: () => Promise<readonly string[]>;
};

/**
 * Opens fonts until all of the characters are covered: those that the reader named, then those of the system. Only fonts
 * that add something are given back. Throws UnusableFontError for a named file; one of the system is passed over.
 */
export async function fontsFor(characters: readonly string[], { named, found }: FontSources): Promise<Font[]> {
  const chosen: Font[] = [];
  let left = characters;
  const take = (fonts: readonly Font[]) => {
    const font = preferred(fonts, characters);
    if (font === undefined) return;
    const rest = left.filter((one) => !covers(font, one));
    if (rest.length === left.length) return;
    chosen.push(font);
    left = rest;
  };
  for (const path of named) take(await opened(path));
  for (const path of left.length === 0 ? [] : await found()) {
    if (left.length === 0) break;
    try {
      take(await opened(path));
    } catch {
      // A font of the system that is broken, or that may not be embedded, is as good as none.
    }
  }
  return chosen;
}

/** The fonts in a file. Throws UnusableFontError. */
async function opened(path: string): Promise<Font[]> {
  const { create } = await import('fontkit');
  let fonts: Font[];
  try {
    const bytes = await readFile(path);
    const one = create(bytes);
    fonts = 'fonts' in one ? one.fonts : [one];
    if (fonts.some((font) => typeof font.layout !== 'function')) throw new Error('not an outline font');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new UnusableFontError(path, typeof code === 'string' ? `cannot be read (${code})` : NO_FONT);
  }
  const usable = fonts.filter(mayBeEmbedded);
  if (usable.length === 0) throw new UnusableFontError(path, 'its licence forbids to embed it in a document');
  return usable;
}

const NO_FONT = 'is no TrueType or OpenType font (.ttf, .otf, .ttc)';

/** What the font says of itself (OpenType, OS/2, fsType): a part of it must be allowed to go into a document. */
function mayBeEmbedded(font: Font): boolean {
  const type = font['OS/2']?.fsType;
  return !(type?.noEmbedding || type?.noSubsetting || type?.bitmapOnly);
}

/** Of fonts that share a file, Chinese, Japanese and Korean as a rule, that whose forms the text wants. */
function preferred(fonts: readonly Font[], characters: readonly string[]): Font | undefined {
  const all = characters.join('');
  const wanted = /\p{Script=Hangul}/u.test(all)
    ? /KR/
    : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(all)
      ? /JP/
      : /SC/;
  return fonts.find((font) => wanted.test(font.postscriptName ?? '')) ?? fonts[0];
}

function covers(font: Font, character: string): boolean {
  return Array.from(character).every((one) => font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
}
