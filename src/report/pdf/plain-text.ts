import type { Text } from '../blocks.ts';
import type { Ink } from '../figures/drawing.ts';
import type { TextFace } from './display.ts';
import type { Metrics } from './fonts.ts';
import type { Line, Run, Style } from './line.ts';
import { isCommon } from './shaping.ts';

/** What a plain text must not hold: more than one space between words, and the soft hyphen. */
const NOT_PLAIN = /^ | {2}| $|\u00ad|^$/;

/**
 * A text of one look and of common letters alone, which nearly all texts of a report are. It is measured and broken into
 * lines letter by letter, without an object for each word.
 */
export type PlainText = {
  kind: 'plain';
  text: string;
  face: TextFace;
  fill: Ink;
  to?: string;
  /** Width on one line, and of the longest word. */
  natural: number;
  longest: number;
};

/** The text as a plain one; undefined where it is none. */
export function plainText(text: Text, style: Style, metrics: Metrics): PlainText | undefined {
  const only = typeof text === 'string' ? undefined : text[0];
  if (typeof text !== 'string' && (text.length !== 1 || only === undefined)) return undefined;
  const letters = typeof text === 'string' ? text : (only?.text ?? '');
  if (!isCommon(letters) || NOT_PLAIN.test(letters)) return undefined;
  const face = style.strong || only?.strong ? 'strong' : 'regular';
  const fill = only?.to !== undefined ? 'accent' : only?.muted ? 'muted' : style.fill;
  const { natural, longest } = metrics.extent(letters, face);
  const plain: PlainText = {
    kind: 'plain',
    text: letters,
    face,
    fill,
    natural: natural * style.size,
    longest: longest * style.size,
  };
  if (only?.to !== undefined) plain.to = only.to;
  return plain;
}

/** Breaks a plain text into lines no wider than `width`; undefined where a word alone is wider. */
export function wrapPlain(plain: PlainText, size: number, width: number, metrics: Metrics): Line[] | undefined {
  const { text, face, natural } = plain;
  if (natural <= width) return [lineOf(plain, text, natural)];
  if (plain.longest > width) return undefined;
  const space = metrics.width(' ', face, size);
  const lines: Line[] = [];
  let from = 0;
  let taken = 0;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf(' ', at);
    const end = next < 0 ? text.length : next;
    const word = metrics.stretch(text, at, end, face) * size;
    if (at > from && taken + space + word > width) {
      // The space that the break takes the place of stays, for readers that do not see lines.
      lines.push(lineOf(plain, text.slice(from, at), taken));
      from = at;
      taken = word;
    } else taken += (at > from ? space : 0) + word;
    at = end + 1;
  }
  lines.push(lineOf(plain, text.slice(from), taken));
  return lines;
}

function lineOf({ face, fill, to }: PlainText, text: string, width: number): Line {
  const run: Run = { x: 0, text, face, fill, width };
  if (to !== undefined) run.to = to;
  return { runs: [run], width };
}
