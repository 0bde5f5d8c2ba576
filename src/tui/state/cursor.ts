import type { Cursor } from '../../sessions/session-store.ts';
import type { Place } from './navigation.ts';

/** The screens that a session opens on again; the others lead back to the last of these. */
export function cursorOf(stack: readonly Place[]): Cursor | undefined {
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
