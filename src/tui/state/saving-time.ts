import { isLarge, Pause } from './large.ts';
import type { OpenSession } from './session.ts';

/** The keys that are still to come, as far as saving has to know. */
export type KeyQueue = { readonly waiting: boolean; onIdle: (() => void) | undefined };

/** Milliseconds after which a save waits no longer, however many keys do. */
const LONGEST_WAIT_MS = 1000;
/** Milliseconds without a key after which what takes long is saved. */
const QUIET_MS = 200;

/**
 * When the open session is saved: at once; where more keys wait, after them; where saving takes long, once nobody answers
 * for a moment.
 */
export class SavingTime {
  readonly #open: () => OpenSession | undefined;
  readonly #save: () => void;
  readonly #pause: Pause;
  #keys: KeyQueue | undefined;

  constructor(open: () => OpenSession | undefined, save: () => void) {
    this.#open = open;
    this.#save = save;
    this.#pause = new Pause(save, QUIET_MS, LONGEST_WAIT_MS);
  }

  /** Whether to save now, so many milliseconds after it was last tried. Where not, it is saved when its time comes. */
  isNow(sinceTried: number): boolean {
    const open = this.#open();
    if (open === undefined) return true;
    if (!isLarge(open.session.assessment)) return this.#keys?.waiting !== true || sinceTried >= LONGEST_WAIT_MS;
    // Where somebody only looks goes to the disk with the next answer, or at the end.
    if (open.save.status === 'unsaved') this.#pause.ask();
    return false;
  }

  /** Lets saving wait while keys do, for a moment; until then the session counts as unsaved. Returns what ends it. */
  follow(keys: KeyQueue): () => void {
    this.#keys = keys;
    keys.onIdle = () => {
      const open = this.#open();
      if (open === undefined || !isLarge(open.session.assessment)) this.#save();
    };
    return () => {
      keys.onIdle = undefined;
      this.#keys = undefined;
    };
  }

  /** It is being saved: no other time is waited for. */
  cancel(): void {
    this.#pause.cancel();
  }
}
