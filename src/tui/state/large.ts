import type { Assessment } from '../../model/assessment.ts';

/** Entities from which saving and rating take longer than a key may: about as many as 40 systems bring along. */
const LARGE = 150;

/** Whether what an answer changes is drawn first, and saved and rated once no key comes for a moment. */
export function isLarge({ systems, dataObjects, flows }: Assessment): boolean {
  return systems.length + dataObjects.length + flows.length >= LARGE;
}

/** Does something once nobody has asked for it anew for a while, but never later than so long after it was first asked. */
export class Pause {
  readonly #work: () => void;
  readonly #quietMs: number;
  readonly #longestMs: number;
  #quiet: NodeJS.Timeout | undefined;
  #longest: NodeJS.Timeout | undefined;

  constructor(work: () => void, quietMs: number, longestMs: number) {
    this.#work = work;
    this.#quietMs = quietMs;
    this.#longestMs = longestMs;
  }

  ask(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(this.#now, this.#quietMs);
    this.#longest ??= setTimeout(this.#now, this.#longestMs);
  }

  cancel(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#longest);
    this.#longest = undefined;
  }

  #now = (): void => {
    this.cancel();
    this.#work();
  };
}
