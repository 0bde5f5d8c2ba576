import type { Cursor } from '../../sessions/session-store.ts';
import { FACT_TABS, type NavigationState, type Place, REVIEW_LISTS, TABS } from './navigation.ts';
import { RESULT_TABS } from './result-tabs.ts';

type Way = NavigationState['stack'];

const HOME: Place = { screen: 'home' };
const LANDSCAPE: Place = { screen: 'landscape', tab: 'systems' };

/** Where a new assessment begins: with its systems, those that the scenario brought or those still to be added. */
export const WAY_OF_NEW: Way = [HOME, LANDSCAPE];

/** The way back to where a session was left. */
export function wayTo(cursor: Cursor): Way {
  switch (cursor.screen) {
    case 'landscape':
      return [HOME, { screen: 'landscape', tab: oneOf(TABS, cursor.at) }];
    case 'facts':
      return [HOME, { screen: 'interview' }, { screen: 'facts', tab: oneOf(FACT_TABS, cursor.at) }];
    case 'review':
      return [HOME, { screen: 'interview' }, { screen: 'review', list: oneOf(REVIEW_LISTS, cursor.at) }];
    case 'results':
      return [HOME, { screen: 'interview' }, { screen: 'results', tab: oneOf(RESULT_TABS, cursor.at) }];
    default:
      return [HOME, cursor.at === undefined ? { screen: 'interview' } : { screen: 'interview', at: cursor.at }];
  }
}

function oneOf<T extends string>(list: readonly [T, ...T[]], wanted: string | undefined): T {
  return list.find((one) => one === wanted) ?? list[0];
}
