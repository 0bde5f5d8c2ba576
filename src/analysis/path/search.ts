/** A choice among actions with a price, kept by whoever asks: `set` does or undoes one. All are undone at the start. */
export type Choice = {
  /** Price of each action, 0 or more. */
  days: readonly number[];
  set(at: number, done: boolean): void;
};

/** A set of actions by number, in rising order. */
export type Chosen = { members: readonly number[]; days: number };

/** Beyond so many free actions not every set is tried any more: 2^12 sets. */
export const EXACT_UP_TO = 12;
const EPSILON = 1e-9;
/** Evaluations that the improvement of a large set may take. */
const MOST_SWAPS = 3000;

/** Numbers of actions from the cheapest to the dearest. */
function byDays({ days }: Choice, among: readonly number[]): number[] {
  return [...among].sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b);
}

function chosen({ days }: Choice, members: Iterable<number>): Chosen {
  const sorted = [...members].sort((a, b) => a - b);
  return { members: sorted, days: sorted.reduce((sum, at) => sum + (days[at] ?? 0), 0) };
}

/** Cheaper, or as cheap with fewer actions, or the same number with earlier ones. */
function isBetter(a: Chosen, b: Chosen | undefined): boolean {
  if (b === undefined) return true;
  if (Math.abs(a.days - b.days) > EPSILON) return a.days < b.days;
  if (a.members.length !== b.members.length) return a.members.length < b.members.length;
  return a.members.some(
    (at, index) => at < (b.members[index] ?? 0) && a.members.slice(0, index).every((one, i) => one === b.members[i]),
  );
}

/**
 * The cheapest set among `free` for which `isReached` holds, proven by branch and bound: sets are built from cheap to
 * dear, and what costs more than the best so far is not looked at. Nothing else is assumed of `isReached`, as an action
 * may bring a worse place of a risk to the front. Undefined where no set does.
 */
export function cheapestExact(
  choice: Choice,
  free: readonly number[],
  isReached: () => boolean,
  known?: Chosen,
): Chosen | undefined {
  const order = byDays(choice, free);
  let best = known;
  const walk = (from: number, members: readonly number[], days: number): void => {
    if (isReached()) {
      const found = chosen(choice, members);
      if (isBetter(found, best)) best = found;
      return;
    }
    for (let next = from; next < order.length; next++) {
      const at = order[next] ?? 0;
      const price = days + (choice.days[at] ?? 0);
      if (best !== undefined && price > best.days + EPSILON) return;
      choice.set(at, true);
      walk(next + 1, [...members, at], price);
      choice.set(at, false);
    }
  };
  walk(0, [], 0);
  return best;
}

/**
 * A cheap set for which `isReached` holds, for many actions: from all of them what can be spared is left out, in each of
 * several orders (`orders` plus from dear to cheap); the cheapest result is improved by exchanging one action for a
 * cheaper one as long as that helps. Undefined where not even all actions do.
 */
export function cheapestFound(
  choice: Choice,
  free: readonly number[],
  isReached: () => boolean,
  orders: readonly (readonly number[])[],
): Chosen | undefined {
  setAll(choice, free, true);
  const possible = isReached();
  if (!possible) {
    setAll(choice, free, false);
    return undefined;
  }
  let best: Chosen | undefined;
  for (const order of [byDays(choice, free).reverse(), ...orders]) {
    setAll(choice, free, true);
    const found = chosen(choice, spare(choice, new Set(free), order, isReached));
    if (isBetter(found, best)) best = found;
    setAll(choice, free, false);
  }
  return best && exchanged(choice, free, isReached, best);
}

/** Leaves out what is not needed, trying in this order. The choice stands at the result afterwards. */
function spare(choice: Choice, members: Set<number>, order: readonly number[], isReached: () => boolean): Set<number> {
  for (const at of order) {
    if (!members.has(at)) continue;
    choice.set(at, false);
    if (isReached()) members.delete(at);
    else choice.set(at, true);
  }
  return members;
}

function exchanged(choice: Choice, free: readonly number[], isReached: () => boolean, start: Chosen): Chosen {
  const rising = byDays(choice, free);
  let best = start;
  let left = MOST_SWAPS;
  for (let improved = true; improved && left > 0; ) {
    improved = false;
    const members = new Set(best.members);
    setAll(choice, best.members, true);
    search: for (const out of byDays(choice, best.members).reverse()) {
      choice.set(out, false);
      for (const into of rising) {
        if ((choice.days[into] ?? 0) >= (choice.days[out] ?? 0) - EPSILON || left-- <= 0) break;
        if (members.has(into)) continue;
        choice.set(into, true);
        if (isReached()) {
          const swapped = new Set([...members].filter((at) => at !== out)).add(into);
          best = chosen(choice, spare(choice, swapped, byDays(choice, [...swapped]).reverse(), isReached));
          improved = true;
          break search;
        }
        choice.set(into, false);
      }
      choice.set(out, true);
    }
    setAll(choice, free, false);
  }
  return best;
}

/** The set of at most `budget` days with the highest merit, the cheapest of equals: every one is tried. */
export function bestWithinExact(choice: Choice, free: readonly number[], budget: number, merit: () => number): Chosen {
  const order = byDays(choice, free);
  let best: Chosen = { members: [], days: 0 };
  let highest = merit();
  const walk = (from: number, members: readonly number[], days: number): void => {
    for (let next = from; next < order.length; next++) {
      const at = order[next] ?? 0;
      const price = days + (choice.days[at] ?? 0);
      if (price > budget + EPSILON) return;
      choice.set(at, true);
      const worth = merit();
      const found = chosen(choice, [...members, at]);
      if (worth > highest + EPSILON || (worth > highest - EPSILON && isBetter(found, best))) {
        best = found;
        highest = Math.max(highest, worth);
      }
      walk(next + 1, [...members, at], price);
      choice.set(at, false);
    }
  };
  walk(0, [], 0);
  return best;
}

/**
 * A good set of at most `budget` days, for many actions: again and again the action that adds most merit per day. What
 * an action added when it was last tried stands in for what it would add now, until it comes to the front.
 */
export function bestWithinFound(choice: Choice, free: readonly number[], budget: number, merit: () => number): Chosen {
  const members = new Set<number>();
  let worth = merit();
  let days = 0;
  const gainOf = (at: number): number => {
    choice.set(at, true);
    const gain = (merit() - worth) / Math.max(choice.days[at] ?? 0, EPSILON);
    choice.set(at, false);
    return gain;
  };
  const queue = free.map((at) => ({ at, gain: gainOf(at) }));
  const rank = (): void => {
    queue.sort((a, b) => b.gain - a.gain || a.at - b.at);
  };
  rank();
  while (queue.length > 0) {
    const [first] = queue;
    if (first === undefined) break;
    if (days + (choice.days[first.at] ?? 0) > budget + EPSILON) {
      queue.shift();
      continue;
    }
    first.gain = gainOf(first.at);
    const second = queue[1];
    if (second !== undefined && second.gain > first.gain + EPSILON) {
      rank();
      continue;
    }
    queue.shift();
    if (first.gain <= EPSILON) continue;
    choice.set(first.at, true);
    members.add(first.at);
    worth = merit();
    days += choice.days[first.at] ?? 0;
  }
  setAll(choice, free, false);
  return chosen(choice, members);
}

function setAll(choice: Choice, members: readonly number[], done: boolean): void {
  for (const at of members) choice.set(at, done);
}
