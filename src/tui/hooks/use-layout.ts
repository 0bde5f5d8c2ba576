import { useWindowSize } from 'ink';
import { type Layout, layoutFor } from '../text/layout.ts';

export function useLayout(): Layout {
  return layoutFor(useWindowSize());
}
