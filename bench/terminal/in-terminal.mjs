import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { spawn } from '@lydell/node-pty';

const SIZE = { name: 'xterm-256color', cols: 100, rows: 30 };
const LONGEST_MS = 60_000;
/** Nothing more comes after a frame where nothing has come for so long. */
const QUIET_MS = 60;
/** What would change what is measured and is not meant: Node reads certificates at start, and tools draw less in CI. */
const DISTURBING = ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'CI', 'NO_COLOR', 'FORCE_COLOR', 'COLUMNS', 'LINES'];

export const quietEnvironment = Object.fromEntries(
  Object.entries({ ...process.env, TERM: 'xterm-256color' }).filter(([name]) => !DISTURBING.includes(name)),
);

/**
 * Milliseconds from starting Node with these arguments in a terminal of its own until the text stands on the screen. Keys of
 * `typed` are sent at once, as by somebody who does not wait. The program is ended then. Rejects where it ends
 * without showing the text.
 */
export async function untilShown(args, text, { cwd, typed } = {}) {
  const start = performance.now();
  const program = new Program(args, cwd);
  if (typed !== undefined) program.type(typed);
  try {
    return (await program.until((shown) => shown.includes(text), `showed "${text}"`)) - start;
  } finally {
    await program.end();
  }
}

/**
 * Of each key the milliseconds to the whole frame that answers it, and where the system tells those of them in which the
 * program's own thread had a processor: what it would take on a machine that does nothing else. Besides, the bytes that were
 * written for all of the keys, and the most memory in bytes that the program took. `ready` is on the screen before the first
 * key.
 */
export async function keyToFrame(args, ready, keys, { cwd } = {}) {
  const program = new Program(args, cwd);
  const times = [];
  const busy = [];
  try {
    await program.until((shown) => shown.includes(ready), `showed "${ready}"`);
    await program.quiet();
    const first = program.shown.length;
    for (const key of keys) {
      const before = program.shown.length;
      const busyBefore = program.busy();
      const start = performance.now();
      program.type(key);
      times.push((await program.until((shown) => isFrame(shown.slice(before)), `answered ${key}`)) - start);
      if (busyBefore !== undefined) busy.push(program.busy() - busyBefore);
      await program.quiet();
    }
    return { times, busy, written: Buffer.byteLength(program.shown.slice(first)), memory: program.memory() };
  } finally {
    await program.end();
  }
}

/** Frames of ours end with the mark for it; others have none, and what they write is taken for whole. */
function isFrame(text) {
  return text.includes('\x1b[?2026h') ? text.includes('\x1b[?2026l') : text !== '';
}

class Program {
  shown = '';
  #pty;
  #changed = () => {};
  #gone = false;

  constructor(args, cwd) {
    this.#pty = spawn(process.execPath, args, { ...SIZE, cwd, env: quietEnvironment });
    this.#pty.onData((data) => {
      this.shown += data;
      this.#changed();
    });
    this.#pty.onExit(() => {
      this.#gone = true;
      this.#changed();
    });
  }

  type(text) {
    this.#pty.write(text);
  }

  /** Resolves to the moment at which it was so. */
  until(isSo, what) {
    return new Promise((resolve, reject) => {
      const fail = () => reject(new Error(`The program never ${what}:\n${this.shown.slice(-2000)}`));
      const patience = setTimeout(fail, LONGEST_MS);
      this.#changed = () => {
        const now = performance.now();
        if (!isSo(this.shown) && !this.#gone) return;
        this.#changed = () => {};
        clearTimeout(patience);
        if (isSo(this.shown)) resolve(now);
        else fail();
      };
      this.#changed();
    });
  }

  async quiet() {
    for (let before = -1; before !== this.shown.length; ) {
      before = this.shown.length;
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    }
  }

  memory() {
    if (process.platform !== 'linux') return undefined;
    const [, most] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${this.#pty.pid}/status`, 'utf8')) ?? [];
    return most === undefined ? undefined : Number(most) * 1024;
  }

  /** Milliseconds for which its first thread has had a processor. */
  busy() {
    const file = `/proc/${this.#pty.pid}/task/${this.#pty.pid}/schedstat`;
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : undefined;
  }

  /** Only once it is gone, so that it takes nothing from the next one. */
  end() {
    if (this.#gone) return Promise.resolve();
    return new Promise((resolve) => {
      this.#pty.onExit(resolve);
      this.#pty.kill('SIGKILL');
    });
  }
}
