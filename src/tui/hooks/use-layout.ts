import { useIsScreenReaderEnabled, useWindowSize } from 'ink';
import { type Layout, layoutFor } from '../text/layout.ts';

/** What stands beside the question is left out for a screen reader, which reads line by line. */
export function useLayout(): Layout {
  const layout = layoutFor(useWindowSize());
  return useIsScreenReaderEnabled() ? { ...layout, side: 0, main: layout.width } : layout;
}
