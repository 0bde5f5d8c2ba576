let segmenter: Intl.Segmenter | undefined;

/** The characters a reader sees: an emoji with skin tone, a letter with its marks or a flag is one. */
export function graphemes(text: string): string[] {
  if (/^[\x20-\x7e]*$/.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
