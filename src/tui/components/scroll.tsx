import { Box } from 'ink';
import type { ReactNode } from 'react';
import { useCommands } from '../hooks/use-keys.tsx';
import { useWizard, useWizardState } from '../hooks/use-wizard.tsx';
import { clamp, type ListMove, moveCursor } from '../text/window.ts';
import { PartShown } from './part-shown.tsx';

/** One line of a page, already cut to the width. */
export type ScrollLine = { id: string; content: ReactNode };

type Props = {
  /** How far it is scrolled is kept under this name. */
  name: string;
  lines: readonly ScrollLine[];
  /** Rows there are for it. */
  rows: number;
};

/** A page that may be longer than the screen. */
export function Scroll({ name, lines, rows }: Props) {
  const wizard = useWizard();
  const cut = lines.length > rows;
  const page = cut ? rows - 1 : rows;
  // As many places as there are first lines.
  const places = Math.max(1, lines.length - page + 1);
  const list = `scroll ${name}`;
  const from = clamp(useWizardState().navigation.cursors[list] ?? 0, 0, places - 1);
  const move = (how: ListMove) => () =>
    wizard.dispatch({ type: 'set-cursor', list, at: moveCursor(from, how, places, Math.max(1, page - 1)) });
  useCommands('scroll', {
    up: move('up'),
    down: move('down'),
    'page-up': move('page-up'),
    'page-down': move('page-down'),
    first: move('first'),
    last: move('last'),
  });
  return (
    <Box flexDirection="column" flexShrink={0}>
      {lines.slice(from, from + page).map(({ id, content }) => (
        <Box key={id} flexShrink={0} height={1}>
          {content}
        </Box>
      ))}
      {cut && <PartShown from={from} to={Math.min(lines.length, from + page)} of={lines.length} indent={0} />}
    </Box>
  );
}
