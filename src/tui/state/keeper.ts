import type { Cursor, Session } from '../../sessions/session-store.ts';
import type { Disk, Services } from '../options.ts';
import { cursorOf } from './cursor.ts';
import type { NavigationAction, NavigationState, Notice } from './navigation.ts';
import { keepSession, type Saved } from './saving.ts';
import type { OpenSession, SessionAction } from './session.ts';
import * as words from './words-of-saving.ts';

/** Brings the open session to the disk, and what came of it to the state and to the person. */
export class Keeper {
  disk: Disk;
  /** When it was last tried, in milliseconds. */
  triedAt = 0;
  readonly #services: Services;
  readonly #reduce: (action: SessionAction | NavigationAction) => void;

  constructor(disk: Disk, services: Services, reduce: (action: SessionAction | NavigationAction) => void) {
    this.disk = disk;
    this.#services = services;
    this.#reduce = reduce;
  }

  /** Saves the open session and where the person is in it, if the disk does not have that yet. */
  keep(open: OpenSession | undefined, stack: NavigationState['stack']): void {
    // What is tried out never reaches the disk.
    if (open === undefined || open.whatIf !== undefined || open.readOnly !== undefined) return;
    const before = open.session.cursor;
    const { screen, at } = cursorOf(stack) ?? before;
    const side = open.side === 'joint' ? undefined : open.side;
    const cursor: Cursor = { screen, ...(at !== undefined && { at }), ...(side !== undefined && { side }) };
    const moved = screen !== before.screen || at !== before.at || side !== before.side;
    if (open.save.status === 'saved' && !moved) return;
    this.write(open, { ...open.session, cursor });
  }

  /** Saves `session`, what `open` is about to be. */
  write({ base, save }: OpenSession, session: Session): void {
    this.triedAt = this.#services.now().getTime();
    try {
      this.#take(keepSession(session, base, this.disk), session);
      if (save.status === 'failed') this.#tell('info', words.SAVED_AGAIN);
    } catch (error) {
      const reason = words.ofFault(error);
      this.#reduce({ type: 'save-failed', reason });
      if (save.status !== 'failed')
        this.#tell('problem', words.failed(reason, this.#services.openFolder !== undefined));
    }
  }

  /** From now on this session is open here, to be written if `writes`, and no longer the one that was before. */
  hold({ id, readOnly }: Session, before: string | undefined, writes = true): void {
    const { presence } = this.disk;
    if (before !== undefined && (before !== id || !writes)) presence?.leave(before);
    if (writes && readOnly === undefined) presence?.take(id);
  }

  #take(saved: Saved, mine: Session): void {
    const at = this.#services.now();
    const { session } = saved;
    switch (saved.kind) {
      case 'saved':
        this.#reduce({ type: 'session-saved', session, at });
        break;
      case 'joined':
        this.#reduce({ type: 'session-joined', session, at });
        this.#tell('info', words.JOINED);
        break;
      case 'copied':
        this.hold(session, mine.id);
        this.#reduce({ type: 'session-saved', session, at });
        this.#tell('problem', words.copied(mine.id, session.id));
        break;
      case 'handed-over':
        this.#reduce({ type: 'watch', session, by: saved.by, at });
        this.#tell('problem', words.handedOver(saved.by, saved.copy));
    }
  }

  #tell(tone: Notice['tone'], text: string): void {
    this.#reduce(telling(tone, text));
  }
}

export function telling(tone: Notice['tone'], text: string): NavigationAction {
  return { type: 'tell', notice: { tone, text } };
}
