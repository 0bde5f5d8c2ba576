import { userFolders } from '../sessions/user-folders.ts';

/** What Node 22.8 and later have in `node:module` besides. */
export type NewerModule = { enableCompileCache?: (folder: string) => unknown };

/**
 * Keeps what Node compiles for the next start. It goes into the person's own cache folder: what lies in Node's usual one, the
 * temporary folder that all share, others could have put there for us to run. A folder that cannot be written costs time
 * and nothing else.
 */
export function keepCompiled(
  enable: (folder: string) => unknown,
  folder: () => string = () => userFolders().cache,
): void {
  try {
    enable(folder());
  } catch {
    // Without a home there is no such folder.
  }
}
