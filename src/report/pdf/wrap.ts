import { type Inline, plain, type Text } from '../blocks.ts';
import type { Ink } from '../figures/drawing.ts';
import { arrange, directionOf, hasRightToLeft } from './bidi.ts';
import type { Face } from './display.ts';
import type { Metrics } from './fonts.ts';
import type { Line, Run, Style } from './line.ts';
import { breakable } from './line-breaks.ts';
import { type PlainText, plainText, wrapPlain } from './plain-text.ts';
import { isCommon } from './shaping.ts';

type Fragment = Omit<Run, 'x'>;
/** What must not be separated: fragments without a space between them. */
type Word = { fragments: Fragment[]; width: number; space: number; breakAfter: boolean };

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text cut into words that are measured once, however often it is broken into lines. */
export type Prepared = PlainText | { kind: 'words'; words: readonly Word[]; whole: string };

export function prepare(text: Text, style: Style, metrics: Metrics): Prepared {
  return plainText(text, style, metrics) ?? { kind: 'words', words: wordsOf(text, style, metrics), whole: plain(text) };
}

/** Breaks text into lines no wider than `width`. A word that is wider than a line is cut, at a mark where it has one. */
export function wrap(text: Text, style: Style, width: number, metrics: Metrics): Line[] {
  return wrapPrepared(prepare(text, style, metrics), style, width, metrics);
}

export function wrapPrepared(prepared: Prepared, style: Style, width: number, metrics: Metrics): Line[] {
  if (prepared.kind === 'plain') {
    const { text, face, to, fill } = prepared;
    const lines = wrapPlain(prepared, style.size, width, metrics);
    if (lines !== undefined) return lines;
    const run: Inline = { text, strong: face === 'strong', muted: fill === 'muted' };
    return wrapWords(wordsOf([to === undefined ? run : { ...run, to }], style, metrics), text, style, width, metrics);
  }
  return wrapWords(prepared.words, prepared.whole, style, width, metrics);
}

function wrapWords(words: readonly Word[], whole: string, style: Style, width: number, metrics: Metrics): Line[] {
  const isTurned = !isCommon(whole) && hasRightToLeft(whole);
  const lines: Line[] = [];
  let line: Line = { runs: [], width: 0 };
  let space = 0;
  const close = () => {
    // Whoever reads the text without its places needs the space between two lines.
    if (space > 0 && !isTurned) endWithSpace(line);
    lines.push(line);
    line = { runs: [], width: 0 };
    space = 0;
  };
  const place = (word: Word) => {
    append(line, word, space, !isTurned);
    space = word.space;
    if (word.breakAfter) close();
  };
  for (const word of words) {
    if (line.runs.length > 0 && line.width + space + word.width > width) close();
    if (word.width <= width) place(word);
    else
      for (const part of cut(word, width, style, metrics)) {
        if (line.runs.length > 0 && line.width + space + part.width > width) close();
        place(part);
      }
  }
  if (line.runs.length > 0 || lines.length === 0) lines.push(line);
  if (isTurned) for (const one of lines) arrange(one, directionOf(whole));
  return lines;
}

/** Width of the text on one line, and of its longest word. */
export function extent(prepared: Prepared): { natural: number; longest: number } {
  if (prepared.kind === 'plain') return prepared;
  const { words } = prepared;
  let natural = 0;
  let longest = 0;
  let line = 0;
  for (const word of words) {
    line += word.width + word.space;
    natural = Math.max(natural, line - word.space);
    if (word.breakAfter) line = 0;
    longest = Math.max(longest, word.width);
  }
  return { natural, longest };
}

function endWithSpace(line: Line): void {
  const last = line.runs.at(-1);
  if (last === undefined) return;
  if (last.actual !== undefined) last.actual = `${last.actual.trimEnd()} `;
  else if (!last.text.endsWith(' ')) last.text += ' ';
}

function append(line: Line, word: Word, space: number, mayJoin: boolean): void {
  let first = true;
  for (const fragment of word.fragments) {
    const last = line.runs.at(-1);
    const gap = first && last !== undefined ? space : 0;
    const same =
      mayJoin &&
      last !== undefined &&
      last.face === fragment.face &&
      last.fill === fragment.fill &&
      last.to === fragment.to &&
      last.actual === undefined &&
      fragment.actual === undefined;
    if (same) {
      last.text += (gap > 0 ? ' ' : '') + fragment.text;
      last.width += gap + fragment.width;
    } else {
      if (gap > 0 && mayJoin) endWithSpace(line);
      const { text, face, fill, width, actual, to } = fragment;
      const run: Run = { x: line.width + gap, text, face, fill, width };
      if (actual !== undefined) run.actual = actual;
      if (to !== undefined) run.to = to;
      line.runs.push(run);
    }
    line.width += gap + fragment.width;
    first = false;
  }
}

