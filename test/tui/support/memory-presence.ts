import type { Presence } from '../../../src/sessions/presence.ts';
import type { Program } from '../../../src/sessions/program.ts';

let count = 0;

/** Who has which session open, for windows that share `open`. */
export class MemoryPresence implements Presence {
  readonly program: Program;
  readonly #open: Map<string, Program>;
  readonly #taken = new Set<string>();

  constructor(open: Map<string, Program>) {
    this.#open = open;
    count++;
    this.program = { pid: 4000 + count, host: 'shop-pc', since: '2026-03-01T13:00:00.000Z', token: `window ${count}` };
  }

  other(id: string): Program | undefined {
    const found = this.#open.get(id);
    return found === this.program ? undefined : found;
  }

  take(id: string): void {
    this.#taken.add(id);
    this.#open.set(id, this.program);
  }

  takenBy(id: string): Program | undefined {
    return this.#taken.has(id) ? this.other(id) : undefined;
  }

  sign(): void {}

  leave(id: string): void {
    this.#taken.delete(id);
    if (this.#open.get(id) === this.program) this.#open.delete(id);
  }
}
