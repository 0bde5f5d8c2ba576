import { copyFileSync, existsSync, readdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../model/problem.ts';
import { makePrivateFolder } from './folders.ts';
import { readKept } from './read-kept.ts';
import type { Session } from './session-store.ts';

/** So many versions of a session stay. */
const KEPT = 10;

const EXTENSION = '.json';

/** Where the versions of a session lie, each under its revision. */
export function versionFolder(versions: string, id: string): string {
  return join(versions, id);
}

/**
 * Keeps a copy of a session that was just saved, as it was written; the oldest give way. Not a second name for the same file: what damages one
 * would damage both. A copy is a spare: that it cannot be made is no fault of the save.
 */
export function keepVersion(folder: string, written: Buffer, revision: number): void {
  try {
    makePrivateFolder(folder);
    writeFileSync(join(folder, `${revision}${EXTENSION}`), written, { mode: 0o600 });
    for (const old of revisions(folder).slice(KEPT)) unlinkSync(join(folder, `${old}${EXTENSION}`));
  } catch {
    // A half copy is not taken for a version: it is read before it is used.
  }
}

/** The newest version that `parse` takes. Throws what that throws, but for InputError. */
export function newestGood(
  folder: string,
  parse: (document: unknown, file: string) => Session,
): { session: Session; file: string } | undefined {
  for (const revision of revisions(folder)) {
    const file = join(folder, `${revision}${EXTENSION}`);
    try {
      return { session: parse(readKept(file), file), file };
    } catch (error) {
      if (!(error instanceof InputError || error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}

/** What reads each version, the newest first. */
export function versionsOf(folder: string): (() => unknown)[] {
  return revisions(folder).map((revision) => () => readKept(join(folder, `${revision}${EXTENSION}`)));
}

/** Puts a good version in the place of a damaged file. Returns where that is now. */
export function replaceDamaged(damaged: string, good: string, time: string): string {
  const aside = moveAside(damaged, time);
  copyFileSync(good, damaged);
  return aside;
}

/** Moves a damaged file out of the way, never over another. Returns where it is now. */
export function moveAside(damaged: string, time: string): string {
  const stem = `${damaged.slice(0, -EXTENSION.length)}.damaged-${time.replace(/[^0-9T]/g, '')}`;
  let aside = `${stem}${EXTENSION}`;
  for (let count = 2; existsSync(aside); count++) aside = `${stem}-${count}${EXTENSION}`;
  renameSync(damaged, aside);
  return aside;
}

/** Newest first. */
function revisions(folder: string): number[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((file) => /^(\d+)\.json$/.exec(file)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => b - a);
}
