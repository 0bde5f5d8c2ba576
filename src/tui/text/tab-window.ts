import { widthOf } from './fit.ts';
import type { Window } from './window.ts';

/** The tabs to name in so many cells: all, or as many as fit round the one in front. Each takes two cells more than its title. */
export function tabsInSight(titles: readonly string[], at: number, cells: number): Window {
  const cellsOf = (index: number) => widthOf(titles[index] ?? '') + 2;
  let [from, to] = [at, at + 1];
  let room = cells - cellsOf(at);
  // The next one behind first: that is where most people go on to.
  for (let grown = true; grown; ) {
    grown = false;
    if (to < titles.length && cellsOf(to) <= room) {
      room -= cellsOf(to++);
      grown = true;
    }
    if (from > 0 && cellsOf(from - 1) <= room) {
      room -= cellsOf(--from);
      grown = true;
    }
  }
  return { from, to };
}
