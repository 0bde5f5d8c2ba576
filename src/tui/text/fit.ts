import stringWidth from 'string-width';
import { graphemes } from '../input/graphemes.ts';

/** The cells a text takes in a terminal. */
export function widthOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

/** The text cut to so many cells, with a sign where something is missing. Wide characters are never halved. */
export function truncate(text: string, cells: number, more = '…'): string {
  if (widthOf(text) <= cells) return text;
  const room = cells - widthOf(more);
  if (room < 0) return '';
  return `${takeCells(text, room).trimEnd()}${more}`;
}

/**
 * Names in so many cells each: cut at the end; where that makes two of them the same, in the middle, since such names often
 * differ at their end.
 */
export function shortNames(names: readonly string[], cells: number, more = '…'): string[] {
  const cut = names.map((name) => truncate(name, cells, more));
  return names.map((name, at) => {
    const isAlone = cut.filter((other) => other === cut[at]).length === 1;
    return isAlone || widthOf(name) <= cells ? (cut[at] ?? '') : cutWithin(name, cells, more);
  });
}

function cutWithin(name: string, cells: number, more: string): string {
  const room = cells - widthOf(more);
  const parts = [...graphemes(name)];
  let tail = '';
  for (let at = parts.length - 1; at >= 0; at--) {
    const longer = `${parts[at]}${tail}`;
    if (widthOf(longer) > Math.ceil(room / 2)) break;
    tail = longer;
  }
  return `${takeCells(name, room - widthOf(tail))}${more}${tail}`;
}

/** The longest beginning of a text that fits. */
export function takeCells(text: string, cells: number): string {
  let taken = '';
  let width = 0;
  for (const part of graphemes(text)) {
    width += widthOf(part);
    if (width > cells) break;
    taken += part;
  }
  return taken;
}

/** Exactly so many cells: cut, or filled with spaces behind. */
export function toWidth(text: string, cells: number, more?: string): string {
  const short = truncate(text, cells, more);
  return short + ' '.repeat(Math.max(0, cells - widthOf(short)));
}

/** Exactly so many cells, with the text at the right. */
export function toWidthRight(text: string, cells: number, more?: string): string {
  const short = truncate(text, cells, more);
  return ' '.repeat(Math.max(0, cells - widthOf(short))) + short;
}

/**
 * The text in lines of at most so many cells, broken between words; a word that is too long is broken within. A percent sign
 * stays with its number, and a short last word does not stand in a line alone where it can have company.
 */
export function wrap(text: string, cells: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, cells));
}

function wrapParagraph(paragraph: string, cells: number): string[] {
  const words = paragraph.includes(' %') ? paragraph.split(/ (?!%)/) : paragraph.split(' ');
  const lines: string[] = [];
  let line = '';
  for (const word of words.flatMap((one) => pieces(one, cells))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= cells) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines.slice(0, -1), ...inCompany(lines.at(-1), line, cells)];
}

/** Cells below which a last word looks lost in a line of its own. */
const LOST = 12;

/** The last two lines; of one with several words the last goes down to a short word that stands alone. */
function inCompany(before: string | undefined, last: string, cells: number): string[] {
  if (before === undefined) return [last];
  const cut = before.lastIndexOf(' ');
  const isLost = last !== '' && !last.includes(' ') && widthOf(last) < LOST;
  const company = `${before.slice(cut + 1)} ${last}`;
  if (!isLost || !before.trimStart().slice(0, Math.max(0, cut)).includes(' ') || widthOf(company) > cells) {
    return [before, last];
  }
  return [before.slice(0, cut), company];
}

/** The text in at most so many lines; the last ends with a sign where something is missing. */
export function wrapWithin(text: string, cells: number, most: number, more = '…'): string[] {
  const lines = wrap(text, cells);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), truncate(`${lines[most - 1] ?? ''} ${lines[most] ?? ''}`, cells, more)];
}

function pieces(word: string, cells: number): string[] {
  if (widthOf(word) <= cells || cells < 2) return [word];
  const head = takeCells(word, cells);
  return [head, ...pieces(word.slice(head.length), cells)];
}
