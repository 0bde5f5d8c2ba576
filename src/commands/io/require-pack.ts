import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './exit-code.ts';

/** A folder that is no pack at all is told in one line, not as everything that a pack would hold. Throws Refusal. */
export function requirePack(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory() || existsSync(join(folder, 'bank.yaml'))) return;
  throw new Refusal(
    `${folder} is no pack: there is no bank.yaml in it`,
    'name a folder that holds one, or begin with a copy of the pack that plimsoll where names',
  );
}
