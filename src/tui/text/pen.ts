import type { Pen } from '../../diagrams/characters/pen.ts';
import { graphemes } from '../input/graphemes.ts';
import { widthOf, wrapWithin } from './fit.ts';

/** What pictures in characters are drawn with, in cells as everything else is measured. `more`: the sign of what is cut off. */
export function penFor(unicode: boolean, more: string): Pen {
  return { unicode, more, widthOf, graphemes, wrap: (text, cells, most) => wrapWithin(text, cells, most, more) };
}
