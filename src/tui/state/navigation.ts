import type { Collection } from '../../model/assessment.ts';
import type { Depth } from '../../model/entities.ts';
import type { SessionLock } from '../../sessions/age/lock.ts';
import type { Program } from '../../sessions/program.ts';
import type { OneSide } from '../options.ts';
import type { Subject } from './forms/subject.ts';
import type { DocumentId, PictureOf, ResultTab } from './result-tabs.ts';
import type { Timer } from './timer.ts';

export const TABS = ['systems', 'dataObjects', 'flows'] as const;
export type Tab = (typeof TABS)[number];

/** What is stated besides the landscape and the answers. */
export const FACT_TABS = [
  'project',
  'people',
  'decisions',
  'objectives',
  'problems',
  'processes',
  'failures',
  'effort',
  'risks',
  'existing',
  'interfaces',
  'golden',
  'minutes',
] as const;
export type FactTab = (typeof FACT_TABS)[number];

export const REVIEW_LISTS = ['unanswered', 'unknown', 'flagged', 'disputed'] as const;
export type ReviewList = (typeof REVIEW_LISTS)[number];

/** The scenario that stands for none: an empty landscape. */
export const NO_SCENARIO = 'none';

/** What is known of an assessment that is about to begin. */
export type Draft = {
  scenario?: string;
  name?: string;
  depth?: Depth;
  /** The side that answers alone from the start. */
  as?: OneSide;
  /** It is to be locked from the beginning. */
  lock?: SessionLock;
};

/** A screen and what it shows. */
export type Place =
  | { screen: 'home' }
  | { screen: 'open-file' }
  | { screen: 'new-scenario'; draft: Draft }
  | { screen: 'new-name'; draft: Draft }
  | { screen: 'new-depth'; draft: Draft }
  | { screen: 'landscape'; tab: Tab }
  | { screen: 'facts'; tab: FactTab }
  /** `at`: the field that the mark begins at; `list`: the list whose mark moves once it is kept. */
  | { screen: 'form'; subject: Subject; at?: string; list?: string }
  /** Asks for the people's own figure of the whole project, before they see the results. */
  | { screen: 'own-estimate' }
  /** The steps of a process. */
  | { screen: 'process'; id: string }
  /** `at` is the answer's key; absent: the first question that is open. */
  | { screen: 'interview'; at?: string }
  | { screen: 'review'; list: ReviewList }
  /** One question about all that it is asked of. */
  | { screen: 'matrix'; question: string }
  /** Systems by systems. */
  | { screen: 'exchange' }
  /** `document`: of the tab of documents, the one that is open; `picture`: of the tab of flows; `chapter`: of the report, by its anchor. */
  | { screen: 'results'; tab: ResultTab; document?: DocumentId; picture?: PictureOf; chapter?: string }
  | { screen: 'depth' }
  /** Who answers from now on. */
  | { screen: 'sides' }
  /** Both replies side by side, topic by topic; `at` is the answer's key, absent: the weightiest. */
  | { screen: 'reveal'; at?: string }
  /** What is tried out: before and after. */
  | { screen: 'what-if' }
  /** The question for a whole room; `at` is the answer's key. */
  | { screen: 'workshop'; at?: string }
  | { screen: 'minutes' }
  /** `isOpen`: those of the open assessment too. */
  | { screen: 'settings'; isOpen: boolean }
  | { screen: 'export' }
  /** Another program has the session `id` open, an assessment of this name, which would be shown as `way` says. */
  | { screen: 'occupied'; id: string; name: string; by: Program; way: readonly [Place, ...Place[]] }
  /** Asks for the passphrase of the session `id`; where it opens, `way` as for `occupied`. */
  | { screen: 'unlock'; id: string; way?: readonly [Place, ...Place[]] }
  /** Locks the open session with a passphrase. */
  | { screen: 'lock' }
  /** Another folder to save in. */
  | { screen: 'move' };

export type ScreenName = Place['screen'];

/** Screens on which no assessment is open, though one may have been before. */
export const OUTSIDE: readonly ScreenName[] = [
  'home',
  'open-file',
  'new-scenario',
  'new-name',
  'new-depth',
  'occupied',
  'unlock',
];

/** What stands in front of a screen and takes the keys first. */
export type Dialog =
  | { kind: 'note' }
  | { kind: 'evidence' }
  /** Until when the answer holds. */
  | { kind: 'until' }
  | { kind: 'not-applicable' }
  | { kind: 'go-to' }
  | { kind: 'exception' }
  /** The terms of the question, or of what stands on the screen; `behind`: what closing it leads back to. */
  | { kind: 'glossary'; behind?: Dialog }
  /** Where the figure or the line with the mark comes from. */
  | { kind: 'why' }
  /** The cheapest way to the next verdict. */
  | { kind: 'path' }
  /** What the results are compared with, besides the state when the session was opened. */
  | { kind: 'compare-with'; earlier: readonly { source: string; name: string }[] }
  /** Under what name a snapshot is kept; `taken`: names that are not free. */
  | { kind: 'snapshot'; taken: readonly string[] }
  /** Which of the flows between two systems, and what for. */
  | { kind: 'pick-flow'; to: 'open' | 'remove' }
  | { kind: 'add-flow' }
  | { kind: 'find-system' }
  /** A line of the list in front. */
  | { kind: 'find' }
  | { kind: 'remove'; of: Collection; id: string };