function wordsOf(text: Text, style: Style, metrics: Metrics): Word[] {
  const runs: readonly Inline[] = typeof text === 'string' ? [{ text }] : text;
  const words: Word[] = [];
  let open = false;
  for (const run of runs) {
    const face: Face = style.strong || run.strong ? 'strong' : 'regular';
    const fill: Ink = run.to !== undefined ? 'accent' : run.muted ? 'muted' : style.fill;
    const spaceWidth = metrics.width(' ', face, style.size);
    const look: Look = run.to === undefined ? { face, fill } : { face, fill, to: run.to };
    // The soft hyphen is a hint that nothing here needs; drawn, it would be a hyphen.
    const parts = run.text.replaceAll('\u00ad', '').match(/\n|[ \t]+|[^ \t\n]+/g) ?? [];
    for (const [index, part] of parts.entries()) {
      const last = words.at(-1);
      if (part === '\n') {
        if (last !== undefined && open) last.breakAfter = true;
        else words.push({ fragments: [], width: 0, space: 0, breakAfter: true });
        open = false;
      } else if (isBlank(part)) {
        if (last !== undefined) last.space = spaceWidth;
        open = false;
      } else {
        const pieces = breakable(part);
        for (const [at, one] of pieces.entries()) {
          const isFollowed = at === pieces.length - 1 && isBlank(parts[index + 1]);
          const fragments = fragmentsOf(one, look, isFollowed, style.size, metrics);
          const width = fragments.reduce((sum, fragment) => sum + fragment.width, 0);
          if (open && last !== undefined && at === 0) {
            last.fragments.push(...fragments);
            last.width += width;
          } else words.push({ fragments, width, space: 0, breakAfter: false });
        }
        open = true;
      }
    }
  }
  return words;
}

/** Whether a part is white space other than a new line. */
function isBlank(part: string | undefined): boolean {
  return part !== undefined && (part.startsWith(' ') || part.startsWith('\t'));
}

type Look = Pick<Fragment, 'face' | 'fill' | 'to'>;

/** A word that a space follows is measured with it: so it is drawn. */
function fragmentsOf(text: string, look: Look, isFollowed: boolean, size: number, metrics: Metrics): Fragment[] {
  const stretches = metrics.itemise(text, look.face);
  return stretches.map(({ text: part, face, actual }, index) => {
    const measure = isFollowed && index === stretches.length - 1 ? metrics.widthBeforeSpace : metrics.width;
    const fragment: Fragment = { text: part, face, fill: look.fill, width: measure(part, face, size) };
    if (look.to !== undefined) fragment.to = look.to;
    if (actual !== undefined) fragment.actual = actual;
    return fragment;
  });
}

/** Cuts a word that no line can hold. */
function cut(word: Word, width: number, style: Style, metrics: Metrics): Word[] {
  const parts: Word[] = [];
  let current: Word = { fragments: [], width: 0, space: 0, breakAfter: false };
  const flush = () => {
    if (current.fragments.length > 0) parts.push(current);
    current = { fragments: [], width: 0, space: 0, breakAfter: false };
  };
  for (const fragment of word.fragments) {
    let kept = '';
    let keptWidth = 0;
    const keep = () => {
      if (kept !== '') current.fragments.push({ ...fragment, text: kept, width: keptWidth });
      current.width += keptWidth;
      kept = '';
      keptWidth = 0;
    };
    for (const { segment } of graphemes.segment(fragment.text)) {
      const one = metrics.width(segment, fragment.face, style.size);
      if (current.width + keptWidth + one > width && (kept !== '' || current.fragments.length > 0)) {
        const mark = current.fragments.length === 0 ? lastMark(kept) : 0;
        const rest = mark > 0 ? kept.slice(mark) : '';
        if (mark > 0) {
          kept = kept.slice(0, mark);
          keptWidth = metrics.width(kept, fragment.face, style.size);
        }
        keep();
        flush();
        kept = rest;
        keptWidth = rest === '' ? 0 : metrics.width(rest, fragment.face, style.size);
      }
      kept += segment;
      keptWidth += one;
    }
    keep();
  }
  flush();
  const last = parts.at(-1);
  if (last !== undefined) {
    last.space = word.space;
    last.breakAfter = word.breakAfter;
  }
  return parts;
}

/** Index behind the last mark in the second half of the text at which a long word may be cut; 0 without one. */
function lastMark(text: string): number {
  for (let index = text.length - 1; index > text.length / 2; index--) {
    if ('-/_.,:;@&='.includes(text.charAt(index))) return index + 1;
  }
  return 0;
}
