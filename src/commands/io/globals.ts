import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Bank } from '../../bank/bank.ts';
import { bankFromJson } from '../../bank/bank-json.ts';
import type { SessionStore } from '../../sessions/session-store.ts';
import type { SnapshotStore } from '../../sessions/snapshots.ts';
import { requireHome } from './require-home.ts';
import { requirePack } from './require-pack.ts';

/** What every command takes. */
export type Globals = {
  home?: string;
  /** Folder of a pack that stands in for the one that comes with the program. */
  bank?: string;
  json?: boolean;
  /** A file that holds the passphrase of what is locked. */
  passphraseFile?: string;
};

declare const PLIMSOLL_VERSION: string;
export const VERSION = PLIMSOLL_VERSION;

/** A file or folder of the installed package, as in `templates`. Holds for the built program, which lies flat in dist/. */
export function packagePath(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** The bank in use. Throws InputError where the pack of `--bank` is wrong, Refusal where it is none. */
export async function bankOf({ bank }: Globals): Promise<Bank> {
  if (bank === undefined) return bankFromJson(readFileSync(packagePath('dist/bank.json'), 'utf8'));
  requirePack(bank);
  return (await import('../../bank/load.ts')).loadBank(bank);
}

/** The sessions. Throws Refusal where the folder that is named for them can be none. */
export async function storeOf({ home }: Globals): Promise<SessionStore> {
  requireHome(home, process.env);
  const { openStore } = await import('../../sessions/local-store.ts');
  return openStore(home, process.env);
}

export async function snapshotsOf({ home }: Globals): Promise<SnapshotStore> {
  const { SnapshotStore } = await import('../../sessions/snapshots.ts');
  return new SnapshotStore(home, process.env);
}
