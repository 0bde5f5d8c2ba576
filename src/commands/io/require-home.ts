import { resolve } from 'node:path';
import { whyUnusable } from '../../sessions/usable-home.ts';
import { Refusal } from './exit-code.ts';

/** Throws Refusal where a folder is named to keep everything in, and is none and can be none. */
export function requireHome(home: string | undefined, env: NodeJS.ProcessEnv): void {
  const named = home || env.PLIMSOLL_HOME;
  if (!named) return;
  const folder = resolve(named);
  const why = whyUnusable(folder);
  if (why === undefined) return;
  const by = home ? '--home' : 'PLIMSOLL_HOME';
  throw new Refusal(`nothing can be kept in ${folder}, which ${by} names: ${why}`, `name another folder with ${by}`);
}
