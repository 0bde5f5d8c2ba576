import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { NODE } from '../node.ts';
import { sent } from '../tui/support/keys.ts';

export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** What would change the look of the program and is not meant. */
const DISTURBING = ['CI', 'CONTINUOUS_INTEGRATION', 'NO_COLOR', 'FORCE_COLOR', 'COLUMNS', 'LINES', 'NODE_OPTIONS'];
const PATIENCE_MS = 60_000;

export type TerminalOptions = {
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
  /** Where the sessions are kept; a fresh folder without it. */
  home?: string;
  cwd?: string;
};

export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'plimsoll-e2e-'));
}

/** Ends a line of shell that is to stay: what a program writes just before the terminal closes may never arrive. */
export const STAY = 'read -r _';

/** A person at a real terminal (an emulator of one) with the built program on it. Waits for what shows, never for time. */
export class Terminal {
  readonly home: string;
  readonly cwd: string;
  /** Everything the program wrote, escape sequences included. */
  raw = '';
  readonly #pty: IPty;
  readonly #emulator: InstanceType<typeof xterm.Terminal>;
  readonly #changed = new Set<() => void>();
  /** The program is in the middle of a frame; a terminal shows it once it is whole. */
  #openUpdate = false;
  #exit: { code: number; signal: number | undefined } | undefined;

  /** Runs `plimsoll ARGS`. */
  static plimsoll(args: readonly string[], options: TerminalOptions = {}): Terminal {
    if (!existsSync(CLI)) throw new Error('dist/ is missing: run npm run build first');
    return new Terminal(NODE, [CLI, ...args], options);
  }

  /** Runs a line of shell; `$PLIMSOLL` in it is the program. */
  static shell(line: string, options: TerminalOptions = {}): Terminal {
    const env = { ...options.env, PLIMSOLL: `${NODE} ${CLI}` };
    return new Terminal('/bin/sh', ['-c', line], { ...options, env });
  }

  private constructor(command: string, args: readonly string[], options: TerminalOptions) {
    const { columns = 100, rows = 30, env = {}, home = freshFolder(), cwd = freshFolder() } = options;
    this.home = home;
    this.cwd = cwd;
    const kept = Object.entries(process.env).filter(
      ([name, value]) => value !== undefined && !DISTURBING.includes(name) && !name.startsWith('VITEST'),
    );
    this.#emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.#pty = spawn(command, [...args], {
      cols: columns,
      rows,
      name: 'xterm-256color',
      cwd,
      env: { ...Object.fromEntries(kept), LANG: 'C.UTF-8', TERM: 'xterm-256color', PLIMSOLL_HOME: home, ...env },
    });
    this.#pty.onData((data) => {
      this.raw += data;
      this.#emulator.write(data, () => {
        this.#openUpdate = isOpenUpdate(data, this.#openUpdate);
        this.#notify();
      });
    });
    this.#pty.onExit(({ exitCode, signal }) => {
      this.#exit = { code: exitCode, signal };
      this.#emulator.write('', () => {
        this.#openUpdate = false;
        this.#notify();
      });
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** What stands on the screen now. */
  get screen(): string {
    const { active } = this.#emulator.buffer;
    const rows = Array.from({ length: this.#emulator.rows }, (_, row) =>
      (active.getLine(active.viewportY + row)?.translateToString(true) ?? '').trimEnd(),
    );
    return rows.join('\n').trimEnd();
  }

  /** Lines on the screen that run over its edge. */
  get overflowing(): string[] {
    const { active } = this.#emulator.buffer;
    const lines = Array.from({ length: this.#emulator.rows }, (_, row) => active.getLine(active.viewportY + row));
    return lines.filter((line) => line?.isWrapped).map((line) => line?.translateToString(true) ?? '');
  }

  /** The column, in cells, in which a text begins on the first row that holds it and also `beside`. */
  columnOf(text: string, beside = text): number | undefined {
    const { active } = this.#emulator.buffer;
    const rows = Array.from({ length: this.#emulator.rows }, (_, row) => active.getLine(active.viewportY + row));
    const line = rows.find((one) => [text, beside].every((part) => one?.translateToString().includes(part)));
    const at = line?.translateToString().indexOf(text) ?? -1;
    if (line === undefined || at < 0) return undefined;
    // A cell holds no character behind a wide one, and several where marks are put on one.
    for (let cells = 0, length = 0; cells < line.length; cells++) {
      if (length === at && line.getCell(cells)?.getWidth() !== 0) return cells;
      length += line.getCell(cells)?.getChars().length || (line.getCell(cells)?.getWidth() === 0 ? 0 : 1);
    }
    return undefined;
  }

  /** Whether the alternate screen is shown, as full-screen programs do. */
  get alternate(): boolean {
    return this.#emulator.buffer.active.type === 'alternate';
  }

  /** Whether the last thing said about the cursor was to show it. */
  get cursorShown(): boolean {
    return this.raw.lastIndexOf('\x1b[?25h') >= this.raw.lastIndexOf('\x1b[?25l');
  }

  /** The column and row, in cells, at which the cursor stands. */
  get cursor(): { x: number; y: number } {
    const { cursorX: x, cursorY: y } = this.#emulator.buffer.active;
    return { x, y };
  }

  /** Sends keys, by name or as themselves, in one write. */
  press(...keys: string[]): void {
    this.#pty.write(sent(...keys));
  }

  resize(columns: number, rows: number): void {
    this.#emulator.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  kill(signal: NodeJS.Signals): void {
    process.kill(this.#pty.pid, signal);
  }

  /** Waits until a text, or what a pattern means, stands on the screen. */
  see(wanted: string | RegExp): Promise<void> {
    const seen = () => (typeof wanted === 'string' ? this.screen.includes(wanted) : wanted.test(this.screen));
    return this.until(seen, String(wanted));
  }

  gone(unwanted: string): Promise<void> {
    return this.until(() => !this.screen.includes(unwanted), `no ${unwanted}`);
  }

  async exit(): Promise<{ code: number; signal: number | undefined }> {
    await this.until(() => this.#exit !== undefined, 'the end of the program');
    return this.#exit ?? { code: -1, signal: undefined };
  }

  until(test: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const check = () => {
        if (this.#openUpdate || !test()) return;
        this.#changed.delete(check);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#changed.delete(check);
        reject(new Error(`waited in vain for ${what}; the screen shows:\n${this.screen}`));
      }, PATIENCE_MS);
      this.#changed.add(check);
      check();
    });
  }

  /** Ends the program where a test did not. */
  close(): void {
    if (this.#exit === undefined) this.#pty.kill('SIGKILL');
    this.#emulator.dispose();
  }

  #notify(): void {
    if (this.#openUpdate) return;
    for (const check of [...this.#changed]) check();
  }
}

/** Whether a synchronized update (DEC private mode 2026) is open behind this chunk. */
function isOpenUpdate(chunk: string, before: boolean): boolean {
  const [begun, ended] = [chunk.lastIndexOf('\x1b[?2026h'), chunk.lastIndexOf('\x1b[?2026l')];
  return begun === ended ? before : begun > ended;
}
