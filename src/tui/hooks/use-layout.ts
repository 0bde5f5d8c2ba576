import { useIsScreenReaderEnabled } from 'ink';
import { createContext, useContext } from 'react';
import { type Layout, layoutFor } from '../text/layout.ts';
import { useHint } from './use-hint.ts';

/** The size of the terminal, asked for in one place: each that asks by itself listens to the terminal by itself. */
export const WindowSize = createContext({ columns: 80, rows: 24 });

/** What stands beside the question is left out for a screen reader, which reads line by line. */
export function useLayout(): Layout {
  const size = useContext(WindowSize);
  const layout = layoutFor(size);
  const hinted = useHint(size.rows) === undefined ? layout : { ...layout, body: layout.body - 1 };
  return useIsScreenReaderEnabled() ? { ...hinted, side: 0, main: layout.width } : hinted;
}
