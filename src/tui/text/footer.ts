/** A key, or several, and the word for what they do. */
export type KeyHint = { keys: string; short: string };

/** Cells between two hints. */
export const BETWEEN = 2;
/** Behind a hint for newcomers. */
export const HIDE = '  . hides';

/** Cells from which the way back is among the keys whatever else there is. */
const BACK_FROM = 78;

/** As many keys as fit into so many cells, in their order; the way back and help are always among them, at the end. */
export function fittingKeys(hints: readonly KeyHint[], width: number): KeyHint[] {
  const isKept = ({ keys, short }: KeyHint) => short === 'help' || (keys === 'esc' && width >= BACK_FROM);
  const kept = hints.filter(isKept);
  let room = kept.reduce((left, hint) => left - cellsOf(hint) - BETWEEN, width + BETWEEN);
  const shown = hints.filter((hint) => {
    if (isKept(hint)) return false;
    room -= cellsOf(hint) + BETWEEN;
    return room >= 0;
  });
  return [...shown, ...kept];
}

/** Signs of keys take one cell each. */
function cellsOf({ keys, short }: KeyHint): number {
  return [...keys].length + 1 + short.length;
}
