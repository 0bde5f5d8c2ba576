import { Text } from 'ink';
import { useGlyphs } from '../hooks/use-wizard.tsx';
import { widthOf } from '../text/fit.ts';
import { type Gauge as GaugeValues, gaugeLine } from '../text/gauge.ts';
import { clamp } from '../text/window.ts';
import { theme } from '../theme.ts';
import { Spans } from './spans.tsx';

/** A line of so many cells, filled to a share of 0-1, with words behind it. */
export function ProgressBar({ done, words, width }: { done: number; words: string; width: number }) {
  const glyphs = useGlyphs();
  const cells = Math.max(4, width - widthOf(words) - 2);
  const full = Math.round(clamp(done, 0, 1) * cells);
  return (
    <Text wrap="truncate" aria-label={`progress: ${words}`}>
      <Text {...theme.accent}>{glyphs.barFull.repeat(full)}</Text>
      <Text {...theme.muted}>{glyphs.barEmpty.repeat(cells - full)}</Text>
      <Text {...theme.muted}>{`  ${words}`}</Text>
    </Text>
  );
}

/** Readiness as a hull; see `gaugeLine`. */
export function Gauge(gauge: GaugeValues) {
  return <Spans line={gaugeLine(gauge, useGlyphs())} />;
}
