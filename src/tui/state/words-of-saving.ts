import { wordsOfFault } from '../../sessions/disk-faults.ts';
import type { Program } from '../../sessions/program.ts';
import type { Session } from '../../sessions/session-store.ts';
import { dayAndClock } from '../text/clock.ts';
import type { ReadOnly } from './session.ts';

/** What the person is told of the disk and of others on it. */

export const SAVED_AGAIN = 'Saved: the disk takes it again.';

export const JOINED = 'What another window saved meanwhile has been taken in. Undo begins anew from here.';

/** Worth knowing about a session that was just opened. */
export function opened({ recovered, readOnly, updatedAt }: Session): string | undefined {
  if (recovered !== undefined) {
    const saved = dayAndClock(new Date(updatedAt));
    return `The file was damaged: this is its last good version, saved ${saved}. The damaged one is now ${recovered.aside}`;
  }
  if (readOnly !== undefined) return `Can only be read: ${readOnly}. ctrl-s makes a copy to go on in.`;
  return undefined;
}

/** Why a change was not taken, and what to do. */
export function refused(readOnly: ReadOnly): string {
  if (readOnly.kind === 'newer') {
    return 'Not taken: this assessment can only be read here. ctrl-s makes a copy to go on in.';
  }
  if (readOnly.by === undefined) return 'Not taken: you are watching. ctrl-s: write here.';
  return `Not taken: you are watching, and ${programName(readOnly.by)} writes. ctrl-s: take over.`;
}

/** Saving failed for the first time since it last worked. `canMove`: another folder can be chosen. */
export function failed(reason: string, canMove: boolean): string {
  const elsewhere = canMove ? ', O saves in another folder' : '';
  return `Not saved: ${reason}. Your answers are kept in memory, and saving is tried again. ctrl-s tries now${elsewhere}.`;
}

/** Why no other assessment can be opened. */
export function unsaved(name: string, reason: string): string {
  return `"${name}" is not saved yet, and would be lost: ${reason}. Go back to it; ctrl-s there tries again, O takes another folder.`;
}

export function copied(id: string, copy: string): string {
  return `"${id}" was changed in another window, in the same places. Your answers go on in a copy: "${copy}".`;
}

export function handedOver(by: Program, copy: string | undefined): string {
  const kept = copy === undefined ? 'All your answers are in it' : `Your last answers are kept in "${copy}"`;
  return `${capital(programName(by))} has taken over. ${kept}. You are watching now; ctrl-s takes over again.`;
}

export function locked(id: string): string {
  return `Locked. It is called "${id}" now, and what lay in clear is gone; reports, backups and damaged files that were written before stay as they are.`;
}

export const GONE = 'The other window is closed. ctrl-s: write here.';

export function copyOfNewer(id: string): string {
  return `You go on in a copy: "${id}". What this plimsoll does not know is not in it; the other one stays as it is.`;
}

/** The assessment is saved in another folder from now on. */
export function moved(id: string, home: string | undefined): string {
  return `Saved, and goes on there. To open it again: ${resumeLine(id, home)}`;
}

/** The command that opens a session again. */
export function resumeLine(id: string, home: string | undefined): string {
  if (home === undefined) return `plimsoll resume ${id}`;
  const quoted = /^[\w./~:+-]+$/.test(home) ? home : `'${home.replaceAll("'", "'\\''")}'`;
  return `plimsoll resume ${id} --home ${quoted}`;
}

/** As in `another window (process 4711 on shop-pc)`. */
export function programName({ pid, host }: Program): string {
  return `another window (process ${pid} on ${host})`;
}

/** What the disk says, in words. */
export const ofFault = (error: unknown) => wordsOfFault(error);

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
