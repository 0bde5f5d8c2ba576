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

export type OpenSession = {
  session: Session;
  past: readonly Step[];
  future: readonly Step[];
  save: SaveState;
};

export type SessionState = OpenSession | undefined;

export type SessionAction =
  | { type: 'open-session'; session: Session; at: Date }
  | { type: 'change-assessment'; assessment: Assessment; label: string }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'session-saved'; session: Session; at: Date }
  | { type: 'save-failed'; reason: string }
  | { type: 'close-session' };

/** Steps kept for undo. */
const HISTORY = 500;

export function reduceSession(state: SessionState, action: SessionAction): SessionState {
  switch (action.type) {
    case 'open-session':
      return { session: action.session, past: [], future: [], save: { status: 'saved', at: action.at } };
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
    case 'save-failed':
      return state && { ...state, save: { status: 'failed', reason: action.reason } };
  }
}

function withAssessment(
  state: OpenSession,
  assessment: Assessment,
  past: readonly Step[],
  future: readonly Step[],
): OpenSession {
  return { session: { ...state.session, assessment }, past, future, save: { status: 'unsaved' } };
}
