import { EventEmitter } from 'node:events';
import { type Instance, render } from 'ink';
import stringWidth from 'string-width';
import { App } from '../../../src/tui/app.tsx';
import { KeyGate, type KeySource } from '../../../src/tui/input/key-gate.ts';
import type { Wizard } from '../../../src/tui/state/wizard.ts';
import { sent } from './keys.ts';

/** An output that keeps the last frame and has a size that can be set. */
class FakeOutput extends EventEmitter {
  readonly isTTY = true;
  frame = '';
  constructor(
    public columns: number,
    public rows: number,
  ) {
    super();
  }
  write(text: string, done?: () => void): boolean {
    // In debug mode Ink writes each frame whole; anything else are control sequences.
    if (!text.startsWith('\x1b[?') && text !== '') this.frame = text;
    done?.();
    return true;
  }
}

class FakeKeyboard extends EventEmitter {
  raw = false;
  setRawMode(raw: boolean): this {
    this.raw = raw;
    return this;
  }
  setEncoding(): this {
    return this;
  }
  pause(): this {
    return this;
  }
  resume(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

const PATIENCE_MS = 60_000;

/** The wizard on a terminal of a given size, driven by keys and read as text. */
export class Screen {
  readonly keyboard = new FakeKeyboard();
  readonly #output: FakeOutput;
  readonly #gate = new KeyGate();
  readonly #instance: Instance;

  constructor(wizard: Wizard, columns = 100, rows = 30, { unicode = true, colour = true, isRead = false } = {}) {
    this.#output = new FakeOutput(columns, rows);
    this.#gate.open(this.keyboard as unknown as KeySource, () => wizard.end(129));
    this.#instance = render(<App wizard={wizard} gate={this.#gate} terminal={{ unicode, colour }} />, {
      stdin: this.#gate as unknown as NodeJS.ReadStream,
      stdout: this.#output as unknown as NodeJS.WriteStream,
      debug: true,
      isScreenReaderEnabled: isRead,
      interactive: true,
      exitOnCtrlC: false,
      patchConsole: false,
    });
  }

  /** What stands on the screen, without colours. */
  get text(): string {
    return this.#output.frame.replace(/\x1b\[[0-9;]*m/g, '').replace(/\n$/, '');
  }

  get lines(): string[] {
    return this.text.split('\n');
  }

  get widest(): number {
    return Math.max(...this.lines.map((line) => stringWidth(line)));
  }

  /** Sends the keys in one chunk, as a busy terminal does. */
  burst(...keys: string[]): void {
    this.keyboard.emit('data', sent(...keys));
  }

  /** Sends the keys one by one, each after the one before has been taken in. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.burst(key);
      await this.settled();
    }
  }

  /** Waits until everything sent so far shows. */
  async settled(): Promise<void> {
    // A lone escape is held back for 20 ms, in case it begins a sequence.
    for (let quiet = 0, before = ''; quiet < 3; ) {
      await new Promise((resolve) => setTimeout(resolve, this.#gate.idle ? 1 : 25));
      quiet = this.#gate.idle && this.text === before ? quiet + 1 : 0;
      before = this.text;
    }
  }

  async waitFor(wanted: string | RegExp): Promise<void> {
    await this.#until(() => (typeof wanted === 'string' ? this.text.includes(wanted) : wanted.test(this.text)), wanted);
  }

  async gone(unwanted: string): Promise<void> {
    await this.#until(() => !this.text.includes(unwanted), `no ${unwanted}`);
  }

  resize(columns: number, rows: number): void {
    this.#output.columns = columns;
    this.#output.rows = rows;
    this.#output.emit('resize');
  }

  close(): void {
    this.#instance.unmount();
    this.#gate.close();
  }

  async #until(test: () => boolean, what: string | RegExp): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; !test(); ) {
      if (Date.now() > end) throw new Error(`waited in vain for ${what}; the screen shows:\n${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}
