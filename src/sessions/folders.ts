import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { userFolders } from './user-folders.ts';

/** Where a person's assessments and what goes with them lie. */
export type Folders = {
  home: string;
  sessions: string;
  /** The last versions of each session, for when its file is damaged. */
  versions: string;
  /** What `delete` took away. */
  backups: string;
  /** Reports of unexpected faults. */
  crashes: string;
  /** Which program has which session open. */
  open: string;
};

/**
 * The folders in use: below `home` if given, else below PLIMSOLL_HOME, else in the user's data folder of this operating
 * system. Makes none of them. Throws NoHome where none of these says a place.
 */
export function folders(home: string | undefined, env: NodeJS.ProcessEnv): Folders {
  const root = resolve(home || env.PLIMSOLL_HOME || userFolders().data);
  return {
    home: root,
    sessions: join(root, 'sessions'),
    versions: join(root, 'versions'),
    backups: join(root, 'backups'),
    crashes: join(root, 'crashes'),
    open: join(root, 'open'),
  };
}

/** Name of the file of preferences, without its ending. */
export const PREFERENCES = 'preferences';

/** Where a person's preferences are kept, whether the file exists yet or not. */
export function preferencesFile(home: string | undefined, env: NodeJS.ProcessEnv): string {
  return join(folders(home, env).home, `${PREFERENCES}.json`);
}

/** Makes a folder that only its owner may enter. A folder that is there keeps its mode. */
export function makePrivateFolder(folder: string): void {
  makeFolder(folder, 0o700);
}

/**
 * Makes a folder and those above it that are missing, one at a time: Node's own recursive form never returns where a
 * file system refuses as if the folder above were missing, as /proc does. Throws what the system says.
 */
export function makeFolder(folder: string, mode = 0o777): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another program may have made it meanwhile.
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw error;
  }
}
