/** A key, or several, and the word for what they do. */
export type KeyHint = { keys: string; short: string };

/** Cells between two hints. */
export const BETWEEN = 2;
/** Behind a hint for newcomers. */
export const HIDE = '  . hides';

/** As many keys as fit into so many cells, in their order; help is always among them, at the end. */
export function fittingKeys(hints: readonly KeyHint[], width: number): KeyHint[] {
  const help = hints.find(({ short }) => short === 'help');
  let room = width - (help === undefined ? 0 : cellsOf(help) + BETWEEN) + BETWEEN;
  const shown = hints.filter((hint) => {
    if (hint === help) return false;
    room -= cellsOf(hint) + BETWEEN;
    return room >= 0;
  });
  return help === undefined ? shown : [...shown, help];
}

/** Signs of keys take one cell each. */
function cellsOf({ keys, short }: KeyHint): number {
  return [...keys].length + 1 + short.length;
}
