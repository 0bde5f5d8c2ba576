import type { Side } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { SessionLock } from '../../sessions/age/lock.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../sessions/preferences.ts';
import type { Program } from '../../sessions/program.ts';
import type { Session, SessionStore } from '../../sessions/session-store.ts';
import type { Disk, WizardOptions } from '../options.ts';
import { cursorOf } from './cursor.ts';
import { Keeper, telling } from './keeper.ts';
import { messageOf } from './message-of.ts';
import { type NavigationAction, type NavigationState, type Place, placeOf, reduceNavigation } from './navigation.ts';
import { type KeyQueue, SavingTime } from './saving-time.ts';
import { isSessionAction, reduceSession, type SessionAction, type SessionState } from './session.ts';
import * as words from './words-of-saving.ts';

export type WizardState = {
  session: SessionState;
  navigation: NavigationState;
  /** What the person wants, whatever is open. */
  preferences: Preferences;
};
export type WizardAction = SessionAction | NavigationAction;

/** Actions that change what is saved. */
const CHANGES: readonly WizardAction['type'][] = ['change-assessment', 'undo', 'redo', 'keep-what-if'];

type Surroundings = Pick<
  WizardOptions,
  'bank' | 'store' | 'services' | 'version' | 'preferences' | 'presence' | 'home'
>;

/**
 * The wizard's state and the one place where it meets the disk. It lives outside React, so that a signal or a crash can
 * still save, and so that what is on the screen follows from what is saved and never the other way round.
 */
