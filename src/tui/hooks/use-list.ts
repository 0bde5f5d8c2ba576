import { clamp, type ListMove, moveCursor } from '../text/window.ts';
import { useCommands } from './use-keys.tsx';
import { useWizard, useWizardState } from './use-wizard.tsx';

/**
 * The cursor of a list, kept under the list's name so that coming back finds it where it was. `page` is the number of
 * rows in sight. Without `onTake`, Enter is left to the screen.
 */
export function useList(
  list: string,
  count: number,
  page: number,
  { onTake, isActive = true, start = 0 }: { onTake?: (index: number) => void; isActive?: boolean; start?: number } = {},
): number {
  const wizard = useWizard();
  const cursor = clamp(useWizardState().navigation.cursors[list] ?? start, 0, Math.max(0, count - 1));
  const move = (how: ListMove) => () =>
    wizard.dispatch({ type: 'set-cursor', list, at: moveCursor(cursor, how, count, Math.max(1, page - 1)) });
  useCommands(
    'list',
    {
      up: move('up'),
      down: move('down'),
      'page-up': move('page-up'),
      'page-down': move('page-down'),
      first: move('first'),
      last: move('last'),
    },
    isActive,
  );
  useCommands('pick', { take: () => count > 0 && onTake?.(cursor) }, isActive && onTake !== undefined);
  return cursor;
}