/** One line that tells what just happened; gone with the next key that does something. */
export type Notice = { tone: 'info' | 'problem'; text: string };

export type NavigationState = {
  /** Where the person came along; the last is in front. Never empty. */
  stack: readonly [Place, ...Place[]];
  dialog?: Dialog | undefined;
  /** The keys are told, in front of everything else. */
  isHelpShown?: boolean;
  notice?: Notice | undefined;
  /** The person has been told that closing now loses answers. */
  warnedOfLoss?: boolean;
  /** Where the cursor stands in each list, by the list's name. */
  cursors: Readonly<Record<string, number>>;
  /** Questions of single flows that are asked apart from the integration standard, by answer key. */
  exceptions: readonly string[];
  /** The one list of questions that the interview goes through; absent: all. */
  only?: ReviewList | undefined;
  /** The people's own figures have been asked for, or it is too late for that: they have seen the results. */
  effortAsked: boolean;
  /** The clocks of the workshop, once there was one. */
  timer?: Timer;
};

export type NavigationAction =
  /** Goes on to a screen; back leads here again. */
  | { type: 'go'; place: Place }
  /** Shows another thing in place of this one; back leads where it led before. */
  | { type: 'replace'; place: Place }
  | { type: 'back' }
  /** Forgets the way here; `isNew`: it is one of another assessment. */
  | { type: 'start-over'; way: readonly [Place, ...Place[]]; isNew?: true }
  | { type: 'open-dialog'; dialog: Dialog }
  | { type: 'close-dialog' }
  | { type: 'show-help' }
  | { type: 'hide-help' }
  | { type: 'tell'; notice: Notice }
  | { type: 'hush' }
  | { type: 'warn-of-loss'; text: string }
  | { type: 'set-cursor'; list: string; at: number }
  | { type: 'ask-apart'; key: string }
  | { type: 'show-only'; list: ReviewList | undefined }
  | { type: 'ask-effort' }
  | { type: 'set-timer'; timer: Timer };

export function reduceNavigation(state: NavigationState, action: NavigationAction): NavigationState {
  switch (action.type) {
    case 'go':
      return seen({ ...state, stack: [...state.stack, action.place], dialog: undefined, isHelpShown: false });
    case 'replace':
      return seen({ ...state, stack: withLast(state.stack, action.place), dialog: undefined, isHelpShown: false });
    case 'back': {
      const [first, ...rest] = state.stack;
      return { ...state, stack: [first, ...rest.slice(0, -1)], dialog: undefined, isHelpShown: false };
    }
    case 'start-over':
      return seen({
        ...state,
        stack: action.way,
        dialog: undefined,
        isHelpShown: false,
        effortAsked: state.effortAsked && action.isNew !== true,
        only: action.isNew === true ? undefined : state.only,
      });
    case 'open-dialog':
      return { ...state, dialog: action.dialog };
    case 'close-dialog':
      return { ...state, dialog: undefined };
    case 'show-help':
      return { ...state, isHelpShown: true };
    case 'hide-help':
      return { ...state, isHelpShown: false };
    case 'tell':
      return { ...state, notice: action.notice };
    case 'hush':
      return state.notice === undefined ? state : { ...state, notice: undefined };
    case 'warn-of-loss':
      return { ...state, notice: { tone: 'problem', text: action.text }, warnedOfLoss: true };
    case 'ask-apart':
      return { ...state, exceptions: [...new Set([...state.exceptions, action.key])] };
    case 'set-timer':
      return { ...state, timer: action.timer };
    case 'show-only':
      return { ...state, only: action.list };
    case 'ask-effort':
      return { ...state, effortAsked: true };
    case 'set-cursor':
      return { ...state, cursors: { ...state.cursors, [action.list]: action.at } };
  }
}

export function placeOf({ stack }: Pick<NavigationState, 'stack'>): Place {
  return stack[stack.length - 1] ?? stack[0];
}

/** Whoever sees the results is not asked for figures of their own any more. */
function seen(state: NavigationState): NavigationState {
  return placeOf(state).screen === 'results' ? { ...state, effortAsked: true } : state;
}

function withLast(stack: NavigationState['stack'], place: Place): NavigationState['stack'] {
  const [first, ...rest] = stack;
  return rest.length === 0 ? [place] : [first, ...rest.slice(0, -1), place];
}
