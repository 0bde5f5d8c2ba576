import { useIsScreenReaderEnabled } from 'ink';
import { createContext, useContext } from 'react';
import { type Layout, layoutFor } from '../text/layout.ts';
import { useHint } from './use-hint.ts';

/** The size of the terminal, asked for in one place: each that asks by itself listens to the terminal by itself. */
export const WindowSize = createContext({ columns: 80, rows: 24 });

/** Cells of a line that is read out: Ink breaks it where the terminal ends. */
const SPOKEN_WIDTH = 1000;

/** For a screen reader, which reads line by line, nothing stands beside the question and no line is cut. */
export function useLayout(): Layout {
  const size = useContext(WindowSize);
  const layout = layoutFor(size);
  const hinted = useHint(size.rows) === undefined ? layout : { ...layout, body: layout.body - 1 };
  const isRead = useIsScreenReaderEnabled();
  return isRead ? { ...hinted, side: 0, width: SPOKEN_WIDTH, main: SPOKEN_WIDTH } : hinted;
}
