/** The regular face is narrower than the semibold one. */
const REGULAR = 0.95;
/** Widths of letters over their size, a little more than IBM Plex Sans semibold has. */
const NARROW = /[ijltfrI.,:;'!|()[\]/ \u00a0-]/;
const WIDE = /[mwMW@%—…]/;
const CAPITAL = /[A-Z&#]/;
/** From the signs of Hangul on, letters are as wide as they are high. */
const FULL_WIDTH = 0x1100;

/** At most as wide as this a text will be, in points: for a drawing, which knows no font. */
export function textWidth(text: string, size: number, strong = true): number {
  let width = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code >= FULL_WIDTH && !(code >= 0x2000 && code < 0x2e80)) width += 1.05;
    else if (NARROW.test(letter)) width += 0.41;
    else if (WIDE.test(letter)) width += 0.96;
    else if (CAPITAL.test(letter)) width += 0.72;
    else width += code < 0x80 ? 0.61 : 0.72;
  }
  return width * size * (strong ? 1 : REGULAR);
}

/** The text in lines of at most this width, broken between words; what has no room ends in an ellipsis. */
export function textLines(text: string, size: number, width: number, most: number, strong = true): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (const [at, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, size, strong) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      line = `${line} ${words.slice(at).join(' ')}`;
      break;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line].map((one) => fitted(one, size, width, strong));
}

/** The text, cut between graphemes where it is wider than this. */
export function fitted(text: string, size: number, width: number, strong = true): string {
  if (textWidth(text, size, strong) <= width) return text;
  const room = width - textWidth('…', size, strong);
  let kept = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    used += textWidth(segment, size, strong);
    if (used > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
