import type { Labelling } from './draw/graph-drawing.ts';

/** Up to so many boxes words stand on the arrows. */
const WORDS_UP_TO = 12;
/** Up to so many boxes all of them are drawn in one picture; more are drawn as domains, and the hubs one by one. */
export const ONE_PICTURE_UP_TO = 30;
/** Hubs that get a picture of their own. */
export const MOST_HUBS = 10;
/** Processes that get a sequence diagram. */
export const MOST_SEQUENCES = 10;

/** How the arrows of a diagram may be labelled, best first; empty where it has too many boxes for one picture. */
export function labellingsFor(boxes: number): Labelling[] {
  if (boxes <= WORDS_UP_TO) return ['words', 'numbers'];
  return boxes <= ONE_PICTURE_UP_TO ? ['numbers'] : [];
}
