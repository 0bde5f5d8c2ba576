/** What a picture in characters is drawn with: the signs that a terminal shows, and how many cells a text takes there. */
export type Pen = {
  /** False where nothing but ASCII shows. */
  unicode: boolean;
  /** The sign where something is missing. */
  more: string;
  /** Cells that a text takes. */
  widthOf(text: string): number;
  /** The characters that a reader sees, each of which takes whole cells. */
  graphemes(text: string): readonly string[];
  /** The text in lines of at most so many cells, the last with a sign where more is missing than `most` lines hold. */
  wrap(text: string, cells: number, most: number): readonly string[];
};

/** What a piece of a picture is, so that whoever shows it can give it a look. Nothing relies on that look. */
export type Ink = 'line' | 'head' | 'name' | 'focus' | 'word';
export type Piece = { text: string; ink: Ink };
/** Every row takes exactly `width` cells. */
export type Picture = { width: number; rows: readonly (readonly Piece[])[] };

/** The widest of some texts, in cells. */
export function widest(pen: Pen, texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, pen.widthOf(text)), 0);
}

export function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** A name in lines of at most so many cells; a word that is longer is broken behind a hyphen of its own, else with one. */
export function wrapName(pen: Pen, name: string, cells: number, most: number): readonly string[] {
  const words = name.split(' ').flatMap((word) => {
    if (pen.widthOf(word) <= cells) return [word];
    return (word.match(/[^-]+-*|-+/g) ?? [word]).flatMap((part) => pieces(pen, part, cells));
  });
  return pen.wrap(words.join(' '), cells, most);
}

/** A part of a word in pieces that fit, with hyphens between letters; scripts without spaces have none. */
function pieces(pen: Pen, part: string, cells: number): string[] {
  if (pen.widthOf(part) <= cells || cells < 4) return [part];
  let head = '';
  let last = '';
  for (const next of pen.graphemes(part)) {
    if (pen.widthOf(head + next) > cells - 1) break;
    head += next;
    last = next;
  }
  if (head === '') return [part];
  const isLetter = /^\p{L}\p{M}*$/u.test(last) && pen.widthOf(last) === 1;
  return [isLetter ? `${head}-` : head, ...pieces(pen, part.slice(head.length), cells)];
}
