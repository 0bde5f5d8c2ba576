import type { Assessment } from '../../model/assessment.ts';
import type { Session } from '../../sessions/session-store.ts';
import type { Services } from '../../tui/options.ts';
import { type Globals, snapshotsOf, storeOf } from '../io/globals.ts';

/** The wizard's way to snapshots, and to whatever else a session is compared with. */
export function wizardSnapshots(
  globals: Globals,
): Required<Pick<Services, 'earlier' | 'openEarlier' | 'takeSnapshot'>> {
  return {
    earlier: (session, home) => earlierThan(session, within(globals, home)),
    openEarlier: (session, source, home) => openEarlier(session, source, within(globals, home)),
    takeSnapshot: async (session, name, home) => {
      const snapshots = await snapshotsOf(within(globals, home));
      return snapshots.take(session, name)?.name;
    },
  };
}

/** Where the wizard saves by now: people may have moved a session to another folder. */
function within(globals: Globals, home: string | undefined): Globals {
  return home === undefined ? globals : { ...globals, home };
}

/** What readiness can be compared with: snapshots of a session, the newest first, then the other sessions. */
async function earlierThan(session: Session, globals: Globals): Promise<{ source: string; name: string }[]> {
  const [store, snapshots] = await Promise.all([storeOf(globals), snapshotsOf(globals)]);
  const own = snapshots.list(session.id).map(({ name, takenAt }) => ({
    source: `${session.id}#${name}`,
    name: `snapshot ${name}, taken ${takenAt.slice(0, 10)}`,
  }));
  const others = store
    .list()
    .filter(({ id, damaged, locked }) => id !== session.id && damaged === undefined && !locked);
  return [...own.toReversed(), ...others.map(({ id, name }) => ({ source: id, name: `${name} (${id})` }))];
}

async function openEarlier(session: Session, source: string, globals: Globals): Promise<Assessment> {
  const own = `${session.id}#`;
  const kept = source.startsWith(own)
    ? (await snapshotsOf(globals)).load(session.id, source.slice(own.length))
    : (await storeOf(globals)).load(source);
  if (kept === undefined) throw new Error(`"${source}" is gone: it was taken away meanwhile.`);
  return kept.assessment;
}
