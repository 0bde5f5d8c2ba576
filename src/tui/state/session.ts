import type { Side } from '../../model/answer.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Session } from '../../sessions/session-store.ts';

/** A step that can be undone: the assessment as it was before, and what the step was, in words. */
export type Step = { assessment: Assessment; label: string };

/** How the session stands to what is on disk. */
export type SaveState =
  | { status: 'saved'; at: Date }
  | { status: 'unsaved' }
  /** The answers live in memory alone. */
  | { status: 'failed'; reason: string };

/** What is tried out is on: the assessment of the session is the one that is tried, and this is what stands. */
export type WhatIf = { kept: Assessment; past: readonly Step[]; future: readonly Step[] };

export type OpenSession = {
  session: Session;
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
  | { type: 'save-failed'; reason: string }
  /** Who answers from now on. A side that answers alone begins with nothing to undo: the last step is not its own. */
  | { type: 'answer-as'; side: Side }
  /** From here on, changes are tried out and not saved. */
  | { type: 'begin-what-if' }
  /** What was tried stands from now on, as one step that can be undone. */
  | { type: 'keep-what-if'; label: string }
  /** All is as it was before. */
  | { type: 'drop-what-if' }
  | { type: 'close-session' };

/** Steps kept for undo. */
const HISTORY = 500;

export function reduceSession(state: SessionState, action: SessionAction): SessionState {
  switch (action.type) {
    case 'open-session':
      return {
        session: action.session,
        past: [],
        future: [],
        save: { status: 'saved', at: action.at },
        side: action.session.cursor.side ?? 'joint',
      };
    case 'close-session':
      return undefined;
    case 'change-assessment': {
      if (state === undefined || action.assessment === state.session.assessment) return state;
      const step = { assessment: state.session.assessment, label: action.label };
      return withAssessment(state, action.assessment, [...state.past, step].slice(-HISTORY), []);
    }
    case 'undo': {
      const step = state?.past.at(-1);
      if (state === undefined || step === undefined) return state;
      const back = { assessment: state.session.assessment, label: step.label };
      return withAssessment(state, step.assessment, state.past.slice(0, -1), [...state.future, back]);
    }
    case 'redo': {
      const step = state?.future.at(-1);
      if (state === undefined || step === undefined) return state;
      const back = { assessment: state.session.assessment, label: step.label };
      return withAssessment(state, step.assessment, [...state.past, back], state.future.slice(0, -1));
    }
    case 'session-saved':
      return state && { ...state, session: action.session, save: { status: 'saved', at: action.at } };
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
    case 'save-failed':
      return state && { ...state, save: { status: 'failed', reason: action.reason } };
  }
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
