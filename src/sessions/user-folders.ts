import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** Nobody says where this person's files belong, as for a user of a container that has no home. */
export class NoHome extends Error {
  constructor() {
    super('this user has no home folder, so there is no place to keep assessments in');
  }
}

/** What of a system says where a person's files belong. `home` may throw where there is no home. */
export type UserSystem = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv; home: () => string };

const THIS_SYSTEM: UserSystem = { platform: process.platform, env: process.env, home: homedir };
const NAME = 'plimsoll';

/**
 * Where a program keeps a person's data, and what it can make anew, as each operating system has it: the known folders of
 * Windows, the Library of macOS, the XDG base directories elsewhere. Throws NoHome.
 */
export function userFolders(system: UserSystem = THIS_SYSTEM): { data: string; cache: string } {
  const { platform, env } = system;
  if (platform === 'win32') {
    const local = absolute(env.LOCALAPPDATA, win32) ?? win32.join(homeOf(system, win32), 'AppData', 'Local');
    return { data: win32.join(local, NAME, 'Data'), cache: win32.join(local, NAME, 'Cache') };
  }
  if (platform === 'darwin') {
    const library = posix.join(homeOf(system, posix), 'Library');
    return { data: posix.join(library, 'Application Support', NAME), cache: posix.join(library, 'Caches', NAME) };
  }
  const below = (named: string | undefined, ...folders: string[]) =>
    posix.join(absolute(named, posix) ?? posix.join(homeOf(system, posix), ...folders), NAME);
  return { data: below(env.XDG_DATA_HOME, '.local', 'share'), cache: below(env.XDG_CACHE_HOME, '.cache') };
}

/** A path that depends on where the program is started names no place. */
function absolute(path: string | undefined, { isAbsolute }: typeof posix): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}

function homeOf({ home }: UserSystem, rules: typeof posix): string {
  let found: string | undefined;
  try {
    found = absolute(home(), rules);
  } catch {
    // Node asks the list of users where the environment says nothing; this one is not in it.
  }
  if (found === undefined) throw new NoHome();
  return found;
}
