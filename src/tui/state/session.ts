import type { Side } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Program } from '../../sessions/program.ts';
import type { Session } from '../../sessions/session-store.ts';
import { before, type Step, stepBack } from './undoing.ts';

/** How the session stands to what is on disk. */
export type SaveState =
  | { status: 'saved'; at: Date }
  | { status: 'unsaved' }
  /** The answers live in memory alone. */
  | { status: 'failed'; reason: string };

/** What is tried out is on: the assessment of the session is the one that is tried, and this is what stands. */
export type WhatIf = { kept: Assessment; past: readonly Step[]; future: readonly Step[] };

/** Why the open session cannot be changed. */
export type ReadOnly =
  /** Another program writes it (`by`; absent once that is gone), and what it saves shows here. */
  { kind: 'watched'; by: Program | undefined } | { kind: 'newer'; reason: string };

/** An earlier state of the session, or another one, that it can be compared with. */
export type Earlier = {
  /** As `Services.earlier` names it. */
  source: string;
  name: string;
  assessment: Assessment;
};

export type OpenSession = {
  session: Session;
  /** The assessment as it was when it was opened here, and when that was. */
  opened: { assessment: Assessment; at: Date };
  /** What the results compare with; `isChosen`: by the person, so that it stays whatever changes. */
  compared?: { with: Earlier | 'opened'; isChosen: boolean };
  /** The assessment as it is on the disk, as far as is known here: what was changed since then is not saved. */
  base: Assessment;
  /** Absent: it can be changed. */
  readOnly?: ReadOnly;
  past: readonly Step[];
  future: readonly Step[];
  save: SaveState;
  /** For whom is answered. */
  side: Side;
  whatIf?: WhatIf;
};

export type SessionState = OpenSession | undefined;

export type SessionAction =
  | { type: 'open-session'; session: Session; at: Date }
  | { type: 'change-assessment'; assessment: Assessment; label: string }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'session-saved'; session: Session; at: Date }
  /** It was saved together with what others saved meanwhile. */
  | { type: 'session-joined'; session: Session; at: Date }
  /** The session as another program has saved it; from now on that one writes. */
  | { type: 'watch'; session: Session; by: Program | undefined; at: Date }
  | { type: 'save-failed'; reason: string }
  | ({ type: 'compare-with' } & NonNullable<OpenSession['compared']>)
  /** Who answers from now on. A side that answers alone begins with nothing to undo: the last step is not its own. */
  | { type: 'answer-as'; side: Side }
  /** From here on, changes are tried out and not saved. */
  | { type: 'begin-what-if' }
  /** What was tried stands from now on, as one step that can be undone. */
  | { type: 'keep-what-if'; label: string }
  /** All is as it was before. */
  | { type: 'drop-what-if' }
  | { type: 'close-session' };

const SESSION_ACTIONS: Record<SessionAction['type'], true> = {
  'open-session': true,
  'change-assessment': true,
  undo: true,
  redo: true,
  'session-saved': true,
  'session-joined': true,
  watch: true,
  'save-failed': true,
  'compare-with': true,
  'answer-as': true,
  'begin-what-if': true,
  'keep-what-if': true,
  'drop-what-if': true,
  'close-session': true,
};

export function isSessionAction(action: { type: string }): action is SessionAction {
  return Object.hasOwn(SESSION_ACTIONS, action.type);
}

/** Steps kept for undo. */
const HISTORY = 500;

export function reduceSession(state: SessionState, action: SessionAction): SessionState {
  switch (action.type) {
    case 'open-session':
      return {
        session: action.session,
        base: action.session.assessment,
        opened: { assessment: action.session.assessment, at: action.at },
        ...(action.session.readOnly !== undefined && { readOnly: { kind: 'newer', reason: action.session.readOnly } }),
        past: [],
        future: [],
        save: { status: 'saved', at: action.at },
        side: action.session.cursor.side ?? 'joint',
      };
    case 'close-session':
      return undefined;
    case 'change-assessment': {
      if (state === undefined || action.assessment === state.session.assessment) return state;
      const step = stepBack(state.session.assessment, action.assessment, action.label);
      return withAssessment(state, action.assessment, [...state.past, step].slice(-HISTORY), []);
    }
    case 'undo': {
      const step = state?.past.at(-1);
      if (state === undefined || step === undefined) return state;
      const { assessment } = state.session;
      const undone = before(step, assessment);
      const again = stepBack(assessment, undone, step.label);
      return withAssessment(state, undone, state.past.slice(0, -1), [...state.future, again]);
    }
    case 'redo': {
      const step = state?.future.at(-1);
      if (state === undefined || step === undefined) return state;
      const { assessment } = state.session;
      const done = before(step, assessment);
      const back = stepBack(assessment, done, step.label);
      return withAssessment(state, done, [...state.past, back], state.future.slice(0, -1));
    }
    case 'session-saved':
      return state && withSaved(state, action.session, action.at);
    case 'session-joined':
      // A step back to before would take the others' updates along.
      return state && { ...withSaved(state, action.session, action.at), past: [], future: [] };
    case 'watch': {
      if (state === undefined) return state;
      const { whatIf: _, ...open } = state;
      const readOnly = { kind: 'watched', by: action.by } as const;
      return { ...withSaved(open, action.session, action.at), past: [], future: [], readOnly };
    }
    case 'answer-as': {
      if (state === undefined || state.side === action.side) return state;
      const history = action.side === 'joint' ? {} : { past: [], future: [] };
      return { ...state, ...history, side: action.side };
    }
    case 'begin-what-if': {
      if (state === undefined || state.whatIf !== undefined) return state;
      const { session, past, future } = state;
      return { ...state, past: [], future: [], whatIf: { kept: session.assessment, past, future } };
    }
    case 'keep-what-if': {
      if (state?.whatIf === undefined) return state;
      const { assessment } = state.session;
      return reduceSession(asKept(state, state.whatIf), { type: 'change-assessment', assessment, label: action.label });
    }
    case 'drop-what-if': {
      if (state?.whatIf === undefined) return state;
      return asKept(state, state.whatIf);
    }
    case 'compare-with':
      return state && { ...state, compared: { with: action.with, isChosen: action.isChosen } };
    case 'save-failed':
      return state && { ...state, save: { status: 'failed', reason: action.reason } };
  }
}

function withSaved(state: OpenSession, session: Session, at: Date): OpenSession {
  return { ...state, session, base: session.assessment, save: { status: 'saved', at } };
}

/** The session as it is without what is tried out. */
function asKept({ whatIf: _, ...open }: OpenSession, { kept, past, future }: WhatIf): OpenSession {
  return { ...open, session: { ...open.session, assessment: kept }, past, future };
}

function withAssessment(
  state: OpenSession,
  assessment: Assessment,
  past: readonly Step[],
  future: readonly Step[],
): OpenSession {
  // What is tried out is not what is saved.
  const save = state.whatIf === undefined ? ({ status: 'unsaved' } as const) : state.save;
  return { ...state, session: { ...state.session, assessment }, past, future, save };
}
