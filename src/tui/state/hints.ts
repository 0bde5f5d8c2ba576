import type { Assessment } from '../../model/assessment.ts';
import type { Preferences } from '../../sessions/preferences.ts';
import type { ScreenName } from './navigation.ts';

/** One line for who is on a screen for the first time; it goes once the person has done what it tells of. */
type Hint = {
  id: string;
  screen: ScreenName;
  text: string;
  /** Commands, by context and name, that show it has done its work. */
  done: readonly string[];
  /** Absent: whatever is entered. */
  isFor?: (assessment: Assessment) => boolean;
};

export const HINTS: readonly Hint[] = [
  {
    id: 'begin',
    screen: 'home',
    text: 'New here? x shows a finished example.',
    done: ['home example', 'home new', 'home open-file', 'pick take'],
  },
  {
    id: 'confirm',
    screen: 'landscape',
    text: 'Assumed lines: c confirms, d strikes out.',
    done: ['landscape confirm', 'landscape confirm-all', 'landscape remove', 'landscape interview', 'pick take'],
    isFor: ({ systems, dataObjects, flows }) =>
      [systems, dataObjects, flows].flat().some(({ assumed }) => assumed === true),
  },
  {
    id: 'answer',
    screen: 'interview',
    text: 'A digit answers at once; ? if nobody knows.',
    done: [
      'interview answer-0',
      'interview answer-1',
      'interview answer-2',
      'interview answer-3',
      'interview answer-4',
    ],
  },
  {
    id: 'table',
    screen: 'interview',
    text: 'm: a question about all systems at once.',
    done: ['interview matrix'],
  },
  { id: 'only', screen: 'interview', text: 'o shows only what is still open.', done: ['interview only'] },
  { id: 'fill', screen: 'matrix', text: '= answers all open lines below alike.', done: ['matrix fill'] },
  {
    id: 'add-flow',
    screen: 'exchange',
    text: 'a adds a flow between the two systems.',
    done: ['exchange add', 'exchange open'],
  },
  { id: 'review', screen: 'review', text: 'Enter goes to the question, esc leads back.', done: ['pick take'] },
  { id: 'why', screen: 'results', text: 'Enter at a line shows what it rests on.', done: ['results open'] },
];

/** Rows below which every one is needed for the screen itself. */
export const HINT_FROM_ROWS = 20;

/** The hint for a screen, unless the person wants none or has no more need of it. */
export function hintFor(
  screen: ScreenName,
  { hints, hintsDone }: Pick<Preferences, 'hints' | 'hintsDone'>,
): Hint | undefined {
  return hints ? HINTS.find((hint) => hint.screen === screen && !hintsDone.includes(hint.id)) : undefined;
}

/** The preferences after a command on a screen: the hint in sight is done with where it told of that. */
export function afterCommand(preferences: Preferences, screen: ScreenName, command: string): Preferences {
  const hint = hintFor(screen, preferences);
  return hint?.done.includes(command) ? withoutHint(preferences, hint.id) : preferences;
}

export function withoutHint(preferences: Preferences, id: string): Preferences {
  return { ...preferences, hintsDone: [...new Set([...preferences.hintsDone, id])] };
}
