import type { Block } from '../blocks.ts';
import type { View } from '../view.ts';
import { capacity } from './findings/capacity.ts';
import { chains } from './findings/chains.ts';
import { exposure } from './findings/exposure.ts';
import { freshness } from './findings/freshness.ts';
import { shownOrReason } from './parts.ts';

/** How much the landscape carries, how fresh its data is, what waits for what, and where protected data goes. */
export function load(view: View): Block[] {
  return shownOrReason([capacity(view), freshness(view), chains(view), exposure(view)], 'load-left-out');
}
