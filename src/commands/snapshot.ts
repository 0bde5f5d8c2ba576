import { columns } from './io/columns.ts';
import { Refusal } from './io/exit-code.ts';
import { type Globals, snapshotsOf, storeOf } from './io/globals.ts';
import { print, printJson, tell } from './io/output.ts';
import { loadSession } from './pick-session.ts';

export type SnapshotOptions = { name?: string; list?: boolean };

/** `plimsoll snapshot SESSION`: keeps a named copy of the session as it is, for compare; with `--list` says which there are. */
export async function snapshot(wanted: string, { name, list }: SnapshotOptions, globals: Globals): Promise<void> {
  if (list && name !== undefined) throw new Refusal('--list and --name exclude each other', 'leave one of them out');
  const [store, snapshots] = await Promise.all([storeOf(globals), snapshotsOf(globals)]);
  if (list) {
    const { id } = await loadSession(store, wanted, globals);
    const kept = snapshots.list(id);
    if (globals.json) printJson(kept);
    else if (kept.length === 0) tell(`No snapshot of ${id} is kept yet. plimsoll snapshot ${id} keeps one.`);
    else
      print(
        columns([
          ['NAME', 'TAKEN', 'REVISION'],
          ...kept.map((one) => [one.name, minute(one.takenAt), String(one.revision)]),
        ]),
      );
    return;
  }
  const session = await loadSession(store, wanted, globals);
  const taken = snapshots.take(session, name);
  if (taken === undefined) {
    throw new Refusal(`${session.id} has a snapshot named ${JSON.stringify(name)} already`, 'choose another --name');
  }
  if (globals.json) printJson({ id: session.id, ...taken });
  else print(`${session.id}#${taken.name}`);
}

function minute(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}
