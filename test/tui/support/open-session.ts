import { type OpenSession, reduceSession, type SessionAction } from '../../../src/tui/state/session.ts';
import { firstShop, NOON } from './world.ts';

/** A shop's assessment as a session that was just made. */
export const SHOP_SESSION = {
  id: 'shop',
  assessment: firstShop(),
  cursor: { screen: 'interview' },
  revision: 1,
  createdAt: '',
  updatedAt: '',
};

/** That session once it is open and these things were done. */
export function following(...actions: SessionAction[]): OpenSession {
  const start = reduceSession(undefined, { type: 'open-session', session: SHOP_SESSION, at: NOON });
  const state = actions.reduce(reduceSession, start);
  if (state === undefined) throw new Error('no session is open');
  return state;
}
