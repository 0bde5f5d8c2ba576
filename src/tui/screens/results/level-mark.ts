import type { Level } from '../../../analysis/landscape/schema.ts';
import type { Glyphs } from '../../glyphs.ts';
import type { Span } from '../../text/span.ts';

/** The sign of what a check found. */
export function markOf(level: Level, glyphs: Glyphs): Span {
  if (level === 'red') return { text: `${glyphs.danger} `, tone: 'danger' };
  if (level === 'warn') return { text: `${glyphs.watch} `, tone: 'watch' };
  return level === 'unknown' ? `${glyphs.unknown} ` : { text: `${glyphs.done} `, tone: 'good' };
}