export class Wizard {
  readonly bank: Surroundings['bank'];
  readonly services: Surroundings['services'];
  readonly version: string;
  readonly #preferences: Surroundings['preferences'];
  /** Settles with the exit code when the person, a signal or a fault ends the program. */
  readonly ended: Promise<number>;
  #state: WizardState = {
    session: undefined,
    navigation: { stack: [{ screen: 'home' }], cursors: {}, exceptions: [], effortAsked: false },
    // Hints are for people, who have somewhere to keep that they have seen them.
    preferences: { ...DEFAULT_PREFERENCES, hints: false },
  };
  #listeners = new Set<() => void>();
  #end: (code: number) => void = () => {};
  #fault: unknown;
  readonly #keeper: Keeper;
  readonly #savingTime = new SavingTime(
    () => this.#state.session,
    () => this.#keepNow(),
  );
  /** How many pieces of work are under way that are saved and shown as one. */
  #together = 0;

  constructor({ bank, store, presence, home, services, version, preferences }: Surroundings) {
    this.bank = bank;
    this.services = services;
    this.version = version;
    this.#preferences = preferences;
    const disk = { store, ...(presence !== undefined && { presence }), ...(home !== undefined && { home }) };
    this.#keeper = new Keeper(disk, services, (action) => this.#reduce(action));
    if (preferences !== undefined) this.#state = { ...this.#state, preferences: preferences.read() };
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  getState = (): WizardState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** When saving was last tried, in milliseconds. */
  get triedAt(): number {
    return this.#keeper.triedAt;
  }

  /** Where sessions are saved now. */
  get disk(): Disk {
    return this.#keeper.disk;
  }

  get store(): SessionStore {
    return this.disk.store;
  }

  get session(): Session | undefined {
    return this.#state.session?.session;
  }

  /** For whom is answered. */
  get side(): Side {
    return this.#state.session?.side ?? 'joint';
  }

  get place(): Place {
    return placeOf(this.#state.navigation);
  }

  /** Does one thing, then saves where it changed what is to be kept. Whoever draws next draws what is on the disk. */
  dispatch(...actions: WizardAction[]): void {
    this.together(() => {
      for (const action of actions) this.#reduce(action);
    });
  }

  /** Does several things that are saved and shown as one. */
  together(work: () => void): void {
    this.#together++;
    try {
      work();
    } finally {
      this.#together--;
    }
    if (this.#together > 0) return;
    if (this.#savingTime.isNow(this.services.now().getTime() - this.triedAt)) this.#keep();
    this.#tellListeners();
  }

  /** Lets saving wait while keys do, for a moment; until then the session counts as unsaved. Returns what ends it. */
  follow(keys: KeyQueue): () => void {
    return this.#savingTime.follow(keys);
  }

  /** Saves a new assessment as a session of its own and opens it. Throws what the store throws, and as `open` does. */
  begin(assessment: Assessment, way: NavigationState['stack'], lock?: SessionLock): void {
    this.#requireSaved();
    const session = this.store.create(assessment, cursorOf(way) ?? { screen: 'interview' }, lock);
    this.open(session, way);
  }

  /** Opens a session; where `by` writes it, to be watched. Throws where the one before lives in memory alone. */
  open(session: Session, way: NavigationState['stack'], by?: Program): void {
    this.#requireSaved();
    this.#keeper.hold(session, this.session?.id, by === undefined);
    const at = this.services.now();
    const text = words.opened(session);
    this.dispatch(
      { type: 'open-session', session, at },
      ...(by === undefined ? [] : [{ type: 'watch', session, by, at: new Date(session.updatedAt) } as const]),
      { type: 'start-over', way, isNew: true },
      ...(text === undefined ? [] : [telling('problem', text)]),
    );
  }

  /** Goes on with the open session in another place, where it was saved as `session`. */
  moveTo(disk: Disk, session: Session): void {
    if (this.session !== undefined) this.disk.presence?.leave(this.session.id);
    this.#keeper.disk = disk;
    disk.presence?.take(session.id);
    this.dispatch({ type: 'session-saved', session, at: this.services.now() });
  }

  /** Takes what the person wants from now on, and keeps it. */
  prefer(preferences: Preferences): void {
    if (preferences === this.#state.preferences) return;
    this.#state = { ...this.#state, preferences };
    try {
      this.#preferences?.write(preferences);
    } catch (error) {
      const text = `It holds until you close, but could not be kept: ${messageOf(error)}`;
      // That answers are not saved matters more.
      if (this.#state.navigation.notice?.tone !== 'problem') this.#reduce(telling('problem', text));
    }
    this.#tellListeners();
  }

  /** Saves what waits to be saved. */
  settle(): void {
    if (this.#state.session?.save.status === 'unsaved') this.#keepNow();
  }

  /** Goes to a screen of the assessment: back to it where the person came along it, else on to it. */
  show(place: Place): void {
    const { stack } = this.#state.navigation;
    const at = stack.findIndex(({ screen }) => screen === place.screen);
    const [first, ...rest] = stack.slice(0, at);
    if (at === stack.length - 1) return;
    if (at < 0 || first === undefined) this.dispatch({ type: 'go', place });
    else this.dispatch({ type: 'start-over', way: [first, ...rest, stack[at] ?? place] });
  }

  /** Tries to save even where nothing changed since a save that failed. */
  save(): void {
    const open = this.#state.session;
    if (open !== undefined && open.whatIf === undefined && open.readOnly === undefined)
      this.#keeper.write(open, open.session);
    this.#tellListeners();
  }

  /** Ends the program with this code, after a last save. */
  end(code: number): void {
    this.#keep();
    if (this.session !== undefined) this.disk.presence?.leave(this.session.id);
    this.#end(code);
  }

  /** Ends the program because of a fault in it. */
  fail(fault: unknown): void {
    this.#fault ??= fault ?? new Error('an unknown fault');
    this.end(1);
  }

  /** What went wrong in the program, if anything did. */
  get fault(): unknown {
    return this.#fault;
  }

  #requireSaved(): void {
    this.#keep();
    const open = this.#state.session;
    if (open?.save.status === 'failed') throw new Error(words.unsaved(open.session.assessment.name, open.save.reason));
  }

  #keepNow(): void {
    this.#keep();
    this.#tellListeners();
  }

  #tellListeners(): void {
    for (const listener of this.#listeners) listener();
  }

  #reduce(action: WizardAction): void {
    const { session, navigation } = this.#state;
    const isTriedOut = session?.whatIf !== undefined && action.type !== 'keep-what-if';
    if (session?.readOnly !== undefined && !isTriedOut && CHANGES.includes(action.type)) {
      this.#reduce(telling('problem', words.refused(session.readOnly)));
      return;
    }
    this.#state = isSessionAction(action)
      ? { ...this.#state, session: reduceSession(session, action) }
      : { ...this.#state, navigation: reduceNavigation(navigation, action) };
  }

  #keep(): void {
    this.#savingTime.cancel();
    this.#keeper.keep(this.#state.session, this.#state.navigation.stack);
  }
}
