import type { Holder } from './object-tree.ts';
import type { Pen, Piece } from './pen.ts';

/** What stands at a line of a tree: a name, and behind it how it got there. */
export type TreeWords = (holder: Holder) => { name: string; how: string };
/** A line of a tree in the rows it takes. */
export type TreeLine = { holder: Holder; rows: readonly (readonly Piece[])[] };

/** Cells below which a name has no room; deeper branches begin no further to the right. */
const LEAST_WORDS = 16;

/** A tree with its branches drawn at the left; every row takes exactly `width` cells. */
export function treeLines(roots: readonly Holder[], words: TreeWords, width: number, pen: Pen): TreeLine[] {
  const lines: TreeLine[] = [];
  const add = (holder: Holder, before: string, branch: string, below: string) => {
    lines.push({ holder, rows: rowsOf(holder, words(holder), before + branch, before + below, width, pen) });
    const last = holder.children.length - 1;
    const inner = pen.widthOf(before + below) + 4 > width - LEAST_WORDS ? before : before + below;
    for (const [at, child] of holder.children.entries()) {
      add(child, inner, branchOf(child, at === last, pen), at === last ? '    ' : `${pen.unicode ? '│' : '|'}   `);
    }
  };
  for (const root of roots) add(root, '', '', '');
  return lines;
}

function branchOf({ twoWay }: Holder, isLast: boolean, { unicode }: Pen): string {
  if (!unicode) return twoWay ? '+<> ' : '+-> ';
  return `${isLast ? '└' : '├'}${twoWay ? '◀' : '─'}▶ `;
}

function rowsOf(
  holder: Holder,
  { name, how }: { name: string; how: string },
  first: string,
  next: string,
  width: number,
  pen: Pen,
): Piece[][] {
  const cells = width - pen.widthOf(first);
  const below = holder.children.length > 0 && !holder.isAgain ? `${next}${pen.unicode ? '│' : '|'} ` : `${next}  `;
  const names = pen.wrap(name, cells, 2);
  const lastName = names.at(-1) ?? '';
  const room = cells - pen.widthOf(lastName) - 2;
  const isBeside = how === '' || pen.widthOf(how) <= room;
  const lines: Piece[][] = names.map((text, at) => [
    { text: at === 0 ? first : below.slice(0, first.length).padEnd(first.length), ink: 'line' },
    { text, ink: holder.isGolden ? 'focus' : 'name' },
    ...(isBeside && at === names.length - 1 && how !== '' ? [{ text: `  ${how}`, ink: 'word' as const }] : []),
  ]);
  const more = isBeside ? [] : pen.wrap(how, width - pen.widthOf(below), 3);
  return [
    ...lines,
    ...more.map((text): Piece[] => [
      { text: below, ink: 'line' },
      { text, ink: 'word' },
    ]),
  ].map((row) => filled(row, width, pen));
}

function filled(row: readonly Piece[], width: number, pen: Pen): Piece[] {
  const used = row.reduce((sum, { text }) => sum + pen.widthOf(text), 0);
  return used >= width ? [...row] : [...row, { text: ' '.repeat(width - used), ink: 'line' }];
}
