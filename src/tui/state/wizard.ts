import type { Side } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../sessions/preferences.ts';
import { type Cursor, RevisionConflict, type Session } from '../../sessions/session-store.ts';
import type { WizardOptions } from '../options.ts';
import { type NavigationAction, type NavigationState, type Place, placeOf, reduceNavigation } from './navigation.ts';
import { reduceSession, type SessionAction, type SessionState } from './session.ts';

export type WizardState = {
  session: SessionState;
  navigation: NavigationState;
  /** What the person wants, whatever is open. */
  preferences: Preferences;
};
export type WizardAction = SessionAction | NavigationAction;

/** The keys that are still to come, as far as saving has to know. */
export type KeyQueue = { readonly waiting: boolean; onIdle: (() => void) | undefined };

/** Milliseconds after which a save waits no longer, however many keys do. */
const LONGEST_WAIT_MS = 1000;

type Surroundings = Pick<WizardOptions, 'bank' | 'store' | 'services' | 'version' | 'preferences'>;

const SESSION_ACTIONS: Record<SessionAction['type'], true> = {
  'open-session': true,
  'change-assessment': true,
  undo: true,
  redo: true,
  'session-saved': true,
  'save-failed': true,
  'answer-as': true,
  'begin-what-if': true,
  'keep-what-if': true,
  'drop-what-if': true,
  'close-session': true,
};

function isSessionAction(action: WizardAction): action is SessionAction {
  return Object.hasOwn(SESSION_ACTIONS, action.type);
}

/**
 * The wizard's state and the one place where it meets the disk. It lives outside React, so that a signal or a crash can
 * still save, and so that what is on the screen follows from what is saved and never the other way round.
 */
export class Wizard {
  readonly bank: Surroundings['bank'];
  readonly store: Surroundings['store'];
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
  #keys: KeyQueue | undefined;
  #savedAt = 0;
  /** How many pieces of work are under way that are saved and shown as one. */
  #together = 0;

  constructor({ bank, store, services, version, preferences }: Surroundings) {
    this.bank = bank;
    this.store = store;
    this.services = services;
    this.version = version;
    this.#preferences = preferences;
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
    if (!this.#mayWait()) this.#keep();
    this.#tellListeners();
  }

  /** Lets saving wait while keys do, for a moment; until then the session counts as unsaved. Returns what ends it. */
  follow(keys: KeyQueue): () => void {
    this.#keys = keys;
    keys.onIdle = () => this.settle();
    return () => {
      keys.onIdle = undefined;
      this.#keys = undefined;
    };
  }

  /** Saves a new assessment as a session of its own and opens it. Throws what the store throws. */
  begin(assessment: Assessment, way: NavigationState['stack']): void {
    const session = this.store.create(assessment, cursorOf(way) ?? { screen: 'interview' });
    this.open(session, way);
  }

  open(session: Session, way: NavigationState['stack']): void {
    this.dispatch({ type: 'open-session', session, at: this.services.now() }, { type: 'start-over', way, isNew: true });
  }

  /** Takes what the person wants from now on, and keeps it. */
  prefer(preferences: Preferences): void {
    if (preferences === this.#state.preferences) return;
    this.#state = { ...this.#state, preferences };
    try {
      this.#preferences?.write(preferences);
    } catch (error) {
      const text = `It holds until you close, but could not be kept: ${messageOf(error)}`;
      this.#reduce({ type: 'tell', notice: { tone: 'problem', text } });
    }
    this.#tellListeners();
  }

  /** Saves what waits to be saved. */
  settle(): void {
    if (this.#state.session?.save.status !== 'unsaved') return;
    this.#keep();
    this.#tellListeners();
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
    if (open !== undefined && open.whatIf === undefined) this.#write(open.session);
    this.#tellListeners();
  }

  /** Ends the program with this code, after a last save. */
  end(code: number): void {
    this.#keep();
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

  #mayWait(): boolean {
    const isHeldUp = this.#keys?.waiting === true && this.#state.session?.save.status === 'unsaved';
    return isHeldUp && this.services.now().getTime() - this.#savedAt < LONGEST_WAIT_MS;
  }

  #tellListeners(): void {
    for (const listener of this.#listeners) listener();
  }

  #reduce(action: WizardAction): void {
    const { session, navigation } = this.#state;
    this.#state = isSessionAction(action)
      ? { ...this.#state, session: reduceSession(session, action) }
      : { ...this.#state, navigation: reduceNavigation(navigation, action) };
  }

  #keep(): void {
    const open = this.#state.session;
    // What is tried out never reaches the disk.
    if (open === undefined || open.whatIf !== undefined) return;
    const before = open.session.cursor;
    const { screen, at } = cursorOf(this.#state.navigation.stack) ?? before;
    const side = open.side === 'joint' ? undefined : open.side;
    const cursor: Cursor = { screen, ...(at !== undefined && { at }), ...(side !== undefined && { side }) };
    const moved = screen !== before.screen || at !== before.at || side !== before.side;
    if (open.save.status === 'saved' && !moved) return;
    this.#write({ ...open.session, cursor });
  }

  #write(session: Session): void {
    this.#savedAt = this.services.now().getTime();
    try {
      this.#reduce({ type: 'session-saved', session: this.store.save(session), at: this.services.now() });
    } catch (error) {
      if (error instanceof RevisionConflict) this.#goOnInACopy(session);
      else this.#reduce({ type: 'save-failed', reason: messageOf(error) });
    }
  }

  /** Somebody else saved the same session: neither side may lose its answers. */
  #goOnInACopy({ id, assessment, cursor }: Session): void {
    try {
      const copy = this.store.create({ ...assessment, name: `${assessment.name} (copy)` }, cursor);
      this.#reduce({ type: 'session-saved', session: copy, at: this.services.now() });
      const text = `"${id}" was changed in another window. Your answers go on in a copy: "${copy.id}".`;
      this.#reduce({ type: 'tell', notice: { tone: 'problem', text } });
    } catch (error) {
      this.#reduce({ type: 'save-failed', reason: messageOf(error) });
    }
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The screens that a session opens on again; the others lead back to the last of these. */
function cursorOf(stack: readonly Place[]): Cursor | undefined {
  const place = stack.findLast(({ screen }) =>
    ['landscape', 'facts', 'interview', 'workshop', 'review', 'results'].includes(screen),
  );
  switch (place?.screen) {
    case 'landscape':
      return { screen: 'landscape', at: place.tab };
    case 'facts':
      return { screen: 'facts', at: place.tab };
    case 'interview':
    case 'workshop':
      return place.at === undefined ? { screen: 'interview' } : { screen: 'interview', at: place.at };
    case 'review':
      return { screen: 'review', at: place.list };
    case 'results':
      return { screen: 'results', at: place.tab };
    default:
      return undefined;
  }
}
