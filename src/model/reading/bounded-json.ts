import { BOUNDS } from './bounds.ts';

const [QUOTE, ESCAPE, COMMA] = ['"', '\\', ','].map((sign) => sign.charCodeAt(0));
const OPENING = new Set(['[', '{'].map((sign) => sign.charCodeAt(0)));
const CLOSING = new Set([']', '}'].map((sign) => sign.charCodeAt(0)));

type Bounds = Pick<Record<keyof typeof BOUNDS, number>, 'characters' | 'tokens' | 'depth'>;

/**
 * Whether a text that should be JSON keeps to the bounds on what is read at all: quick to tell, while parsing what does not
 * keep to them may fill the memory. Says nothing about whether it is JSON.
 */
export function isBoundedJson(text: string, bounds: Bounds = BOUNDS): boolean {
  if (text.length > bounds.characters) return false;
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      for (at++; at < text.length && text.charCodeAt(at) !== QUOTE; at++) if (text.charCodeAt(at) === ESCAPE) at++;
    } else if (code === COMMA) values++;
    else if (OPENING.has(code)) {
      values++;
      depth++;
    } else if (CLOSING.has(code)) depth--;
    if (depth > bounds.depth || values > bounds.tokens) return false;
  }
  return true;
}
