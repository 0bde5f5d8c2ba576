import { readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { readKept } from './read-kept.ts';
import { isSessionId } from './session-id.ts';
import type { SessionSummary } from './session-store.ts';
import { SummaryIndex } from './summary-index.ts';

const EXTENSION = '.json';

/** Where the session of this id lies. */
export function sessionFile(folder: string, id: string): string {
  return join(folder, `${id}${EXTENSION}`);
}

/**
 * The sessions in a folder, newest first. Reads only what a list shows, without the model's checks, and of thousands only
 * what has changed, so that a list comes at once. A file that is no session is listed as damaged.
 */
export function summaries(folder: string): SessionSummary[] {
  const index = new SummaryIndex(folder);
  const found = idsIn(folder).flatMap((id) => {
    const stats = statSync(sessionFile(folder, id), { throwIfNoEntry: false });
    if (stats === undefined) return [];
    const summary = index.summary(id, stats, () => summaryOf(folder, id, stats));
    return { ...harmlessly(summary), id };
  });
  index.keep();
  return found.sort((a, b) => compare(b.updatedAt, a.updatedAt) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function idsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith(EXTENSION))
      .map((file) => file.slice(0, -EXTENSION.length))
      .filter(isSessionId);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function summaryOf(folder: string, id: string, stats: Stats): SessionSummary {
  try {
    return readSummary(readKept(sessionFile(folder, id)), id);
  } catch (error) {
    const time = stats.mtime.toISOString();
    const { message: damaged } = error as Error;
    return { id, name: id, revision: 0, createdAt: time, updatedAt: time, depth: '', answered: 0, damaged };
  }
}

/** What a list shows of a document. Throws an Error that names what is wrong. */
export function readSummary(document: unknown, id: string): SessionSummary {
  const { revision, createdAt, updatedAt, assessment, locked } = record(document, 'the file');
  if (locked === true) {
    return {
      id,
      name: id,
      revision: typeof revision === 'number' ? revision : fault('revision', 'a number'),
      createdAt: text(createdAt, 'createdAt'),
      updatedAt: text(updatedAt, 'updatedAt'),
      depth: '',
      answered: 0,
      locked,
    };
  }
  const { name, scenario, depth, answers } = record(assessment, 'assessment');
  return {
    id,
    name: text(name, 'name'),
    revision: typeof revision === 'number' ? revision : fault('revision', 'a number'),
    createdAt: text(createdAt, 'createdAt'),
    updatedAt: text(updatedAt, 'updatedAt'),
    ...(typeof scenario === 'string' && { scenario }),
    depth: text(depth, 'depth'),
    answered: Object.values(record(answers, 'answers')).filter(isAnsweredBySomeone).length,
  };
}

/** Control characters, and marks that turn the direction of writing. */
const ACTING = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Not through the model's door: what could act on a terminal is taken out of every text here. */
function harmlessly(summary: SessionSummary): SessionSummary {
  const entries = Object.entries(summary);
  return Object.fromEntries(
    entries.map(([field, value]) => [field, typeof value === 'string' ? value.replace(ACTING, '') : value]),
  ) as SessionSummary;
}

function isAnsweredBySomeone(answer: unknown): boolean {
  return Object.values(record(answer, 'an answer')).some((reply) => {
    const { points, na } = record(reply, 'a reply');
    return points !== undefined || na !== undefined;
  });
}

function record(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault(what, 'an object');
  return value as Record<string, unknown>;
}

function text(value: unknown, what: string): string {
  return typeof value === 'string' ? value : fault(what, 'text');
}

function fault(what: string, expected: string): never {
  throw new Error(`${what} is not ${expected}`);
}
