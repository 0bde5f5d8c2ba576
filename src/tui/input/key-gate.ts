import { EventEmitter } from 'node:events';
import type { Key } from './key.ts';
import { createKeyParser } from './parse-keys.ts';

/** How long the rest of an escape sequence may take to arrive; Ink waits as long. */
const ESCAPE_WAIT_MS = 20;

/** What the gate needs of a terminal's input. */
export type KeySource = Pick<
  NodeJS.ReadStream,
  'on' | 'off' | 'pause' | 'resume' | 'ref' | 'unref' | 'setEncoding' | 'setRawMode'
>;

/**
 * The only reader of the keyboard. It hands out one key at a time and the next only after the screen has taken in what
 * the last one changed, so that keys that arrive together do what they do alone: components like ink-select-input act on
 * what they last drew and would see `Down Down Enter` as three keys on the first item.
 *
 * It stands in for Ink's own stdin: keys that the program has no use for are passed on to Ink's `useInput`.
 */
export class KeyGate extends EventEmitter {
  readonly isTTY = true;
  #parser = createKeyParser();
  #queue: Key[] = [];
  #busy = false;
  #source: KeySource | undefined;
  #receiver: ((key: Key) => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #forInk: string | null = null;
  #onIdle: (() => void) | undefined;

  /** Begins to read. `onHangUp` is called when the terminal is gone. */
  open(source: KeySource, onHangUp: () => void): void {
    this.#source = source;
    source.setRawMode(true);
    source.setEncoding('utf8');
    source.on('data', this.push);
    source.on('end', onHangUp);
    source.ref();
    source.resume();
  }

  /** Stops reading and gives the terminal back as it was. Keys that wait are dropped. */
  close(): void {
    clearTimeout(this.#timer);
    this.#queue = [];
    this.#receiver = undefined;
    const source = this.#source;
    this.#source = undefined;
    if (source === undefined) return;
    source.off('data', this.push);
    setRawMode(source, false);
    source.pause();
    source.unref();
  }

  /** Lends the terminal to somebody else while `work` runs. */
  async suspend(work: () => Promise<void>): Promise<void> {
    setRawMode(this.#source, false);
    // Whoever has the terminal meanwhile reads its keys alone.
    this.#source?.pause();
    try {
      await work();
    } finally {
      setRawMode(this.#source, true);
      this.#source?.resume();
    }
  }

  /** Sets the one that gets the keys. It must call `done` once the screen has taken each one in. */
  receive(receiver: (key: Key) => void): void {
    this.#receiver = receiver;
    this.#release();
  }

  /**
   * The screen shows what the last key did: the next one may come. It comes in a turn of its own, since React takes a
   * chain of fifty updates within one turn for an endless loop.
   */
  done(): void {
    setImmediate(() => {
      this.#busy = false;
      this.#release();
      if (!this.#busy) this.#onIdle?.();
    });
  }

  /** Puts keys before those that wait. */
  replay(keys: readonly Key[]): void {
    this.#queue.unshift(...keys);
  }

  /** Whether more keys wait behind the one in hand. */
  get waiting(): boolean {
    return this.#queue.length > 0;
  }

  /** Sets who is told when no key waits any more; undefined for nobody. */
  set onIdle(listener: (() => void) | undefined) {
    this.#onIdle = listener;
  }

  /** Passes a key on to Ink's `useInput`. */
  passOn(key: Key): void {
    this.#forInk = key.raw;
    this.emit('readable');
  }

  /** Whether every key that arrived has been taken in. */
  get idle(): boolean {
    return !this.#busy && this.#queue.length === 0 && !this.#parser.pending;
  }

  push = (chunk: string | Buffer): void => {
    clearTimeout(this.#timer);
    this.#queue.push(...this.#parser.push(String(chunk)));
    if (this.#parser.pending) this.#timer = setTimeout(this.#flush, ESCAPE_WAIT_MS);
    this.#release();
  };

  #flush = (): void => {
    this.#queue.push(...this.#parser.flush());
    this.#release();
  };

  #release(): void {
    if (this.#busy || this.#receiver === undefined) return;
    const key = this.#queue.shift();
    if (key === undefined) return;
    this.#busy = true;
    this.#receiver(key);
  }

  // What Ink asks of its stdin. The terminal's mode is the gate's business alone.
  read(): string | null {
    const text = this.#forInk;
    this.#forInk = null;
    return text;
  }
  setRawMode(): this {
    return this;
  }
  setEncoding(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

/** A terminal that is gone, as with its window, refuses every mode and needs none. */
function setRawMode(source: KeySource | undefined, isRaw: boolean): void {
  try {
    source?.setRawMode(isRaw);
  } catch {
    // Nobody reads or sees it any more.
  }
}
