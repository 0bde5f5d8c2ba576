import bidiModule, { type Bidi } from 'bidi-js';
import type { Line, Run } from './line.ts';

/** Characters of scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const STRONG = /\p{L}/u;
const NEUTRAL_ONLY = /^[^\p{L}\p{N}]+$/u;

/** Its types speak of an ES module; Node hands over the CommonJS one, whose export is the function itself. */
const createBidi = bidiModule as unknown as () => Bidi;
let engine: Bidi | undefined;

export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** The direction of a text is that of its first letter. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  for (const character of text) {
    if (STRONG.test(character)) return RIGHT_TO_LEFT.test(character) ? 'rtl' : 'ltr';
  }
  return 'ltr';
}

/**
 * Puts the runs of a line where the eye expects them (Unicode bidirectional algorithm, rule L2): each run, at most one
 * word, gets its place; their order in the list stays that of reading. Signs that stand alone in a right-to-left
 * stretch are mirrored; words are turned by the font's own shaping. What is turned keeps how it reads.
 */
export function arrange(line: Line, direction: 'ltr' | 'rtl'): void {
  engine ??= createBidi();
  const bidi = engine;
  type Part = { run?: Run; width: number; level: number };
  let text = '';
  const parts: (Part & { at: number })[] = [];
  let x = 0;
  for (const run of line.runs) {
    if (run.x - x > 0.01) {
      parts.push({ width: run.x - x, level: 0, at: text.length });
      text += ' ';
    }
    parts.push({ run, width: run.width, level: 0, at: text.length });
    text += run.actual ?? run.text;
    x = run.x + run.width;
  }
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  for (const part of parts) part.level = levels[part.at] ?? 0;
  for (const [index, { run, level }] of parts.entries()) {
    if (run === undefined) continue;
    const space = index === parts.length - 1 || parts[index + 1]?.run === undefined ? ' ' : '';
    if (level % 2 === 1) run.said = (run.actual ?? run.text) + space;
    else if (run.actual === undefined) run.text += space;
  }
  const order = [...parts];
  const highest = Math.max(0, ...order.map((part) => part.level));
  for (let level = highest; level > 0; level--) reverseStretches(order, level);
  let place = 0;
  for (const { run, width, level } of order) {
    if (run !== undefined) {
      run.x = place;
      if (level % 2 === 1 && NEUTRAL_ONLY.test(run.text)) {
        run.text = [...run.text]
          .reverse()
          .map((one) => bidi.getMirroredCharacter(one) ?? one)
          .join('');
      }
    }
    place += width;
  }
}

/** Turns round each stretch of parts of this level or higher. */
function reverseStretches(parts: { level: number }[], level: number): void {
  let from = 0;
  while (from < parts.length) {
    let to = from;
    while (to < parts.length && (parts[to]?.level ?? 0) >= level) to++;
    if (to - from > 1) parts.splice(from, to - from, ...parts.slice(from, to).reverse());
    from = Math.max(to, from + 1);
  }
}
