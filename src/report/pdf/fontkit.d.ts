/** The parts of fontkit that are used here; it comes without types. */
declare module 'fontkit' {
  export type Font = {
    postscriptName: string | null;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): unknown;
    'OS/2'?: { fsType?: { noEmbedding?: boolean; noSubsetting?: boolean; bitmapOnly?: boolean } };
  };
  /** One font, or several in one file. Throws where the bytes are none. */
  export function create(bytes: Uint8Array): Font | { fonts: Font[] };
}
