import { readFileSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SessionSummary } from './session-store.ts';

/** Below so many sessions reading them all is as quick. */
const WORTH_FROM = 50;
/** Of another form, an index is made anew. */
const INDEX_FORMAT = 1;

/** A summary, and the file as it was when the summary was read from it. */
type Entry = { file: string; summary: SessionSummary };

/**
 * What was read of sessions before, so that a list of thousands reads only what has changed. Nothing depends on it: an
 * index that is missing, damaged or old costs time, and is made anew.
 */
export class SummaryIndex {
  readonly #path: string;
  readonly #before: ReadonlyMap<string, Entry>;
  readonly #now = new Map<string, Entry>();
  #changed = false;

  constructor(folder: string) {
    this.#path = join(folder, '.index.json');
    this.#before = readEntries(this.#path);
  }

  /** The summary of a session whose file is as `stats` say; `read` is asked where it is not known. */
  summary(id: string, stats: Stats, read: () => SessionSummary): SessionSummary {
    const file = `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
    const before = this.#before.get(id);
    const known = before?.file === file ? before : undefined;
    if (known === undefined) this.#changed = true;
    const entry = known ?? { file, summary: read() };
    this.#now.set(id, entry);
    return entry.summary;
  }

  /** Keeps what is known for the next time; says nothing where that is not possible. */
  keep(): void {
    if (this.#now.size < WORTH_FROM || (!this.#changed && this.#now.size === this.#before.size)) return;
    const beside = `${this.#path}.${process.pid}`;
    try {
      writeFileSync(beside, JSON.stringify({ format: INDEX_FORMAT, entries: Object.fromEntries(this.#now) }), {
        mode: 0o600,
      });
      renameSync(beside, this.#path);
    } catch {
      rmSync(beside, { force: true });
    }
  }
}

function readEntries(path: string): ReadonlyMap<string, Entry> {
  try {
    const { format, entries } = JSON.parse(readFileSync(path, 'utf8')) as { format: unknown; entries: unknown };
    return new Map(format === INDEX_FORMAT ? Object.entries(Object(entries)).filter(isEntry) : []);
  } catch {
    return new Map();
  }
}

function isEntry(pair: [string, unknown]): pair is [string, Entry] {
  const { file, summary } = Object(pair[1]) as Partial<Entry>;
  return typeof file === 'string' && typeof summary?.name === 'string';
}
